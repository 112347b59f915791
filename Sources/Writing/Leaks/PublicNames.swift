import Model

/// What things are called that are shown, and that have been.
struct PublicNames: Sendable {
  private let now: OpenNames
  /// With those of the past, which do not open what has itself been public; nil when there are none.
  private let ever: OpenNames?

  init(of confidential: Confidential) {
    now = OpenNames(titles: confidential.openNames, values: confidential.openValues)
    let hasPast = !confidential.pastNames.isEmpty || !confidential.pastValues.isEmpty
    ever =
      hasPast
      ? OpenNames(
        titles: confidential.openNames + confidential.pastNames,
        values: confidential.openValues + confidential.pastValues) : nil
  }

  /// Lets those pass that are such a name, and gives such names no weight in sentences.
  func marked(_ units: ArraySlice<LeakUnit>) -> [LeakUnit] {
    guard let ever else { return now.marked(units) { _ in true } }
    let others = ever.marked(units) { $0.form != .publishedSentence }
    return now.marked(others[...]) { $0.form == .publishedSentence }
  }
}
