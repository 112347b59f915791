package import Diagnostics
import Model

extension Rule {
  /// What a translation was made from is what its main file says.
  static let translationIsCurrent = Rule(
    .outdatedTranslation,
    check: { site in
      site.translations.filter { $0.state == .outdated }.flatMap { standing in
        standing.changes.map { outdated($0, standing) }
      }
    })
}

/// At the part of the translation that must be seen to, with the sentences of the main file that are other than they were.
private func outdated(_ change: PartChange, _ standing: TranslationStanding) -> Diagnostic {
  let path = standing.path ?? ""
  let lacking =
    standing.earlierText != .missing
    ? Wording(nb: "", en: "")
    : Wording(
      nb: " Teksten den ble laget av, ligger ikke i git her, så setningene kan ikke vises.",
      en: " The text it was made from is not in git here, so the sentences cannot be shown.")
  let place = change.place ?? change.translated
  return Diagnostic(
    .outdatedTranslation, change.wording, at: change.translated,
    help: Wording(
      nb: "rett oversettelsen, og \(run: "story translations mark \(path)").\(lacking.nb)",
      en: "update the translation, and \(run: "story translations mark \(path)").\(lacking.en)"),
    notes: change.differences.map { Note($0.wording, at: place) })
}

extension Code {
  package static let outdatedTranslation = Code(
    "outdated-translation", .warning,
    title: Wording(
      nb: "Hovedfilen er endret siden oversettelsen", en: "The main file has changed since the translation"),
    explanation: Wording(
      nb:
        "Oversettelsen sier fra hvilken tekst den er laget («oversatt-fra»), og hovedfilen sier noe annet nå. De som leser oversettelsen, får vite noe annet enn de som leser norsk.",
      en:
        "The translation says which text it was made from (“translated-from”), and the main file says something else now. Those who read the translation are told something else than the others."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  sammendrag: Åpent på søndag.\ncontent/sider/om.en.md\n  summary: Open on Saturday.\n  translated-from: 0000000000000000000000000000000000000000 tittel=1fb878cc sammendrag=064837b9",
      right:
        "content/sider/om.md\n  sammendrag: Åpent på søndag.\ncontent/sider/om.en.md\n  summary: Open on Sunday.\n  translated-from: 0000000000000000000000000000000000000000 tittel=1fb878cc sammendrag=912aa3d4"
    ))
}
