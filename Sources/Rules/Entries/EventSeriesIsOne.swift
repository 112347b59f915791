import Diagnostics
import Model

extension Rule {
  /// Events of a series find each other by its name, letter by letter.
  static let eventSeriesIsOne = Rule(.seriesNearlySame, .seriesAsCode) { site in
    let named = site.all(Event.self).compactMap { event in
      event.head.isUnreadable ? nil : event.series[site.languages.main].map { (event: event, name: $0) }
    }
    let counts = Dictionary(named.map { ($0.name, 1) }, uniquingKeysWith: +)
    let names = NameList(counts.filter { $0.value > 1 }.keys.sorted())
    return named.flatMap { event, _ in asCodes(event) }
      + named.compactMap { event, name in
        guard counts[name] == 1, let other = names.certain(for: name) else { return nil }
        return seriesNearlySame(name, other, at: event.head.place(of: "serie"))
      }
  }
}

/// «boligdag», «boligdag-2027»: one word without a capital, as files are called; readers see it so.
private func asCodes(_ event: Entry<Event>) -> [Diagnostic] {
  event.series.values.filter { !$0.value.contains { $0.isUppercase || $0.isWhitespace } }.compactMap {
    language, name in
    guard let first = name.first, first.isLowercase else { return nil }
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    let proposed = words.prefix(1).uppercased() + words.dropFirst()
    return Diagnostic(
      .seriesAsCode,
      Wording(
        nb: "leserne ser navnet på serien slik det står: «\(name)»",
        en: "readers see the name of the series as it is written: “\(name)”"),
      at: event.head.place(of: "serie", in: language),
      help: Wording(
        nb: "skriv navnet som leserne kjenner, slik: \(write: "serie", proposed)",
        en: "write the name that readers know, like this: \(write: "series", proposed)"))
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
  static let seriesAsCode = Code(
    "series-as-code", .advice,
    title: Wording(nb: "Serien heter det en fil heter", en: "A series is called as a file is"),
    explanation: Wording(
      nb:
        "«serie» er navnet på en rekke arrangementer, slik leserne kjenner den. Siden viser det som det står, så det begynner med stor bokstav og har mellomrom.",
      en:
        "“series” is the name of a row of events, as readers know it. The page shows it as it is written, so it begins with a capital and has spaces."
    ),
    example: Example(wrong: "serie: boligdag", right: "serie: Boligdag"))

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
