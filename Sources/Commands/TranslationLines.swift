import Content
import Diagnostics
import Model
import Theming

/// Every text by how it stands, the worst first, with what has changed below those that are outdated.
func translationLines(_ standings: [TranslationStanding], _ language: MessageLanguage) -> String {
  guard !standings.isEmpty else {
    return Wording(
      nb: "Ingen tekster har eller mangler oversettelse.", en: "No text has or lacks a translation.")[
        language]
  }
  let groups = TranslationStanding.State.allCases.map { state in
    (state, standings.filter { $0.state == state })
  }.filter { !$0.1.isEmpty }
  let summary = groups.map { "\($0.1.count) \($0.0.wording[language])" }.joined(separator: ", ")
  return ([summary] + groups.map { lines($0.0, $0.1, language) }).joined(separator: "\n\n")
}

private func lines(
  _ state: TranslationStanding.State, _ standings: [TranslationStanding], _ language: MessageLanguage
) -> String {
  let own = standings.map { standing in
    let path = standing.path ?? standing.item.path
    let owner = standing.item.owner.map { ", \($0)" } ?? ""
    return ["  \(path)  (\(standing.language.tag)\(owner))"] + changes(standing, language)
  }
  return ([state.heading[language]] + own.flatMap { $0 }).joined(separator: "\n")
}

private func changes(_ standing: TranslationStanding, _ language: MessageLanguage) -> [String] {
  guard standing.state == .outdated else { return [] }
  guard standing.record != nil else {
    return [
      "    "
        + Wording(
          nb: "hovedfilen har en nyere dato i «oppdatert»", en: "the main file has a later date in “updated”")[
          language]
    ]
  }
  let (before, after) = language == .nb ? ("før: ", "nå:  ") : ("before: ", "now:    ")
  let lines = standing.changes.flatMap { change in
    ["    " + change.wording[language]] + change.differences.flatMap { sentences($0, before, after) }
  }
  guard !standing.hasEarlierText else { return lines }
  return lines + [
    "    "
      + Wording(
        nb: "(teksten den ble laget av, ligger ikke i git her)",
        en: "(the text it was made from is not in git here)")[
        language]
  ]
}

private func sentences(_ difference: TextDifference, _ before: String, _ after: String) -> [String] {
  let old = difference.before.map { "      " + before + $0 }
  let new = difference.after.map { "      " + after + $0 }
  return [old, new].compactMap(\.self)
}

/// `version` 1; each translation as in `status.json`.
func translationsJSON(_ standings: [TranslationStanding]) -> JSONText {
  .object([("version", .number(1)), ("translations", .array(standings.map(translationJSON)))])
}

extension TranslationStanding.State {
  /// As it follows a number.
  fileprivate var wording: Wording {
    switch self {
    case .orphaned: Wording(nb: "foreldreløs", en: "orphaned")
    case .unreadable: Wording(nb: "kan ikke leses", en: "unreadable")
    case .outdated: Wording(nb: "utdatert", en: "outdated")
    case .missing: Wording(nb: "mangler", en: "missing")
    case .unrecorded: Wording(nb: "ikke registrert", en: "not recorded")
    case .translated: Wording(nb: "oversatt", en: "translated")
    }
  }

  fileprivate var heading: Wording {
    switch self {
    case .orphaned: Wording(nb: "Foreldreløs: hovedfilen er borte", en: "Orphaned: the main file is gone")
    case .unreadable:
      Wording(
        nb: "Kan ikke leses: «story check» viser hva som må rettes",
        en: "Unreadable: “story check” shows what must be fixed")
    case .outdated:
      Wording(
        nb: "Utdatert: rett dem, og kjør «story translations mark FIL»",
        en: "Outdated: update them, and run “story translations mark FILE”")
    case .missing: Wording(nb: "Mangler: hovedfilen har ingen", en: "Missing: the main file has none")
    case .unrecorded:
      Wording(
        nb: "Ikke registrert: «story translations mark FIL» sier hva de er laget av",
        en: "Not recorded: “story translations mark FILE” says what they were made from")
    case .translated: Wording(nb: "Oversatt", en: "Translated")
    }
  }
}
