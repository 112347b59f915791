package import Diagnostics
package import Model
import Theming

/// What is to be published, and where: a finished site with its record.
package struct PublishRun: Sendable {
  package let record: ReleaseRecord
  /// The folders of the site and of the web server's settings, from `/`.
  package let site: String
  package let delivery: String
  package let destination: PublishDestination
  /// A folder of ours, from `/`, for what is sent and received.
  package let work: String
  package let now: Instant
  package let wishes: Wishes
  /// Whether a release holds what has been withdrawn, so that it is kept nowhere.
  package var holdsWithdrawn: @Sendable (ReleaseRecord) -> Bool = { _ in false }
  /// How what is to be published stands to what readers see.
  package var precedence: @Sendable (_ shown: ReleaseRecord) -> Precedence = { _ in .fine }
  /// What was last published there from here, should nothing lie there any longer.
  package var remembered: RememberedRelease?
  /// Called with what is to be said if the run is interrupted from now on; nil when there is nothing to say any longer.
  package var notingForInterruption: @Sendable (Wording?) -> Void = { _ in }

  package init(
    _ record: ReleaseRecord, site: String, delivery: String, to destination: PublishDestination, work: String,
    at now: Instant,
    _ wishes: Wishes
  ) {
    self.record = record
    self.site = site
    self.delivery = delivery
    self.destination = destination
    self.work = work
    self.now = now
    self.wishes = wishes
  }

  /// What whoever publishes has said besides.
  package struct Wishes: Sendable {
    /// Only say what would be done.
    package var isDryRun = false
    /// How many pages may go.
    package var allowedDeletions: Int?
    /// Whether something older may take the place of something newer.
    package var isOlderAllowed = false

    package init() {}
  }

  /// Whether what is to be published came of what readers see.
  package enum Precedence: Sendable, Hashable {
    case fine
    /// It lacks something that readers see by now.
    case older(Wording)
    /// It may lack something.
    case uncertain(Wording)
  }
}

/// What became of it.
package enum PublishOutcome: Sendable {
  /// Nothing was asked to be done but to say what would be.
  case planned(PublishPlan, refusal: Wording?)
  /// Readers have it already.
  case upToDate(StoredRelease)
  case published(StoredRelease, PublishPlan)
}

extension PublishRun {
  /// The entry point: compares, refuses what goes too far, puts the release in place, and asks readers' address afterwards. Where
  /// readers do not get what they should, they get the earlier release again.
  ///
  /// `check` says what in the finished site is not to be shown by now, and is given the folder of its files.
  package func run(
    on host: any ReleaseHost, refusing check: (ReleaseRecord, String) throws(PublishError) -> [Withdrawal],
    saying say: (Wording) -> Void
  ) throws(PublishError) -> PublishOutcome {
    defer { notingForInterruption(nil) }
    notingForInterruption(.interruptedEarly)
    do throws(PublishError) { try mayGoOut() } catch { throw error.adding(.nothingPublished) }
    var state: HostState
    do throws(PublishError) {
      state = try host.examined(host.state()).remembering(remembered)
      try state.checkReadable(at: destination)
    } catch { throw error.adding(.nothingPublished) }
    let before = state
    do throws(PublishError) {
      try verify(record, site: site, delivery: delivery)
      if destination.method.isPreparedOnly, let wrong = try checkSignIn(of: destination, state, work: work) {
        throw wrong
      }
      let plan = PublishPlan(
        from: state.shown?.record, to: record, ledger: state.ledger, at: now.seconds, altered: state.altered,
        consents: state.consentNotes)
      let withdrawn = withdrawals(try check(record, site))
      if !state.foreign.isEmpty { say(.foreign(state.foreign, at: destination.name)) }
      let refusal = refusal(plan) ?? withdrawn ?? olderRefusal(plan, state, saying: say)
      if state.isEmpty {
        // Each job of CI makes the folder for such a host anew.
        let isNew = state.emptied == nil && destination.method.isPreparedOnly
        if !isNew { say(.emptied(state.emptied, at: destination.name, before: state.formerPlace)) }
        if isNew, destination.site == .open { say(.nothingToCompare(destination.name)) }
      }
      if wishes.isDryRun {
        if let refusal { return .planned(plan, refusal: refusal) }
        return .planned(plan, refusal: try refusalOfPlace(plan, state, on: host, saying: say))
      }
      if let refusal { throw PublishError(.refused, refusal) }
      try host.claim(state)
      if plan.isEmpty, let shown = state.shown {
        if shown.isChecked {
          // What one that was interrupted did not get to.
          try removeOld(state, besides: shown.id, on: host, holdsWithdrawn, saying: say)
          try renew(shown, on: host)
          try confirm(shown, plan, on: host, saying: say)
          return .upToDate(shown)
        }
        notingForInterruption(.interruptedBeforeCheck(destination))
        return try finish(shown, plan, state, on: host, asking: whole(state), saying: say)
      }
      if let wrong = try checkName(of: destination, work: work, saying: say) { throw wrong }
      state = try proveSignIn(state, on: host, saying: say)
      if !plan.altered.isEmpty { say(.altered(plan.altered, at: destination.name)) }
      let release = staged(plan, state)
      if let behind = clockBehind(state) { say(behind) }
      notingForInterruption(.interruptedInPlacing(destination))
      try host.put(release, after: state)
      notingForInterruption(.interruptedBeforeCheck(destination))
      let stored = StoredRelease(id: release.id, record: release.record, isChecked: false)
      // Of a release that nobody found to be right, nothing can be left out.
      let isKnown = state.shown?.isChecked ?? true
      return try finish(stored, plan, state, on: host, asking: isKnown ? plan : whole(state), saying: say)
    } catch {
      throw error.adding(nowShown(on: host, before: before))
    }
  }

  /// Asks whether readers still get it.
  private func confirm(
    _ shown: StoredRelease, _ plan: PublishPlan, on host: any ReleaseHost, saying say: (Wording) -> Void
  ) throws(PublishError) {
    guard !destination.method.isPreparedOnly else { return }
    notingForInterruption(.interruptedInAsking)
    if destination.address == nil { say(.notChecked) }
    let release = StagedRelease(id: shown.id, record: shown.record, site: site, delivery: delivery)
    if let wrong = try checkLive(release, plan, of: destination, work: work, saying: say) {
      guard wrong.isUnguarded else { throw wrong }
      notingForInterruption(.interruptedInTakingDown)
      throw host.takenDown(shown.id, shown.record, because: wrong)
    }
  }

  /// Notes what was built last of the files that readers have: when it is next due, and what of it is held.
  private func renew(_ shown: StoredRelease, on host: any ReleaseHost) throws(PublishError) {
    var renewed = shown.record
    renewed.build = record.build
    renewed.held = record.held
    renewed.sources = record.sources
    renewed.hidden = record.hidden
    renewed.keepConsents(shown.record.consentNotes)
    renewed.gone = record.gone
    renewed.reports = record.reports
    guard renewed != shown.record else { return }
    try host.renew(StoredRelease(id: shown.id, record: renewed, isChecked: true))
  }

  /// All of the site as if nothing of it was there.
  private func whole(_ state: HostState) -> PublishPlan {
    PublishPlan(from: nil, to: record, ledger: state.ledger, at: now.seconds)
  }

  private func withdrawals(_ found: [Withdrawal]) -> Wording? {
    guard !found.isEmpty else { return nil }
    let lines = found.lines
    return Wording(
      nb:
        "det som er bygd, viser noe som ikke skal vises nå:\(lines.nb)\nBygg på nytt med «story build --production»",
      en:
        "what is built shows something that is not to be shown now:\(lines.en)\nBuild again with “story build --production”"
    )
  }

  /// Only what a build for publishing made, and found no error in.
  private func mayGoOut() throws(PublishError) {
    guard record.build.isProduction, record.build.errors == 0 || record.build.isHolding else {
      throw .refused(
        "det som er bygd, er ikke for publisering. Bygg med «story build --production»",
        "what is built is not for publishing. Build with “story build --production”")
    }
    guard destination.site == .status else { return }
    guard destination.signIn != nil else {
      throw .refused(
        "det står ikke hva som holder andre ute fra statussiden («innlogging» i publisering.yml)",
        "it is not written what keeps others out of the status page (“sign-in” in publisering.yml)")
    }
    if destination.laysOpen(record) {
      throw .refused(
        "statussiden er ikke låst. Bygg med «story build --production --seal»",
        "the status page is not sealed. Build with “story build --production --seal”")
    }
  }

  private func refusal(_ plan: PublishPlan) -> Wording? {
    if let moved = plan.moved { return .movedSite(moved) }
    if !plan.lost.isEmpty { return .lostNames(plan.lost) }
    if !plan.lostReports.isEmpty, (wishes.allowedDeletions ?? -1) < plan.deletions {
      return .lostReports(plan)
    }
    // All of a sealed status page is in one file: those that it takes the place of are gone from nobody.
    let isWhole = destination.site == .status && record.build.isSealed
    if !isWhole, plan.goesTooFar(allowing: wishes.allowedDeletions) { return .tooManyDeletions(plan) }
    return nil
  }

  /// What readers see already takes nothing back.
  private func olderRefusal(
    _ plan: PublishPlan, _ state: HostState, saying say: (Wording) -> Void
  ) -> Wording? {
    guard !plan.isEmpty, !wishes.isOlderAllowed, let shown = state.shown else { return nil }
    switch precedence(shown.record) {
    case .fine: return nil
    case .older(let refusal): return refusal
    case .uncertain(let note):
      say(note)
      return nil
    }
  }

  private func staged(_ plan: PublishPlan, _ state: HostState) -> StagedRelease {
    var whole = record
    whole.kept = plan.kept
    whole.ledger = record.everything.merged(with: state.ledger)
    whole.past = Ledger()
    whole.keepConsents(state.consentNotes)
    whole.events = state.events.merged(with: record.events)
    let id = ReleaseID.make(of: record, at: now, besides: state.releases.map(\.id))
    return StagedRelease(id: id, record: whole, site: site, delivery: delivery)
  }

  /// What is said when the latest release was made by a clock that is well ahead of this one: one of them is wrong.
  private func clockBehind(_ state: HostState) -> Wording? {
    guard let latest = state.releases.last?.id, let made = ReleaseID.instant(of: latest),
      made.seconds > now.seconds + 300
    else { return nil }
    let time = ReleaseID.words(of: latest)
    return Wording(
      nb:
        "Den nyeste utgaven sier at den er fra \(time.nb), og så mye er ikke klokka på denne maskinen: en av dem går feil. Den nye får et navn som kommer rett etter.",
      en:
        "The newest release says that it is of \(time.en), which is later than the clock of this machine: one of them is wrong. The new one gets a name that comes right after it."
    )
  }

  /// What comes after readers see a release: the web server, the questions, and removing what is too old.
  private func finish(
    _ release: StoredRelease, _ plan: PublishPlan, _ before: HostState, on host: any ReleaseHost,
    asking asked: PublishPlan, saying say: (Wording) -> Void
  ) throws(PublishError) -> PublishOutcome {
    let whole = StagedRelease(id: release.id, record: release.record, site: site, delivery: delivery)
    do throws(PublishError) {
      if !plan.settings.isEmpty || before.current == release.id { try host.reload() }
      if let settings = settingsToRead(plan) { say(settings) }
      if destination.address == nil, !destination.method.isPreparedOnly { say(.notChecked) }
      if !destination.method.isPreparedOnly {
        if let wrong = try checkLive(whole, asked, of: destination, work: work, saying: say) {
          throw wrong
        }
      }
    } catch {
      throw undone(release, because: error, plan, before, on: host)
    }
    notingForInterruption(.interruptedAfterCheck(destination))
    try host.markChecked(release.id)
    try sayWhereFormerFoldersLead(saying: say)
    try sayWherePagesLead(saying: say)
    // Nobody goes back to a page that says nothing.
    let isUseless = { (record: ReleaseRecord) in record.isEmptyPage || holdsWithdrawn(record) }
    try removeOld(before, besides: release.id, on: host, isUseless, saying: say)
    return .published(StoredRelease(id: release.id, record: release.record, isChecked: true), plan)
  }
}

extension PublishRun {
  /// Removes what nobody is to go back to, and says which of it is gone since it showed what was withdrawn.
  private func removeOld(
    _ state: HostState, besides shown: String, on host: any ReleaseHost, _ isUseless: (ReleaseRecord) -> Bool,
    saying say: (Wording) -> Void
  ) throws(PublishError) {
    let old = state.tooOld(besides: shown, keeping: destination.keptReleases, isUseless)
    guard !old.isEmpty else { return }
    try host.remove(old)
    let withdrawn = state.releases.filter { old.contains($0.id) && holdsWithdrawn($0.record) }.map(\.id)
    // Storage and folders made ready hold the newest alone.
    let keepsFormer = destination.method != .rclone && !destination.method.isPreparedOnly
    if keepsFormer, !withdrawn.isEmpty { say(.removedWithdrawn(withdrawn)) }
  }
}

extension HostState {
  /// The releases that are too many, or hold what was withdrawn, oldest first; never one that readers see. Those that nobody found
  /// to be right are no way back, and push out none that is.
  package func tooOld(
    besides shown: String, keeping count: Int, _ holdsWithdrawn: (ReleaseRecord) -> Bool
  ) -> [String] {
    let others = releases.filter { $0.id != shown }
    let good = others.filter { $0.isChecked && !holdsWithdrawn($0.record) }
    let kept = Set(good.suffix(max(0, count - 1)).map(\.id))
    // Nobody goes back to what cannot be read: it goes when what is as old does.
    let oldest = min(kept.min() ?? shown, shown)
    let unreadable = damaged.filter { $0 < oldest }
    return (others.map(\.id).filter { !kept.contains($0) } + unreadable).sorted()
  }

  /// Those that were undone, or that nobody got to ask for, and that readers do not see: while a host is out of order, each
  /// attempt would leave one more.
  package var undone: [String] { releases.filter { !$0.isChecked && $0.id != current }.map(\.id) }
}

extension Wording {
  /// That nobody can go back to releases that showed what has been withdrawn since.
  static func removedWithdrawn(_ ids: [String]) -> Wording {
    // Two may be of one minute.
    let names = ids.map { id in
      let time = ReleaseID.words(of: id)
      return Wording(nb: "\(time.nb) (\(id))", en: "\(time.en) (\(id))")
    }
    let (nb, en) = (names.map(\.nb).joined(separator: ", "), names.map(\.en).joined(separator: ", "))
    return ids.count == 1
      ? Wording(
        nb: "Utgaven fra \(nb) er slettet, for den viste noe som siden er trukket tilbake.",
        en: "The release of \(en) was deleted, since it showed something that was withdrawn later.")
      : Wording(
        nb:
          "\(ids.count) tidligere utgaver er slettet, for de viste noe som siden er trukket tilbake: \(nb).",
        en:
          "\(ids.count) earlier releases were deleted, since they showed something that was withdrawn later: \(en)."
      )
  }

  static let nothingPublished = Wording(nb: "Ingenting ble publisert", en: "Nothing was published")
  static let nothingThere = Wording(
    nb: "Ingenting ble publisert, og ingenting var publisert der før",
    en: "Nothing was published, and nothing had been published there before")
  /// What readers see after nothing was changed: the release that they saw, or nothing where none is in place, though there may
  /// be releases beside.
  static func stillShown(_ current: String?) -> Wording {
    guard let current else {
      return Wording(
        nb: "Leserne ser ingenting der; «story releases» viser om det ligger utgaver",
        en: "Readers see nothing there; “story releases” shows whether there are releases")
    }
    let time = ReleaseID.words(of: current)
    return Wording(
      nb: "Leserne ser fortsatt utgaven fra \(time.nb)", en: "Readers still see the release of \(time.en)")
  }

  static let nothingShown = Wording(nb: "Ingenting vises der nå", en: "Nothing is shown there now")
  static let notChecked = Wording(
    nb: "Adressen er ikke oppgitt, så det ble ikke sjekket hva leserne får.",
    en: "No address is given, so what readers get was not checked.")

  /// What was done by hand where it is published, and that it is undone.
  package static func altered(_ paths: [String], at name: String) -> Wording {
    let shown = shownNames(paths)
    return Wording(
      nb:
        "Endret, slettet eller lagt til for hånd hos «\(name)» siden sist: \(shown) (\(paths.count)). Det blir slik det ble bygd.",
      en:
        "Changed, removed or added by hand at “\(name)” since last time: \(shown) (\(paths.count)). It becomes as it was built."
    )
  }

  /// What others have put where readers get it.
  static func foreign(_ paths: [String], at name: String) -> Wording {
    let shown = shownNames(paths)
    return Wording(
      nb:
        "«\(name)» har noe story ikke har lagt der, og som leserne kan få: \(shown) (\(paths.count)). Det blir liggende; slett det selv hvis det ikke skal være der.",
      en:
        "“\(name)” holds something that story did not put there, and that readers can get: \(shown) (\(paths.count)). It stays; delete it yourself if it is not to be there."
    )
  }

  static func unknown(_ current: String?) -> Wording {
    guard let current else { return nothingPublished }
    let time = ReleaseID.words(of: current)
    return Wording(
      nb:
        "Stedet svarer ikke, så det er ikke sikkert hva leserne ser; før dette så de utgaven fra \(time.nb)",
      en:
        "The place does not answer, so it is not certain what readers see; before this they saw the release of \(time.en)"
    )
  }
}
