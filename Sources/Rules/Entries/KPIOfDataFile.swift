import Diagnostics
import Model

extension Rule {
  /// The numbers of a KPI are of the municipality that the site is about, or else of the one that its data source or
  /// the others name; a KPI that is of another says so.
  static let kpiIsOfMunicipality = Rule(.otherMunicipality, .municipalityNotSaid) { site in
    let named = Set(site.all(DataSource.self).compactMap(\.municipality).map { String(plain($0)) })
    let ours = Ours(site, common: named.count == 1 ? named.first : nil)
    return site.all(KPI.self).compactMap { ofOtherMunicipality($0, site, ours) }
  }
}

/// The municipality that a site is about.
private struct Ours {
  /// Its numbers, without the mark of a series across them; empty when the site does not say.
  let numbers: [String]
  /// Its name, as its first word.
  let name: String?
  /// The one that all data sources name which name any.
  let common: String?

  init(_ site: SiteModel, common: String?) {
    numbers = (site.site?.facts.municipalities ?? []).map { String(plain($0)) }
    name = site.site?.facts.area.best(for: site.languages.main)?.value.inSmallLetters.words.first
    self.common = common
  }

  /// Its own number, or that of a part of it: basic units and districts begin with the number of their municipality.
  func has(_ place: Dataset.Category) -> Bool {
    let code = plain(place.code)
    return numbers.contains { code == $0 || code.count > 4 && code.hasPrefix($0) }
      || place.label == place.code && isNamed(place)
  }

  /// Whether a place is called something else than what the site is about.
  func isUnlike(_ place: Dataset.Category) -> Bool {
    let words = place.label.inSmallLetters.words.filter { $0.first?.isNumber != true }
    return name.map { name in !words.isEmpty && place.label != place.code && !words.contains(name) } ?? false
  }

  /// Whether a place is called what the site is about.
  func isNamed(_ place: Dataset.Category) -> Bool {
    name != nil && place.label.inSmallLetters.words.first { $0.first?.isNumber != true } == name
  }
}

private func ofOtherMunicipality(_ kpi: Entry<KPI>, _ site: SiteModel, _ ours: Ours) -> Diagnostic? {
  guard let source = kpi.dataSource.flatMap({ site.entry($0) }), let dataset = site.dataset(of: kpi.facts),
    let picked = dataset.categories(of: kpi.selection).first(where: { $0.dimension.isPlace })?.category
  else { return nil }
  let index = kpi.selection.firstIndex {
    $0.category.map { [picked.code, picked.label].contains($0) } ?? false
  }
  let place = kpi.head.place(of: index.map { "utvalg.\($0).kode" } ?? "datakilde")
  guard let own = ours.numbers.first else {
    guard isMunicipalityCode(picked.code) else { return nil }
    guard let named = source.municipality ?? ours.common else { return notSaid(picked, source) }
    guard plain(picked.code) != plain(named), !isOfSameName(picked, named, in: dataset), !says(kpi, picked)
    else {
      return nil
    }
    return source.municipality == nil
      ? unlikeOthers(picked, named, at: place) : otherMunicipality(picked, named, at: place)
  }
  if plain(picked.code) == own, ours.isUnlike(picked) { return ourNumberOf(picked, own, at: place) }
  guard !ours.has(picked) else { return nil }
  if isMunicipalityCode(picked.code), ours.isNamed(picked) { return calledOurs(picked, own, at: place) }
  let isDeclared = source.municipality.map { plain($0) == plain(picked.code) } ?? false
  guard !isDeclared, !says(kpi, picked) else { return nil }
  return unlikeSite(picked, own, at: place)
}

/// A file that counts in per cent, or in thousands, gives a KPI of people numbers that mean another thing.
func unitUnlikeFile(_ kpi: Entry<KPI>, _ site: SiteModel) -> Diagnostic? {
  guard let unit = kpi.unit, let dataset = site.dataset(of: kpi.facts) else { return nil }
  let written = dataset.categories(of: kpi.selection).lazy.compactMap(\.category.unit).first
  guard let written, contradicts(written, unit) else { return nil }
  return Diagnostic(
    .numberUnlikeUnit,
    Wording(
      nb: "datafilen teller i «\(written.prefix(40))», men enheten er «\(unit.name.nb)»",
      en: "the data file counts in “\(written.prefix(40))”, but the unit is “\(unit.name.en)”"),
    at: kpi.head.place(of: "datakilde"),
    help: Wording(
      nb: "velg en serie i filen som teller det samme, eller rett \(field: "enhet")",
      en: "choose a series of the file that counts the same, or correct \(field: "unit")"))
}

/// Without the mark of a series across changes of the number.
private func plain(_ code: String) -> Substring { code.hasPrefix("K-") ? code.dropFirst(2) : code[...] }

/// «Kongsberg» and «Kongsberg (2020-2023)» are one municipality under two numbers.
private func isOfSameName(_ picked: Dataset.Category, _ named: String, in dataset: Dataset) -> Bool {
  let other = dataset.dimensions.filter(\.isPlace).flatMap(\.categories).first {
    plain($0.code) == plain(named)
  }
  guard let other, other.label != other.code, picked.label != picked.code else { return false }
  return picked.label.inSmallLetters.words.first == other.label.inSmallLetters.words.first
}

/// Whether a KPI says which municipality it is of, as one that is shown for comparison does.
private func says(_ kpi: Entry<KPI>, _ picked: Dataset.Category) -> Bool {
  let name = nameOfMunicipality(picked)
  return (kpi.common.title.values + kpi.facts.definition.values).contains { text in
    let words = text.value.inSmallLetters.words
    return name.allSatisfy { part in words.contains { isForm($0, of: part) } }
  }
}

/// The words of «Øvre Eiker (2020-2023)» and «Kautokeino - Guovdageaidnu» that texts in Norwegian call it by.
private func nameOfMunicipality(_ picked: Dataset.Category) -> [String] {
  guard picked.label != picked.code else { return picked.code.inSmallLetters.words }
  let pieces = picked.label.inSmallLetters.split(whereSeparator: \.isWhitespace)
  let name = pieces.prefix { $0 != "-" && $0 != "–" && $0.first != "(" }.flatMap { String($0).words }
  let own = name.filter { $0.first?.isNumber != true && !["kommune", "municipality"].contains($0) }
  return own.isEmpty ? [picked.code.inSmallLetters] : own
}

/// «Drammens» and «Drammensregionen» of Drammen; «timer» is no form of Time.
private func isForm(_ word: String, of name: String) -> Bool {
  guard word.hasPrefix(name) else { return false }
  let ending = word.dropFirst(name.count)
  return ending.isEmpty || ending == "s" || name.count > 3 && ending.count > 3
}

/// Whether numbers in a unit that a file names are none in that of a KPI. «Antall» is a number of anything.
private func contradicts(_ written: String, _ unit: Unit) -> Bool {
  let text = written.inSmallLetters
  let words = text.words
  let isShare =
    text.contains("%") || words.contains { ["prosent", "prosentpoeng", "percent", "pct"].contains($0) }
  if isShare || unit == .percent {
    let isKnown = isShare || words.contains { unitNames[$0] != nil || otherThings.contains($0) }
    return isKnown && isShare != (unit == .percent)
  }
  // «Per 1000 innbyggere» says what the number is shared by, and not what is counted.
  let counted = words.prefix { !["per", "pr"].contains($0) }
  if counted.contains(where: multiples.contains) || text.hasPrefix("1 000 ") { return true }
  guard unit != .count else { return false }
  let shares = words.dropFirst(counted.count)
  if unit != .kroner, shares.contains(where: multiples.contains) { return true }
  let units = Set(counted.compactMap { unitNames[$0] })
  // Statistics count a job by who has it: «sysselsatte personer».
  let isHeld = unit == .jobs && units.contains(.people) && residents.isDisjoint(with: counted)
  if units.isEmpty {
    return counted.contains { otherThings.contains($0) && !(unit == .jobs && $0 == "årsverk") }
  }
  return !units.contains(unit) && !isHeld
}

/// What statistics also count, which is neither people, companies, jobs nor kroner. A job may be counted as work of a year.
private let otherThings: Set<String> = [
  "husholdninger", "households", "familier", "families", "boliger", "dwellings", "leiligheter", "husstander",
  "bygninger", "buildings", "årsverk", "timeverk", "overnattinger", "gjestedøgn", "rom", "rooms", "senger",
  "turer", "kjøretøy", "vehicles", "biler", "cars", "tonn", "tonnes", "kilometer", "km", "dekar",
  "kvadratmeter",
  "m2", "m²", "kwh", "mwh", "gwh", "timer", "hours", "dager", "days",
]

private let residents: Set<String> = ["innbyggere", "residents"]

/// How statistics say that a number stands for more than itself.
private let multiples: Set<String> = [
  "1000", "tusen", "thousand", "thousands", "mill", "million", "millioner", "millions", "mrd", "milliarder",
  "billion",
]

extension Dataset.Category {
  /// «3303 Kongsberg», or what it is called alone.
  fileprivate var codeAndLabel: String { label == code ? code : "\(code) \(label)" }
}

/// Our own number under another name: the file may be of that one.
private func ourNumberOf(_ picked: Dataset.Category, _ own: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .otherMunicipality,
    Wording(
      nb:
        "datafilen kaller kommune \(picked.code) «\(picked.label)», og det er ikke det nettstedet handler om",
      en:
        "the data file calls municipality \(picked.code) “\(picked.label)”, which is not what the site is about"
    ),
    at: place,
    help: Wording(
      nb:
        "hent filen på nytt for \(own), eller rett \(field: "omrade") og \(field: "kommunenumre") i nettsted.yml",
      en:
        "download the file again for \(own), or correct \(field: "area") and \(field: "municipality-numbers") in nettsted.yml"
    ))
}

/// Another number under our own name: one of the two is wrong.
private func calledOurs(_ picked: Dataset.Category, _ own: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .otherMunicipality,
    Wording(
      nb: "datafilen kaller kommune \(picked.code) «\(picked.label)», men nettstedet er for kommune \(own)",
      en:
        "the data file calls municipality \(picked.code) “\(picked.label)”, but the site is of municipality \(own)"
    ),
    at: place,
    help: Wording(
      nb:
        "hent tallene for \(own); er \(picked.code) et nummer kommunen har hatt, skriv det i \(field: "kommunenumre") i nettsted.yml",
      en:
        "download the numbers of \(own); if the municipality has had the number \(picked.code), write it in \(field: "municipality-numbers") in nettsted.yml"
    ))
}

private func unlikeSite(_ picked: Dataset.Category, _ own: String, at place: Location) -> Diagnostic {
  let name = picked.codeAndLabel
  return Diagnostic(
    .otherMunicipality,
    Wording(
      nb: "måltallet er for \(name), men nettstedet er for kommune \(own)",
      en: "the KPI is of \(name), but the site is of municipality \(own)"),
    at: place,
    help: Wording(
      nb: "hent tallene for \(own); er det til sammenligning, skriv i «definisjon» hvor tallet er fra",
      en:
        "download the numbers of \(own); if it is for comparison, say in “definition” where the number is from"
    ))
}

private func notSaid(_ picked: Dataset.Category, _ source: Entry<DataSource>) -> Diagnostic {
  Diagnostic(
    .municipalityNotSaid,
    Wording(
      nb: "tallene er for \(picked.codeAndLabel), men det står ikke hvilken kommune de skal være for",
      en:
        "the numbers are of \(picked.codeAndLabel), but it does not say which municipality they are to be of"),
    at: source.head.place(of: "fil"),
    help: Wording(
      nb:
        "er det riktig kommune, skriv \(write: "kommune", "\"\(picked.code)\"") her, eller \(field: "kommunenumre") i nettsted.yml",
      en:
        "if it is the right one, write \(write: "municipality", "\"\(picked.code)\"") here, or \(field: "municipality-numbers") in nettsted.yml"
    ))
}

private func unlikeOthers(_ picked: Dataset.Category, _ named: String, at place: Location) -> Diagnostic {
  let name = picked.codeAndLabel
  return Diagnostic(
    .otherMunicipality,
    Wording(
      nb: "måltallet er for \(name), men de andre datakildene er for kommune \(named)",
      en: "the KPI is of \(name), but the other data sources are of municipality \(named)"),
    at: place,
    help: Wording(
      nb:
        "hent tallene for \(named); er det til sammenligning, skriv \(write: "kommune", picked.code) i datakilden",
      en:
        "download the numbers of \(named); if it is for comparison, write \(write: "municipality", picked.code) in the data source"
    ))
}

private func otherMunicipality(_ picked: Dataset.Category, _ named: String, at place: Location) -> Diagnostic
{
  let name = picked.codeAndLabel
  return Diagnostic(
    .otherMunicipality,
    Wording(
      nb: "måltallet er for \(name), men datakilden er for kommune \(named)",
      en: "the KPI is of \(name), but the data source is of municipality \(named)"),
    at: place,
    help: Wording(
      nb: "velg \(named) i «utvalg»; er det til sammenligning, skriv i «definisjon» hvilken kommune det er",
      en:
        "choose \(named) in “selection”; if it is for comparison, say in “definition” which municipality it is"
    ))
}

extension Code {
  static let municipalityNotSaid = Code(
    "municipality-not-said", .warning,
    title: Wording(nb: "Kommunen er ikke oppgitt", en: "The municipality is not stated"),
    explanation: Wording(
      nb:
        "Et måltall leses fra en datafil for en kommune, og verken datakilden, de andre datakildene eller nettstedet sier hvilken kommune det skal være. Er filen hentet for feil kommune, oppdager ingen det.",
      en:
        "A KPI is read from a data file of a municipality, and neither the data source, nor the other data sources, nor the site says which one it is to be. If the file was downloaded for the wrong one, nobody notices."
    ),
    steps: Wording(
      nb: "Skriv «kommune» i datakilden, eller «kommunenumre» i content/nettsted.yml, så kontrolleres alle.",
      en:
        "Write “municipality” in the data source, or “municipality-numbers” in content/nettsted.yml, which checks all."
    ))

  static let otherMunicipality = Code(
    "other-municipality", .warning,
    title: Wording(nb: "En annen kommune", en: "Another municipality"),
    explanation: Wording(
      nb:
        "Nettstedet og datakilden sier hvilken kommune tallene skal gjelde. Måltallet leses for en annen, og da vises en annen kommunes tall som våre.",
      en:
        "The site and the data source say which municipality the numbers are to be of. The KPI is read for another one, so that another municipality’s numbers are shown as ours."
    ),
    steps: Wording(
      nb:
        "Rett koden i «utvalg», eller hent filen for riktig kommune. Er tallet med til sammenligning, skriv navnet på kommunen i tittelen eller definisjonen.",
      en:
        "Correct the code in “selection”, or download the file of the right one. If the number is for comparison, name the municipality in the title or the definition."
    ))
}
