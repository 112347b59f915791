import Model

/// What things are called that are shown, and that have been.
struct PublicNames: Sendable {
  private let now: KnownNames
  /// What opens the names of files alone.
  private let files: OpenNames
  /// With those of the past, which do not open what has itself been public; nil when there are none.
  private let ever: KnownNames?

  init(of confidential: Confidential, inOffice holders: [String]) {
    files = OpenNames(titles: confidential.openFileNames, values: [])
    let openPeople = confidential.openPeople + holders
    now = KnownNames(
      stated: OpenNames(titles: confidential.openNames + holders, values: confidential.openValues),
      called: OpenNames(titles: openPeople, values: confidential.openTitles),
      people: OpenNames(titles: openPeople, values: []))
    let hasPast = !confidential.pastNames.isEmpty || !confidential.pastValues.isEmpty
    let people = openPeople + confidential.pastPeople
    ever =
      hasPast
      ? KnownNames(
        stated: OpenNames(
          titles: confidential.openNames + confidential.pastNames + holders,
          values: confidential.openValues + confidential.pastValues),
        called: OpenNames(titles: people, values: confidential.openTitles + confidential.pastTitles),
        people: OpenNames(titles: people, values: [])) : nil
  }

  /// Lets those pass that are such a name, and gives such names no weight in sentences.
  func marked(_ units: ArraySlice<LeakUnit>) -> [LeakUnit] {
    let units = files.marked(units) { $0.form == .fileName }[...]
    guard let ever else { return now.marked(units) { _ in true } }
    let others = ever.marked(units) { $0.form != .publishedSentence }
    return now.marked(others[...]) { $0.form == .publishedSentence }
  }
}

/// Names by who says them.
private struct KnownNames: Sendable {
  /// Whatever a field of an open entry says.
  let stated: OpenNames
  /// What open entries are called themselves, whole, and the partners and persons that are shown.
  let called: OpenNames
  /// The partners and persons alone.
  let people: OpenNames

  func marked(_ units: ArraySlice<LeakUnit>, where isMeant: (LeakUnit) -> Bool) -> [LeakUnit] {
    let mentioned = stated.marked(units) { isMeant($0) && !$0.isKeptName }
    let kept = called.marked(mentioned[...]) {
      isMeant($0) && $0.isKeptName && $0.standing == .confided
    }
    return people.marked(kept[...]) { isMeant($0) && $0.isKeptName && $0.standing == .unannounced }
  }
}
