import Model

extension StatusLanguage {
  /// One line for each change since a report was frozen, what is worse now first.
  func lines(of changes: [StandingChange]) -> [Phrase] {
    let sorted = [Light.red, .yellow, .grey, .green].flatMap { light in changes.filter { $0.light == light } }
    return changes.isEmpty ? [own(words[.noChange])] : sorted.map(line)
  }

  private func line(_ change: StandingChange) -> Phrase {
    let (_, from, to) = said(change)
    let name = phrase(change.title)?.text ?? change.id ?? words["subject", change.subject]
    let what = words(change.what.sentence, ["from": text(of: from), "to": text(of: to)])
    return Phrase(text: "\(name): \(what)", language: nil)
  }

  private func text(of cell: StatusTable.Cell) -> String {
    cell.light?.word ?? cell.lines.map(\.text).joined(separator: ", ")
  }
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
    }
  }
}
