import Diagnostics

/// What was written here that may have made something wrong elsewhere, until whoever wrote it is told.
///
/// What a write made wrong is what is found after it and was not right before it, even where what was written just before is not looked
/// through yet: who takes something back and makes it again has made it wrong again. Finding it takes longer than an answer may, so it is
/// done beside answering, for all that was written meanwhile together.
struct Consequences: Sendable {
  struct Deed: Sendable {
    /// The page that says it, and who is shown it.
    let address: String
    let user: String?
    /// Nil as long as it is not known.
    fileprivate(set) var made: [Diagnostic]?
    fileprivate(set) var isTold = false
    /// What an earlier one at the same place made, and nobody has said.
    fileprivate var carried: [Diagnostic] = []
    /// Which of the baselines it is compared with; also those of earlier ones at the same place that were not known when it came.
    fileprivate var baselines: [Int]
  }

  /// What was wrong before a deed: what was found, or what is to be looked through.
  enum Before: Sendable {
    case found([Diagnostic])
    case state(PreviewState)
    /// What had been read and nobody had waited for.
    case input(PreviewInput)
  }

  /// Those that deeds whose consequences are not known are compared with, by their numbers, the oldest first.
  private(set) var baselines: [(number: Int, before: Before)] = []
  private var deeds: [Deed] = []
  private var lastNumber = 0
  /// Who write at one time are few; a page that is opened so much later has nothing new to say.
  private static let most = 20
  /// More than anybody's hand does while a search is made; what nobody has waited for so long goes.
  private static let mostNotKnown = 200
  /// Each that is looked through takes as long as what is there now, and keeps what was read for it.
  private static let mostNotLookedThrough = 20

  var areAwaited: Bool { !baselines.isEmpty }

  /// Whether whoever writes next is to wait for one of them to be looked through. Two that were compared with the
  /// same would be told of what the other did, or of nothing where one put right what the other made wrong again.
  var areTooMany: Bool {
    baselines.count { if case .found = $0.before { false } else { true } } > Self.mostNotLookedThrough
  }

  mutating func note(at address: String, by user: String?, after before: Before) {
    lastNumber += 1
    baselines.append((lastNumber, before))
    var deed = Deed(address: address, user: user, baselines: [lastNumber])
    if let last = self.deed(at: address, by: user) {
      deed.carried = last.carried + (last.isTold ? [] : last.made ?? [])
      if last.made == nil { deed.baselines += last.baselines }
    }
    deeds.removeAll { $0.address == address && $0.user == user }
    deeds.append(deed)
    // What was said goes first, then what is known; what is not known yet stays.
    if deeds.count > Self.most,
      let index = deeds.firstIndex(where: \.isTold) ?? deeds.firstIndex(where: { $0.made != nil })
    {
      deeds.remove(at: index)
    }
    deeds = deeds.suffix(Self.mostNotKnown)
  }

  /// Keeps what was found in baselines that had to be looked through.
  mutating func keep(_ earlier: [Int: [Diagnostic]]) {
    for index in baselines.indices {
      if let found = earlier[baselines[index].number] { baselines[index].before = .found(found) }
    }
  }

  /// Takes over what is wrong now. What has a baseline that is not looked through yet waits for the next search.
  mutating func take(_ found: [Diagnostic]) {
    for index in deeds.indices where deeds[index].made == nil {
      let known = deeds[index].baselines.compactMap(wrong(before:))
      guard known.count == deeds[index].baselines.count else { continue }
      let made = known.flatMap { found.newlyWrong(since: $0) }
      deeds[index].made = (deeds[index].carried + made).newlyWrong(since: [])
      deeds[index].carried = []
    }
    let awaited = Set(deeds.filter { $0.made == nil }.flatMap(\.baselines))
    baselines.removeAll { !awaited.contains($0.number) }
  }

  /// What was wrong in a baseline; nil when that is not looked through yet.
  private func wrong(before number: Int) -> [Diagnostic]? {
    guard case .found(let known)? = baselines.first(where: { $0.number == number })?.before else {
      return nil
    }
    return known
  }

  func deed(at address: String, by user: String?) -> Deed? {
    deeds.last { $0.address == address && $0.user == user }
  }

  /// What somebody's deeds made wrong and no page has said yet; what several did together is said once.
  func untold(to user: String?) -> [Diagnostic] {
    deeds.filter { $0.user == user && !$0.isTold }.flatMap { $0.made ?? [] }.newlyWrong(since: [])
  }

  mutating func tell(_ user: String?, at address: String? = nil) {
    for index in deeds.indices
    where deeds[index].user == user && deeds[index].made != nil
      && address.map({ $0 == deeds[index].address }) ?? true
    {
      deeds[index].isTold = true
    }
  }
}

extension [Diagnostic] {
  /// Errors and warnings that are not among others, each once, the gravest first.
  func newlyWrong(since before: [Diagnostic]) -> [Diagnostic] {
    var seen = Set(before.map(Mistake.init))
    let new = filter { $0.severity != .advice && seen.insert(Mistake($0)).inserted }
    return Severity.allCases.flatMap { severity in new.filter { $0.severity == severity } }
  }

  /// Those that are among others too.
  func still(in others: [Diagnostic]) -> [Diagnostic] {
    let still = Set(others.map(Mistake.init))
    return filter { still.contains(Mistake($0)) }
  }
}

/// By what a finding is known again when other lines have come above it.
private struct Mistake: Hashable {
  let code: String
  let message: String
  let paths: [String]

  init(_ finding: Diagnostic) {
    code = finding.code.name
    message = finding.message.nb
    paths = [finding.location.path] + finding.notes.map(\.location.path)
  }
}
