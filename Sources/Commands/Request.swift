import Content
import Diagnostics
import Model

/// What to read, as of when, and how to show what is found; read from the command line.
struct Request: Sendable {
  let root: String
  private(set) var moment: Moment
  /// What «--as-of» says; nil when it is the clock that counts.
  let givenMoment: Instant?
  let jobs: Int
  let language: MessageLanguage
  let reports: [FindingsReport]
  let environment: Environment
  /// Whether forms that are sent to servers may quote internal files.
  let quotesInternal: Bool
  /// What an earlier publication said, when the command line names its list.
  private(set) var previous: Previous

  static let options: [Option] = [.root, .asOf, .production, .format, .quoteInternal, .jobs]

  /// The words after the command are files, where it takes any.
  init(
    _ arguments: Arguments, in environment: Environment, words: Words = .none
  ) throws {
    if words == .none, let word = arguments.words.dropFirst().first { throw UsageError.superfluousWord(word) }
    language = try environment.language(arguments)
    root = arguments.value(of: .root) ?? "."
    jobs = try Self.jobs(arguments, environment)
    moment = try Self.moment(arguments, in: environment)
    givenMoment = try Self.instant(arguments)
    reports = try FindingsReport.read(arguments)
    self.environment = environment
    quotesInternal = arguments.has(.quoteInternal)
    previous = try Previous(arguments)
  }
}

extension Request {
  /// The same, as it goes out to the public: without what is made up.
  var forProduction: Request {
    var request = self
    request.moment = Moment(moment.instant, .production)
    return request
  }

  /// The same at another moment.
  func asOf(_ instant: Instant) -> Request {
    var request = self
    request.moment = Moment(instant, moment.strictness)
    return request
  }

  /// The same, after another publication.
  func after(_ previous: Previous) -> Request {
    var request = self
    request.previous = previous
    return request
  }

  /// For commands that show no findings.
  init(
    root: String, moment: Moment, jobs: Int, language: MessageLanguage, environment: Environment
  ) {
    self.root = root
    self.moment = moment
    givenMoment = nil
    self.jobs = jobs
    self.language = language
    self.environment = environment
    reports = []
    quotesInternal = false
    previous = Previous()
  }

  enum Words { case none, files }

  /// Now, or what `--as-of` says, and how strict to be.
  static func moment(_ arguments: Arguments, in environment: Environment) throws(UsageError) -> Moment {
    Moment(try instant(arguments) ?? environment.now, arguments.has(.production) ? .production : .preview)
  }

  static func jobs(_ arguments: Arguments, _ environment: Environment) throws(UsageError) -> Int {
    guard let written = arguments.value(of: .jobs) else { return environment.cores }
    guard let jobs = Int(written), (1...256).contains(jobs) else {
      throw .badValue("--jobs", written, Wording(nb: "et tall fra 1 til 256", en: "a number from 1 to 256"))
    }
    return jobs
  }

  private static func instant(_ arguments: Arguments) throws(UsageError) -> Instant? {
    guard let written = arguments.value(of: .asOf) else { return nil }
    guard let time = localTime(written) else {
      throw .badValue(
        "--as-of", written,
        Wording(nb: "2027-03-01 eller 2027-03-01T08:00", en: "2027-03-01 or 2027-03-01T08:00"))
    }
    return TimeZone.oslo.nearestInstant(of: time)
  }

  static func localTime(_ written: String) -> LocalTime? {
    let pieces = written.split(separator: "T", omittingEmptySubsequences: false)
    let day = pieces[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard day.count == 3, let date = CalendarDate(year: day[0], month: day[1], day: day[2]), pieces.count <= 2
    else {
      return nil
    }
    guard pieces.count == 2 else { return LocalTime(date) }
    let clock = pieces[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
    return LocalTime(date, minute: clock[0] * 60 + clock[1])
  }
}
