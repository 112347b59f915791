import Diagnostics
import Model

extension Rule {
  /// Numbers of municipalities have four digits (SSB Klass 131), the first of which may be zero; `K-3303` stands for the
  /// municipality across changes of its number (SSB's code list of aggregated municipalities).
  static let municipalityNumber = Rule(.invalidMunicipality, each: DataSource.self) { source, _ in
    guard let code = source.municipality, !isMunicipalityCode(code) else { return [] }
    return [invalid(code, at: source.head.place(of: "kommune"))]
  }

  /// So have those of the municipality that the site is about; the code is that of the rule above.
  static let siteMunicipalityNumbers = Rule(each: Site.self) { site, _ in
    site.municipalities.enumerated().filter { !isMunicipalityCode($1) }.map { index, code in
      invalid(code, at: site.head.place(of: "kommunenumre.\(index)"))
    }
  }
}

private func invalid(_ code: String, at place: Location) -> Diagnostic {
  let padded = code.count == 3 && code.allSatisfy { ("0"..."9").contains($0) } ? "0" + code : "3303"
  return Diagnostic(
    .invalidMunicipality,
    Wording(nb: "«\(code)» er ikke et kommunenummer", en: "“\(code)” is not a municipality number"),
    at: place,
    help: Wording(
      nb: "skriv fire sifre, for eksempel \(padded), eller K- foran for tallene på tvers av grenseendringer",
      en: "write four digits, for example \(padded), or K- before them for the numbers across changes"))
}

extension Code {
  static let invalidMunicipality = Code(
    "invalid-municipality", .error,
    title: Wording(nb: "Ikke et kommunenummer", en: "Not a municipality number"),
    explanation: Wording(
      nb: "Et kommunenummer har fire sifre. Nullen foran skrives med.",
      en: "A municipality number has four digits, including a leading zero."),
    example: Example(wrong: "kommune: 604", right: "kommune: 3303"))
}
