import Model

extension StatusWord {
  static let changedLight = StatusWord("changed-light")
  fileprivate static let changedFigure = StatusWord("changed-figure")
  fileprivate static let changedActivity = StatusWord("changed-activity")
  fileprivate static let agreementBegan = StatusWord("agreement-began")
  fileprivate static let agreementOver = StatusWord("agreement-over")
  fileprivate static let joined = StatusWord("joined")
  fileprivate static let left = StatusWord("left")
  fileprivate static let meetingHeld = StatusWord("meeting-held")
  fileprivate static let newFigures = StatusWord("new-figures")
  fileprivate static let updatedTexts = StatusWord("updated-texts")
  static let noChange = StatusWord("no-change")
  fileprivate static let newTarget = StatusWord("new-target")
  fileprivate static let judgedAsReported = StatusWord("judged-as-reported")
  fileprivate static let judgedAsReportedBut = StatusWord("judged-as-reported-but")
  fileprivate static let judgedByToday = StatusWord("judged-by-today")
  fileprivate static let countedAsKnown = StatusWord("counted-as-known")
  fileprivate static let countedAsKnownBut = StatusWord("counted-as-known-but")

  static let ofChanges: [StatusWord] = [
    .changedLight, .changedFigure, .changedActivity, .agreementBegan, .agreementOver, .joined, .left,
    .meetingHeld, .newFigures, .updatedTexts, .noChange,
    .newTarget, .judgedAsReported, .judgedAsReportedBut, .judgedByToday, .countedAsKnown,
    .countedAsKnownBut,
  ]
}

extension StatusLanguage {
  /// One line for each change, what is worse now first.
  func lines(of recent: RecentChanges) -> [Phrase] {
    let changes = recent.changes.filter { !$0.isOnlyNewFigure }
    let figures = recent.changes.filter(\.isOnlyNewFigure)
    let sorted =
      [Light.red, .yellow, .grey, .green].flatMap { light in
        changes.filter { $0.light == light }
      } + (figures.count > 3 ? [] : figures)
    let newFigures = figures.count > 3 ? [own(words(.newFigures, ["count": number(figures.count)]))] : []
    let texts =
      recent.updatedTexts == 0 ? [] : [own(words(.updatedTexts, ["count": number(recent.updatedTexts)]))]
    let lines = sorted.map(line) + newFigures + texts
    return lines.isEmpty ? [own(words[.noChange])] : lines
  }

  private func line(_ change: RecentChanges.Change) -> Phrase {
    let title = title(change.title, change.id)
    return Phrase(text: title.text, language: title.language, rest: ": \(what(change.what))")
  }

  private func what(_ what: RecentChanges.What) -> String {
    switch what {
    case .kpi(let change): return kpi(change)
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

extension StatusLanguage {
  /// By what the KPIs of the meeting's day are judged: a light that has changed may have done so for that alone.
  func pastNote(_ recent: RecentChanges) -> String {
    let past = recent.pastKPIs
    guard past.count > 0 else { return "" }
    let day = date(recent.meeting.date)
    guard let report = past.report, past.judgedByToday < past.count else {
      return sentences(
        words(.judgedByToday, ["date": day]), past.assumedKnown == 0 ? "" : words[.countedAsKnown])
    }
    let known = words(
      .judgedAsReported, ["date": day, "period": period(report.period), "frozen": date(report.frozen)])
    let but = { (word: StatusWord, count: Int) in
      count == 0 ? "" : words(word, ["count": number(count), "total": number(past.count)])
    }
    return sentences(
      sentences(known, but(.judgedAsReportedBut, past.judgedByToday)),
      but(.countedAsKnownBut, past.assumedKnown))
  }

  private func kpi(_ change: RecentChanges.KPIChange) -> String {
    let new = change.new
    let light =
      switch change.old {
      case let old? where old.light == new.light: String?.none
      case let old?:
        words(.changedLight, ["from": words["light", old.light], "to": words["light", new.light]])
      case nil:
        words(
          .newTarget,
          [
            "target": target(of: new), "date": date(new.target?.adoptedOn),
            "light": words["light", new.light],
          ])
      }
    let figure = words(.changedFigure, ["value": value(of: new), "period": asOf(new)])
    let now = [light, figure].compactMap(\.self).joined(separator: ". ")
    return ([now] + change.terms.map(sentence)).joined(separator: "; ")
  }
}

extension RecentChanges.Change {
  /// The light is the same, and only the number is newer.
  fileprivate var isOnlyNewFigure: Bool {
    switch what {
    case .kpi(let change): change.isOnlyNewFigure
    case .activity, .agreementBegan, .agreementEnded, .joined, .left, .held: false
    }
  }

  /// How serious it is now; grey for what is neither good nor bad.
  fileprivate var light: Light {
    switch what {
    case .kpi(let change): change.new.light
    case .activity(let activity): activity.light
    case .agreementEnded: .yellow
    case .agreementBegan, .joined, .left, .held: .grey
    }
  }
}
