package import Diagnostics

extension Code {
  package static let remotePicture = Code(
    "remote-picture", .error,
    title: Wording(nb: "Bildet ligger på et annet nettsted", en: "The picture is on another site"),
    explanation: Wording(
      nb:
        "Bilder må ligge ved siden av teksten. Da kan de lages små nok, og ingen andre får vite hvem som leser.",
      en:
        "Pictures must be next to the text. Then they can be made small enough, and nobody else learns who reads."
    ),
    example: Example(
      wrong: "![Folk på torget](https://www.bedriften.no/torget.jpg)", right: "![Folk på torget](torget.jpg)")
  )
}

extension Diagnostic {
  static func remotePicture(_ place: Location) -> Diagnostic {
    Diagnostic(
      .remotePicture,
      Wording(nb: "bildet ligger på et annet nettsted", en: "the picture is on another site"), at: place,
      help: Wording(
        nb: "last det ned, legg det ved siden av teksten, og skriv bare navnet: ![…](torget.jpg)",
        en: "download it, put it next to the text, and write its name only: ![…](square.jpg)"))
  }
}
