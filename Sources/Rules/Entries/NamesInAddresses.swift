import Content
import Diagnostics
import Model

/// Names as addresses spell them: `solfrid-tjonnas`, `tjoennaas-solfrid`, `solfridtjonnas`, `anne-kari-berg-hansen`.
struct NamesInAddresses {
  fileprivate struct Spelling {
    let name: PersonName
    /// The parts of each: a name with a hyphen has two.
    let first: [String]
    let last: [String]
  }

  /// By each word that one may begin with.
  private var spellings: [String: [Spelling]] = [:]

  init(_ names: some Sequence<PersonName>) {
    for name in names {
      for (first, last) in name.spellings {
        let spelling = Spelling(name: name, first: parts(first), last: parts(last))
        // Letters of other alphabets stand in no address.
        guard !spelling.first.isEmpty, !spelling.last.isEmpty else { continue }
        for word in Set(spelling.beginnings) { spellings[word, default: []].append(spelling) }
      }
    }
  }

  /// The first of them that an address is made of, with or without `%C3%B8` for the letters beyond ASCII.
  func name(in address: String) -> PersonName? {
    guard !spellings.isEmpty else { return nil }
    let words = percentDecoded(address).lowercased().split { !$0.isLetter && !$0.isNumber }.flatMap {
      parts(String($0))
    }
    for (index, word) in words.enumerated() {
      for spelling in spellings[word] ?? [] where spelling.isNamed(by: words, at: index) {
        return spelling.name
      }
    }
    return nil
  }
}

extension NamesInAddresses {
  /// The addresses in a text that are made of one of them: `solfrid.tjonnas@firma.no`, `@solfridtjonnas`; each name once.
  func names(in text: String) -> [(name: PersonName, range: Range<String.Index>)] {
    guard !spellings.isEmpty, text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    var known: Set<PersonName> = []
    return text.split(whereSeparator: \.isWhitespace).compactMap { piece in
      guard piece.contains("@"), let name = name(in: String(piece)), known.insert(name).inserted,
        let start = piece.firstIndex(where: { $0.isLetter || $0.isNumber || $0 == "@" }),
        let last = piece.lastIndex(where: { $0.isLetter || $0.isNumber })
      else { return nil }
      return (name, start..<piece.index(after: last))
    }
  }
}

/// What an address makes of a name, at each hyphen.
private func parts(_ name: String) -> [String] { slugOf(name).split(separator: "-").map(String.init) }

extension NamesInAddresses.Spelling {
  fileprivate var beginnings: [String] {
    [first, last].flatMap { [$0[0], $0.joined()] } + wholes
  }

  /// Without anything between.
  private var wholes: [String] { [(first + last).joined(), (last + first).joined()] }

  fileprivate func isNamed(by words: [String], at index: Int) -> Bool {
    if wholes.contains(words[index]) { return true }
    // «anne-kari-hansen» is not Kari Hansen.
    if index > 0, isLikelyFirstName(words[index - 1]) { return false }
    if let end = end(of: last, in: words, at: index), self.end(of: first, in: words, at: end) != nil {
      return true
    }
    guard var end = end(of: first, in: words, at: index) else { return false }
    while end < words.count {
      if let after = endOfLast(in: words, at: end) {
        // «kari-hansens-gate» is a street.
        return !(words.indices.contains(after) && isNamedAfterSomebody(words[after]))
      }
      // «kari-marie-hansen», of a consent that says «Kari Hansen».
      let isAnother = name.middle.isEmpty && isLikelyFirstName(words[end])
      guard words[end].count == 1 || isAnother || name.middle.flatMap(parts).contains(words[end]) else {
        return false
      }
      end += 1
    }
    return false
  }

  /// Behind a name whose parts stand there, or which is written in one word.
  private func end(of name: [String], in words: [String], at index: Int) -> Int? {
    guard words.indices.contains(index) else { return nil }
    if words[index...].starts(with: name) { return index + name.count }
    return words[index] == name.joined() ? index + 1 : nil
  }

  private func endOfLast(in words: [String], at index: Int) -> Int? {
    end(of: last, in: words, at: index)
      ?? end(of: last.dropLast() + last.suffix(1).map { $0 + "s" }, in: words, at: index)
  }
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
    let out = addressesInFields.map {
      AddressOfEntry(written: $0.text, kind: .link, language: nil, place: $0.location)
    }
    let links = texts.filter { site.hiding(id, in: $0.language) == nil }.flatMap(\.addressesOut)
    var places: Set<Location> = []
    return ownAddresses(of: site) + (out + links).filter { places.insert($0.place).inserted }
  }

  /// Those of its pages, now and before; what is shown in lists alone has none.
  private func ownAddresses(of site: SiteModel) -> [AddressOfEntry] {
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
    return own + written + former
  }
}

extension EntryText {
  fileprivate var addressesOut: [AddressOfEntry] {
    let links = body.nodes.indices.compactMap { index -> AddressOfEntry? in
      guard [.link, .image].contains(body.nodes[index].kind) else { return nil }
      // One that is written out is found there.
      let isWritten = body.plainBytes(of: index).contains(UInt8(ascii: "@"))
      return isWritten
        ? nil
        : out(body.string(body.nodes[index].literal), place(index))
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
    guard address.hasPrefix("http") || address.hasPrefix("mailto:") else { return nil }
    return AddressOfEntry(written: address, kind: .link, language: language, place: place)
  }
}
