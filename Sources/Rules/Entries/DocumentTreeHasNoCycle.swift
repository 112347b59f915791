import Diagnostics
import Model

extension Rule {
  /// No document stands above itself.
  static let documentTreeHasNoCycle = Rule(.documentCycle) { site in
    let documents = Dictionary(
      site.all(GoverningDocument.self).map { ($0.head.id.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<String> = []
    var findings: [Diagnostic] = []
    for start in documents.keys.sorted() {
      var chain: [String] = []
      var passed: Set<String> = []
      var next: String? = start
      while let slug = next, documents[slug] != nil, !settled.contains(slug), passed.insert(slug).inserted {
        chain.append(slug)
        next = documents[slug]?.facts.parent?.slug
      }
      if let next, let first = chain.firstIndex(of: next), !settled.contains(next) {
        findings.append(cycle(chain[first...].compactMap { documents[$0] }))
      }
      settled.formUnion(chain)
    }
    return findings
  }
}

private func cycle(_ documents: [Entry<GoverningDocument>]) -> Diagnostic {
  let names = (documents + documents.prefix(1)).map { "«\($0.head.id.slug)»" }.joined(separator: " → ")
  return Diagnostic(
    .documentCycle,
    Wording(
      nb: "dokumentet står over seg selv: \(names)", en: "the document is its own ancestor: \(names)"),
    at: documents[0].head.place(of: "overordnet"),
    help: Wording(
      nb: "slett \(field: "overordnet") hos det øverste dokumentet",
      en: "delete \(field: "parent") in the topmost document"),
    notes: documents.dropFirst().map {
      Note(Wording(nb: "og videre herfra", en: "and from here"), at: $0.head.place(of: "overordnet"))
    })
}

extension Code {
  static let documentCycle = Code(
    "document-cycle", .error,
    title: Wording(nb: "Dokumentene går i ring", en: "The documents form a circle"),
    explanation: Wording(
      nb:
        "\(field: "overordnet") fører fra et dokument til det som står over. Følger man den herfra, kommer man tilbake hit.",
      en:
        "\(field: "parent") names the document above this one. Followed from here, it leads back to this document."
    ),
    example: Code.Example(
      wrong:
        "content/styringsdokumenter/plan.yml\n  overordnet: delplan\ncontent/styringsdokumenter/delplan.yml\n  overordnet: plan",
      right:
        "content/styringsdokumenter/plan.yml\n  status: gjeldende\ncontent/styringsdokumenter/delplan.yml\n  overordnet: plan"
    ))
}
