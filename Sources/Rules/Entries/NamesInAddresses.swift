import Content
import Diagnostics
import Model

/// Names as addresses spell them: `solfrid-tjonnas`, `tjoennaas-solfrid`, `solfridtjonnas`.
struct NamesInAddresses {
  fileprivate struct Spelling {
    let name: PersonName
    let first: String
    let last: String
  }

  private var spellings: [String: [Spelling]] = [:]

  init(_ names: some Sequence<PersonName>) {
    for name in names {
      for (first, last) in name.spellings {
        let spelling = Spelling(name: name, first: slugOf(first), last: slugOf(last))
        for word in [
          spelling.first, spelling.last, spelling.first + spelling.last, spelling.last + spelling.first,
        ] {
          spellings[word, default: []].append(spelling)
        }
      }
    }
  }

  /// The first of them that an address is made of.
  func name(in address: String) -> PersonName? {
    let words = address.lowercased().split { !$0.isLetter && !$0.isNumber }.map { slugOf(String($0)) }
    for (index, word) in words.enumerated() {
      for spelling in spellings[word] ?? [] where spelling.isNamed(by: words, at: index) {
        return spelling.name
      }
    }
    return nil
  }
}

extension NamesInAddresses.Spelling {
  fileprivate func isNamed(by words: [String], at index: Int) -> Bool {
    let word = words[index]
    if word == first + last || word == last + first { return true }
    // «anne-kari-hansen» is somebody else.
    if index > 0, isLikelyFirstName(words[index - 1]) { return false }
    if word == last { return words.indices.contains(index + 1) && words[index + 1] == first }
    guard word == first else { return false }
    let between = words[(index + 1)...].prefix { !isLast($0) }
    let end = index + 1 + between.count
    guard end < words.count, between.allSatisfy({ $0.count == 1 || name.middle.map(slugOf).contains($0) })
    else {
      return false
    }
    // «kari-hansens-gate» is a street.
    return !(words.indices.contains(end + 1) && isNamedAfterSomebody(words[end + 1]))
  }

  private func isLast(_ word: String) -> Bool { word == last || word == last + "s" }
}

/// An address of an entry, or one that it leads to.
struct AddressOfEntry {
  let written: String
  let kind: Kind
  let language: Language?
  let place: Location

  enum Kind {
    /// The page's own, now or before.
    case own
    /// Of another page.
    case link
  }
}

extension EntryHead {
  /// The addresses that readers meet of an entry that is shown, and those that it leads to out of the site.
  func addresses(of site: SiteModel) -> [AddressOfEntry] {
    guard AnyKind.addresses(of: id.kind) != .nowhere else { return [] }
    let written = common.slug.values.filter { site.hiding(id, in: $0.language) == nil }.map {
      AddressOfEntry(written: $0.value.text, kind: .own, language: $0.language, place: place(of: "adresse"))
    }
    let own =
      common.slug[site.languages.main] == nil
      ? [AddressOfEntry(written: id.slug, kind: .own, language: nil, place: opening)] : []
    let former = common.formerAddresses.map {
      AddressOfEntry(written: $0.text, kind: .own, language: nil, place: $0.location)
    }
    let sources = common.sources.enumerated().compactMap { index, source in
      source.address.map {
        AddressOfEntry(
          written: $0.text, kind: .link, language: nil, place: place(of: "kilder.\(index).adresse"))
      }
    }
    let links = texts.filter { site.hiding(id, in: $0.language) == nil }.flatMap(\.addressesOut)
    return own + written + former + sources + links
  }
}

extension EntryText {
  fileprivate var addressesOut: [AddressOfEntry] {
    let links = body.nodes.indices.compactMap { index -> AddressOfEntry? in
      guard [.link, .image].contains(body.nodes[index].kind) else { return nil }
      return out(body.string(body.nodes[index].literal), place(index))
    }
    let components = body.directives.flatMap { directive -> [AddressOfEntry] in
      let options = directive.options.compactMap { option in
        option.value.scalar.flatMap { out($0.text, Location(path, option.value.range)) }
      }
      return [out(directive.argument, Location(path, directive.argumentRange))].compactMap(\.self) + options
    }
    return links + components
  }

  private func out(_ address: String, _ place: Location) -> AddressOfEntry? {
    guard address.hasPrefix("http") else { return nil }
    return AddressOfEntry(written: address, kind: .link, language: language, place: place)
  }
}
