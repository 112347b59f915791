import Diagnostics
import Editing
import Forms
import Serving

/// Saves that git is to have, and what became of them: done beside answering, one thing at a time (decision 34).
struct PendingCommits: Sendable {
  let committer: Committer
  private(set) var queue: CommitQueue
  private var isPushDue = false
  /// Why the last one was not committed or sent; what was saved is on disk all the same.
  private(set) var trouble: Wording?
  /// What became of all that was committed here, until more is saved.
  private(set) var delivery = Delivery.waiting

  enum Delivery: Sendable { case waiting, sent, nowhere }

  init(_ committer: Committer, _ rhythm: CommitQueue.Rhythm) {
    self.committer = committer
    queue = CommitQueue(rhythm)
  }

  /// To be called when the files are on disk.
  mutating func add(_ paths: [String], _ message: CommitMessage) {
    queue.add(paths, message)
    delivery = .waiting
  }

  /// Commits what somebody has saved, and sends what is committed.
  mutating func deliver(by author: Author?) {
    queue.deliver(by: author)
    isPushDue = true
    trouble = nil
  }

  enum Outcome: Sendable {
    case committed(CommitQueue.Commit, CommitOutcome)
    case pushed(PushOutcome)
  }

  /// What is to be done next, when there is anything; all commits come before what is sent.
  mutating func next() -> (@Sendable () -> Outcome)? {
    let committer = committer
    if let commit = queue.next() {
      return { .committed(commit, committer.commit(commit.paths, commit.message)) }
    }
    guard isPushDue else { return nil }
    isPushDue = false
    return { .pushed(committer.push()) }
  }

  mutating func take(_ outcome: Outcome) {
    switch outcome {
    case .committed(_, .committed), .committed(_, .nothing): trouble = nil
    case .committed(let commit, .failed(let why)):
      queue.putBack(commit)
      isPushDue = false
      trouble = Wording(
        nb: "Det siste er lagret, men ikke lagt i git: \(why.nb)",
        en: "The last save is on disk, and not in git: \(why.en)")
    case .pushed(.pushed):
      delivery = .sent
      trouble = nil
    case .pushed(.nowhere): delivery = .nowhere
    case .pushed(.refused(let why)), .pushed(.failed(let why)):
      trouble = Wording(nb: "Ikke sendt: \(why.nb)", en: "Not sent: \(why.en)")
    }
  }
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
  func commitTrouble(_ language: MessageLanguage) -> String? { commits?.trouble?[language] }

  /// The button that commits and sends what was saved, and what became of it the last time.
  func addDelivery(to page: inout QuestionPage, _ request: EditorRequest) {
    guard let commits else { return }
    let label = Wording(nb: "Lever det som er lagret", en: "Deliver what was saved")
    page.forms.append(
      QuestionPage.Form(action: editorAddress("historikk"), act: "lever", label: label[request.language]))
    let others = commits.queue.undelivered(besides: request.author).map { "«\($0)»" }
    if !others.isEmpty {
      let names = others.joined(separator: ", ")
      page.lead.append(
        Wording(
          nb: "Dette har andre lagret, og de leverer det selv: \(names).",
          en: "This was saved by others, who deliver it themselves: \(names).")[request.language])
    }
    let waits = commits.queue.holdsUndelivered(by: request.author)
    if waits {
      page.lead.append(
        Wording(nb: "Du har lagret noe som ikke er levert.", en: "You have saved what is not delivered.")[
          request.language])
    } else if commits.delivery == .sent {
      page.lead.append(
        Wording(
          nb: "Det du har lagret siden serveren ble startet, er levert.",
          en: "What you have saved since the server was started is delivered.")[request.language])
    } else if commits.delivery == .nowhere {
      page.lead.append(
        Wording(
          nb:
            "Det du har lagret siden serveren ble startet, er lagt i git, men ikke sendt: git har ingen steder å sende det. Be den som har ansvar for nettstedet, sette det opp.",
          en:
            "What you have saved since the server was started is in git, and not sent: git has nowhere to send it. Ask whoever is responsible for the site to set that up."
        )[request.language])
    } else if request.query["etter"] == "lever", commits.trouble == nil {
      page.lead.append(
        Wording(
          nb: "Leveres nå. Last siden på nytt for å se at det gikk bra.",
          en: "Being delivered. Reload the page to see that it went well.")[request.language])
    }
  }
}

extension EditorRequest {
  /// Whoever has signed in, as git is to name them.
  var author: Author? {
    user.flatMap { name in email.flatMap { Author(name: name, email: $0) } ?? Author(signedIn: name) }
  }
}
