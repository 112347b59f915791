import Content
import Diagnostics
import Model

extension Rule {
  /// «Sverre Engelsta» and «Konsberg», where the content itself has the name: a letter off, and written so in one place only.
  static let namesSpeltRight = Rule(.nameMisspelt) { site in
    let names = DeclaredNames(site)
    guard !names.isEmpty else { return [] }
    let found = site.heads.flatMap { head -> [Misspelling] in
      guard !head.isUnreadable else { return [] }
      return head.texts.flatMap { names.misspellings(in: $0) }
        + head.words.flatMap { names.misspellings(in: $0) }
    }
    let counts = Dictionary(found.map { ($0.written, 1) }, uniquingKeysWith: +)
    // What is written twice may be somebody else's name; nothing else is called nearly as the area is.
    return found.filter { counts[$0.written] == 1 || $0.isOfArea }.map {
      .nameMisspelt($0.written, $0.meant, at: $0.place)
    }
  }
}

private struct Misspelling {
  let written: String
  let meant: String
  let place: Location
  let isOfArea: Bool
}

/// The same in the bytes that it was found in.
private struct NearlyName {
  let written: String
  let meant: String
  let range: Range<Int>
  var isOfArea = false

  func at(_ place: Location) -> Misspelling {
    Misspelling(written: written, meant: meant, place: place, isOfArea: isOfArea)
  }
}

/// What people, partners, campaigns, places and the area are called.
private struct DeclaredNames {
  private struct Name {
    let words: [String]
    /// As they are written.
    let written: [String]
    /// The same by their bytes, and by their hashes.
    let bytes: [[UInt8]]
    let hashes: [UInt64]

    init(_ words: [String], written: [String]) {
      self.words = words
      self.written = written
      bytes = written.map { Array($0.utf8) }
      hashes = bytes.map { $0.wordHash($0.indices) }
    }
  }

  private var names: [Name] = []
  /// The names whose first or second word has a hash, and which of the two it is.
  private var anchors: [UInt64: [(name: Int, word: Int)]] = [:]
  private var anchorWords = WordHashes()
  private var known: Set<[String]> = []
  private var area: [(name: String, bytes: [UInt8])] = []
  /// Every word of a name: «Kongsborg AS» is no slip.
  private var inNames: Set<String> = []

  private static let mostOfOneWord = 20

  var isEmpty: Bool { names.isEmpty && area.isEmpty }

  init(_ site: SiteModel) {
    area = Set(site.site?.facts.area.values.flatMap { $0.value.words.filter { $0.utf8.count > 6 } } ?? [])
      .sorted().map { ($0, Array($0.utf8)) }
    let titled = site.heads.filter { [Person.kindID, Partner.kindID, Campaign.kindID].contains($0.id.kind) }
      .flatMap { $0.common.title.values.map(\.value) }
    let places = site.all(Event.self).flatMap { $0.place?.name.values.map(\.value) ?? [] }
    for name in titled + places { add(name) }
    inNames = Set((titled + places).flatMap(\.words))
  }

  private mutating func add(_ name: String) {
    let written = name.words
    let words = written.map(\.inSmallLetters)
    // Of few words, those that differ must be names themselves.
    guard (2...12).contains(words.count), known.insert(words).inserted else { return }
    let index = names.count
    let name = Name(words, written: written)
    names.append(name)
    for word in 0...1 where written[word].first?.isUppercase == true {
      anchors[name.hashes[word], default: []].append((index, word))
      anchorWords.insert(name.hashes[word])
    }
  }

  func misspellings(in text: EntryText) -> [Misspelling] {
    var found: [Misspelling] = []
    let (nodes, literals) = (text.body.nodes, text.body.text)
    for index in nodes.indices where nodes[index].kind == .text {
      let range = Int(nodes[index].literal.lowerBound)..<Int(nodes[index].literal.upperBound)
      for name in nearlyNames(in: literals, range) {
        let source = text.body.sourceMap.source(of: name.range)
        found.append(name.at(source.map { Location(text.path, $0) } ?? text.place(index)))
      }
    }
    return found
  }

  func misspellings(in words: FieldWords) -> [Misspelling] {
    nearlyNames(in: words.text, words.text.indices).map { $0.at(words.place(of: $0.range) ?? words.location) }
  }

  /// Names begin with a capital, and most words do not.
  private func nearlyNames(in bytes: [UInt8], _ range: Range<Int>) -> [NearlyName] {
    var found: [NearlyName] = []
    bytes.eachCapitalized(in: range) { word, before in
      if let meant = areaMeant(by: bytes, word) {
        found.append(NearlyName(written: bytes.text(word), meant: meant, range: word, isOfArea: true))
        return
      }
      let hash = bytes.wordHash(word)
      guard anchorWords.contains(hash) else { return }
      // What begins the names of many is no way to find one of them: «Kongsberg …».
      for anchor in (anchors[hash] ?? []).prefix(Self.mostOfOneWord) {
        let start = anchor.word == 0 ? word.lowerBound : before.lowerBound
        guard anchor.word == 0 || before.upperBound + 1 == word.lowerBound,
          mayBeMisspelt(names[anchor.name], in: bytes, from: start, before: range.upperBound),
          let other = misspelt(names[anchor.name], in: bytes, from: start, before: range.upperBound)
        else { continue }
        found.append(other)
        break
      }
    }
    return found
  }

  /// Whether the words from there on are not the name itself, and all but one are its own, which is not far from its own either:
  /// most names are written right, and most that begin as another does are others altogether.
  private func mayBeMisspelt(_ name: Name, in bytes: [UInt8], from start: Int, before end: Int) -> Bool {
    var (index, isOther, others) = (0, false, 0)
    bytes.eachWord(in: start..<end) { word, hash in
      if hash != name.hashes[index] {
        let own = name.bytes[index]
        isOther = true
        if !isSameButForCapitals(bytes[word], own) {
          // A letter is two bytes at most in what names are written with, three in a few.
          others += word.count > own.count + 3 || word.count + 3 < own.count ? 2 : 1
        }
      }
      index += 1
      return others < 2 && index < name.hashes.count
    }
    return isOther && others < 2 && index == name.hashes.count
  }

  /// Also of some that differ in a sign; who asks looks once more. A capital and its small letter differ in one bit, in Latin with
  /// marks as in ASCII.
  private func isSameButForCapitals(_ word: ArraySlice<UInt8>, _ own: [UInt8]) -> Bool {
    word.count == own.count && word.elementsEqual(own) { $0 | 0x20 == $1 | 0x20 }
  }

  /// «Kongsbeg» and «Konsberg» of «Kongsberg»; «Kongsbergs» is another form of it.
  private func areaMeant(by bytes: [UInt8], _ word: Range<Int>) -> String? {
    for (name, letters) in area {
      guard word.count <= letters.count + 1, word.count + 1 >= letters.count,
        bytes[word.lowerBound] == letters[0], bytes[word.lowerBound + 1] == letters[1],
        !bytes[word].starts(with: letters)
      else { continue }
      let written = bytes.text(word)
      if !written.hasPrefix(name), !inNames.contains(written), isOneLetterOff(written, name) { return name }
    }
    return nil
  }

  /// A name of which one word is a letter off, and all others are right.
  private func misspelt(
    _ name: Name, in bytes: [UInt8], from start: Int, before end: Int
  ) -> NearlyName? {
    var (offset, written) = (start, [String]())
    var last = start
    while written.count < name.words.count, let word = bytes.nextWord(from: &offset, before: end) {
      guard written.isEmpty || word.lowerBound - last < 6,
        !bytes[last..<word.lowerBound].contains(where: isStop)
      else { return nil }
      written.append(bytes.text(word))
      last = word.upperBound
    }
    guard written.count == name.words.count else { return nil }
    let small = written.map(\.inSmallLetters)
    let others = small.indices.filter { small[$0] != name.words[$0] }
    guard others.count == 1, let other = others.first, !known.contains(small) else { return nil }
    let (one, meant) = (written[other], name.written[other])
    // Maria is another than Marie.
    guard !(isLikelyFirstName(small[other]) && isLikelyFirstName(name.words[other])) else { return nil }
    let isName = meant.first?.isUppercase == true && one.first?.isUppercase == true
    guard name.words.count > 3 || isName, meant.count > 4, !one.hasPrefix(meant), isOneLetterOff(one, meant)
    else { return nil }
    return NearlyName(
      written: written.joined(separator: " "), meant: name.written.joined(separator: " "), range: start..<last
    )
  }
}

/// A sentence ends between the words of no name.
private func isStop(_ byte: UInt8) -> Bool { ".!?,;:()".utf8.contains(byte) }

private func isOneLetterOff(_ written: String, _ name: String) -> Bool {
  written.inSmallLetters != name.inSmallLetters && certainName(for: written, among: [[name]]) != nil
}

extension Diagnostic {
  fileprivate static func nameMisspelt(_ written: String, _ meant: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .nameMisspelt,
      Wording(
        nb: "«\(written)» er nesten «\(meant)», som innholdet ellers skriver",
        en: "“\(written)” is nearly “\(meant)”, as the content has it elsewhere"),
      at: place,
      help: Wording(
        nb: "skriv «\(meant)», hvis det er det du mener", en: "write “\(meant)”, if that is what you mean"))
  }
}

extension Code {
  static let nameMisspelt = Code(
    "name-misspelt", .warning, title: Wording(nb: "Et navn med en skrivefeil", en: "A misspelt name"),
    explanation: Wording(
      nb:
        "Navnet er en bokstav unna et som innholdet har: på en person, en partner, en kampanje, et sted eller området. Andre navn enn områdets er skrevet slik bare her.",
      en:
        "The name is a letter off one that the content has: of a person, a partner, a campaign, a place or the area. Names other than that of the area are written so here only."
    ),
    example: Example(
      wrong: "content/nettsted.yml\n  omrade: Kongsberg\ncontent/sider/om.md\n  Velkommen til Konsberg.",
      right: "content/nettsted.yml\n  omrade: Kongsberg\ncontent/sider/om.md\n  Velkommen til Kongsberg."))
}
