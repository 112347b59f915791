import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The title and the name of a report are of the period that its figures are of.
  static let reportNamesItsPeriod = Rule(.reportOfOtherPeriod, each: Report.self) { report, _ in
    guard let period = report.period else { return [] }
    let titles = report.common.title.values.compactMap { language, title -> Diagnostic? in
      guard let other = otherPeriod(in: title, than: period) else { return nil }
      return reportOfOtherPeriod(
        Wording(nb: "tittelen nevner \(other)", en: "the title names \(other)"), period,
        at: report.head.place(of: "tittel", in: language))
    }
    if !titles.isEmpty { return titles }
    guard let named = ReportingPeriod(report.head.id.slug), named != period else { return [] }
    return [
      reportOfOtherPeriod(
        Wording(nb: "filen heter \(named.code)", en: "the file is called \(named.code)"), period,
        at: report.head.place(of: "periode"))
    ]
  }
}

/// The tertial or the year that a title gives the report, when it is another than what its figures are of.
/// A title that names the right one too is of it.
private func otherPeriod(in title: String, than period: ReportingPeriod) -> String? {
  let parts = title.inSmallLetters.split { ",:;()–—".contains($0) }.map { part in
    part.split(whereSeparator: \.isWhitespace).map { $0.last == "." ? $0.dropLast() : $0 }
  }
  let named = parts.flatMap { words in words.indices.flatMap { namedPeriods(words, from: $0) } }
  let years = named.filter { $0.year != nil }
  if let other = years.first(where: \.isOfReport), !years.contains(where: { $0.year == period.year }) {
    return other.written
  }
  guard case .tertial(let number) = period.part else { return nil }
  let tertials = named.filter { $0.tertial != nil }
  return tertials.contains { $0.tertial == number } ? nil : tertials.first(where: \.isOfReport)?.written
}

/// A year or a tertial in a title. «Rapport mot 2030» and «vedtak 2025» name one that the report is not of.
private struct NamedPeriod {
  var year: Int?
  var tertial: Int?
  let written: String
  let isOfReport: Bool
}

/// What begins at a word: «2026», «andre tertial», «tertial 2», and the year that comes right after a tertial.
private func namedPeriods(_ words: [Substring], from start: Int) -> [NamedPeriod] {
  if let year = year(words[start]) {
    let isOfReport = words.count == 1 || followsReport(words, start)
    return [NamedPeriod(year: year, written: String(words[start]), isOfReport: isOfReport)]
  }
  guard start + 1 < words.count else { return [] }
  let (first, second) = (words[start], words[start + 1])
  let isBefore = second.hasPrefix("tertial")
  guard isBefore || first.hasPrefix("tertial"), let tertial = ordinals[String(isBefore ? first : second)]
  else { return [] }
  var end = start + 2
  if end < words.count, ["i", "av", "of", "in"].contains(words[end]) { end += 1 }
  let after = end < words.count ? year(words[end]) : nil
  let isAlone = start == 0 && (after == nil ? words.count == 2 : words.count == end + 1)
  let isOfReport =
    isAlone || start > 0 && words[start - 1] == "for" || followsReport(words, start)
    || isReport(isBefore ? second : first)
  let named = NamedPeriod(tertial: tertial, written: "\(first) \(second)", isOfReport: isOfReport)
  let ofYear = after.map { NamedPeriod(year: $0, written: "\($0)", isOfReport: isOfReport) }
  return [named, ofYear].compactMap(\.self)
}

private func year(_ word: Substring) -> Int? {
  word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) ? digitValue(of: word) : nil
}

/// Whether only small words stand between a word and the one for the report.
private func followsReport(_ words: [Substring], _ index: Int) -> Bool {
  words[..<index].last { !["for", "fra", "det", "den", "the", "of", "av"].contains($0) }.map(isReport)
    ?? false
}

private func isReport(_ word: Substring) -> Bool {
  ["rapport", "rapporten", "report"].contains(where: word.hasSuffix)
}

private let ordinals: [String: Int] = [
  "første": 1, "fyrste": 1, "first": 1, "1": 1, "andre": 2, "annet": 2, "second": 2, "2": 2, "tredje": 3,
  "third": 3, "3": 3,
]

private func reportOfOtherPeriod(
  _ named: Wording, _ period: ReportingPeriod, at place: Location
) -> Diagnostic {
  Diagnostic(
    .reportOfOtherPeriod,
    Wording(
      nb: "\(named.nb), men tallene i rapporten er for \(period.code)",
      en: "\(named.en), but the figures of the report are of \(period.code)"),
    at: place,
    help: Wording(
      nb: "rett det ene; navnet på filen, tittelen og «periode» skal si det samme",
      en: "correct one of them; the name of the file, the title and “period” say the same"))
}

extension Code {
  static let reportOfOtherPeriod = Code(
    "report-of-other-period", .warning,
    title: Wording(
      nb: "Rapporten heter noe annet enn perioden", en: "The report is called after another period"),
    explanation: Wording(
      nb:
        "Tallene i rapporten følger «periode». Sier tittelen eller filnavnet en annen periode, sendes tall for feil tid til Formannskapet.",
      en:
        "The figures of the report follow “period”. When the title or the name of the file says another, figures of the wrong time are sent to the executive committee."
    ),
    example: Example(
      wrong: "content/rapporter/2026-t2.md\n  tittel: Rapport for tredje tertial 2026\n  periode: 2026-T2",
      right: "content/rapporter/2026-t2.md\n  tittel: Rapport for andre tertial 2026\n  periode: 2026-T2"))
}
