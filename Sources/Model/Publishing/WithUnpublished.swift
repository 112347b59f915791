import Diagnostics

extension SiteModel {
  /// The site as those see it who write it: with drafts, with what is not to be shown yet or no longer, and with reports that
  /// have not been sent. What only the project may see, and what rests on a consent, stays as it is.
  package func withUnpublished() -> SiteModel {
    var site = self
    func shown<Facts: ContentFacts>(_: Facts.Type, _ list: EntryList) -> EntryList {
      EntryList(list.entries(of: Facts.self).map { $0.withoutDraftMark })
    }
    let drafts = heads.filter { !$0.common.isDraft.values.isEmpty }
    for kind in AnyKind.all where drafts.contains(where: { $0.id.kind == kind.id }) {
      site.lists[kind.id] = site.lists[kind.id].map { shown(kind.facts, $0) }
    }
    site.hidden = Model.hidden(in: site).filter { !$0.value.isMatterOfTime }
    site.hiddenLanguages = [:]
    site.showsUnpublished = true
    // Discarded: two addresses that are the same were reported when the site was read.
    site.addresses = addressBook(of: site).value
    site.hiddenPages = HiddenPages(of: site)
    return site
  }

  /// Why an entry is not on the public site in a language; nil when it is.
  package func absence(of id: EntryID, in language: Language) -> Visibility? {
    hidden[id] ?? hiddenLanguages[id]?[language]
  }
}

extension Entry {
  var withoutDraftMark: Entry {
    var (head, facts) = (head, facts)
    head.common.isDraft = Localized()
    facts.common.isDraft = Localized()
    return Entry(head: head, facts: facts, internalFacts: internalFacts)
  }
}

extension Visibility {
  /// Whether it is to be shown at another time, or when it is finished.
  var isMatterOfTime: Bool {
    switch self {
    case .draft, .notBefore, .expired, .notSent: true
    case .example, .internalOnly, .withoutConsent, .notInPost: false
    }
  }
}
