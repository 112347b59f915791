import Diagnostics

/// What was written here that may have made something wrong elsewhere, until whoever wrote it is told.
///
/// What a write made wrong is what is found after it and was not before. Finding it takes longer than an answer may, so it is done
/// beside answering, for all that was written meanwhile together.
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
  }

  /// What was wrong before the first of the deeds whose consequences are not known: what was found, or what is to be looked through.
  enum Before: Sendable {
    case found([Diagnostic])
    case state(PreviewState)
  }

  private(set) var before: Before?
  private var deeds: [Deed] = []
  /// Who write at one time are few; a page that is opened so much later has nothing new to say.
  private static let most = 20

  mutating func note(at address: String, by user: String?, after before: Before) {
    if self.before == nil { self.before = before }
    var deed = Deed(address: address, user: user)
    if let last = self.deed(at: address, by: user) {
      deed.carried = last.carried + (last.isTold ? [] : last.made ?? [])
    }
    deeds.removeAll { $0.address == address && $0.user == user }
    deeds = deeds.suffix(Self.most - 1) + [deed]
  }

  /// Takes over what is wrong now, and what was before, where that had to be looked for.
  mutating func take(_ found: [Diagnostic], earlier: [Diagnostic]?) {
    switch before {
    case nil: return
    case .found(let before): resolve(found.newlyWrong(since: before))
    case .state:
      // Looked for before that state was noted: the next search has both.
      guard let earlier else { return }
      resolve(found.newlyWrong(since: earlier))
    }
    before = nil
  }

  private mutating func resolve(_ made: [Diagnostic]) {
    for index in deeds.indices where deeds[index].made == nil {
      deeds[index].made = deeds[index].carried + made
      deeds[index].carried = []
    }
  }

  func deed(at address: String, by user: String?) -> Deed? {
    deeds.last { $0.address == address && $0.user == user }
  }

  /// What somebody's deeds made wrong and no page has said yet.
  func untold(to user: String?) -> [Diagnostic] {
    deeds.filter { $0.user == user && !$0.isTold }.flatMap { $0.made ?? [] }
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
