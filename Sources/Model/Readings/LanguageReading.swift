package import Content
package import Diagnostics

extension Language: FieldValue {
  package static var type: FieldType { .language }

  package static func read(
    _ node: YAMLNode, merging existing: Language?, _ reader: inout FieldReader
  ) -> Language? {
    reader.text(of: node, as: type).flatMap { reader.language($0, at: node.range) }
  }
}

extension FieldReader {
  /// The language of the site that is written; any other is reported.
  mutating func language(_ written: String, at range: Range<Int>) -> Language? {
    if let language = Language(written), languages.contains(language) { return language }
    report(.unknownLanguage(written, at: location(range), languages))
    return nil
  }
}

extension Diagnostic {
  static func unknownLanguage(_ written: String, at place: Location, _ languages: SiteLanguages) -> Diagnostic
  {
    let tags = languages.declared.map(\.tag)
    let list = tags.joined(separator: ", ")
    let named = namesOfLanguages.first { $0.names.contains(plainSpelling(of: written)) }
    let tag =
      named?.tags.first { tags.isEmpty || tags.contains($0) }
      ?? nearestName(to: written.lowercased(), among: tags)
    let nearest = Proposal(tag, insteadOf: written)
    return Diagnostic(
      .unknownLanguage, Wording(nb: "ukjent språk «\(written)»", en: "unknown language “\(written)”"),
      at: place,
      help: tags.isEmpty
        ? nearest.map(Wording.didYouMean)
          ?? Wording(
            nb: "skriv koden for språket: nb (bokmål), nn (nynorsk), en (engelsk), de (tysk)",
            en: "write the language’s code: nb (bokmål), nn (nynorsk), en (English), de (German)")
        : .didYouMean(
          nearest,
          or: Wording(
            nb: "nettstedet har \(list); flere legges til i «sprakvalg» i nettsted.yml",
            en: "the site has \(list); more are added to “languages” in nettsted.yml")))
  }
}

/// What people call the languages, without the signs above letters, and their codes, the likelier first.
private let namesOfLanguages: [(names: Set<String>, tags: [String])] = [
  (["norsk", "norwegian", "no", "nor", "nob", "bokmal", "norsk-bokmal", "nb-no", "no-nb"], ["nb", "nn"]),
  (["nynorsk", "norsk-nynorsk", "nno", "nn-no"], ["nn"]),
  (["engelsk", "english", "eng", "gb", "uk", "en-gb", "en-us"], ["en", "en-GB", "en-US"]),
  (["tysk", "german", "deutsch", "ger", "deu", "de-de"], ["de"]),
  (["svensk", "swedish", "svenska", "swe"], ["sv"]), (["dansk", "danish", "dan", "dk"], ["da"]),
  (["fransk", "french", "francais", "fra"], ["fr"]), (["spansk", "spanish", "espanol", "spa"], ["es"]),
  (["polsk", "polish", "polski", "pol"], ["pl"]), (["ukrainsk", "ukrainian", "ukr", "ua"], ["uk"]),
  (["arabisk", "arabic", "ara"], ["ar"]), (["samisk", "nordsamisk", "sami", "sme"], ["se"]),
]

extension Code {
  package static let unknownLanguage = Code(
    "unknown-language", .error, title: Wording(nb: "Ukjent språk", en: "Unknown language"),
    explanation: Wording(
      nb:
        "Et språk skrives med koden sin, som nb, nn, en eller de, og må være et av dem som står i «sprakvalg» i nettsted.yml. «no» er tvetydig: bokmål heter nb.",
      en:
        "A language is written with its code, such as nb, nn, en or de, and must be one of those in “languages” in nettsted.yml. “no” is ambiguous: bokmål is nb."
    ),
    example: Example(wrong: "sprak: no", right: "sprak: nb"))
}
