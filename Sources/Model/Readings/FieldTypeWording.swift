package import Diagnostics

extension FieldType {
  /// What the type is called when talking to editors, such as «en dato».
  package var wording: Wording {
    switch self {
    case .text: Wording(nb: "tekst", en: "text")
    case .yesNo: Wording(nb: "ja eller nei", en: "yes or no")
    case .wholeNumber: Wording(nb: "et helt tall", en: "a whole number")
    case .decimalNumber: Wording(nb: "et tall", en: "a number")
    case .kroner: Wording(nb: "et beløp i hele kroner", en: "an amount in whole kroner")
    case .date: Wording(nb: "en dato", en: "a date")
    case .dateAndTime: Wording(nb: "en dato, gjerne med klokkeslett", en: "a date, optionally with a time")
    case .period: Wording(nb: "en periode", en: "a period")
    case .reportingPeriod:
      Wording(nb: "et år, tertial, kvartal eller en måned", en: "a year, tertial, quarter or month")
    case .webAddress: Wording(nb: "en nettadresse", en: "a web address")
    case .destination:
      Wording(nb: "en nettadresse eller veien til en fil", en: "a web address or the path to a file")
    case .sitePath: Wording(nb: "en adresse på nettstedet", en: "an address on the site")
    case .fileName: Wording(nb: "et filnavn", en: "a file name")
    case .choice(let names):
      Wording(
        nb: "ett av valgene " + names.map(\.nb).joined(separator: ", "),
        en: "one of " + names.map(\.en).joined(separator: ", "))
    case .language:
      Wording(nb: "koden for et språk, som nb eller en", en: "a language’s code, such as nb or en")
    case .reference(let kind):
      Wording(
        nb: "filnavnet til \(AnyKind.name(of: kind).nb), uten endelse",
        en: "the file name of a \(AnyKind.name(of: kind).en), without its extension")
    case .list(let element):
      Wording(nb: "en liste: \(element.wording.nb)", en: "a list: \(element.wording.en)")
    case .group(let fields):
      Wording(
        nb: "feltene " + fields.map(\.name.nb).joined(separator: ", "),
        en: "the fields " + fields.map(\.name.en).joined(separator: ", "))
    case .byYear(let fields):
      Wording(
        nb: "for hvert år: " + fields.map(\.name.nb).joined(separator: ", "),
        en: "for each year: " + fields.map(\.name.en).joined(separator: ", "))
    case .localized(let type): type.wording
    }
  }

  /// How the form is written in YAML, when an editor wrote another.
  var formHelp: Wording {
    switch self {
    case .list:
      Wording(
        nb: "skriv ett punkt på hver linje med «- » foran", en: "write one item per line, with “- ” before it"
      )
    case .group(let fields):
      Wording(
        nb: "skriv feltene på egne linjer, rykket inn: "
          + fields.map { "«\($0.name.nb): \($0.example)»" }.joined(separator: ", "),
        en: "write each field on its own line, indented: "
          + fields.map { "“\($0.name.en): \($0.example)”" }.joined(separator: ", "))
    case .byYear(let fields):
      Wording(
        nb: "skriv året først: «2027: {\(fields.first.map { "\($0.name.nb): \($0.example)" } ?? "")}»",
        en: "write the year first: “2027: {\(fields.first.map { "\($0.name.en): \($0.example)" } ?? "")}”")
    case .localized(let type): type.formHelp
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      Wording(
        nb: "skriv verdien på samme linje, etter kolon",
        en: "write the value on the same line, after the colon")
    }
  }
}
