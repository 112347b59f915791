import Diagnostics
import Mistakes
import Model

extension Rule {
  /// An address that readers are given leads to somebody, and to what they may see.
  static let addressesAreForReaders = Rule(
    .exampleAddress, .noAnswerAddress, .signInAddress, .misspeltAddress, .secretInAddress,
    everyEntry: { head, _ in
      // The site's own domain and contact are looked at by rules of their own.
      guard !head.isInternalOnly, head.id.kind != Publication.kindID else { return [] }
      let isMadeUp = head.common.isExample == true || head.id.kind == Site.kindID
      return head.unusableAddresses.compactMap { address in
        isMadeUp && address.reason == .example ? nil : finding(address)
      }
    })
}

private func finding(_ address: UnusableAddress) -> Diagnostic? {
  switch address.reason {
  case .example:
    Diagnostic(
      .exampleAddress,
      Wording(
        nb: "«\(address.text)» er en adresse til eksempler",
        en: "“\(address.text)” is an address for examples"),
      at: address.location,
      help: Wording(nb: "skriv den virkelige adressen", en: "write the real address"))
  case .noAnswer:
    Diagnostic(
      .noAnswerAddress,
      Wording(
        nb: "ingen leser det som sendes til «\(address.text)»",
        en: "nobody reads what is sent to “\(address.text)”"), at: address.location,
      help: Wording(nb: "skriv en adresse der noen svarer", en: "write an address where somebody answers"))
  case .misspelt(let meant):
    Diagnostic(
      .misspeltAddress,
      Wording(
        nb: "«\(address.text)» har en skrivefeil", en: "“\(address.text)” is misspelt"),
      at: address.location,
      help: Wording(
        nb: "mente du «\(meant)»?", en: "did you mean “\(meant)”?"))
  case .tenant:
    Diagnostic(
      .signInAddress,
      Wording(
        nb: "«\(address.text)» er navnet som Microsoft 365 bruker, ikke adressen som leserne kjenner",
        en: "“\(address.text)” is the name that Microsoft 365 uses, not the address that readers know"),
      at: address.location,
      help: Wording(
        nb: "skriv adressen med virksomhetens eget navn, for eksempel «post@kongsberg.kommune.no»",
        en: "write the address with the organisation's own name, such as “post@kongsberg.kommune.no”"))
  case .privateMail:
    PrivateEmail(inAddress: "mailto:" + address.text)?.finding(at: address.location)
  case .secret(let secret): .secretInAddress(secret, at: address.location)
  case .telephone:
    Diagnostic(
      .numberDoesNotMatch,
      Wording(
        nb: "«\(address.text)» er ikke et telefonnummer", en: "“\(address.text)” is not a telephone number"),
      at: address.location, help: telephoneHelp)
  case .ownDrive:
    Diagnostic(
      .signInAddress,
      Wording(
        nb: "adressen er til filer som én person har for seg selv",
        en: "the address is of one person’s own files"),
      at: address.location,
      help: Wording(
        nb:
          "legg filen ved siden av teksten og skriv en lenke til den, slik: [planen](plan.pdf); ellers er den borte når den som eier den, rydder eller slutter",
        en:
          "put the file beside the text and link to it, like this: [the plan](plan.pdf); else it is gone when its owner tidies up or leaves"
      ))
  case .signIn:
    Diagnostic(
      .signInAddress,
      Wording(
        nb: "adressen er til dem som redigerer, og leserne slipper ikke inn",
        en: "the address is for those who edit, and readers are not let in"), at: address.location,
      help: Wording(
        nb:
          "åpne den i et privat vindu; velg «Del» eller «Send» der den er laget, og kopier adressen du får da",
        en:
          "open it in a private window; choose “Share” or “Send” where it was made, and copy the address you get"
      ))
  }
}

extension Code {
  static let exampleAddress = Code(
    "example-address", .warning,
    title: Wording(nb: "En adresse til eksempler", en: "An address for examples"),
    explanation: Wording(
      nb:
        "Adresser på example.com, eksempel.no og navn som slutter på «.example», står i veiledninger og maler. Den som følger dem, kommer ingen steder.",
      en:
        "Addresses at example.com, eksempel.no and names that end in “.example” stand in guides and templates. Whoever follows them gets nowhere (RFC 2606)."
    ),
    example: Example(
      wrong: "pamelding: https://example.com/skjema", right: "pamelding: https://pamelding.no/skjema"))

  static let noAnswerAddress = Code(
    "no-answer-address", .warning,
    title: Wording(nb: "En adresse der ingen svarer", en: "An address where nobody answers"),
    explanation: Wording(
      nb: "Adresser som «noreply@» sender bare ut. Den som skriver dit, får aldri svar.",
      en: "Addresses such as “noreply@” only send. Whoever writes there never gets an answer."),
    example: Example(
      wrong: "pamelding: mailto:noreply@kommunen.no", right: "pamelding: mailto:post@kommunen.no"))

  static let misspeltAddress = Code(
    "misspelt-address", .warning,
    title: Wording(nb: "En skrivefeil i adressen", en: "A misspelt address"),
    explanation: Wording(
      nb:
        "Navnet etter @, eller på nettstedet, ligner et som finnes: «gmial.com», «kongsberg.komune.no», «post@bedriften.on». Det som sendes dit, kommer ikke fram.",
      en:
        "The name after the @, or of the website, looks like one that exists: “gmial.com”, “kongsberg.komune.no”, “post@bedriften.on”. What is sent there does not arrive."
    ),
    example: Example(
      wrong: "pamelding: mailto:post@kongsberg.komune.no",
      right: "pamelding: mailto:post@kongsberg.kommune.no"))

  static let signInAddress = Code(
    "sign-in-address", .warning,
    title: Wording(nb: "En adresse for dem som redigerer", en: "An address for those who edit"),
    explanation: Wording(
      nb:
        "Adressen er kopiert fra vinduet der skjemaet eller dokumentet redigeres, eller fra et lukket område, eller den er til noens egen OneDrive. Leserne får spørsmål om å logge inn, eller filen blir borte.",
      en:
        "The address was copied from the window where the form or document is edited, or from a closed area, or it is of somebody’s own OneDrive. Readers are asked to sign in, or the file goes away."
    ),
    example: Example(
      wrong: "pamelding: https://docs.google.com/forms/d/1a2b3c/edit",
      right: "pamelding: https://docs.google.com/forms/d/e/1a2b3c/viewform"))
}
