import Content
import Diagnostics
import Model

/// «Aktiviteten er fullført» of what is on track, «Messen (avlyst)» of what is done: the light follows the status, and
/// not what people read beside it.
func saidOtherwise(_ activity: Entry<Activity>, _ site: SiteModel) -> [Diagnostic] {
  guard let status = activity.status, status != .notSet else { return [] }
  let title = activity.common.title.values.flatMap { $0.value.inSmallLetters.words }
  for text in texts(of: activity, site) {
    let said = text.isTitle ? SaidProgress(title: text.words) : saidProgress(in: text, title)
    guard let said, !said.progress.fits(status) else { continue }
    return [finding(said, status, at: text.place, activity.head)]
  }
  return []
}

/// What words say of how an activity goes.
private enum Progress {
  case done, cancelled, postponed, delayed, onTrack

  /// Whether what is said may be said of a status. A plan that is called off has none of its own: it deviates.
  func fits(_ status: ActivityStatus) -> Bool {
    switch (self, status) {
    case (_, .notSet), (.done, .done): true
    case (.done, _): false
    case (.cancelled, .deviating), (.cancelled, .delayed): true
    case (.cancelled, _): false
    case (.postponed, .onTrack), (.postponed, .done): false
    case (.delayed, .onTrack), (.delayed, .done): false
    case (.onTrack, .delayed), (.onTrack, .deviating), (.onTrack, .done): false
    case (.postponed, _), (.delayed, _), (.onTrack, _): true
    }
  }

  /// The status that it would be.
  var status: ActivityStatus {
    switch self {
    case .done: .done
    case .cancelled: .deviating
    case .postponed, .delayed: .delayed
    case .onTrack: .onTrack
    }
  }
}

private struct SaidProgress {
  let progress: Progress
  let written: String

  init?(_ word: String) {
    guard let progress = progressWords[word] else { return nil }
    (self.progress, written) = (progress, word)
  }

  /// «AVLYST: Messe», «Messe (utsatt)», «Messe – fullført».
  init?(title: String) {
    let parts = title.inSmallLetters.replacing(" - ", with: " – ").split { ":–—()[]|".contains($0) }
      .map { $0.split { !$0.isLetter }.joined(separator: " ") }.filter { !$0.isEmpty }
    guard parts.count > 1,
      let said = [parts.first, parts.last].compactMap({ $0.flatMap { SaidProgress($0) } }).first
    else { return nil }
    self = said
  }
}

private let progressWords: [String: Progress] = [
  "fullført": .done, "ferdig": .done, "avsluttet": .done, "gjennomført": .done, "ferdigstilt": .done,
  "completed": .done, "finished": .done, "done": .done, "complete": .done, "avlyst": .cancelled,
  "kansellert": .cancelled, "skrinlagt": .cancelled, "stanset": .cancelled, "cancelled": .cancelled,
  "canceled": .cancelled, "stopped": .cancelled, "utsatt": .postponed, "postponed": .postponed,
  "forsinket": .delayed, "delayed": .delayed, "late": .delayed,
]

private struct ActivityText {
  let words: String
  let isTitle: Bool
  let place: Location
}

private func texts(of activity: Entry<Activity>, _ site: SiteModel) -> [ActivityText] {
  let (head, facts) = (activity.head, activity.internalFacts)
  let fields = [
    ("tittel", head.common.title), ("sammendrag", head.common.summary), ("neste-steg", activity.nextStep),
  ]
  let written = fields.flatMap { field, texts in
    texts.values.map { language, text in
      ActivityText(words: text, isTitle: field == "tittel", place: head.place(of: field, in: language))
    }
  }
  let internalTexts = [
    ("avviksarsak", facts.deviationCause), ("tiltak", facts.measure), ("risiko", facts.risk),
  ]
  .compactMap { field, text in
    text.map { ActivityText(words: $0, isTitle: false, place: head.place(of: field)) }
  }
  let paragraphs = head.texts.flatMap { text in
    text.ownParagraphs.map { index in
      ActivityText(
        words: String(decoding: text.body.plainBytes(of: index), as: UTF8.self), isTitle: false,
        place: text.place(index))
    }
  }
  return written + internalTexts + paragraphs
}

/// «Aktiviteten er fullført», «Messen ble avlyst», and «Fullført» alone; what will be, may be or is so in part is not
/// so.
private func saidProgress(in text: ActivityText, _ title: [String]) -> SaidProgress? {
  statements(in: text.words).filter { !$0.isQuestion }.lazy.compactMap { statement -> SaidProgress? in
    let words = Array(statement.words.drop { ["eksempel", "example", "status"].contains($0) })
    guard words.count < 16, notAsItIs.isDisjoint(with: words), inPart.isDisjoint(with: words) else {
      return nil
    }
    if let first = words.first,
      words.count == 1 || ["ingen", "none", "nå"].contains(first) && words.count == 2
    {
      return words.last.flatMap { SaidProgress($0) }
    }
    guard let subject = words.firstIndex(where: { isActivity($0, title) }), subject < 3,
      let verb = words[(subject + 1)...].prefix(3).firstIndex(where: being.contains)
    else { return nil }
    let rest = words[(verb + 1)...].drop { fillers.contains($0) }
    if rest.starts(with: ["i", "rute"]) || rest.starts(with: ["on", "track"]) {
      return SaidProgress(progress: .onTrack, written: rest.prefix(2).joined(separator: " "))
    }
    guard let word = rest.first, let said = SaidProgress(word), isNow(said, rest.dropFirst().first) else {
      return nil
    }
    return said
  }.first
}

extension SaidProgress {
  fileprivate init(progress: Progress, written: String) {
    (self.progress, self.written) = (progress, written)
  }
}

/// «Arbeidet er ferdig i juni» is said of what is to come; «utsatt til høsten» is so by now.
private func isNow(_ said: SaidProgress, _ next: String?) -> Bool {
  guard said.progress == .done, let next else { return true }
  return ![
    "i", "innen", "før", "til", "med", "neste", "når", "in", "by", "before", "with", "when", "next", "om",
  ]
  .contains(next)
}

private func isActivity(_ word: String, _ title: [String]) -> Bool {
  activityNames.contains(word)
    || word.utf8.count > 4
      && title.contains { part in
        part.utf8.count > 3
          && (word == part || [part + "en", part + "n", part + "a", part + "et"].contains(word))
      }
}

private let activityNames: Set<String> = ["aktiviteten", "tiltaket", "arbeidet", "den", "activity", "work"]
private let being: Set<String> = ["er", "ble", "blitt", "is", "was", "been"]
private let fillers: Set<String> = [
  "nå", "blitt", "dessverre", "derfor", "now", "been", "therefore", "altså",
]
private let inPart: Set<String> = [
  "delvis", "nesten", "halvveis", "skal", "vil", "blir", "kommer", "første", "halve", "del", "deler", "fase",
  "partly", "almost", "will", "to", "first", "part", "phase", "half", "neste", "next", "opprinnelig", "om",
  "frist", "risiko", "risk", "fare", "at", "uten", "without", "that",
]

private func finding(
  _ said: SaidProgress, _ status: ActivityStatus, at place: Location, _ head: EntryHead
) -> Diagnostic {
  Diagnostic(
    .statusContradicted,
    Wording(
      nb: "teksten sier «\(said.written)», men statusen er «\(status.name.nb)»",
      en: "the text says “\(said.written)”, but the status is “\(status.name.en)”"),
    at: place,
    help: Wording(
      nb: "er teksten rett, skriv \(write: "status", said.progress.status.name.nb)",
      en: "if the text is right, write \(write: "status", said.progress.status.name.en)"),
    notes: [
      Note(Wording(nb: "statusen står her", en: "the status is here"), at: head.place(of: "status"))
    ])
}
