import Content
import Diagnostics
import Model

extension Rule {
  /// `` {maltall}`innflyttere` kroner ``, of a KPI that counts people: whoever reads it is told another thing than was measured.
  static let unitInTextAgrees = Rule(.otherUnit) { site in
    site.heads.filter { !$0.isUnreadable }.flatMap { head in
      head.texts.filter { !$0.roles.isEmpty }.flatMap { text in
        text.body.nodes.indices.compactMap { index in unitDisagreement(in: text, index, site) }
      }
    }
  }
}

private func unitDisagreement(in text: EntryText, _ index: Int, _ site: SiteModel) -> Diagnostic? {
  let node = text.body.nodes[index]
  guard node.kind == .role, case .kpi(let id, let aspect) = text.roles[Int(node.detail)], aspect != .unit,
    let kpi = site.entry(of: KPI.self, id), let unit = kpi.unit
  else { return nil }
  guard let said = unitAfter(index, in: text.body) ?? unitBefore(index, in: text.body),
    said.unit != unit, unit != .count || [.kroner, .percent].contains(said.unit)
  else { return nil }
  return Diagnostic(
    .otherUnit,
    Wording(
      nb: "teksten sier «\(said.written)», men måltallet har enheten «\(unit.name.nb)»",
      en: "the text says “\(said.written)”, but the KPI has the unit “\(unit.name.en)”"),
    at: text.place(index),
    help: Wording(
      nb: "rett ordet i teksten, eller «enhet» i måltallet",
      en: "correct the word in the text, or “unit” of the KPI"),
    notes: [
      Note(Wording(nb: "enheten står her", en: "the unit is here"), at: kpi.head.place(of: "enhet"))
    ])
}

/// The unit that is named right after a number: the next word, or the one after «nye» or «flere».
private func unitAfter(_ index: Int, in body: MarkdownDocument) -> (unit: Unit, written: String)? {
  guard index + 1 < body.nodes.count, body.nodes[index + 1].kind == .text else { return nil }
  let text = body.string(body.nodes[index + 1].literal)
  guard let first = text.first, first == "%" || first.isWhitespace || first == "-" else { return nil }
  let rest = text.drop { $0.isWhitespace || $0 == "-" }
  if rest.first == "%" { return (.percent, "%") }
  // A full stop or a comma ends what the number is of.
  let words = rest.prefix { !".,;:!?()".contains($0) || $0 == "\u{A0}" }.split(whereSeparator: \.isWhitespace)
  let word = words.first { !["nye", "flere", "færre", "new", "more", "fewer"].contains($0.lowercased()) }
  guard let word, words.prefix(2).contains(word) else { return nil }
  let isPerCent = word.lowercased() == "per" && words.dropFirst().first?.lowercased() == "cent"
  return isPerCent ? (.percent, "per cent") : unitNames[word.lowercased()].map { ($0, String(word)) }
}

/// «kr» right before a number.
private func unitBefore(_ index: Int, in body: MarkdownDocument) -> (unit: Unit, written: String)? {
  guard index > 0, body.nodes[index - 1].kind == .text else { return nil }
  let word = body.string(body.nodes[index - 1].literal).split(whereSeparator: \.isWhitespace).last
  guard let word, ["kr", "kr.", "nok"].contains(word.lowercased()) else { return nil }
  return (.kroner, String(word))
}

/// What the units are called in running text. That people have jobs, and companies employ people, makes none of them another.
let unitNames: [String: Unit] = [
  "kroner": .kroner, "kr": .kroner, "nok": .kroner, "prosent": .percent, "prosentpoeng": .percent,
  "percent": .percent, "personer": .people, "innbyggere": .people, "mennesker": .people, "people": .people,
  "residents": .people, "persons": .people, "bedrifter": .companies, "virksomheter": .companies,
  "foretak": .companies, "enterprises": .companies, "companies": .companies, "businesses": .companies,
  "arbeidsplasser": .jobs, "jobs": .jobs,
]

extension Code {
  static let otherUnit = Code(
    "other-unit", .warning,
    title: Wording(nb: "En annen enhet enn måltallets", en: "Another unit than the KPI’s"),
    explanation: Wording(
      nb:
        "Teksten henter tallet fra et måltall, men skriver en annen enhet bak det enn måltallet har. Da leser folk noe annet enn det som er målt.",
      en:
        "The text takes its number from a KPI, but writes another unit after it than the KPI has. Readers are told another thing than was measured."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  Vi fikk {maltall}`flere` kroner.\ncontent/maltall/flere.yml\n  enhet: personer\n  observasjoner: [{periode: 2026-T3, verdi: 42}]",
      right:
        "content/sider/om.md\n  Vi fikk {maltall}`flere` personer.\ncontent/maltall/flere.yml\n  enhet: personer\n  observasjoner: [{periode: 2026-T3, verdi: 42}]"
    ))
}
