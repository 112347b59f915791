import Content
import Model
import Templates

/// All partners in the order of the alphabet, each as large as the other.
let partnersPage = PageTemplate<PlainPage<Void>>(
  page: "partners",
  [
    .filled("partners", partnerView) { page in
      page.edition.partners.map { Listed($0, page.edition, .ownPage).headed(2) }
    }
  ])

extension Partner: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(.partners, partnersPage, words: PartnerType.words + partnerFacts.map(\.label))
  ]
}

extension ListPage {
  static let partners = ListPage(
    of: Partner.self, "partners", in: .about, order: 40, linked: .fromEveryPage)
}

extension PartnerType: WordedChoice { static let wordPrefix = "partner-type" }

/// What else is shown of a partner, each with its word.
private let partnerFacts: [LabelledFact<Listed<Partner>>] = []

let partnerView = View<Listed<Partner>>([
  .optionalText("id") { $0.anchor },
  .html("name") { $0.edition.phrase($0.entry.head.common.title) },
  .html("logo") { $0.edition.logo(of: $0.entry.id) },
  .html("summary") { $0.edition.phrase($0.entry.head.common.summary) },
  .html("contribution") { $0.edition.phrase($0.entry.contribution) },
  .optionalText("website") { $0.entry.website?.text },
  .optionalText("type") { partner in partner.entry.type.map { partner.edition.words[choice: $0] } },
  .optionalText("since") { partner in partner.entry.since.map { partner.edition.format.period($0) } },
  .flag("isExample") { $0.entry.head.common.isExample == true },
  .text("level") { String($0.level) },
  .facts(partnerFacts),
])

extension Edition {
  var partners: [PublicEntry<Partner>] { alphabetical(site.all(Partner.self), by: \.head.common.title) }
}
