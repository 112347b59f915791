import Diagnostics
import Model
import Theming

extension Command {
  static let schedule = Command(
    name: "schedule", words: nil,
    summary: Wording(nb: "vis hva som skjer av seg selv framover", en: "list what will happen by itself"),
    description: Wording(
      nb: """
        Viser når sider og bilder blir synlige og blir borte, når arrangementer begynner og slutter, når påmelding åpner og
        fristen går ut, og møtene i årshjulet, med klokkeslett (Oslo-tid). Det som skal skje, skjer først når nettstedet
        bygges etter tidspunktet.
        """,
      en: """
        Lists when pages and pictures appear and disappear, when events begin and end, when registration opens and closes,
        and the meetings of the year wheel, with their times (Oslo time). A change takes place when the site is built after
        its time.
        """),
    options: [.root, .asOf, .production, .scheduleFormat, .jobs]
  ) { arguments, environment in
    if let word = arguments.words.dropFirst().first { throw UsageError.superfluousWord(word) }
    let language = try environment.language(arguments)
    let form = try ScheduleFormat(arguments)
    let request = try Request(
      root: arguments.value(of: .root) ?? ".", moment: Request.moment(arguments, in: environment),
      jobs: Request.jobs(arguments, environment), language: language, environment: environment)
    let site = try await analyze(request).site
    try printOut(form.text(of: site.schedule, site, language))
    return .fine
  }
}

extension Option {
  static let scheduleFormat = Option(
    name: "--format", value: Wording(nb: "FORM", en: "FORMAT"),
    help: Wording(
      nb: "text (vanlig), json, ics (kalender) eller systemd (en timer som bygger når noe skal skje)",
      en: "text (default), json, ics (calendar) or systemd (a timer that builds when something is to happen)"),
    values: .choices(ScheduleFormat.allCases.map(\.rawValue)))
}

private enum ScheduleFormat: String, CaseIterable {
  case text, json, ics, systemd

  init(_ arguments: Arguments) throws(UsageError) {
    guard let written = arguments.value(of: .scheduleFormat) else {
      self = .text
      return
    }
    guard let form = Self(rawValue: written) else {
      throw .badValue(
        "--format", written, Wording(nb: "text, json, ics eller systemd", en: "text, json, ics or systemd"))
    }
    self = form
  }

  func text(of changes: [ScheduledChange], _ site: SiteModel, _ language: MessageLanguage) -> String {
    let moment = site.moment
    switch self {
    case .text: return lines(changes, language)
    case .systemd: return systemdTimer(for: changes, of: site, language)
    case .json: return scheduleJSON(changes, moment, language).text
    case .ics:
      let name = Wording(nb: "Kommende endringer", en: "Coming changes")[language]
      let bytes = scheduleCalendar(changes, named: name, at: moment.instant, in: language.content) {
        $0.wording[language]
      }
      // Printing adds the line feed that the calendar ends with.
      return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
  }
}

private func lines(_ changes: [ScheduledChange], _ language: MessageLanguage) -> String {
  guard !changes.isEmpty else {
    return Wording(nb: "Ingenting er satt opp framover.", en: "Nothing is scheduled.")[language]
  }
  let words = changes.map { $0.kind.wording[language] }
  let width = words.map(\.count).max() ?? 0
  return zip(changes, words).map { change, word in
    let day = change.when.iso.replacing("T", with: " ")
    let time = day + String(repeating: " ", count: 16 - day.count)
    return
      "\(time)  \(word)\(String(repeating: " ", count: width - word.count))  \(change.title(language))  (\(change.place))"
  }.joined(separator: "\n")
}

/// `version` 1; times are local in Oslo, with minutes where a time is known.
private func scheduleJSON(
  _ changes: [ScheduledChange], _ moment: Moment, _ language: MessageLanguage
) -> JSONText {
  .object([
    ("version", .number(1)), ("asOf", .string(TimeZone.oslo.localTime(of: moment.instant).iso)),
    (
      "changes",
      .array(
        changes.map {
          .object([
            ("when", .string($0.when.iso)), ("change", .string($0.kind.rawValue)),
            ("kind", .string($0.item.id.kind.name)), ("id", .string($0.item.id.slug)),
            ("title", .string($0.title(language))), ("path", .string($0.item.path)),
            ("language", $0.language.map { .string($0.tag) } ?? .null),
          ])
        })
    ),
  ])
}

extension ScheduledChange {
  /// The file, and the language when it concerns that one alone.
  fileprivate var place: String { item.path + (language.map { ", \($0.tag)" } ?? "") }

  func title(_ language: MessageLanguage) -> String {
    item.title.best(for: language.content)?.value ?? item.id.slug
  }
}

extension ScheduledChange.Kind {
  var wording: Wording {
    switch self {
    case .appears: Wording(nb: "blir synlig", en: "appears")
    case .disappears: Wording(nb: "blir borte", en: "disappears")
    case .event: Wording(nb: "arrangement", en: "event")
    case .eventEnds: Wording(nb: "arrangement slutter", en: "event ends")
    case .registrationOpens: Wording(nb: "påmelding åpner", en: "registration opens")
    case .registrationCloses: Wording(nb: "påmeldingsfrist", en: "registration closes")
    case .meeting: Wording(nb: "møte", en: "meeting")
    case .pictureDisappears: Wording(nb: "bilde blir borte", en: "picture disappears")
    }
  }
}

extension MessageLanguage {
  /// The language of the content that is read with messages in this one.
  fileprivate var content: Language {
    switch self {
    case .nb: .nb
    case .en: .en
    }
  }
}
