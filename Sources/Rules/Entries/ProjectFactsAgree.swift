import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// «Prosjektet varer til 2035» and «Målet er 530 nye innbyggere i året», where the fields of the site and its KPIs say otherwise.
  static let projectFactsAgree = Rule(.projectFactDisagrees) { site in
    let facts = ProjectFacts(site)
    return facts.disagreements(inPurposesOf: site)
      + site.heads.flatMap { head -> [Diagnostic] in
        // News and partners tell of other projects too.
        guard kindsOfProject.contains(head.id.kind), !head.isUnreadable, head.common.isExample != true else {
          return []
        }
        return head.texts.flatMap { text in
          facts.mayStand(in: text.body.text)
            ? text.ownParagraphs.compactMap { facts.disagreement(in: text, $0) } : []
        }
          + head.common.summary.values.compactMap { language, summary in
            facts.disagreement(in: Array(summary.utf8), at: head.place(of: "sammendrag", in: language))
          }
      }
  }
}

private let kindsOfProject: Set = [Page.kindID, Campaign.kindID, KPI.kindID]

private struct ProjectFacts {
  /// The year that the project ends, and where that stands.
  private let end: (year: Int, place: Location)?
  /// What is to be reached each year, by the one word of what is counted.
  private let yearly: [String: (number: Int, place: Location)]
  private let area: Set<String>
  /// The years that its phases end, which the fields say as much.
  private let ends: Set<Int>

  init(_ site: SiteModel) {
    end = site.site.flatMap { entry in
      entry.facts.years.map { ($0.upperBound, entry.head.place(of: "faser")) }
    }
    area = site.areaWords
    ends = Set(site.site?.facts.phases.compactMap(\.to?.year) ?? [])
    var yearly: [String: [(number: Int, place: Location)]] = [:]
    for kpi in site.all(KPI.self) where !kpi.head.isUnreadable && kpi.common.isExample != true {
      guard kpi.cadence == .yearly, let target = kpi.target, target.period == nil, target.milestones.isEmpty,
        let number = target.value?.whole, number > 9
      else { continue }
      for title in kpi.common.title.values.map(\.value) {
        for word in title.inSmallLetters.words where counted.contains(word) {
          yearly[word, default: []].append((number, kpi.head.place(of: "mal.verdi")))
        }
      }
    }
    // Two goals for the same are told apart by more than one word.
    self.yearly = yearly.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// A purpose says what is to be reached without a word for it: «Å gi Kongsberg 350 flere innbyggere i året».
  func disagreements(inPurposesOf site: SiteModel) -> [Diagnostic] {
    site.all(Campaign.self).filter { !$0.head.isUnreadable && $0.common.isExample != true }.flatMap {
      campaign in
      campaign.purpose.values.compactMap { language, purpose in
        disagreement(
          in: Array(purpose.utf8), at: campaign.head.place(of: "formal", in: language), isGoal: true)
      }
    }
  }

  func mayStand(in text: [UInt8]) -> Bool {
    text.contains(where: \.isDigit) && factWords.isAnywhere(in: text)
  }

  func disagreement(in text: EntryText, _ paragraph: Int) -> Diagnostic? {
    disagreement(in: text.body.plainBytes(of: paragraph), at: text.place(paragraph))
  }

  func disagreement(in bytes: [UInt8], at place: Location, isGoal: Bool = false) -> Diagnostic? {
    guard mayStand(in: bytes) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    // What somebody says is of theirs, and so is what is said of «bredbåndsprosjektet».
    guard !text.contains(where: { "«“\"".contains($0) }),
      !text.inSmallLetters.words.contains(where: isOtherProject)
    else { return nil }
    return statements(in: text).lazy.compactMap {
      statement -> Diagnostic? in
      guard !statement.isQuestion, notAsItIs.isDisjoint(with: statement.words),
        ofOtherTimes.isDisjoint(with: statement.words)
      else { return nil }
      return otherEnd(statement.words, at: place)
        ?? (isGoal || self.isGoal(statement.words) ? otherGoal(statement.words, at: place) : nil)
    }.first
  }

  private func isOtherProject(_ word: String) -> Bool {
    ["prosjekt", "prosjektet", "prosjekter", "prosjektene"].contains { word.hasSuffix($0) && word != $0 }
  }

  /// «Prosjektet varer (fram) til (og med) 2035»
  private func otherEnd(_ words: [String], at place: Location) -> Diagnostic? {
    guard let end, let subject = words.firstIndex(where: { ["prosjektet", "project"].contains($0) }),
      subject < 3,
      let verb = words[(subject + 1)...].prefix(2).firstIndex(where: lasting.contains),
      let until = words[(verb + 1)...].prefix(6).firstIndex(where: { ["til", "to", "until"].contains($0) })
    else { return nil }
    let rest = words[(until + 1)...].drop { beforeYear.contains($0) }
    guard let year = rest.first, year.utf8.count == 4, let number = digitValue(of: year),
      (2000...2099).contains(number), !ends.contains(number),
      !words.contains(where: { word in ofPhases.contains { word.hasPrefix($0) } })
    else { return nil }
    return .projectFactDisagrees(year, "\(end.year)", at: place, end.place)
  }

  /// «Målet er 530 nye innbyggere i året»
  private func otherGoal(_ words: [String], at place: Location) -> Diagnostic? {
    guard let at = words.indices.first(where: { yearly[words[$0]] != nil }),
      let goal = yearly[words[at]],
      isYearly(words[(at + 1)...])
    else { return nil }
    let before = words[..<at].reversed().drop { growing.contains($0) }
    guard let first = before.first, let last = digitValue(of: first) else { return nil }
    // «1 200» is one number.
    let thousands = before.dropFirst().first.flatMap {
      $0.utf8.count < 4 && first.utf8.count == 3 ? digitValue(of: $0) : nil
    }
    guard thousands == nil, last != goal.number, !words.contains("\(goal.number)") else { return nil }
    return .projectFactDisagrees(first, "\(goal.number)", at: place, goal.place)
  }

  /// Of this project, and not of another town.
  private func isGoal(_ words: [String]) -> Bool {
    guard let first = words.first(where: { !["the", "og", "and"].contains($0) }) else { return false }
    let isOurs =
      ["målet", "goal", "target", "prosjektet", "project", "vi", "we", "our", "vårt"].contains(first)
      || area.contains(first)
    return isOurs
      && (words.contains { ["målet", "mål", "goal", "target", "skal", "aim", "aims"].contains($0) }
        || words.indices.dropLast().contains { ["is", "are"].contains(words[$0]) && words[$0 + 1] == "to" })
  }

  private func isYearly(_ words: ArraySlice<String>) -> Bool {
    let rest = words.drop { ["netto", "net"].contains($0) }.prefix(2)
    return [
      ["i", "året"], ["hvert", "år"], ["per", "år"], ["a", "year"], ["each", "year"], ["every", "year"],
    ].contains(Array(rest))
      || ["årlig", "yearly", "annually"].contains(rest.first)
  }
}

/// «i første omgang», «i fase 1»: a part of it has an end of its own.
private let ofPhases = [
  "fase", "omgang", "først", "runde", "etappe", "trinn", "phase", "first", "stage", "round",
]

private let lasting: Set<String> = ["varer", "løper", "går", "pågår", "runs", "lasts"]
private let beforeYear: Set<String> = [
  "og", "med", "utgangen", "slutten", "av", "året", "the", "end", "of", "through",
]
private let growing: Set<String> = ["nye", "flere", "new", "more", "netto", "net", "nettotilskudd"]

/// What towns count.
private let counted: Set<String> = [
  "innbyggere", "innflyttere", "tilflyttere", "residents", "arbeidsplasser", "jobber", "jobs", "boliger",
  "homes",
  "bedrifter", "companies", "besøkende", "visitors", "studenter", "students",
]

private let ofOtherTimes: Set<String> = [
  "var", "ble", "fikk", "hadde", "was", "were", "had", "opprinnelig", "originally", "forlenget",
  "extended", "minst",
  "over", "nesten", "omtrent", "rundt", "about", "almost", "least",
]

private let factWords = PartsOfWords([
  "prosjektet", "project", "mål", "goal", "target", "innbyggere", "residents", "skal", "aim",
])

extension Diagnostic {
  fileprivate static func projectFactDisagrees(
    _ written: String, _ right: String, at place: Location, _ rightPlace: Location
  ) -> Diagnostic {
    Diagnostic(
      .projectFactDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men prosjektets egne felt sier \(right)",
        en: "the text says “\(written)”, but the project’s own fields say \(right)"),
      at: place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [Note(Wording(nb: "feltet står her", en: "the field is here"), at: rightPlace)])
  }
}

extension Code {
  static let projectFactDisagrees = Code(
    "project-fact-disagrees", .warning,
    title: Wording(nb: "Teksten sier noe annet om prosjektet", en: "The text says otherwise of the project"),
    explanation: Wording(
      nb:
        "Teksten sier når prosjektet slutter, eller hva målet for et år er, med et annet tall enn fasene i «nettsted.yml» eller måltallet. Leserne vet ikke hva som gjelder.",
      en:
        "The text says when the project ends, or what the goal of a year is, with another number than the phases in “nettsted.yml” or the KPI. Readers cannot tell which is true."
    ),
    example: Example(
      wrong:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/sider/om.md\n  Prosjektet varer til 2035.",
      right:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/sider/om.md\n  Prosjektet varer til 2030."
    ))
}
