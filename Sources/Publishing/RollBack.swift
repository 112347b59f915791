package import Diagnostics
import Files
package import Model
package import Writing

/// Why a release may not be shown again: something in it has had to go since.
package struct Withdrawal: Sendable, Hashable {
  /// What would come back, as readers know it.
  package let what: String
  package let why: Wording
}

/// What a release holds that today's content does not let the public see: entries that are hidden now or gone, pictures without a
/// consent that holds, and texts that are confidential now.
package func findWithdrawn(
  in record: ReleaseRecord, files: String, now site: SiteModel, _ gate: LeakGate
) throws(PublishError) -> [Withdrawal] {
  let titles = Titles(PublicSite(site))
  let written = Dictionary(grouping: record.ledger.names.values, by: \.entry).mapValues {
    Set($0.map(\.language))
  }
  let entries = record.shown.flatMap { withdrawn($0, written[$0.id] ?? [], site, titles) }
  let showable = site.showableFiles
  let pictures = record.originals.filter { !$0.value.isEmpty && !showable.contains($0.value) }.keys.sorted()
    .map {
      Withdrawal(
        what: $0,
        why: Wording(
          nb: "bildet eller dokumentet er tatt bort, eller samtykket gjelder ikke lenger",
          en: "the picture or document was removed, or the consent no longer holds"))
    }
  return entries + pictures + (try leaks(in: record, files, gate))
}

extension ReleaseRecord {
  /// Whether it shows a person or a picture without a consent that holds, or a picture or document that is in the content no longer:
  /// nobody may go back to it, and no copy of it is kept.
  package func holdsWithdrawn(now site: SiteModel) -> Bool {
    let showable = site.showableFiles
    return shown.contains { site.hidden[$0.id] == .withoutConsent }
      || originals.values.contains { !$0.isEmpty && !showable.contains($0) }
  }
}

private func withdrawn(
  _ entry: ReleaseRecord.ShownEntry, _ written: Set<Language>, _ site: SiteModel, _ now: Titles
) -> [Withdrawal] {
  let name = entry.titles[site.languages.published[0]] ?? entry.titles.values.sorted().first ?? entry.id.slug
  if let hidden = site.hidden[entry.id] { return [Withdrawal(what: name, why: hidden.words)] }
  for language in written.sorted(by: { $0.tag < $1.tag }) {
    if let hidden = site.hiding(entry.id, in: language) {
      return [Withdrawal(what: "\(name) (\(language.tag))", why: hidden.words)]
    }
  }
  if now.show(entry) { return [] }
  return [
    Withdrawal(
      what: name,
      why: Wording(
        nb: "den er slettet fra innholdet; legg filen tilbake hvis den skal vises igjen",
        en: "it was deleted from the content; put the file back if it is to be shown again"))
  ]
}

/// What is shown today, by id, and by kind and title for what has another file name now.
private struct Titles {
  private let ids: Set<EntryID>
  private let titles: Set<[String]>

  init(_ site: PublicSite) {
    ids = Set(site.heads.map(\.id))
    titles = Set(
      site.heads.flatMap { head in
        head.common.title.values.map { [head.id.kind.name, $0.language.tag, $0.value] }
      })
  }

  func show(_ entry: ReleaseRecord.ShownEntry) -> Bool {
    ids.contains(entry.id)
      || entry.titles.contains { titles.contains([entry.id.kind.name, $0.key.tag, $0.value]) }
  }
}

/// What is confidential today, in the finished files of a release.
private func leaks(
  in record: ReleaseRecord, _ files: String, _ gate: LeakGate
) throws(PublishError) -> [Withdrawal] {
  let folder = try publishing { () throws(FileError) in try Folder(files) }
  var found: [Withdrawal] = []
  for (path, file) in record.files.sorted(by: { $0.key < $1.key }) where !isVariant(path, in: record.files) {
    guard
      let bytes = try publishing({ () throws(FileError) in try folder.readIfPresent(path, ofSize: file.size) }
      ),
      !gate.scan(bytes, of: path).isEmpty
    else { continue }
    found.append(
      Withdrawal(
        what: path,
        why: Wording(
          nb: "siden har noe som nå bare er for prosjektet",
          en: "the page holds something that now is for the project alone")))
  }
  return found
}

extension Visibility {
  var words: Wording {
    switch self {
    case .draft: Wording(nb: "den er et utkast nå", en: "it is a draft now")
    case .notBefore(let time):
      Wording(nb: "den skal ikke vises før \(time.iso)", en: "it is not to be shown before \(time.iso)")
    case .expired(let time): Wording(nb: "den utløp \(time.iso)", en: "it expired \(time.iso)")
    case .example: Wording(nb: "den er eksempeldata", en: "it is example data")
    case .internalOnly: Wording(nb: "den er bare for prosjektet nå", en: "it is for the project alone now")
    case .withoutConsent:
      Wording(
        nb: "samtykket mangler, er utløpt eller trukket", en: "the consent is missing, expired or withdrawn")
    case .notInPost:
      Wording(nb: "personen er ikke i vervet lenger", en: "the person is no longer in the post")
    case .notSent: Wording(nb: "rapporten er ikke sendt", en: "the report has not been sent")
    }
  }
}

/// Lets readers see an earlier release again, when nothing in it has had to go since. `check` is given the folder of its files;
/// `note` what is to be said if the run is interrupted from now on, nil when there is nothing to say any longer.
package func rollBack(
  to wanted: String?, _ host: any ReleaseHost, work: String,
  refusing check: (ReleaseRecord, String) throws(PublishError) -> [Withdrawal],
  notingForInterruption note: (Wording?) -> Void = { _ in },
  saying say: (Wording) -> Void
) throws(PublishError) -> StoredRelease {
  defer { note(nil) }
  note(.interruptedBeforeChange)
  let state = try host.state()
  let release = try earlier(wanted, in: state, of: host.destination)
  guard !host.destination.laysOpen(release.record) else {
    throw .notSealed(release.id, shown: state.current)
  }
  let found = try host.withFiles(of: release.id) { files throws(PublishError) in
    try check(release.record, files)
  }
  guard found.isEmpty else { throw .withdrawn(found, release.id, shown: state.current) }
  var there = state
  there.current = release.id
  let altered = try host.examined(there).altered
  guard altered.isEmpty else { throw .altered(altered, release.id, shown: state.current) }
  if let wrong = try checkName(of: host.destination, work: work, saying: say) {
    throw wrong.adding(.nothingChanged)
  }
  try host.refuseWithoutSignIn(host.destination.mustAskForSignIn ? host.examined(state) : state, work: work)
  let hasOtherSettings = release.record.server != state.shown?.record.server
  note(.interruptedInRollBack)
  try host.show(release.id, after: state.current)
  let plan = PublishPlan(from: state.shown?.record, to: release.record, ledger: Ledger(), at: 0)
  let staged = StagedRelease(id: release.id, record: release.record, site: "", delivery: "")
  do throws(PublishError) {
    if hasOtherSettings { try host.reload() }
    note(.interruptedBeforeCheck(of: release.id))
    if let wrong = try checkLive(staged, plan, of: host.destination, work: work, saying: say) {
      throw wrong
    }
  } catch {
    if host.destination.mustAskForSignIn, error.isUnguarded || state.current == nil {
      note(.interruptedInTakingDown)
      throw host.takenDown(release.id, release.record, because: error)
    }
    if let before = state.shown?.record, host.destination.laysOpen(before) {
      guard !error.isSilence else { throw error.adding(.nowShown(release.id)) }
      note(.interruptedInTakingDown)
      throw host.takenDownSealed(release.id, release.record, because: error)
    }
    note(.interruptedInGoingBack)
    throw error.adding(showAgain(state.current, instead: release.id, hasOtherSettings, on: host))
  }
  // What was published and never checked is known to be right by now.
  if !release.isChecked { try host.markChecked(release.id) }
  return release
}

/// Gives readers what they saw before, and says what they see.
private func showAgain(
  _ shown: String?, instead id: String, _ hasOtherSettings: Bool, on host: any ReleaseHost
) -> Wording {
  do throws(PublishError) {
    guard let shown else { return .nowShown(id) }
    try host.show(shown, after: id)
    if hasOtherSettings { try host.reload() }
    return .stillShown(shown)
  } catch {
    let now = Wording.nowShown(id)
    return Wording(nb: "\(error.message.nb). \(now.nb)", en: "\(error.message.en). \(now.en)")
  }
}

extension Wording {
  static let nothingChanged = Wording(nb: "Ingenting er endret", en: "Nothing was changed")

  fileprivate static func nowShown(_ id: String) -> Wording {
    let time = ReleaseID.words(of: id)
    return Wording(
      nb: "Leserne ser nå utgaven fra \(time.nb)", en: "Readers now see the release of \(time.en)")
  }
}

extension [Withdrawal] {
  /// A line for each of the first ten.
  var lines: Wording {
    let rest = count - 10
    let shown = { (language: MessageLanguage) in
      prefix(10).map { "\n  \($0.what): \($0.why[language])" }.joined()
    }
    return Wording(
      nb: shown(.nb) + (rest > 0 ? "\n  … og \(rest) til" : ""),
      en: shown(.en) + (rest > 0 ? "\n  … and \(rest) more" : ""))
  }
}

extension PublishError {
  fileprivate static func altered(_ paths: [String], _ id: String, shown: String?) -> PublishError {
    let names = shownNames(paths)
    let still = Wording.stillShown(shown)
    return .refused(
      "utgaven \(id) er endret for hånd siden den ble lagt ut (\(names)), så den kan ikke vises igjen. Velg en annen, eller hent fram det gamle innholdet, bygg og publiser. Ingenting er endret. \(still.nb)",
      "the release \(id) was changed by hand since it was published (\(names)), so it cannot be shown again. Choose another one, or bring back the old content, build and publish. Nothing was changed. \(still.en)"
    )
  }

  fileprivate static func notSealed(_ id: String, shown: String?) -> PublishError {
    let still = Wording.stillShown(shown)
    return .refused(
      "utgaven \(id) er ikke låst, og «innlogging: last-side» sier at bare passordet holder andre ute, så hvem som helst ville kunne lese den. Ingenting er endret. \(still.nb)",
      "the release \(id) is not sealed, and “sign-in: sealed-page” says that only the passphrase keeps others out, so anybody could read it. Nothing was changed. \(still.en)"
    )
  }

  fileprivate static func withdrawn(_ found: [Withdrawal], _ id: String, shown: String?) -> PublishError {
    let lines = found.lines
    let still = Wording.stillShown(shown)
    return .refused(
      "utgaven \(id) viser noe som er tatt bort siden, så den kan ikke vises igjen:\(lines.nb)\nIngenting er endret. \(still.nb)",
      "the release \(id) shows something that was withdrawn since, so it cannot be shown again:\(lines.en)\nNothing was changed. \(still.en)"
    )
  }
}
