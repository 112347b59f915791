import Model

extension StatusWord {
  fileprivate static let changedLight = StatusWord("changed-light")
  fileprivate static let changedFigure = StatusWord("changed-figure")
  fileprivate static let changedActivity = StatusWord("changed-activity")
  fileprivate static let agreementBegan = StatusWord("agreement-began")
  fileprivate static let agreementOver = StatusWord("agreement-over")
  fileprivate static let joined = StatusWord("joined")
  fileprivate static let left = StatusWord("left")
  fileprivate static let meetingHeld = StatusWord("meeting-held")
  fileprivate static let updatedTexts = StatusWord("updated-texts")
  fileprivate static let noChange = StatusWord("no-change")

  static let ofChanges: [StatusWord] = [
    .changedLight, .changedFigure, .changedActivity, .agreementBegan, .agreementOver, .joined, .left,
    .meetingHeld, .updatedTexts, .noChange,
  ]
}

extension StatusLanguage {
  /// One line for each change, what is worse now first.
  func lines(of recent: RecentChanges) -> [Phrase] {
    let sorted = [Light.red, .yellow, .grey, .green].flatMap { light in
      recent.changes.filter { $0.light == light }
    }
    let texts = recent.updatedTexts == 0 ? [] : [own(words(.updatedTexts, ["count": number(recent.updatedTexts)]))]
    let lines = sorted.map(line) + texts
    return lines.isEmpty ? [own(words[.noChange])] : lines
  }

  private func line(_ change: RecentChanges.Change) -> Phrase {
    let title = title(change.title, change.id)
    return Phrase(text: "\(title.text): \(what(change.what))", language: nil)
  }

  private func what(_ what: RecentChanges.What) -> String {
    switch what {
    case .kpi(let old, let new):
      let figure = ["value": value(of: new), "period": asOf(new)] as KeyValuePairs
      if old.light == new.light { return words(.changedFigure, figure) }
      let light = words(
        .changedLight, ["from": words["light", old.light], "to": words["light", new.light]])
      return "\(light). \(words(.changedFigure, figure))"
    case .activity(let activity):
      return words(
        .changedActivity,
        ["status": words["activity", activity.status], "date": date(activity.statusDate)])
    case .agreementBegan(let day): return words(.agreementBegan, ["date": date(day)])
    case .agreementEnded(let day): return words(.agreementOver, ["date": date(day)])
    case .joined(let day): return words(.joined, ["date": date(day)])
    case .left(let day): return words(.left, ["date": date(day)])
    case .held(let meeting): return words(.meetingHeld, ["date": date(meeting.date)])
    }
  }
}

extension RecentChanges.Change {
  /// How serious it is now; grey for what is neither good nor bad.
  fileprivate var light: Light {
    switch what {
    case .kpi(_, let new): new.light
    case .activity(let activity): activity.light
    case .agreementEnded: .yellow
    case .agreementBegan, .joined, .left, .held: .grey
    }
  }
}
