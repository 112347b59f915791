import Diagnostics
import Editing
import Forms
import Serving

/// Saves that git is to have, and what became of them: done beside answering, one thing at a time (decision 34).
struct PendingCommits: Sendable {
  let committer: Committer
  private let store: ContentStore
  private(set) var queue: CommitQueue
  private var isPushDue = false
  private var isComparisonDue = false
  /// From when somebody asks for it until it is known what became of it.
  private(set) var isDelivering = false
  /// Why what somebody saved last was not committed, until all of theirs is; it is on disk all the same.
  private(set) var troubles: [Author?: Wording] = [:]
  /// Why nothing was sent the last time, until something is.
  private var pushTrouble: Wording?
  /// What became of all that was committed here, until more is saved.
  private(set) var delivery = Delivery.waiting
  /// What git had not, the last time that it was asked.
  private(set) var comparison: Comparison?
  /// What was saved since git was asked last, of which the answer knows nothing.
  private var savedSinceAsked: Set<String> = []

  enum Delivery: Sendable { case waiting, sent, nowhere }

  /// Takes up what forms had saved, and git had not got, when the server was last ended. git is asked now, since nobody waits yet.
  init(_ committer: Committer, _ store: ContentStore, _ rhythm: CommitQueue.Rhythm) {
    self.committer = committer
    self.store = store
    queue = CommitQueue(rhythm)
    comparison = committer.compare()
    // Discarded: where the history cannot be read, the first save says so.
    queue.restore(comparison.flatMap { try? store.undelivered(in: $0) } ?? [])
  }

  /// To be called when the files are on disk.
  mutating func add(_ paths: [String], _ message: CommitMessage) {
    queue.add(paths, message)
    savedSinceAsked.formUnion(paths)
    // What undoes an earlier save leaves nothing to deliver, which git alone knows.
    isComparisonDue = true
    delivery = .waiting
  }

  /// Commits what somebody has saved, and sends what is committed.
  mutating func deliver(by author: Author?) {
    queue.deliver(by: author)
    isPushDue = true
    isDelivering = true
  }

  /// Who is who, once a request says so.
  mutating func recognize(_ request: EditorRequest) {
    guard let author = request.author, let name = request.user.flatMap({ Author(signedIn: $0) }) else {
      return
    }
    queue.recognize(author, savedAs: name)
  }

  /// Asks git anew, beside answering, since somebody looks.
  mutating func noteLook() { isComparisonDue = true }

  enum Outcome: Sendable {
    case committed(CommitQueue.Commit, CommitOutcome)
    case pushed(PushOutcome)
    case compared(Comparison?)
  }

  /// What is to be done next, when there is anything; all commits come before what is sent.
  mutating func next() -> (@Sendable () -> Outcome)? {
    let committer = committer
    if let commit = queue.next() {
      isComparisonDue = true
      return { .committed(commit, committer.commit(commit.paths, commit.message)) }
    }
    if isPushDue {
      isPushDue = false
      return { .pushed(committer.push()) }
    }
    guard isComparisonDue else { return nil }
    isComparisonDue = false
    savedSinceAsked = []
    return { .compared(committer.compare()) }
  }

  mutating func take(_ outcome: Outcome) {
    switch outcome {
    case .committed(let commit, .committed), .committed(let commit, .nothing):
      troubles[commit.message.author] = nil
    case .committed(let commit, .incomplete(let left, let why)):
      let missed = left.filter { !isKeptInside($0) }
      if missed.isEmpty {
        troubles[commit.message.author] = nil
      } else {
        fail(
          CommitQueue.Commit(missed, commit.message),
          Wording(
            nb: "Noe av det siste er lagret, men ikke lagt i git: \(why.nb)",
            en: "Some of the last save is on disk, and not in git: \(why.en)"))
      }
    case .committed(let commit, .failed(let why)):
      (isPushDue, isDelivering) = (false, false)
      fail(
        commit,
        Wording(
          nb: "Det siste er lagret, men ikke lagt i git: \(why.nb)",
          en: "The last save is on disk, and not in git: \(why.en)"))
    case .pushed(.pushed):
      delivery = .sent
      (pushTrouble, isDelivering) = (nil, false)
    case .pushed(.nowhere):
      delivery = .nowhere
      (pushTrouble, isDelivering) = (nil, false)
    case .pushed(.refused(let why)), .pushed(.failed(let why)):
      pushTrouble = Wording(nb: "Ikke sendt: \(why.nb)", en: "Not sent: \(why.en)")
      isDelivering = false
    case .compared(nil): break
    case .compared(let found?):
      comparison = found
      let waiting = found.changed.union(found.ignored).union(savedSinceAsked)
      queue.settle { !waiting.contains($0) }
    }
  }

  private mutating func fail(_ commit: CommitQueue.Commit, _ why: Wording) {
    queue.putBack(commit)
    troubles[commit.message.author] = why
  }

  /// Why what somebody saved is not in git, or not sent; and what was left when the server was last ended, where each save is to be
  /// a commit.
  func trouble(of author: Author?) -> Wording? {
    guard !isDelivering else { return nil }
    let all = [troubles[author] ?? leftBefore(by: author), pushTrouble].compactMap(\.self)
    guard !all.isEmpty else { return nil }
    return Wording(
      nb: all.map(\.nb).joined(separator: ". "), en: all.map(\.en).joined(separator: ". "))
  }

  private func leftBefore(by author: Author?) -> Wording? {
    guard queue.rhythm == .eachSave, let left = waiting(by: author) else { return nil }
    return Wording(
      nb: "\(left.nb) Det leveres neste gang du lagrer, eller når du velger «Lever det som er lagret»",
      en: "\(left.en) This is delivered the next time you save, or when you choose “Deliver what was saved”")
  }

  /// The same of everybody, for whoever starts the server.
  var leftAtStart: Wording? { waiting(queue.paths.sorted()) }

  /// «3 filer er lagret, men ikke levert: …»; nil when none is.
  func waiting(by author: Author?) -> Wording? { waiting(queue.undeliveredPaths(by: author)) }

  private func waiting(_ paths: [String]) -> Wording? {
    guard !paths.isEmpty else { return nil }
    let (nb, en) = named(paths)
    return Wording(
      nb: "\(countedFiles(paths.count).nb) er lagret, men ikke levert: \(nb).",
      en: "\(countedFiles(paths.count).en) saved and not delivered: \(en).")
  }

  /// What no form here has saved and git has not got either.
  var changedOutside: Wording? {
    let paths = (comparison?.changed.subtracting(queue.paths) ?? []).sorted()
    guard !paths.isEmpty else { return nil }
    let (nb, en) = named(paths)
    return Wording(
      nb: "\(countedFiles(paths.count).nb) er endret utenfor skjemaene. Det leveres ikke herfra: \(nb).",
      en:
        "\(countedFiles(paths.count).en) changed outside the forms, which is not delivered from here: \(en).")
  }

  /// What git has and was not sent, as when a push was refused before the server was started anew.
  var commitsNotSent: Wording? {
    guard let count = comparison?.unsent, count > 0, !isDelivering, queue.paths.isEmpty else { return nil }
    return Wording(
      nb: count == 1
        ? "Én endring er lagt i git, men ikke sendt. «Lever det som er lagret» sender den."
        : "\(count) endringer er lagt i git, men ikke sendt. «Lever det som er lagret» sender dem.",
      en: count == 1
        ? "One change is in git, and not sent. “Deliver what was saved” sends it."
        : "\(count) changes are in git, and not sent. “Deliver what was saved” sends them.")
  }
}

private func countedFiles(_ count: Int) -> Wording {
  Wording(nb: count == 1 ? "Én fil" : "\(count) filer", en: count == 1 ? "One file is" : "\(count) files are")
}

/// As many names as somebody reads, and how many there are besides.
private func named(_ paths: [String]) -> (nb: String, en: String) {
  let (shown, rest) = (paths.prefix(5), paths.count - 5)
  let own = shown.map { $0.hasPrefix("content/") ? String($0.dropFirst(8)) : $0 }
  let nb = own.map { "«\($0)»" }.joined(separator: ", ")
  let en = own.map { "“\($0)”" }.joined(separator: ", ")
  return rest > 0 ? ("\(nb) og \(rest) til", "\(en) and \(rest) more") : (nb, en)
}

extension PreviewSite {
  /// Notes a save for git, where «--commit» asks for it.
  mutating func commit(_ paths: [String], _ summary: Wording, _ request: EditorRequest) {
    commits?.add(paths, CommitMessage(summary.nb, by: request.author))
  }

  /// The next of them, when there is one.
  mutating func nextCommit() -> (@Sendable () async -> Result)? {
    guard let next = commits?.next() else { return nil }
    return { .committed(next()) }
  }

  mutating func adopt(_ outcome: PendingCommits.Outcome) { commits?.take(outcome) }

  /// That what was saved is not in git, or not sent, and why.
  func commitTrouble(_ request: EditorRequest) -> String? {
    commits?.trouble(of: request.author)?[request.language]
  }

  /// The button that commits and sends what was saved, and what became of it the last time.
  mutating func addDelivery(to page: inout QuestionPage, _ request: EditorRequest) {
    commits?.noteLook()
    guard let commits else { return }
    let language = request.language
    let label = Wording(nb: "Lever det som er lagret", en: "Deliver what was saved")
    page.forms.append(
      QuestionPage.Form(action: editorAddress("historikk"), act: "lever", label: label[language]))
    page.lead += othersSaves(commits, besides: request.author).map { $0[language] }
    if let waiting = commits.waiting(by: request.author) {
      page.lead.append(waiting[language])
    } else if commits.isDelivering {
      page.lead.append(
        Wording(
          nb: "Leveres nå. Last siden på nytt for å se at det gikk bra.",
          en: "Being delivered. Reload the page to see that it went well.")[language])
    } else if commits.trouble(of: request.author) != nil {
      // Why not is said above.
    } else if commits.delivery == .sent {
      page.lead.append(
        Wording(
          nb: "Det du har lagret siden serveren ble startet, er levert.",
          en: "What you have saved since the server was started is delivered.")[language])
    } else if commits.delivery == .nowhere {
      page.lead.append(
        Wording(
          nb:
            "Det du har lagret siden serveren ble startet, er lagt i git, men ikke sendt: git har ingen steder å sende det. Be den som har ansvar for nettstedet, sette det opp.",
          en:
            "What you have saved since the server was started is in git, and not sent: git has nowhere to send it. Ask whoever is responsible for the site to set that up."
        )[language])
    }
    page.lead += [commits.commitsNotSent, commits.changedOutside].compactMap { $0?[language] }
  }

  private func othersSaves(_ commits: PendingCommits, besides author: Author?) -> [Wording] {
    var said: [Wording] = []
    let others = commits.queue.undelivered(besides: author).map { "«\($0)»" }.joined(separator: ", ")
    if !others.isEmpty {
      said.append(
        Wording(
          nb: "Dette har andre lagret, og de leverer det selv: \(others).",
          en: "This was saved by others, who deliver it themselves: \(others)."))
    }
    for (other, why) in commits.troubles.sorted(by: { ($0.key?.name ?? "") < ($1.key?.name ?? "") })
    where other != author {
      let name = other?.name
      said.append(
        Wording(nb: "\(name ?? "Uten navn"): \(why.nb).", en: "\(name ?? "Without a name"): \(why.en)."))
    }
    return said
  }
}

extension EditorRequest {
  /// Whoever has signed in, as git is to name them.
  var author: Author? {
    user.flatMap { name in email.flatMap { Author(name: name, email: $0) } ?? Author(signedIn: name) }
  }
}
