import Diagnostics
import Files
import Model
import Publishing
import Sealing
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
        Med «--hold-broken» bygger den først, og avslutter med 3 når sider er holdt igjen.
        """,
      en: """
        Publishes what “story build --production” made to the target that content/publisering.yml names: all of it or
        nothing. The address is asked afterwards, and readers who do not get what they should get the earlier release again.
        Ends with 0 when it is published or already was, 1 when something must be put right or said first, and 2 when a
        disk, a network or another program fails. With “--hold-broken” it builds first, and ends with 3 when pages are held.
        """),
    options: PublishRequest.options + [
      .dryRun, .allowDeletions, .allowOlder, .ifDue, .holdBroken, .passphraseFile, .seal,
    ]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    do {
      let wishes = try PublishRun.Wishes(arguments)
      let request = try await PublishRequest(arguments, in: environment)
      if arguments.has(.ifDue) {
        let standing = try await standing(
          of: request, sealedWith: try sealingPassphrase(arguments, environment))
        if case .nothingDue(let build) = standing { return try build.sayNothingIsDue(language) }
      }
      if arguments.has(.ifDue) || arguments.has(.holdBroken) {
        if wishes.isDryRun {
          guard try isBuilt(request, sealedWith: try sealingPassphrase(arguments, environment)) else {
            return try sayItIsNotBuilt(language)
          }
        } else {
          let code = try await buildForPublishing(request, arguments, environment)
          guard [.fine, .held].contains(code) else { return code }
        }
      } else {
        try request.refusePlain(arguments.has(.seal))
        try request.refuseOtherPassphrase(givenPassphrase(arguments, environment))
        try await request.sayWhatChangedSinceBuild()
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
  static let allowOlder = Option(
    name: "--allow-older", value: nil,
    help: Wording(
      nb: "gå videre selv om det leserne ser, er bygd fra en nyere endring i git",
      en: "go on even if what readers see was built from a newer commit"))
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
    isOlderAllowed = arguments.has(.allowOlder)
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
  let analysis = isOpen ? try await analyze(today).holding(what: record, today, request.output) : nil
  let gate = if let analysis { await leakGate(for: analysis, today) } else { LeakGate.open }
  return try await request.withHost(wishes.isDryRun ? .trying : .holding) { host, work in
    var run = PublishRun(
      record, site: "\(request.output)/\(request.siteName)",
      delivery: "\(request.output)/\(request.deliveryName)",
      to: request.destination, work: work, at: request.request.environment.now, wishes)
    run.notingForInterruption = { note in
      sayWhenInterrupted(note.map { "\nstory: \($0[language])." })
    }
    run.precedence = {
      precedence(of: record.build, over: $0, below: request.request.root)
    }
    run.remembered = try request.last()
    if let site = analysis?.site { run.holdsWithdrawn = { $0.holdsWithdrawn(now: site) } }
    let outcome = try run.run(on: host) { record, files throws(PublishError) in
      guard let analysis else { return [] }
      return try findWithdrawn(in: record, files: files, now: analysis.site, gate)
    } saying: {
      // Discarded: what is being waited for is news, and no reason to stop.
      try? printError($0[language])
    }
    if case .published(let release, _) = outcome { try request.note(release) }
    let ending = try report(outcome, request, language)
    guard ending == .fine, record.build.isHolding else { return ending }
    try printError(record.heldWords[language])
    return .held
  }
}

extension ReleaseRecord {
  /// Which pages readers see as they were, and since when.
  fileprivate var heldWords: Wording {
    let pages = held.flatMap { entry in
      let time = TimeZone.oslo.localTime(of: Instant(seconds: entry.since)).iso.split(separator: "T")
      return entry.addresses.map {
        ($0, time.joined(separator: " kl. ").replacing(":", with: "."), time.joined(separator: " at "))
      }
    }
    guard !pages.isEmpty else {
      return Wording(
        nb: "HOLDT IGJEN: sider med feil er som de var, eller ikke med ennå; «story check» viser feilene.",
        en: "HELD: pages with errors are as they were, or not there yet; “story check” shows the errors.")
    }
    return Wording(
      nb:
        "HOLDT IGJEN, fordi de har feil: \(pages.map { "\($0.0) (siden \($0.1))" }.joined(separator: ", ")).",
      en: "HELD, since they have errors: \(pages.map { "\($0.0) (since \($0.2))" }.joined(separator: ", ")).")
  }
}

extension PublishRequest {
  /// Refuses a status page that was built without a passphrase where it is asked for a sealed one: nothing is built here.
  fileprivate func refusePlain(_ isSealed: Bool) throws {
    guard isSealed, destination.site == .status, let build = try record()?.build, !build.isSealed else {
      return
    }
    throw PublishError(
      .refused,
      Wording(
        nb:
          "«--seal» låser når det bygges, og det som er bygd, er ikke låst. Bygg med «story build --production --seal». Ingenting ble publisert",
        en:
          "“--seal” seals when it is built, and what is built is not sealed. Build with “story build --production --seal”. Nothing was published"
      ))
  }
}

/// Whether the content, the program or the time asks for another site than readers see, or one that is sealed with this passphrase
/// is asked for and theirs is not.
private func standing(
  of request: PublishRequest, sealedWith passphrase: Passphrase?
) async throws -> Standing {
  let standing = try await standing(of: request, isSealed: passphrase != nil)
  guard case .nothingDue = standing, let passphrase, request.destination.site == .status else {
    return standing
  }
  return try await request.isShown(with: passphrase) ? standing : .due
}

private func standing(of request: PublishRequest, isSealed: Bool) async throws -> Standing {
  let shown = try await request.withHost(.looking) { host, _ in try host.shownBuild() }
  guard let build = shown else { return .due }
  if isSealed, request.destination.site == .status, !build.isSealed { return .due }
  if build.due.map({ $0 <= request.request.moment.instant.seconds }) ?? true { return .due }
  if build.isOfTheFuture(request.request.moment) { return .due }
  let input = request.input
  if build.input == input { return .nothingDue(build) }
  // Somebody went back from a release of this very content, which was found right: it is published again when the content is
  // another. One that was undone because readers did not get it is tried again.
  let state = try await request.state()
  guard let current = state.current else { return .due }
  return state.releases.contains { $0.id > current && $0.isChecked && $0.record.build.input == input }
    ? .nothingDue(build) : .due
}

extension ReleaseRecord.Build {
  /// The clock has gone back since: what a time to come shows or hides is shown or hidden too early. Clocks of two machines may
  /// differ by five minutes.
  fileprivate func isOfTheFuture(_ moment: Moment) -> Bool { asOf > moment.instant.seconds + 300 }
}

private enum Standing {
  case due
  /// Readers see what this build made, and are to see it still.
  case nothingDue(ReleaseRecord.Build)
}

extension ReleaseRecord.Build {
  fileprivate func sayNothingIsDue(_ language: MessageLanguage) throws(FileError) -> ExitCode {
    try printError(
      Wording(
        nb: "Ingenting er endret, og ingenting skal skje av seg selv nå.",
        en: "Nothing has changed, and nothing is to happen by itself now.")[language])
    guard isHolding else { return .fine }
    try printError(
      Wording(
        nb: "Sider med feil er fortsatt HOLDT IGJEN; «story check» viser feilene.",
        en: "Pages with errors are still HELD; “story check” shows the errors.")[language])
    return .held
  }
}

/// Whether what is built is of the content as it stands, and not over, and sealed with this passphrase.
private func isBuilt(_ request: PublishRequest, sealedWith passphrase: Passphrase?) throws -> Bool {
  guard let build = try request.record()?.build else { return false }
  let isOver = build.due.map { $0 <= request.request.moment.instant.seconds } ?? true
  guard !isOver, !build.isOfTheFuture(request.request.moment), build.input == request.input else {
    return false
  }
  return try passphrase.map(request.isBuilt) ?? true
}

private func sayItIsNotBuilt(_ language: MessageLanguage) throws(FileError) -> ExitCode {
  try printError(
    Wording(
      nb:
        "Noe er endret, eller skal skje nå, og det er ikke bygd ennå. Uten «--dry-run» ville det blitt bygd og publisert; «story build --production» og så «story publish --dry-run» viser hva.",
      en:
        "Something has changed, or is to happen now, and is not built yet. Without “--dry-run” it would be built and published; “story build --production” and then “story publish --dry-run” show what."
    )[language])
  return .fine
}

/// Builds as «story build --production» does, after what is published now.
private func buildForPublishing(
  _ request: PublishRequest, _ arguments: Arguments, _ environment: Environment
) async throws -> ExitCode {
  let state = try await request.state()
  let previous = (state.shown ?? state.emptied).map { shown in
    var record = shown.record
    record.ledger = state.ledger
    record.events = state.events
    return Previous(record)
  }
  let build = BuildRequest(
    request.request.after(previous ?? Previous()), output: request.output,
    commit: commitID(of: request.request.root, environment.variables),
    passphrase: try sealingPassphrase(arguments, environment),
    holding: arguments.has(.holdBroken) ? previous?.record ?? ReleaseRecord() : nil)
  return try await runBuild(build)
}

private func report(
  _ outcome: PublishOutcome, _ request: PublishRequest, _ language: MessageLanguage
) throws -> ExitCode {
  let name = "«\(request.destination.name)» (\(request.destination.place))"
  switch outcome {
  case .planned(let plan, let refusal):
    try printOut(planText(plan, to: name, request.destination.name, language))
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
          "Gjort klar for \(name): \(counted(plan.new.count, "ny", "nye")), \(plan.changed.count) endret, \(plan.gone.count) borte. Leserne ser det når verten har hentet mappen.",
        en:
          "Made ready for \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone. Readers see it when the host has fetched the folder."
      )[language])
  case .published(let release, let plan):
    try printError(
      Wording(
        nb:
          "Publisert til \(name): \(counted(plan.new.count, "ny", "nye")), \(plan.changed.count) endret, \(plan.gone.count) borte. Utgaven heter \(release.id).",
        en:
          "Published to \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone. The release is \(release.id)."
      )[language])
  }
  return .fine
}

private func planText(
  _ plan: PublishPlan, to name: String, _ target: String, _ language: MessageLanguage
) -> String {
  let head = Wording(
    nb:
      "Til \(name): \(counted(plan.new.count, "ny", "nye")), \(plan.changed.count) endret, \(plan.gone.count) borte; \(kilobytes(plan.bytes)) å sende.",
    en:
      "To \(name): \(plan.new.count) new, \(plan.changed.count) changed, \(plan.gone.count) gone; \(kilobytes(plan.bytes)) to send."
  )
  let lost = Wording(nb: "adresser som går tapt", en: "addresses that would be lost")
  let kept = Wording(
    nb: counted(
      plan.kept.count, "tidligere stilark eller skript blir liggende en tid",
      "tidligere stilark og skript blir liggende en tid"),
    en: counted(
      plan.kept.count, "former style or script stays for a while",
      "former styles and scripts stay for a while"))
  let settings = Wording(
    nb: "innstillinger til nett-tjeneren: \(plan.settings.joined(separator: ", "))",
    en: "settings of the web server: \(plan.settings.joined(separator: ", "))")
  let lines =
    plan.new.map { "+ " + $0 } + plan.changed.map { "~ " + $0 } + plan.gone.map { "- " + $0 }
    + (plan.altered.isEmpty ? [] : [Wording.altered(plan.altered, at: target)[language]])
    + (plan.kept.isEmpty ? [] : [kept[language]]) + (plan.settings.isEmpty ? [] : [settings[language]])
    + (plan.lost.isEmpty ? [] : [lost[language] + ":"] + plan.lost.map { "! " + $0 })
  return ([head[language]] + lines).joined(separator: "\n")
}

private func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1000) kB" }
