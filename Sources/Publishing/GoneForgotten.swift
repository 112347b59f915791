package import Diagnostics
import Model

/// What the earlier release says is gone on purpose, and the content says nothing of by now: its record no longer has it among what was
/// published, so that nothing else would tell.
func forgotten(
  since earlier: ReleaseRecord, in now: Ledger, _ gone: Set<String>, at place: Location
) -> [Diagnostic] {
  let known = Set(earlier.everything.names.keys.map(\.text)).union(now.names.keys.map(\.text))
  let names = earlier.gone.subtracting(gone).subtracting(known)
  // As it is written, and not once more by its place below the folder of the domain.
  let base = BasePath(earlier.top)
  let written = names.filter { name in
    !names.contains { $0 != name && name.first == "/" && base?.address(written: $0) == name }
  }
  return written.sorted().map { name in
    Diagnostic(
      .goneForgotten,
      Wording(
        nb: "«\(name)» står ikke lenger i «borte», og ingenting fører dit",
        en: "“\(name)” is no longer in “gone”, and nothing leads there"),
      at: place,
      help: Wording(
        nb: "skriv linjen i «borte» igjen, eller adressen i «tidligere-adresser» på siden som tar over",
        en: "write the line in “gone” again, or the address in “former-addresses” of the page that takes over"
      ))
  }
}

/// What `--previous` names is the list of a build: it knows what calendars were given, and no address.
package func previousHasNoAddresses(_ file: String) -> Diagnostic {
  Diagnostic(
    .previousWithoutAddresses,
    Wording(
      nb: "«\(file)» er listen over en bygging, så det er ikke sett etter adresser som er borte",
      en: "“\(file)” is the list of a build, so no lost address was looked for"),
    at: .file(file),
    help: Wording(
      nb: "gi «--previous» filen «manifest» fra en publisert utgave, eller output/.story-release-public",
      en: "give “--previous” the file “manifest” of a published release, or output/.story-release-public"))
}

extension Code {
  static let goneForgotten = Code(
    "gone-forgotten", .warning,
    title: Wording(
      nb: "En adresse som var borte med vilje, er glemt",
      en: "An address that was gone on purpose is forgotten"),
    explanation: Wording(
      nb:
        "Den forrige utgaven sa i «borte» at adressen er borte for godt, så servere svarer «er borte» (410). Er linjen slettet, svarer de 404, og ingen husker at adressen har vært publisert.",
      en:
        "The release before said in “gone” that the address is gone for good, so that servers answer “gone” (410). When the line is deleted they answer 404, and nobody remembers that the address was published."
    ),
    steps: Wording(
      nb:
        "Skriv linjen i «borte» i content/publisering.yml igjen. Er det en side som tar over, skriv adressen i «tidligere-adresser» der. Var adressen aldri publisert, gjør du ingenting: det blir ikke sagt neste gang.",
      en:
        "Write the line in “gone” in content/publisering.yml again. If a page takes over, write the address in its “former-addresses”. If the address was never published, do nothing: it is not said the next time."
    ))

  static let previousWithoutAddresses = Code(
    "previous-without-addresses", .warning,
    title: Wording(
      nb: "Filen i «--previous» har ingen adresser", en: "The file of “--previous” has no addresses"),
    explanation: Wording(
      nb:
        "Listen over en bygging (output/.story-made-public) sier bare hva kalenderne fikk. Adresser som har vært publisert, står i «manifest» i en utgave og i output/.story-release-public; uten dem ser ingen at en er borte.",
      en:
        "The list of a build (output/.story-made-public) only says what calendars were given. Addresses that were published stand in “manifest” of a release and in output/.story-release-public; without them nobody sees that one is lost."
    ),
    steps: Wording(
      nb: "Gi «--previous» en av disse filene i stedet.", en: "Give “--previous” one of these files instead.")
  )
}
