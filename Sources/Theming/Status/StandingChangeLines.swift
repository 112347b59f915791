import Model

extension StatusLanguage {
  /// One line for each change since a report was frozen, what is worse now first.
  func lines(of changes: [StandingChange]) -> [Phrase] {
    let summed = SummedChanges(changes)
    let sorted = [Light.red, .yellow, .grey, .green].flatMap { light in
      summed.single.filter { $0.light == light }
    }
    let many = summed.many.map { own("\(words["subjects", $0.subject]): \(said($0))") }
    return changes.isEmpty ? [own(words[.noChange])] : sorted.map(line) + many
  }

  /// How many came or went.
  func said(_ many: SummedChanges.Many) -> String {
    words(many.isAdded ? .manyAdded : .manyRemoved, ["count": number(many.count)])
  }

  private func line(_ change: StandingChange) -> Phrase {
    let name = phrase(change.title)?.text ?? change.id ?? words["subject", change.subject]
    let corrected = change.corrected.map { " (" + words(.correctedIn, ["date": date($0)]) + ")" } ?? ""
    return Phrase(text: "\(name): \(sentence(change.what))\(corrected)", language: nil)
  }

  /// What changed, as part of a sentence.
  func sentence(_ what: StandingChange.What) -> String {
    let (_, from, to) = said(what)
    return words(what.sentence, ["from": text(of: from), "to": text(of: to)])
  }

  private func text(of cell: StatusTable.Cell) -> String {
    cell.light?.word ?? cell.lines.map(\.text).joined(separator: ", ")
  }
}

/// Changes, where what has come, or gone, in great numbers is counted: nobody reads the names of 200 new activities
/// to learn what has changed, and they stand on the page of the plan.
struct SummedChanges: Sendable {
  var single: [StandingChange] = []
  var many: [Many] = []

  struct Many: Sendable {
    let subject: StandingChange.Subject
    let isAdded: Bool
    let count: Int
  }

  /// So many are told by name.
  static let most = 5

  init(_ changes: [StandingChange]) {
    var counts: [Kind: Int] = [:]
    for change in changes { Kind(change).map { counts[$0, default: 0] += 1 } }
    var told: Set<Kind> = []
    for change in changes {
      guard let kind = Kind(change), let count = counts[kind], count > Self.most else {
        single.append(change)
        continue
      }
      if told.insert(kind).inserted {
        many.append(Many(subject: kind.subject, isAdded: kind.isAdded, count: count))
      }
    }
  }

  private struct Kind: Hashable {
    let subject: StandingChange.Subject
    let isAdded: Bool

    init?(_ change: StandingChange) {
      guard change.what == .added || change.what == .removed else { return nil }
      subject = change.subject
      isAdded = change.what == .added
    }
  }
}

extension StatusWord {
  fileprivate static let manyAdded = StatusWord("many-added")
  fileprivate static let manyRemoved = StatusWord("many-removed")
  static let correctedIn = StatusWord("corrected-in")

  static let ofStandingChanges: [StatusWord] = [.manyAdded, .manyRemoved, .correctedIn]
}

extension StandingChange {
  /// How serious it is now; grey for what is neither good nor bad.
  fileprivate var light: Light {
    if case .light(_, let to) = what { return to }
    return .grey
  }
}

extension StandingChange.What {
  /// The words that say it within a sentence.
  fileprivate var sentence: String {
    switch self {
    case .figure(let figure, _, _, _): "line-figure-\(kebab(figure.rawValue))"
    case .added: "line-change-added"
    case .removed: "line-change-removed"
    case .light: "line-change-light"
    case .status: "line-change-status"
    case .agreement: "line-change-agreement"
    case .lastDay: "line-change-last-day"
    case .owner: "line-change-owner"
    case .post: "line-change-post"
    case .terms: "line-change-terms"
    case .day: "line-change-day"
    case .meeting: "line-change-meeting"
    }
  }
}
