import Content
import Diagnostics
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
      let state = try await request.withHost(.looking) { host, _ in try host.state() }
      try printOut(form == "json" ? json(of: state) : text(of: state, language))
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
        bort siden: et samtykke som er trukket, noe som er utløpt, utsatt, slettet eller bare for prosjektet.
        """,
      en: """
        Goes back to the previous release, or the one that is named (“story releases” lists them). It is refused when something
        in it was withdrawn since: a consent that was withdrawn, something that expired, was put off, deleted, or is for the
        project alone.
        """),
    options: PublishRequest.options
  ) { arguments, environment in
    let language = try environment.language(arguments)
    if let word = arguments.words.dropFirst(2).first { throw UsageError.superfluousWord(word) }
    do {
      let request = try await PublishRequest(arguments, in: environment, words: .files)
      let state = try await request.withHost(.looking) { host, _ in try host.state() }
      let analysis = try await analyze(request.today).holding(
        what: state.shown?.record, request.today, request.output)
      let gate = request.destination.site == .open ? await leakGate(for: analysis, request.today) : .open
      let release = try await request.withHost(.holding) { host, work in
        try rollBack(to: arguments.words.dropFirst().first, host, work: work) {
          record, files throws(PublishError) in
          try findWithdrawn(in: record, files: files, now: analysis.site, gate)
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

private func text(of state: HostState, _ language: MessageLanguage) -> String {
  guard !state.releases.isEmpty else {
    return Wording(nb: "Ingenting er publisert der ennå.", en: "Nothing is published there yet.")[language]
  }
  let (shown, unchecked) = (
    Wording(nb: "leserne ser denne", en: "readers see this"),
    Wording(nb: "ikke kontrollert", en: "not checked")
  )
  let held = Wording(nb: "sider er holdt igjen", en: "pages are held")
  return state.releases.reversed().map { release in
    let notes =
      (release.id == state.current ? [shown[language]] : [])
      + (release.isChecked ? [] : [unchecked[language]])
      + (release.record.build.isHolding ? [held[language]] : [])
    let files = Wording(nb: "\(release.record.files.count) filer", en: "\(release.record.files.count) files")
    return [
      release.id, ReleaseID.words(of: release.id)[language], files[language],
      release.record.build.commit.map { String($0.prefix(8)) } ?? "-", notes.joined(separator: ", "),
    ].joined(separator: "  ").trimmingEnd
  }.joined(separator: "\n")
}

/// `version` 1; newest first.
private func json(of state: HostState) -> String {
  JSONText.object([
    ("version", .number(1)), ("current", state.current.map { .string($0) } ?? .null),
    (
      "releases",
      .array(
        state.releases.reversed().map { release in
          .object([
            ("id", .string(release.id)), ("isCurrent", .flag(release.id == state.current)),
            ("isChecked", .flag(release.isChecked)), ("files", .number(release.record.files.count)),
            ("bytes", .number(release.record.size)),
            ("commit", release.record.build.commit.map { .string($0) } ?? .null),
            ("warnings", .number(release.record.build.warnings)),
            (
              "held",
              .array(
                release.record.held.flatMap { entry in
                  entry.addresses.map {
                    .object([("address", .string($0)), ("since", .string(localTime(entry.since)))])
                  }
                })
            ),
          ])
        })
    ),
  ]).text
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
