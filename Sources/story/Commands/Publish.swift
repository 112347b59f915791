import Diagnostics
import Files
import Model
import Publishing
import Writing

extension Command {
  static let publish = Command(
    name: "publish", words: nil,
    summary: Wording(nb: "publiser det som er bygd", en: "publish what is built"),
    description: Wording(
      nb: """
        Publiserer det «story build --production» laget, til stedet som står i content/publisering.yml: alt eller ingenting.
        Etterpå blir adressen spurt, og får leserne ikke det de skal, får de forrige utgave tilbake. Avslutter med 0 når det
        er publisert eller allerede var det, 1 når noe må rettes eller sies først, og 2 når en disk, et nett eller et annet program svikter.
        """,
      en: """
        Publishes what “story build --production” made to the target that content/publisering.yml names: all of it or
        nothing. The address is asked afterwards, and readers who do not get what they should get the earlier release again.
        Ends with 0 when it is published or already was, 1 when something must be put right or said first, and 2 when a
        disk, a network or another program fails.
        """),
    options: PublishRequest.options + [.dryRun, .allowDeletions, .ifDue, .passphraseFile, .seal]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    do {
      let wishes = try PublishRun.Wishes(arguments)
      let request = try await PublishRequest(arguments, in: environment)
      if arguments.has(.ifDue) {
        guard try await isDue(request) else {
          try printError(
            Wording(
              nb: "Ingenting er endret, og ingenting skal skje av seg selv nå.",
              en: "Nothing has changed, and nothing is to happen by itself now.")[language])
          return .fine
        }
        let code = try await buildForPublishing(request, arguments, environment)
        guard code == .fine else { return code }
      }
      return try await publishWhatIsBuilt(request, wishes)
    } catch let error as PublishError {
      return try error.ending(language)
    }
  }
}

extension Option {
  static let dryRun = Option(
    name: "--dry-run", value: nil,
    help: Wording(
      nb: "si bare hva som ville blitt nytt, endret og borte; ingenting skrives",
      en: "only say what would be new, changed and gone; nothing is written"))
  static let allowDeletions = Option(
    name: "--allow-deletions", value: Wording(nb: "ANTALL", en: "NUMBER"),
    help: Wording(
      nb: "så mange sider kan bli borte; ellers stopper det ved mer enn en tidel eller 50",
      en: "so many pages may go; otherwise it stops at more than a tenth or 50"))
  static let ifDue = Option(
    name: "--if-due", value: nil,
    help: Wording(
      nb: "bygg og publiser bare når noe er endret, eller noe skal vises eller tas bort nå",
      en: "build and publish only when something has changed, or is to appear or disappear now"))
}

extension PublishRun.Wishes {
  fileprivate init(_ arguments: Arguments) throws(UsageError) {
    self.init()
    isDryRun = arguments.has(.dryRun)
    guard let written = arguments.value(of: .allowDeletions) else { return }
    guard let count = Int(written), count >= 0 else {
      throw .badValue(
        "--allow-deletions", written, Wording(nb: "et antall, for eksempel 12", en: "a number, such as 12"))
    }
    allowedDeletions = count
  }
}

private func publishWhatIsBuilt(
  _ request: PublishRequest, _ wishes: PublishRun.Wishes
) async throws -> ExitCode {
  guard let record = try request.record() else {
    throw PublishError(
      .refused,
      Wording(
        nb:
          "det er ikke bygd noe for publisering. Kjør «story build --production» først. Ingenting ble publisert",
        en: "nothing is built for publishing. Run “story build --production” first. Nothing was published"))
  }
  let language = request.request.language
  let isOpen = request.destination.site == .open
  let today = request.today
  let analysis = isOpen ? try await analyze(today) : nil
  let gate = if let analysis { await leakGate(for: analysis, today) } else { LeakGate.open }
  return try await request.withHost(wishes.isDryRun ? .looking : .holding) { host, work in
    let run = PublishRun(
      record, site: "\(request.output)/\(request.siteName)", delivery: request.output + "/delivery",
      to: request.destination, work: work, at: request.request.environment.now, wishes)
    var remarks: [Wording] = []
    let outcome = try run.run(on: host) { record, files throws(PublishError) in
      guard let analysis else { return [] }
      return try findWithdrawn(in: record, files: files, now: analysis.site, gate)
    } saying: {
      remarks.append($0)
    }
    for remark in remarks { try printError(remark[language]) }
    return try report(outcome, request, language)
  }
}

/// Whether the content, the program or the time asks for another site than readers see.
private func isDue(_ request: PublishRequest) async throws -> Bool {
  let shown = try await request.withHost(.looking) { host, _ in try host.shownBuild() }
  guard let build = shown else { return true }
  if build.due.map({ $0 <= request.request.moment.instant.seconds }) ?? true { return true }
  let input = inputDigest(request.sources, request.theme)
  if build.input == input { return false }
  // Somebody went back from a release of this very content: it is published again when the content is another.
  let state = try await request.withHost(.looking) { host, _ in try host.state() }
  guard let current = state.current else { return true }
  return !state.releases.contains { $0.id > current && $0.record.build.input == input }
}

/// Builds as «story build --production» does, after what is published now.
private func buildForPublishing(
  _ request: PublishRequest, _ arguments: Arguments, _ environment: Environment
) async throws -> ExitCode {
  let state = try await request.withHost(.looking) { host, _ in try host.state() }
  let previous = state.shown.map { shown in
    var record = shown.record
    record.ledger = state.ledger
    record.events = state.events
    return Previous(record)
  }
  let build = BuildRequest(
    request.request.after(previous ?? Previous()), output: request.output,
    commit: commitID(of: request.request.root, environment.variables),
    passphrase: try sealingPassphrase(arguments, environment))
  return try await runBuild(build)
}

private func report(
  _ outcome: PublishOutcome, _ request: PublishRequest, _ language: MessageLanguage
) throws -> ExitCode {
  let name = "«\(request.destination.name)» (\(request.destination.place))"
  switch outcome {
  case .planned(let plan, let refusal):
    try printOut(planText(plan, to: name, language))
    guard let refusal else { return .fine }
    try printError("story: \(refusal[language]).")
    return .contentHasErrors
  case .upToDate(let release):
    let time = ReleaseID.words(of: release.id)
    try printError(
      Wording(
        nb: "Ingenting å publisere: det som er bygd, er det som ligger på \(name), utgaven fra \(time.nb).",
        en: "Nothing to publish: what is built is what lies at \(name), the release of \(time.en).")[language]
    )
  case .published(_, let plan) where request.destination.method.isPreparedOnly:
    try printError(
      Wording(
        nb:
          "Gjort klar for \(name): \(plan.new.count) nye, \(plan.changed.count) endret, \(plan.gone.count) borte. Leserne ser det når verten har hentet mappen.",
        en:
          "Made ready for \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone. Readers see it when the host has fetched the folder."
      )[language])
  case .published(let release, let plan):
    try printError(
      Wording(
        nb:
          "Publisert til \(name): \(plan.new.count) nye, \(plan.changed.count) endret, \(plan.gone.count) borte. Utgaven heter \(release.id).",
        en:
          "Published to \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone. The release is \(release.id)."
      )[language])
  }
  return .fine
}

private func planText(_ plan: PublishPlan, to name: String, _ language: MessageLanguage) -> String {
  let head = Wording(
    nb:
      "Til \(name): \(plan.new.count) nye, \(plan.changed.count) endret, \(plan.gone.count) borte; \(kilobytes(plan.bytes)) å sende.",
    en:
      "To \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone; \(kilobytes(plan.bytes)) to send."
  )
  let lost = Wording(nb: "adresser som går tapt", en: "addresses that would be lost")
  let kept = Wording(
    nb: "\(plan.kept.count) tidligere stilark og skript blir liggende en tid",
    en: "\(plan.kept.count) former styles and scripts stay for a while")
  let settings = Wording(
    nb: "innstillinger til nett-tjeneren: \(plan.settings.joined(separator: ", "))",
    en: "settings of the web server: \(plan.settings.joined(separator: ", "))")
  let lines =
    plan.new.map { "+ " + $0 } + plan.changed.map { "~ " + $0 } + plan.gone.map { "- " + $0 }
    + (plan.kept.isEmpty ? [] : [kept[language]]) + (plan.settings.isEmpty ? [] : [settings[language]])
    + (plan.lost.isEmpty ? [] : [lost[language] + ":"] + plan.lost.map { "! " + $0 })
  return ([head[language]] + lines).joined(separator: "\n")
}

private func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1000) kB" }
