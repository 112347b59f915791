package import Diagnostics
package import Model

/// How the translations follow what they were made from.
let translationsCard = StatusCard(
  "translations", on: .content, order: 85, dataOrder: 76,
  words: [
    .translations, .translationsIntro, .translationsByOwner, .translationChanges, .translationDates,
    .translationLacksText, .language, .missingTranslations, .outdatedTranslations,
  ],
  states: [.init("translation", TranslationStanding.State.self)],
  figures: \.content, json: { .array($0.translations.map(translationJSON)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let translations = StatusWord("translations")
  fileprivate static let translationsIntro = StatusWord("translations-intro")
  fileprivate static let translationsByOwner = StatusWord("translations-by-owner")
  fileprivate static let translationChanges = StatusWord("translation-changes")
  fileprivate static let translationDates = StatusWord("translation-dates")
  fileprivate static let translationLacksText = StatusWord("translation-lacks-text")
}

extension StatusLanguage {
  fileprivate func section(_ content: ContentHealth) -> StatusSection {
    let (all, files) = (content.translations, content.filesWithFindings)
    let states = TranslationStanding.State.allCases
    return StatusSection(
      id: "translations", heading: words[.translations], light: light(.worst(of: all.compactMap(\.light))),
      intro: words[.translationsIntro],
      facts: states.map { state in
        StatusFact(
          name: words["translation", state], value: own(number(all.count { $0.state == state })))
      },
      leading: [byOwner(all)], groups: groups(all.filter(\.isToBeSeenTo).map { item($0, files) }))
  }

  /// Leads to what was found in its file, where something was.
  private func item(_ standing: TranslationStanding, _ files: Set<String>) -> StatusItem {
    StatusItem(
      title: title(standing.item.title, standing.item.id),
      address: standing.path.map { files.contains($0) ? findingsAddress(of: $0) : "" } ?? "",
      light: standing.light.map(light),
      state: [words["translation", standing.state], name(of: standing.language)],
      facts: [
        fact(.file, own(standing.path ?? standing.item.path)), fact(.owner, role(standing.item.owner)),
      ]
        + changes(of: standing).map { fact(.translationChanges, $0) })
  }

  /// A line for each part of the main file that says something else now.
  private func changes(of standing: TranslationStanding) -> [Phrase] {
    guard standing.state == .outdated else { return [] }
    guard standing.record != nil else { return [own(words[.translationDates])] }
    let lines = standing.changes.map { change in
      let what = message(change.wording)
      let sentences = change.differences.map { message($0.wording).text }
      return Phrase(text: ([what.text] + sentences).joined(separator: "; "), language: what.language)
    }
    return standing.hasEarlierText ? lines : lines + [own(words[.translationLacksText])]
  }

  /// How many of each state there are to see to, by who answers for them.
  private func byOwner(_ all: [TranslationStanding]) -> StatusTable {
    let states: [TranslationStanding.State] = [.orphaned, .unreadable, .outdated, .missing, .unrecorded]
    let counted = Dictionary(grouping: all.filter { states.contains($0.state) }, by: \.item.owner)
    let owners =
      counted.keys.compactMap(\.self).sorted().map(Optional.some) + (counted[nil] == nil ? [] : [nil])
    let rows = owners.map { owner in
      StatusTable.Row(
        head: StatusTable.Cell(role(owner) ?? own(words[.withoutRole])),
        cells: states.map { state in cell(count: counted[owner]?.count { $0.state == state } ?? 0) })
    }
    return foldingWhenLong(
      StatusTable(
        heading: words[.translationsByOwner],
        columns: [words[.owner]] + states.map { words["translation", $0] }, rows: rows, none: ""))
  }
}

extension TranslationStanding {
  /// What somebody must do something about; what nobody has recorded is counted alone.
  fileprivate var isToBeSeenTo: Bool {
    switch state {
    case .orphaned, .unreadable, .outdated, .missing: true
    case .unrecorded, .translated: false
    }
  }

  /// That a language is missing is a choice, and of what nobody has recorded nothing is to be said.
  fileprivate var light: Light? {
    switch state {
    case .orphaned: .red
    case .outdated: .yellow
    case .unreadable, .missing, .unrecorded: nil
    case .translated: .green
    }
  }
}

/// A translation for programs, as `status.json` and `story translations --format json` have it.
package func translationJSON(_ standing: TranslationStanding) -> JSONText {
  .record([
    "state": .string(standing.state.rawValue), "language": .string(standing.language.tag),
    "path": standing.path.map(JSONText.string) ?? .null, "source": .string(standing.item.path),
    "owner": standing.item.owner.map(JSONText.string) ?? .null,
    "hasEarlierText": .flag(standing.hasEarlierText),
    "changes": .array(standing.changes.map(changeJSON)),
  ])
}

private func changeJSON(_ change: PartChange) -> JSONText {
  .record([
    "change": .string(change.kind.rawValue), "part": .string(change.title.nb),
    "differences": .array(
      change.differences.map { difference in
        .record([
          "before": difference.before.map(JSONText.string) ?? .null,
          "after": difference.after.map(JSONText.string) ?? .null,
        ])
      }),
  ])
}
