import Arithmetic
import Content
package import Diagnostics
package import Model

extension Rule {
  /// A report that is frozen says what it said; a correction is an addendum.
  static let reportStaysFrozen = Rule(.frozenReportChanged, each: Report.self) { report, site in
    frozenReportChanges(of: report, site)
  }

  /// What has come since it was frozen is written down too, so that it stands from then.
  static let additionIsWrittenDown = Rule(.reportAdditionNotFrozen, each: Report.self) { report, site in
    let additions = (site.reportDifferences[report.head.id] ?? []).filter(\.isAddition)
    guard let first = additions.first, site.snapshot(of: report.head) != nil else { return [] }
    return [notWrittenDown(additions, first.place, report)]
  }
}

/// Where a report no longer says what it said when it was frozen.
///
/// Of a report whose main file was moved without its translations, that is what is wrong, and not that they are gone.
package func frozenReportChanges(of report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let isParted = report.head.isInternalOnly && site.publicPart(of: report.head) != nil
  return (site.reportDifferences[report.head.id] ?? []).filter {
    !$0.isAddition && !(isParted && $0.isOfMissingTranslation)
  }.map(changed)
}

private func changed(_ difference: ReportDifference) -> Diagnostic {
  let what = difference.part.words
  let (message, help) = difference.change.words(of: what)
  return Diagnostic(.frozenReportChanged, message, at: difference.place, help: help)
}

extension ReportDifference.Change {
  /// What is wrong, and what to do.
  fileprivate func words(of what: Wording) -> (Wording, Wording) {
    let addendum = Wording(
      nb: "en rettelse skrives under «tillegg» med dato",
      en: "a correction is written below “addenda” with a date")
    switch self {
    case .removed(let value):
      return (
        Wording(
          nb: "\(what.nb) er borte fra en rapport som er frosset",
          en: "\(what.en) is gone from a report that is frozen"),
        Wording(
          nb: "skriv tilbake «\(excerpt(value))»; \(addendum.nb)",
          en: "restore “\(excerpt(value))”; \(addendum.en)")
      )
    case .changed(let value?):
      return (
        Wording(
          nb: "\(what.nb) er endret etter at rapporten ble frosset",
          en: "\(what.en) has been changed since the report was frozen"),
        Wording(
          nb: "det sto «\(excerpt(value))»: skriv det tilbake; \(addendum.nb)",
          en: "it said “\(excerpt(value))”: restore that; \(addendum.en)")
      )
    case .changed(nil), .added:
      return (
        Wording(
          nb: "\(what.nb) er endret etter at rapporten ble frosset",
          en: "\(what.en) has been changed since the report was frozen"),
        Wording(
          nb: "gjør det slik det var; \(addendum.nb)", en: "make it as it was; \(addendum.en)")
      )
    }
  }
}

/// So much of a value as one line of help has room for.
private func excerpt(_ value: String) -> String {
  value.count > 80 ? value.prefix(79) + "…" : value
}

private func notWrittenDown(
  _ additions: [ReportDifference], _ place: Location, _ report: Entry<Report>
) -> Diagnostic {
  let period = report.period?.code ?? ""
  let names = additions.map(\.part.words)
  return Diagnostic(
    .reportAdditionNotFrozen,
    Wording(
      nb:
        "lagt til etter at rapporten ble frosset, og ikke ført inn: \(names.map(\.nb).joined(separator: ", "))",
      en:
        "added since the report was frozen, and not written down: \(names.map(\.en).joined(separator: ", "))"),
    at: place,
    help: Wording(
      nb: "\(run: "story report freeze \(period)") en gang til, så blir det stående",
      en: "\(run: "story report freeze \(period)") once more, so that it stands"))
}

extension ReportDifference.Part {
  /// What it is called.
  package var words: Wording {
    switch self {
    case .title: Wording(nb: "tittelen", en: "the title")
    case .summary: Wording(nb: "sammendraget", en: "the summary")
    case .text: Wording(nb: "teksten", en: "the text")
    case .line(let number): Wording(nb: "linje \(number)", en: "line \(number)")
    case .translation(let language):
      Wording(nb: "oversettelsen (\(language.tag))", en: "the translation (\(language.tag))")
    case .field(let name): Wording(nb: "«\(name.nb)»", en: "“\(name.en)”")
    }
  }
}

extension Code {
  static let frozenReportChanged = Code(
    "frozen-report-changed", .error,
    title: Wording(nb: "En frosset rapport er endret", en: "A frozen report was changed"),
    explanation: Wording(
      nb:
        "Når en rapport er frosset, står den slik den ble sendt. En rettelse skrives som et tillegg med dato, så alle ser hva som sto og hva som er rettet.",
      en:
        "Once a report is frozen it stays as it was sent. A correction is written as a dated addendum, so that everybody sees what it said and what was corrected."
    ),
    steps: Wording(
      nb:
        "Hent teksten tilbake fra versjonskontrollen, og skriv for eksempel «tillegg: [{dato: 2027-09-01, tekst: Henvendelsene var 85.}]».",
      en:
        "Restore the text from version control, and write for example “addenda: [{date: 2027-09-01, text: There were 85 enquiries.}]”."
    ))

  static let reportAdditionNotFrozen = Code(
    "report-addition-not-frozen", .warning,
    title: Wording(
      nb: "Noe er lagt til i en frosset rapport og ikke ført inn",
      en: "Something was added to a frozen report and not written down"),
    explanation: Wording(
      nb:
        "Dagen rapporten ble sendt, saksnummeret, dagen den ble tatt til orientering, tillegg og oversettelser kommer gjerne etter at den er frosset. Til de er ført inn, kan de endres uten at noen ser det.",
      en:
        "The day the report was sent, the case number, the day it was taken note of, addenda and translations often come after it is frozen. Until they are written down, they can be changed unseen."
    ),
    steps: Wording(
      nb: "Kjør «story report freeze 2027-T1» en gang til. Tallene og teksten blir som de var.",
      en: "Run “story report freeze 2027-T1” once more. The figures and the text stay as they were."))
}
