import Diagnostics
import Mistakes
import Model

extension Rule {
  /// A site sets the weight of rules that exist and that are not errors by themselves.
  static let ruleSettings = Rule(.unknownRule, .ruleStaysError, each: Site.self) { site, _ in
    site.rules.enumerated().compactMap { index, setting in
      guard let name = setting.code else { return nil }
      let place = site.head.place(of: "regler.\(index).kode")
      guard let code = rulesCodes.first(where: { $0.name == name }) else {
        return isOfReading(name) ? ofReading(name, at: place) : unknown(name, at: place)
      }
      return code.severity == .error && setting.weight != .error ? staysError(name, at: place) : nil
    }
  }
}

/// Whether a finding of the name is made where files are read, or pages searched: those are no rules.
private func isOfReading(_ name: String) -> Bool {
  (mistakeCodes + modelCodes).contains { $0.name == name } || name == "leaked-internal-text"
}

private func ofReading(_ name: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .unknownRule,
    Wording(
      nb: "«\(name)» kan ikke slås av eller veie mindre",
      en: "“\(name)” cannot be turned off or made less severe"),
    at: place,
    help: Wording(
      nb: "slett linjen, og rett det meldingen sier", en: "delete the line, and correct what the finding says"
    ))
}

private func unknown(_ name: String, at place: Location) -> Diagnostic {
  let settable = rulesCodes.filter { $0.severity != .error }.map(\.name)
  return Diagnostic(
    .unknownRule,
    Wording(nb: "ingen regel har koden «\(name)»", en: "no rule has the code “\(name)”"), at: place,
    help: Proposal(nearestTo: name, among: settable).map(Wording.didYouMean)
      ?? Wording(
        nb: "skriv koden som står i klammer bak meldingen, for eksempel «long-sentence»",
        en: "write the code in brackets after the finding, for example “long-sentence”"),
    fixIts: certainName(for: name, among: settable.map { [$0] }).map { [FixIt(at: place, replacement: $0)] }
      ?? [])
}

private func staysError(_ name: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .ruleStaysError,
    Wording(
      nb: "«\(name)» er en feil og kan ikke veie mindre",
      en: "“\(name)” is an error and cannot be made less severe"),
    at: place,
    help: Wording(
      nb: "slett linjen; bare råd og advarsler kan endres",
      en: "delete the line; only advice and warnings can be changed"))
}

extension Code {
  static let unknownRule = Code(
    "unknown-rule", .error, title: Wording(nb: "Ukjent regel", en: "Unknown rule"),
    explanation: Wording(
      nb: "Under «regler» i nettsted.yml står koden til en regel, slik den står i klammer bak meldingen.",
      en:
        "“rules” in nettsted.yml lists codes of rules, as shown in brackets after each finding."
    ),
    example: Example(
      wrong: "regler: [{kode: lang-setning, vekt: advarsel}]",
      right: "regler: [{kode: long-sentence, vekt: advarsel}]"))

  static let ruleStaysError = Code(
    "rule-stays-error", .error,
    title: Wording(nb: "En feil forblir en feil", en: "An error cannot be changed"),
    explanation: Wording(
      nb:
        "Råd og advarsler kan veie mer eller mindre på dette nettstedet. En feil stopper publiseringen fordi siden ellers blir gal eller utilgjengelig for noen.",
      en:
        "Advice and warnings can be made more or less severe on this site. An error stops publishing, because the page would be wrong or inaccessible."
    ),
    example: Example(
      wrong: "regler: [{kode: table-without-header, vekt: av}]",
      right: "regler: [{kode: relative-time, vekt: av}]"))
}
