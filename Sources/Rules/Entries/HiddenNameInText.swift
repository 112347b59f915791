import Content
import Diagnostics
import Model

extension Rule {
  /// The one word that tells what waits for its day: «Nordlysfestivalen» of «Nordlysfestivalen på Labro». The leak gate looks
  /// for whole titles, since one word is no evidence: «Boligmessa» may be any. So this is a warning, and of words alone that
  /// one open entry writes as a name, and no other has.
  static let hiddenNameInText = Rule(.hiddenNameInText) { site in
    var names = HiddenNames(site)
    guard !names.isEmpty else { return [] }
    for head in site.heads where site.isPublic(head.id) && !head.isInternalOnly {
      names.look(in: head, of: site)
    }
    return names.findings
  }
}

/// What titles that wait for their day are told by, and where open entries have it.
private struct HiddenNames {
  private struct Name {
    let written: String
    let title: Location
    let kind: KindID
    /// The open entries that have it.
    var entries: Set<EntryID> = []
    var first: Location?
    /// Whether one of them writes it as a name.
    var isName = false
    /// Whether one writes it as other words are, or is called so itself.
    var isKnown = false
  }

  private var names: [String: Name] = [:]
  var isEmpty: Bool { names.isEmpty }

  init(_ site: SiteModel) {
    let waiting = site.heads.filter { waits(site.hidden[$0.id], $0) }
    guard !waiting.isEmpty else { return }
    let others = NamesOfOtherThings(site)
    for head in waiting {
      for title in head.common.title.values {
        for word in tellingWords(of: title.value, besides: others) where names[word.lowercased()] == nil {
          names[word.lowercased()] = Name(written: word, title: head.place(of: "tittel"), kind: head.id.kind)
        }
      }
    }
    guard !names.isEmpty else { return }
    for allowed in site.all(AllowedText.self) {
      for word in writtenWords(in: allowed.internalFacts.text ?? "") { names[word.small] = nil }
    }
  }

  mutating func look(in head: EntryHead, of site: SiteModel) {
    for words in head.words where words.language.map({ site.hiding(head.id, in: $0) == nil }) ?? true {
      guard mayHold(words.text) else { continue }
      let isTitle = words.field == "tittel"
      for found in found(in: words.text) {
        note(found, head, isTitle) { words.place(of: found.range) ?? words.location }
      }
    }
    for text in head.shownTexts
    where site.hiding(head.id, in: text.language) == nil && mayHold(text.body.text) {
      for block in text.body.nodes.indices
      where [.paragraph, .heading, .tableCell].contains(text.body.nodes[block].kind) {
        for found in found(in: text.body.plainBytes(of: block)) {
          note(found, head, false) { text.place(ofWords: found.written, in: block) }
        }
      }
    }
  }

  private mutating func note(_ found: FoundWord, _ head: EntryHead, _ isTitle: Bool, at place: () -> Location)
  {
    guard var name = names[found.name] else { return }
    name.entries.insert(head.id)
    if name.first == nil { name.first = place() }
    if !found.isCapitalized || isTitle && head.id.kind == name.kind { name.isKnown = true }
    if found.isCapitalized, found.isWithinSentence || isCalledAfterThing(found.name) { name.isName = true }
    names[found.name] = name
  }

  /// One look at each long word leaves most texts.
  private func mayHold(_ bytes: [UInt8]) -> Bool {
    var (start, index) = (0, 0)
    while index <= bytes.count {
      // «, … and their like begin with one of two bytes.
      let sign = index < bytes.count ? bytes[index] == 0xC2 ? 2 : bytes[index] == 0xE2 ? 3 : 1 : 1
      if sign == 1, index < bytes.count, bytes[index].isWord {
        index += 1
        continue
      }
      if index - start >= shortest,
        names[nameOf(String(decoding: bytes[start..<index], as: UTF8.self))] != nil
      {
        return true
      }
      index += sign
      start = index
    }
    return false
  }

  private func found(in bytes: [UInt8]) -> [FoundWord] {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = writtenWords(in: text)
    return words.indices.compactMap { index in
      let word = words[index]
      let first = word.text.split(separator: "-").first.map(String.init) ?? ""
      guard first.utf8.count >= shortest, names[nameOf(first)] != nil else { return nil }
      let start = text.utf8.distance(from: text.startIndex, to: word.range.lowerBound)
      let before = index > 0 ? words[index - 1] : nil
      return FoundWord(
        name: nameOf(first), written: first, range: start..<start + first.utf8.count,
        isCapitalized: word.isCapitalized,
        isWithinSentence: before.map { !$0.text.isEmpty && $0.sign == nil && !$0.endsSentence } ?? false)
    }
  }

  /// The word itself where it, or its genitive, is one of them.
  private func nameOf(_ word: String) -> String {
    let small = word.lowercased()
    return names[small] == nil && small.hasSuffix("s") ? String(small.dropLast()) : small
  }

  var findings: [Diagnostic] {
    names.values.filter { $0.entries.count == 1 && $0.isName && !$0.isKnown }.compactMap { name in
      name.first.map { place in
        Diagnostic(
          .hiddenNameInText,
          Wording(
            nb: "«\(name.written)» står i tittelen på noe som ikke er vist ennå",
            en: "“\(name.written)” is in the title of something that is not shown yet"),
          at: place,
          help: Wording(
            nb:
              "vent med å skrive det til dagen kommer, eller gi siden samme «publiseres»; er det et ord som alle bruker, lag en fil i «content/intern/tillatte-tekster/» der «tekst» er «\(name.written)», og med en «grunn»",
            en:
              "do not write it before that day, or give the page the same “publish-at”; if it is a word that everybody uses, make a file in “content/intern/allowed-texts/” where “text” is “\(name.written)”, and with a “reason”"
          ), notes: [Note(Wording(nb: "tittelen er her", en: "the title is here"), at: name.title)])
      }
    }.sorted {
      ($0.location.path, $0.location.range.lowerBound) < ($1.location.path, $1.location.range.lowerBound)
    }
  }
}

/// Whether it has its day to come, draft or not.
private func waits(_ hiding: Visibility?, _ head: EntryHead) -> Bool {
  switch hiding {
  case .notBefore: true
  case .draft: !head.common.publishAt.values.isEmpty
  case nil, .example, .internalOnly, .withoutConsent, .expired, .notInPost, .notSent: false
  }
}

private struct FoundWord {
  /// In small letters, without the s of a genitive.
  let name: String
  let written: String
  let range: Range<Int>
  let isCapitalized: Bool
  let isWithinSentence: Bool
}

/// What other things are called that a title may name: the places of events and who holds them, the area and the site,
/// partners and people.
private struct NamesOfOtherThings {
  private var words: Set<String> = []
  private let area: Set<String>

  init(_ site: SiteModel) {
    area = site.areaWords.filter { $0.utf8.count > 3 }
    var names = site.site?.facts.name.values.map(\.value) ?? []
    for event in site.all(Event.self) {
      names += (event.place?.name.values.map(\.value) ?? []) + event.organizer.values.map(\.value)
    }
    names += site.all(Partner.self).flatMap { $0.common.title.values.map(\.value) }
    names += site.all(Person.self).flatMap { $0.common.title.values.map(\.value) }
    words = Set(names.flatMap { $0.inSmallLetters.words })
  }

  /// «Bergverksmuseet» where that is a place, and «Kongsbergregionen» around Kongsberg; also before an s.
  func hold(_ name: String) -> Bool {
    let small = name.lowercased()
    return words.contains(small) || small.hasSuffix("s") && words.contains(String(small.dropLast()))
      || area.contains { small.hasPrefix($0) }
  }
}

/// The first word of a title, and those after it that are called as festivals are, where they are long: short ones are others' too,
/// and so are the places and the people that a title names.
private func tellingWords(of title: String, besides others: NamesOfOtherThings) -> [String] {
  writtenWords(in: title).enumerated().compactMap { index, word in
    let name = word.text.split(separator: "-").first.map(String.init) ?? ""
    guard name.utf8.count >= shortest, word.isCapitalized, !word.isInCapitals, name.allSatisfy(\.isLetter)
    else {
      return nil
    }
    guard !isCalledAfterThing(name.lowercased()) else { return name }
    return index == 0 && !others.hold(name) ? name : nil
  }
}

private let shortest = 12

/// «Nordlysfestivalen» at the beginning of a sentence, where every word has a capital, is a name by what it ends in.
private func isCalledAfterThing(_ word: String) -> Bool { thingsWithNames.contains(where: word.hasSuffix) }

private let thingsWithNames = [
  "festivalen", "festspillene", "festspelet", "messa", "messen", "dagene", "marsjen", "rittet", "løpet",
  "konferansen", "cupen", "gallaen", "spelet", "spillet", "kampanjen", "stevnet", "treffet", "karnevalet",
]

extension Code {
  static let hiddenNameInText = Code(
    "hidden-name-in-text", .warning,
    title: Wording(
      nb: "Navnet på noe som ikke er vist ennå", en: "The name of something that is not shown yet"),
    explanation: Wording(
      nb:
        "Noe har «publiseres» fram i tid, og et langt ord i tittelen, som «Nordlysfestivalen», står i én åpen tekst, skrevet som et navn. Hele titler stopper publiseringen; ett ord kan være hvem som helst sitt, og blir bare meldt. Står ordet i to åpne tekster, med liten bokstav, eller i tittelen på noe åpent av samme slag, er det kjent, og ingenting blir sagt. Steder, arrangører, partnere og folk som tittelen nevner, blir heller ikke meldt.",
      en:
        "Something has a “publish-at” that is yet to come, and a long word of its title, such as “Nordlysfestivalen”, is in one public text, written as a name. Whole titles stop the publishing; one word may be anybody's, and is only reported. Where the word is in two public texts, in small letters, or in the title of something public of the same kind, it is known, and nothing is said. Nor are places, organizers, partners and people that the title names."
    ),
    example: Example(
      wrong:
        "content/arrangementer/nordlys.md\n  tittel: Nordlysfestivalen på Labro\n  publiseres: 2027-06-01 08:00\ncontent/sider/om.md\n  Gled deg til Nordlysfestivalen i oktober!",
      right:
        "content/arrangementer/nordlys.md\n  tittel: Nordlysfestivalen på Labro\n  publiseres: 2027-06-01 08:00\ncontent/sider/om.md\n  Gled deg til oktober!"
    ))
}
