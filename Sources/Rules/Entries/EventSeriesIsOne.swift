import Diagnostics
import Model

extension Rule {
  /// Events of a series find each other by its name, letter by letter.
  static let eventSeriesIsOne = Rule(.seriesNearlySame) { site in
    let named = site.all(Event.self).compactMap { event in
      event.head.isUnreadable ? nil : event.series[site.languages.main].map { (event: event, name: $0) }
    }
    let counts = Dictionary(named.map { ($0.name, 1) }, uniquingKeysWith: +)
    let names = NameList(counts.filter { $0.value > 1 }.keys.sorted())
    return named.compactMap { event, name in
      guard counts[name] == 1, let other = names.certain(for: name) else { return nil }
      return seriesNearlySame(name, other, at: event.head.place(of: "serie"))
    }
  }
}

private func seriesNearlySame(_ name: String, _ other: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .seriesNearlySame,
    Wording(
      nb: "serien «\(name)» heter nesten det samme som «\(other)»",
      en: "the series “\(name)” has nearly the same name as “\(other)”"),
    at: place,
    help: Wording(
      nb: "er det samme serie, skriv «\(other)»; ellers gi den et navn som er lettere å skille fra",
      en: "if it is the same series, write “\(other)”; otherwise give it a name that is easier to tell apart")
  )
}

extension Code {
  static let seriesNearlySame = Code(
    "series-nearly-same", .warning,
    title: Wording(nb: "Nesten samme navn på serien", en: "Nearly the same name of a series"),
    explanation: Wording(
      nb:
        "«Flere i samme serie» viser arrangementer der «serie» er skrevet helt likt. En skrivefeil skiller dem.",
      en:
        "“More in the same series” shows events whose “series” is written exactly alike. A typing error parts them."
    ),
    example: Example(wrong: "serie: Byvandringar for nye", right: "serie: Byvandringer for nye"))
}
