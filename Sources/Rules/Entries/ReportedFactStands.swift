import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// What a frozen report says of its own period is still so, or an addendum says why not.
  static let reportedFactStands = Rule(.reportedFigureChanged) { site in
    site.contradictedFacts.map(contradicted)
  }
}

private func contradicted(_ fact: ReportedFact) -> Diagnostic {
  let what = fact.what.words
  let field = fact.what.addendumField
  let says = Wording(
    nb: "rapporten for \(fact.period.code) sier \(what.nb)",
    en: "the report for \(fact.period.code) says \(what.en)")
  if let name = fact.gone {
    let isMadeUp = fact.isMadeUp
    return Diagnostic(
      .reportedFigureChanged,
      Wording(
        nb: "\(says.nb) om «\(name)», som \(isMadeUp ? "nå er et eksempel" : "er borte fra innholdet")",
        en: "\(says.en) of “\(name)”, which is \(isMadeUp ? "an example now" : "gone from the content")"),
      at: fact.place,
      help: Wording(
        nb:
          "\(isMadeUp ? "ta bort «eksempel»" : "legg filen tilbake"), eller skriv et «tillegg» i rapporten som nevner «\(name)»",
        en:
          "\(isMadeUp ? "remove “example”" : "restore the file"), or add “addenda” to the report that mention “\(name)”"
      ))
  }
  if fact.isChangedAgain {
    return Diagnostic(
      .reportedFigureChanged,
      Wording(
        nb: "\(says.nb), og dette er endret igjen etter at tillegget ble ført inn",
        en: "\(says.en), and this has been changed again since the addendum was written down"),
      at: fact.place,
      help: Wording(
        nb: "er det nye rett, skriv et nytt «tillegg» i rapporten med «\(field.nb): [\(fact.id.slug)]»",
        en: "if the new one is right, add new “addenda” to the report with “\(field.en): [\(fact.id.slug)]”"))
  }
  return Diagnostic(
    .reportedFigureChanged, says, at: fact.place,
    help: Wording(
      nb: "er det nye rett, skriv et «tillegg» i rapporten med «\(field.nb): [\(fact.id.slug)]»",
      en: "if the new one is right, add “addenda” to the report with “\(field.en): [\(fact.id.slug)]”"))
}

extension ReportedFact.What {
  /// What the report says.
  fileprivate var words: Wording {
    switch self {
    case .figure(let value, let period):
      Wording(nb: "\(value.inNorwegian) for \(period.code)", en: "\(value.plain) for \(period.code)")
    case .target(let value, let period?):
      Wording(
        nb: "at målet er \(value.inNorwegian) innen \(period.code)",
        en: "that the target is \(value.plain) by \(period.code)")
    case .target(let value, nil):
      Wording(nb: "at målet er \(value.inNorwegian)", en: "that the target is \(value.plain)")
    case .milestone(let value, let period):
      Wording(
        nb: "at delmålet for \(period.code) er \(value.inNorwegian)",
        en: "that the milestone of \(period.code) is \(value.plain)")
    case .path(let path):
      Wording(
        nb: "at veien til målet er «\(path.name.nb)»", en: "that the path to the target is “\(path.name.en)”")
    case .tolerance(let value):
      Wording(nb: "at slingringsmonnet er \(value.inNorwegian)", en: "that the tolerance is \(value.plain)")
    case .definition:
      Wording(nb: "at noe annet telles (definisjonen)", en: "that something else is counted (the definition)")
    case .unit(let unit):
      Wording(nb: "at enheten er «\(unit.name.nb)»", en: "that the unit is “\(unit.name.en)”")
    case .direction(let direction):
      Wording(
        nb: "at retningen er «\(direction.name.nb)»", en: "that the direction is “\(direction.name.en)”")
    case .accumulation(let accumulation):
      Wording(
        nb: "at opptellingen er «\(accumulation.name.nb)»",
        en: "that the accumulation is “\(accumulation.name.en)”")
    case .baseline(let value, let period):
      Wording(
        nb: "at utgangspunktet er \(value.inNorwegian)\(period.map { " (\($0.code))" } ?? "")",
        en: "that the baseline is \(value.plain)\(period.map { " (\($0.code))" } ?? "")")
    case .thresholds(let yellow, let red):
      Wording(
        nb: "at avvik gir gult fra \(yellow.inNorwegian) og rødt fra \(red.inNorwegian)",
        en: "that deviations give yellow from \(yellow.plain) and red from \(red.plain)")
    case .cadence(let cadence):
      Wording(
        nb: "at det måles «\(cadence.name.nb)»", en: "that it is measured “\(cadence.name.en)”")
    case .grace(let days):
      Wording(
        nb: "at tallet kan ventes på i \(counted(days, "dag", "dager"))",
        en: "that the number may be waited for \(counted(days, "day", "days"))")
    case .broken(let period):
      Wording(
        nb: "at serien er brutt fra \(period.code)", en: "that the series is broken from \(period.code)")
    case .unbroken:
      Wording(nb: "ikke noe om dette bruddet", en: "nothing of this break in the series")
    case .sum(let value, let period):
      Wording(
        nb: "at summen til og med \(period.code) er \(value.inNorwegian)",
        en: "that the sum up to \(period.code) is \(value.plain)")
    case .yearBefore(let value, let period):
      Wording(
        nb: "at det var \(value.inNorwegian) året før \(period.code)",
        en: "that it was \(value.plain) the year before \(period.code)")
    case .judged(let light, let deviation, let basis):
      judgement(light, deviation, basis)
    case .axis(let axis):
      Wording(nb: "at aksen er «\(axis.name.nb)»", en: "that the axis is “\(axis.name.en)”")
    case .status(let status, let day):
      Wording(nb: "«\(status.name.nb)» per \(day.iso)", en: "“\(status.name.en)” as of \(day.iso)")
    case .agreed(let amount, let year):
      Wording(nb: "\(amount.inNorwegian) avtalt for \(year)", en: "\(amount.plain) agreed for \(year)")
    case .received(let amount, let year):
      Wording(nb: "\(amount.inNorwegian) mottatt i \(year)", en: "\(amount.plain) received in \(year)")
    case .spent(let amount): Wording(nb: "\(amount.inNorwegian) brukt", en: "\(amount.plain) spent")
    case .budget(let amount):
      Wording(
        nb: "at budsjettet er \(amount.map(\.inNorwegian) ?? "ikke satt")",
        en: "that the budget is \(amount.map(\.plain) ?? "not set")")
    case .form(let form):
      Wording(
        nb: "at bidraget er «\(form.name.nb)»", en: "that the contribution is “\(form.name.en)”")
    case .ran(let day, true):
      Wording(nb: "at avtalen løp \(day.iso)", en: "that the agreement was running on \(day.iso)")
    case .ran(let day, false):
      Wording(
        nb: "at avtalen ikke løp ennå \(day.iso)", en: "that the agreement was not running yet on \(day.iso)")
    case .held(let day):
      Wording(nb: "at møtet ble holdt \(day.iso)", en: "that the meeting was held on \(day.iso)")
    case .type(let type):
      Wording(nb: "at møtet er «\(type.name.nb)»", en: "that the meeting is “\(type.name.en)”")
    case .post(let post):
      Wording(nb: "at vervet er «\(post.name.nb)»", en: "that the post is “\(post.name.en)”")
    case .nothing(.agreement):
      Wording(
        nb: "ikke noe om denne avtalen, som løp da", en: "nothing of this agreement, which was running then")
    case .nothing(.meeting):
      Wording(
        nb: "ikke noe om dette møtet, som var holdt da",
        en: "nothing of this meeting, which had been held then")
    case .nothing(.person):
      Wording(
        nb: "ikke noe om denne personen, som hadde verv da",
        en: "nothing of this person, who held a post then")
    case .inPost(let day):
      Wording(nb: "at personen hadde verv \(day.iso)", en: "that the person held a post on \(day.iso)")
    }
  }

  /// Where an addendum names it.
  fileprivate var addendumField: FieldName {
    switch self {
    case .figure, .target, .definition, .unit, .direction, .accumulation, .baseline, .thresholds, .milestone,
      .path, .tolerance, .cadence, .grace, .broken, .unbroken, .sum, .yearBefore, .judged:
      FieldName("maltall", "kpis")
    case .status, .spent, .budget, .axis: FieldName("aktiviteter", "activities")
    case .agreed, .received, .form, .ran, .nothing(.agreement): FieldName("partnere", "partners")
    case .held, .type, .nothing(.meeting): FieldName("moter", "meetings")
    case .inPost, .post, .nothing(.person): FieldName("personer", "people")
    }
  }
}

private func judgement(_ light: Light, _ deviation: Decimal?, _ basis: DeviationBasis) -> Wording {
  let color =
    switch light {
    case .green: Wording(nb: "grønt", en: "green")
    case .yellow: Wording(nb: "gult", en: "yellow")
    case .red: Wording(nb: "rødt", en: "red")
    case .grey: Wording(nb: "grått", en: "grey")
    }
  let unit =
    switch basis {
    case .points: Wording(nb: "prosentpoeng", en: "percentage points")
    case .expected: Wording(nb: "prosent", en: "per cent")
    case .way: Wording(nb: "prosent av veien", en: "per cent of the way")
    }
  let distance = deviation.map {
    Wording(
      nb: " og avviket \($0.inNorwegian) \(unit.nb)", en: " and the deviation \($0.plain) \(unit.en)")
  }
  return Wording(
    nb: "at lyset er \(color.nb)\(distance?.nb ?? "")",
    en: "that the light is \(color.en)\(distance?.en ?? "")")
}

extension Code {
  static let reportedFigureChanged = Code(
    "reported-figure-changed", .warning,
    title: Wording(
      nb: "Noe som er rapportert, er endret", en: "Something that was reported has been changed"),
    explanation: Wording(
      nb:
        "Innholdet sier nå noe annet om tiden en frosset rapport gjelder, enn det rapporten sa: et tall, et mål, hva som telles, når det måles og hvordan det vurderes, en status fra samme dag, en akse, en sum som er blitt mindre, et møte som likevel ikke ble holdt, noe som er slettet eller gjort til eksempel, eller en avtale, et møte eller et verv fra den tiden som rapporten ikke nevner. Rapporten står; et tillegg sier hva som er rettet, og gjelder det innholdet sa da tillegget ble ført inn. Det som skjer senere, og tall som var merket foreløpige, trenger ikke noe tillegg.",
      en:
        "The content now says something else of the time that a frozen report is about than the report did: a number, a target, what is counted, when it is measured and how it is judged, a status of the same day, an axis, a sum that has become smaller, a meeting that was not held after all, something that was deleted or made an example, or an agreement, a meeting or a post of that time that the report does not list. The report stays; an addendum says what was corrected, and speaks of what the content said when it was written down. What happens later, and numbers that were marked provisional, need none."
    ),
    steps: Wording(
      nb:
        "Skriv et tillegg i rapporten som nevner det under «maltall», «aktiviteter», «partnere», «moter» eller «personer», eller skriv det tilbake slik det var.",
      en:
        "Add an addendum to the report that names it below “kpis”, “activities”, “partners”, “meetings” or “people”, or restore what it was."
    ))
}
