import Content
import Diagnostics
import Files
import Model
import Publishing
import Writing

extension Command {
  static let releases = Command(
    name: "releases", words: nil,
    summary: Wording(nb: "vis utgavene som er publisert", en: "list the releases that are published"),
    description: Wording(
      nb: """
        Lister utgavene som ligger der nettstedet er publisert, nyeste først: når, hvor mange filer, hvilken commit, og hvilken
        leserne ser nå.
        """,
      en: """
        Lists the releases that lie where the site is published, newest first: when, how many files, which commit, and which
        one readers see now.
        """),
    options: PublishRequest.options + [.releasesFormat]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let form = arguments.value(of: .releasesFormat) ?? "text"
    guard ["text", "json"].contains(form) else {
      throw UsageError.badValue("--format", form, Wording(nb: "text eller json", en: "text or json"))
    }
    do {
      let request = try await PublishRequest(arguments.without(.releasesFormat), in: environment)
      let state = try await request.state()
      try printOut(form == "json" ? json(of: state) : text(of: state, language))
      try state.checkReadable(at: request.destination)
      return .fine
    } catch let error as PublishError {
      return try error.ending(language)
    }
  }

  static let rollback = Command(
    name: "rollback", words: Wording(nb: "[UTGAVE]", en: "[RELEASE]"),
    summary: Wording(
      nb: "la leserne se en tidligere utgave igjen", en: "let readers see an earlier release again"),
    description: Wording(
      nb: """
        Går tilbake til forrige utgave, eller den som nevnes («story releases» viser dem). Det blir nektet når noe i den er tatt
        bort siden: et samtykke som er trukket, noe som er utløpt, utsatt, slettet eller bare for prosjektet. Også når en låst
        statusside åpnes med et annet passord enn det som er gitt (STORY_PASSPHRASE eller «--passphrase-file»).
        """,
      en: """
        Goes back to the previous release, or the one that is named (“story releases” lists them). It is refused when something
        in it was withdrawn since: a consent that was withdrawn, something that expired, was put off, deleted, or is for the
        project alone. Also when a sealed status page opens with another passphrase than is given (STORY_PASSPHRASE or
        “--passphrase-file”).
        """),
    options: PublishRequest.options + [.passphraseFile]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    if let word = arguments.words.dropFirst(2).first { throw UsageError.superfluousWord(word) }
    do {
      let request = try await PublishRequest(arguments, in: environment, words: .files)
      let passphrase = try givenPassphrase(arguments, environment)
      let state = try await request.state()
      let analysis = try await analyze(request.today).holding(
        what: state.shown?.record, request.today, request.output)
      let gate = request.destination.site == .open ? await leakGate(for: analysis, request.today) : .open
      let release = try await request.withHost(.holding) { host, work in
        try rollBack(to: arguments.words.dropFirst().first, host, work: work) {
          record, files throws(PublishError) in
          try request.refuseOtherPassphrase(passphrase, of: record, in: files)
          return try findRevokedEvents(in: record, told: state.events, now: analysis.site)
            + findWithdrawn(in: record, files: files, now: analysis.site, gate)
        } notingForInterruption: {
          sayWhenInterrupted($0.map { "\nstory: \($0[language])." })
        } saying: {
          // Discarded: what is being waited for is news, and no reason to stop.
          try? printError($0[language])
        }
      }
      let time = ReleaseID.words(of: release.id)
      try printError(
        Wording(
          nb: "Leserne ser nå utgaven fra \(time.nb) (\(release.id)).",
          en: "Readers now see the release of \(time.en) (\(release.id)).")[language])
      if release.record.build.isSealed, passphrase == nil {
        try printError(
          Wording(
            nb:
              "Den er låst, og åpnes med passordet den ble låst med; er det byttet siden, gjelder det gamle.",
            en:
              "It is sealed, and opens with the passphrase that it was sealed with; if that was changed since, the old one holds."
          )[language])
      }
      return .fine
    } catch let error as PublishError {
      return try error.ending(language)
    }
  }
}

extension Option {
  static let releasesFormat = Option(
    name: "--format", value: Wording(nb: "FORM", en: "FORMAT"),
    help: Wording(nb: "text (vanlig) eller json", en: "text (default) or json"))
}

extension HostState {
  /// One row for each release, also for what cannot be read; newest first.
  fileprivate func listed<Row>(
    _ row: (StoredRelease) -> Row, damaged damagedRow: (String) -> Row
  ) -> [Row] {
    var rows = releases.map { (id: $0.id, row: row($0)) }
    rows += (damaged + [gone].compactMap(\.self)).map { ($0, damagedRow($0)) }
    return rows.sorted { $0.id > $1.id }.map(\.row)
  }
}

private func text(of state: HostState, _ language: MessageLanguage) -> String {
  let rows = state.listed(
    { line(of: $0, state, language) },
    damaged: { id in
      let notes: [Wording] =
        id == state.gone
        ? [.isGone]
        : (id == state.current ? [.readersSeeThis] : [])
          + [state.newer.contains(id) ? .isNewer : .isDamaged]
      return line([
        id, ReleaseID.words(of: id)[language], "-", "-", notes.map { $0[language] }.joined(separator: ", "),
      ])
    })
  return rows.isEmpty
    ? Wording.nothing(since: state.emptied, at: state.formerPlace)[language] : rows.joined(separator: "\n")
}

extension Wording {
  /// Of a place without any release, and what was last put there, as far as it was noted.
  fileprivate static func nothing(since last: StoredRelease?, at formerPlace: String?) -> Wording {
    guard let last else {
      return Wording(nb: "Ingenting er publisert der ennå.", en: "Nothing is published there yet.")
    }
    let time = ReleaseID.words(of: last.id)
    if let formerPlace {
      return Wording(
        nb: "Ingenting er publisert der ennå. Utgaven fra \(time.nb) ble lagt på «\(formerPlace)».",
        en: "Nothing is published there yet. The release of \(time.en) was put at “\(formerPlace)”.")
    }
    return Wording(
      nb:
        "Alt som var publisert der, er borte. Sist var det utgaven fra \(time.nb) (\(last.id)); «story publish» legger ut alt på nytt.",
      en:
        "All that was published there is gone. Last it was the release of \(time.en) (\(last.id)); “story publish” puts everything there anew."
    )
  }

  fileprivate static let readersSeeThis = Wording(nb: "leserne ser denne", en: "readers see this")
  fileprivate static let isDamaged = Wording(
    nb: "«manifest» mangler eller er ødelagt", en: "“manifest” is missing or damaged")
  fileprivate static let isNewer = Wording(
    nb: "laget av en nyere story enn denne", en: "made by a newer story than this one")
  fileprivate static let isGone = Wording(
    nb: "leserne sendes hit, men mappen er borte: de får ingenting",
    en: "readers are sent here, but the folder is gone: they get nothing")
}

private func line(_ columns: [String]) -> String { columns.joined(separator: "  ").trimmingEnd }

private func line(of release: StoredRelease, _ state: HostState, _ language: MessageLanguage) -> String {
  let unchecked = Wording(nb: "ikke kontrollert", en: "not checked")
  let held = Wording(nb: "sider er holdt igjen", en: "pages are held")
  let notes =
    (release.id == state.current ? [Wording.readersSeeThis[language]] : [])
    + (release.isChecked ? [] : [unchecked[language]])
    + (release.record.build.isHolding ? [held[language]] : [])
  let count = release.record.files.count
  let files = Wording(nb: counted(count, "fil", "filer"), en: counted(count, "file", "files"))
  return line([
    release.id, ReleaseID.words(of: release.id)[language], files[language],
    release.record.build.commit.map { String($0.prefix(8)) } ?? "-", notes.joined(separator: ", "),
  ])
}

/// `version` 1; newest first. Of a release whose record is damaged nothing is known but its name.
private func json(of state: HostState) -> String {
  JSONText.object([
    ("version", .number(1)), ("current", state.current.map { .string($0) } ?? .null),
    ("releases", .array(state.listed({ json(of: $0, state) }, damaged: { damagedJSON($0, state) }))),
  ]).text
}

private func json(of release: StoredRelease, _ state: HostState) -> JSONText {
  let held = release.record.held.flatMap { entry in
    entry.addresses.map {
      JSONText.object([("address", .string($0)), ("since", .string(localTime(entry.since)))])
    }
  }
  return .object([
    ("id", .string(release.id)), ("isCurrent", .flag(release.id == state.current)),
    ("isChecked", .flag(release.isChecked)), ("isDamaged", .flag(false)),
    ("files", .number(release.record.files.count)), ("bytes", .number(release.record.size)),
    ("commit", release.record.build.commit.map { .string($0) } ?? .null),
    ("warnings", .number(release.record.build.warnings)), ("held", .array(held)),
  ])
}

private func damagedJSON(_ id: String, _ state: HostState) -> JSONText {
  .object([
    ("id", .string(id)), ("isCurrent", .flag(id == state.current)), ("isChecked", .flag(false)),
    ("isDamaged", .flag(true)), ("files", .null), ("bytes", .null), ("commit", .null), ("warnings", .null),
    ("held", .array([])),
  ])
}

private func localTime(_ seconds: Int) -> String {
  TimeZone.oslo.localTime(of: Instant(seconds: seconds)).iso
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
