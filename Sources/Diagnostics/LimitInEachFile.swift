extension [Diagnostic] {
  /// How many of one kind in one file are shown: more than anybody reads before rewriting the file.
  package static let shownInEachFile = 100

  /// What a run says of them: sorted by place, each once, limited in each file, and without what is secret.
  package func listed() -> [Diagnostic] { sortedByPlace().limitedInEachFile().hidingSecrets() }

  /// Findings sorted by place with at most so many of one code in one file, and one more where the first that is not shown
  /// stands, which says how many there are; with a single one left, that one is shown.
  ///
  /// What is done twice is as if done once, so that the findings of several phases are limited as they come.
  package func limitedInEachFile(to limit: Int = shownInEachFile) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var kinds: [Kind: Amount] = [:]
    for finding in self {
      if let last = result.last, last.location.path != finding.location.path {
        result.sayWhatIsNotShown(kinds)
        kinds = [:]
      }
      let kind = Kind(code: finding.code.name, severity: finding.severity)
      var amount = kinds[kind] ?? Amount()
      if amount.take(finding, limit, at: result.count) { result.append(finding) }
      kinds[kind] = amount
    }
    result.sayWhatIsNotShown(kinds)
    return result
  }

  private mutating func sayWhatIsNotShown(_ kinds: [Kind: Amount]) {
    for amount in kinds.values {
      guard let index = amount.firstNotShown, amount.rest.count > 1 else { continue }
      self[index] = self[index].standing(for: amount.rest, amount.secrets)
    }
  }
}

private struct Kind: Hashable {
  let code: String
  let severity: Severity
}

/// What has come of one kind in a file.
private struct Amount {
  private var shown = 0
  /// The index of the first that is not shown.
  private(set) var firstNotShown: Int?
  private(set) var rest = Diagnostic.Rest(count: 0, fixable: 0)
  /// Those of the findings that are not shown are as secret as the others.
  private(set) var secrets: [WrittenSecret] = []

  /// Counts a finding in; whether it has a place of its own, which is the index `place`.
  mutating func take(_ finding: Diagnostic, _ limit: Int, at place: Int) -> Bool {
    guard shown == limit || finding.rest != nil else {
      shown += 1
      return true
    }
    rest.count += finding.count
    rest.fixable += finding.fixableCount
    secrets += finding.writtenSecrets
    guard firstNotShown == nil else { return false }
    firstNotShown = place
    return true
  }
}

extension Diagnostic {
  /// One finding in place of all that are not shown, where the first of them is.
  fileprivate func standing(for rest: Rest, _ secrets: [WrittenSecret]) -> Diagnostic {
    let (count, kind) = (rest.count.grouped, code.message)
    let fixable = rest.fixable.grouped
    let offer =
      rest.fixable == 0
      ? Wording(nb: "", en: "")
      : Wording(
        nb: "; «story fix» retter \(rest.fixable == rest.count ? "dem alle" : "\(fixable.nb) av dem")",
        en: "; “story fix” fixes \(rest.fixable == rest.count ? "them all" : "\(fixable.en) of them")")
    var finding = Diagnostic(
      code,
      Wording(
        nb: "… og \(count.nb) til av samme slag i denne filen: \(kind.nb)",
        en: "… and \(count.en) more of the same kind in this file: \(kind.en)"),
      at: location,
      help: Wording(
        nb: "rett dem som er vist, så kommer de neste" + offer.nb,
        en: "fix those that are shown, and the next ones appear" + offer.en))
    finding.severity = severity
    finding.rest = rest
    finding.writtenSecrets = secrets
    return finding
  }
}
