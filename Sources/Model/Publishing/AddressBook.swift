package import Diagnostics

/// Where each entry is found on the site, in each language: `/en/campaigns/welcome-home/`, `/partnere/#exa`.
package struct AddressBook: Sendable {
  private var addresses: [EntryID: LocalizedText] = [:]

  package func address(of id: EntryID, in language: Language) -> String? { addresses[id]?[language] }

  mutating func set(_ address: String, of id: EntryID, in language: Language) {
    addresses[id, default: LocalizedText()][language] = address
  }

  /// The addresses of some entries alone.
  func keeping(_ isKept: (EntryID) -> Bool) -> AddressBook {
    var book = self
    book.addresses = addresses.filter { isKept($0.key) }
    return book
  }
}

/// The address of an entry in a language, from its kind's folder and its slug; nil when its kind has no pages.
///
/// A kind that is listed on one page has its entries there in every language; other entries have a page in the languages
/// that they are written in. `page` is the page of the content that is the list of its kind, when there is one.
func address(
  of head: EntryHead, _ kind: AnyKind, in language: Language, _ site: Addressing, list page: String?
) -> String? {
  let slug = head.common.slug[language]?.text ?? head.id.slug
  let top = site.top(in: language)
  return switch kind.addresses {
  case .pages: "\(top)\(site[kind.addressWord, language])/\(slug)/"
  case .top: "\(top)\(slug)/"
  case .listed: "\(page ?? "\(top)\(site[kind.addressWord, language])/")#\(head.id.slug)"
  case .nowhere: nil
  }
}

/// Gives every entry its addresses; reports two entries that would have the same.
func addressBook(of site: SiteModel) -> Diagnosed<AddressBook> {
  var book = AddressBook()
  var findings: [Diagnostic] = []
  var owners: [String: EntryHead] = [:]
  let lists = site.listPages
  for kind in AnyKind.all {
    for head in site.lists[kind.id]?.heads ?? [] where !head.isInternalOnly {
      for language in languages(of: head, kind, site) {
        let list = lists[kind.id].flatMap { book.address(of: $0, in: language) }
        guard let address = address(of: head, kind, in: language, site.addressing, list: list) else {
          continue
        }
        // Of a copy it is said that it is one.
        if let other = owners[address],
          site.copies[head.path] == other.path || site.copies[other.path] == head.path
        {
          continue
        }
        if let other = owners[address] {
          findings.append(duplicate(address, head, other, in: language))
        } else {
          owners[address] = head
          book.set(address, of: head.id, in: language)
        }
      }
    }
  }
  return Diagnosed(book, findings)
}

extension SiteModel {
  /// The page that is the list of a kind, the first of several that say so.
  var listPages: [KindID: EntryID] {
    let pages = all(Page.self).compactMap { page in page.facts.list.map { ($0.kind, page.head.id) } }
    return Dictionary(pages.filter { isPublic($0.1) }) { first, _ in first }
  }
}

private func languages(of head: EntryHead, _ kind: AnyKind, _ site: SiteModel) -> [Language] {
  switch kind.addresses {
  case .pages, .top:
    site.languages.published.filter {
      head.isWritten(in: $0) && site.hiddenLanguages[head.id]?[$0] == nil
    }
  case .listed, .nowhere: site.languages.published
  }
}

extension EntryHead {
  /// Whether it has words in a language: in a file, or for a register in its title.
  package func isWritten(in language: Language) -> Bool {
    common.isDraft[language] != true
      && (texts.contains { $0.language == language } || common.title[language] != nil)
  }
}

private func duplicate(
  _ address: String, _ head: EntryHead, _ other: EntryHead, in language: Language
) -> Diagnostic {
  Diagnostic(
    .duplicateAddress,
    Wording(nb: "to sider vil ha adressen \(address)", en: "two pages have the address \(address)"),
    at: head.place(of: "adresse", in: language),
    help: Wording(
      nb: "gi den ene en annen «adresse» eller et annet filnavn",
      en: "give one of them another “address” or file name"),
    notes: [
      Note(
        Wording(nb: "den andre siden er denne", en: "this is the other page"),
        at: other.place(of: "adresse", in: language))
    ])
}

extension EntryHead {
  /// Where a field was written in one language's file, or else the beginning of that file.
  package func place(of field: String, in language: Language) -> Location {
    let path = text(in: language)?.path ?? path
    return places.first { $0.field == field && $0.value.path == path }?.value ?? Location(path, 0..<0)
  }
}

extension Code {
  static let duplicateAddress = Code(
    "duplicate-address", .error, title: Wording(nb: "Samme adresse to ganger", en: "The same address twice"),
    explanation: Wording(
      nb: "To sider kan ikke ha samme adresse. Adressen kommer fra filnavnet, eller fra feltet «adresse».",
      en:
        "Two pages cannot have the same address. It comes from the file's name, or from the field “address”."),
    example: Code.Example(
      wrong: "content/sider/om.md\n  adresse: om-oss\ncontent/sider/om-oss.md\n  tittel: Hvem vi er",
      right: "content/sider/om.md\n  adresse: om\ncontent/sider/om-oss.md\n  tittel: Hvem vi er")
  )
}
