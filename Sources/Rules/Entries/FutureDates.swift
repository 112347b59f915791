import Diagnostics
import Model

extension Rule {
  /// News that is dated ahead appears on its day; a wrong year is reported.
  static let newsAhead = Rule(.newsAhead, each: Article.self) { article, site in
    let (head, today) = (article.head, site.moment.today)
    guard let date = article.date, date > today, head.common.isExample != true,
      head.common.isDraft[site.languages.main] != true
    else { return [] }
    let isFar = date > today.adding(days: 180)
    let shown =
      [LocalTime(date), head.common.publishAt[site.languages.main]].compactMap(\.self).max()
      ?? LocalTime(date)
    let finding = Diagnostic(
      .newsAhead,
      Wording(
        nb: "artikkelen er datert fram i tid og blir ikke vist før \(shown.asInField)",
        en: "the article is dated ahead and is not shown before \(shown.asInField)"),
      at: head.place(of: "dato"),
      help: isFar
        ? Wording(
          nb: "er årstallet riktig? Skriv dagen den er fra, så blir den vist",
          en: "is the year right? Write the day it is from, and it is shown")
        : Wording(
          nb: "er det meningen, er alt i orden; ellers skriv dagen den er fra",
          en: "if that is meant, all is well; otherwise write the day it is from"))
    return [isFar ? finding.withSeverity(.warning) : finding]
  }

  /// What somebody has done was not done on a day to come.
  static let doneInFuture = Rule(.dateInFuture) { site in
    site.heads.filter { !$0.isUnreadable }.flatMap { head in pastDates(of: head) }.filter {
      $0.date > site.moment.today
    }
    .map { .dateInFuture($0.date, at: $0.place) }
      + ownDates(of: site).filter { $0.date > site.moment.today }.map { .dateInFuture($0.date, at: $0.place) }
  }

  /// A year that lies long before the project began is a mistyped one.
  static let newsIsOfProject = Rule(.dateBeforeProject, each: Article.self) { article, site in
    guard let date = article.date, article.common.isExample != true,
      let first = site.site?.facts.years?.lowerBound, date.year < first - 5
    else { return [] }
    return [
      Diagnostic(
        .dateBeforeProject,
        Wording(
          nb: "\(date.iso) er lenge før prosjektet begynte (\(first))",
          en: "\(date.iso) is long before the project began (\(first))"),
        at: article.head.place(of: "dato"),
        help: Wording(
          nb: "skriv dagen artikkelen er fra; er årstallet riktig?",
          en: "write the day that the article is from; is the year right?"))
    ]
  }
}

private typealias PastDate = (date: CalendarDate, place: Location)

/// The dates of any entry that lie behind us.
private func pastDates(of head: EntryHead) -> [PastDate] {
  if head.common.isExample == true { return [] }
  return head.common.updated.values.map { ($0.value, head.place(of: "oppdatert", in: $0.language)) }
    + head.common.sources.enumerated().flatMap { index, source in
      [("dato", source.date), ("lest", source.read)].compactMap { field, day in
        day.map { ($0, head.place(of: "kilder.\(index).\(field)")) }
      }
    }
}

/// Those of single kinds.
private func ownDates(of site: SiteModel) -> [PastDate] {
  let people = site.all(Person.self).map { ($0.checked, $0.head, "kontrollert") }
  let sources = site.all(DataSource.self).map { ($0.fetched, $0.head, "hentet") }
  let documents = site.all(GoverningDocument.self).map { ($0.adoptedOn, $0.head, "vedtatt-dato") }
  // What is frozen with a wrong day is corrected by an addendum.
  let reports = site.all(Report.self).filter {
    $0.common.isExample != true && (site.snapshot(of: $0.head) == nil || $0.addenda.isEmpty)
  }.flatMap(reportDays)
  let targets = site.all(KPI.self).map { ($0.target?.adoptedOn, $0.head, "mal.vedtatt-dato") }
  let partners = site.all(Partner.self).map { ($0.since?.firstDay, $0.head, "siden") }
  // A consent that is to be withdrawn holds until then, which nobody means.
  let consents = site.all(Consent.self).map { ($0.internalFacts.withdrawn, $0.head, "trukket") }
  let decisions =
    site.all(Activity.self).flatMap { decided($0.internalFacts.decisions, $0.head) }
    + site.all(Meeting.self).flatMap { decided($0.internalFacts.decisions, $0.head) }
  let others = people + sources + documents + targets + partners + consents + decisions
  return reports
    + others.compactMap {
      date, head, field in
      // Examples are made up, days and all.
      head.common.isExample == true ? nil : date.map { ($0, head.place(of: field)) }
    }
}

private func decided(_ decisions: [Decision], _ head: EntryHead) -> [(CalendarDate?, EntryHead, String)] {
  decisions.enumerated().map { ($1.decided, head, "beslutninger.\($0).avgjort") }
}

extension Code {
  static let newsAhead = Code(
    "news-ahead", .advice, title: Wording(nb: "Artikkelen er datert fram i tid", en: "News dated ahead"),
    explanation: Wording(
      nb: "En artikkel blir vist fra og med dagen den er datert, og ikke før. Da kan den skrives på forhånd.",
      en:
        "An article is shown from the day that it is dated, and not before. So it can be written in advance."),
    example: Code.Example(wrong: "dato: 2028-01-15", right: "dato: 2027-01-15"))

  static let dateBeforeProject = Code(
    "date-before-project", .warning,
    title: Wording(nb: "Artikkelen er eldre enn prosjektet", en: "News older than the project"),
    explanation: Wording(
      nb:
        "Datoen er mer enn fem år før den første fasen i prosjektet. Artikkelen havner da nederst i lista, der ingen ser den.",
      en:
        "The date is more than five years before the project’s first phase. The article ends up at the bottom of the list, where nobody sees it."
    ),
    example: Code.Example(wrong: "dato: 1927-01-15", right: "dato: 2027-01-15"))

  static let dateInFuture = Code(
    "date-in-future", .warning,
    title: Wording(nb: "Dagen er ikke kommet ennå", en: "A day that is still to come"),
    explanation: Wording(
      nb:
        "Når noe er oppdatert, hentet, kontrollert, vedtatt eller sendt, ligger dagen bak oss. Oftest er årstallet skrevet feil.",
      en:
        "The day on which something was updated, fetched, checked, adopted or sent lies behind us. Usually the year is mistyped."
    ),
    example: Code.Example(wrong: "oppdatert: 2072-01-15", right: "oppdatert: 2027-01-15"))
}

extension Diagnostic {
  static func dateInFuture(_ date: CalendarDate, at place: Location) -> Diagnostic {
    Diagnostic(
      .dateInFuture,
      Wording(nb: "\(date.iso) er ikke kommet ennå", en: "\(date.iso) is still to come"), at: place,
      help: Wording(
        nb: "skriv dagen det ble gjort; er årstallet riktig?",
        en: "write the day it was done; is the year right?"))
  }
}
