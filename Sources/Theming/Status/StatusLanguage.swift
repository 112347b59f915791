import Arithmetic
import Diagnostics
import Model

/// How the status page speaks one language: its words, and the form of its numbers and dates.
struct StatusLanguage: Sendable {
  let language: Language
  /// The language that the project itself writes in.
  let main: Language
  let words: StatusWords
  /// The words of the public site.
  let siteWords: Words
  private let formatter: Formatter
  /// What the site calls roles.
  private var site: Site?
  /// The other languages that the page is in.
  private(set) var others: [StatusLanguage] = []

  init(_ language: Language, main: Language, _ words: StatusWords, _ siteWords: Words?) {
    self.language = language
    self.main = main
    self.words = words
    self.siteWords = siteWords ?? Words([:], shape: [])
    formatter = self.siteWords.format
  }

  func beside(_ all: [StatusLanguage]) -> StatusLanguage {
    var result = self
    result.others = all.filter { $0.language != language }
    return result
  }

  func naming(rolesOf site: Site?) -> StatusLanguage {
    var result = self
    result.site = site
    return result
  }

  /// The name of a language, in this one's words or else in its own.
  func name(of language: Language) -> String {
    words.name(of: language) ?? others.first { $0.language == language }?.words[.languageName] ?? language.tag
  }

  /// Messages to editors are in bokmål and English alone.
  func message(_ wording: Wording) -> Phrase {
    let isNorwegian = language == .nb || language == .nn
    let own: Language = isNorwegian ? .nb : .en
    return Phrase(text: isNorwegian ? wording.nb : wording.en, language: own == language ? nil : own)
  }

  func date(_ date: CalendarDate?) -> String { date.map(formatter.date) ?? words[.notSet] }

  func shortMonth(_ month: Int) -> String { formatter.shortMonth(month) }

  func time(_ time: LocalTime) -> String { formatter.dateAndTime(time) }

  func period(_ period: ReportingPeriod) -> String { formatter.period(period) }

  func number(_ number: Int) -> String { formatter.number(number) }

  func number(_ number: Decimal) -> String { formatter.number(number) }

  /// Missing is never 0: it is said in words.
  func kroner(_ amount: Decimal?) -> String { amount.map(formatter.kroner) ?? words[.notSet] }

  func quantity(_ value: Decimal, _ unit: Unit?) -> String {
    switch unit {
    case .percent: percent(value)
    case .kroner: formatter.kroner(value)
    case .people, .jobs, .companies, .count, nil: formatter.number(value)
    }
  }

  func percent(_ value: Decimal) -> String { formatter.percent(value) }

  func light(_ light: Light) -> LightLabel { LightLabel(light: light, word: words["light", light]) }

  /// Text that this page says in its own language.
  func own(_ text: String) -> Phrase { Phrase(text: text, language: nil) }

  /// Text of the content in its language of those that it has.
  func phrase(_ text: LocalizedText) -> Phrase? {
    text.best(for: language).map { found in
      Phrase(text: found.value, language: found.language == language ? nil : found.language)
    }
  }

  /// Text that the project has written for itself, in the site's main language.
  func native(_ text: String?) -> Phrase? {
    text.map { Phrase(text: $0, language: language == main ? nil : main) }
  }

  /// A role, by its name in this language when something says what that is.
  func role(_ written: String?) -> Phrase? {
    guard let written, language != main else { return native(written) }
    let named = Post.named(written).map { siteWords[choice: $0] } ?? site?.role(written, in: language)
    return named.map { own($0) } ?? native(written)
  }

  func title(_ text: LocalizedText, _ id: EntryID) -> Phrase { phrase(text) ?? own(id.slug) }
}
