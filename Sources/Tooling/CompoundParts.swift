/// The last parts of Norwegian compounds: «lege» of «fastlege», by which the index finds what begins otherwise.
///
/// A word is parted where what stands before is a word of the site, as compounds are parted by what a corpus has: «fast» of
/// «faste møter» parts «fastlege», and nothing parts «kultur» into «tur». The rest needs no evidence, since readers write it.
package struct CompoundParts: Sendable {
  /// The words of all pages, and what is left of them without an ending, in four letters or more: «kone» is no «kon».
  private var heads: Set<[UInt8]> = []

  package init(of pages: [[UInt8]]) {
    for page in pages {
      forEachWord(of: page) { word in
        guard word.count > 2, !particles.contains(Array(word)) else { return }
        heads.insert(Array(word))
        for ending in endings
        where word.count > ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
          heads.insert(Array(word.dropLast(ending.count)))
        }
      }
    }
  }

  /// The last parts of the compounds on a page, each once, in order.
  package func tails(of page: [UInt8]) -> [String] {
    var found: Set<[UInt8]> = []
    var seen: Set<[UInt8]> = []
    forEachWord(of: page) { word in
      guard word.count > 5, seen.insert(Array(word)).inserted else { return }
      for at in 3...word.count - 3 where word[word.startIndex + at] & 0xC0 != 0x80 {
        let tail = word.dropFirst(at)
        if isWord(tail), isHead(word.prefix(at)) { found.insert(Array(tail)) }
      }
    }
    return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  /// Whether a compound may begin so: a word, or one with the sound that binds two words.
  private func isHead(_ part: ArraySlice<UInt8>) -> Bool {
    if heads.contains(Array(part)) { return true }
    guard part.count > 3, let last = part.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "e") else {
      return false
    }
    return heads.contains(Array(part.dropLast()))
  }

  /// A rest that is an ending, or makes another kind of word of the one before, is no word.
  private func isWord(_ tail: ArraySlice<UInt8>) -> Bool {
    tail.count > 2 && !suffixes.contains(Array(tail)) && tail.contains { vowels.contains($0) || $0 >= 0x80 }
  }
}

/// What a page is searched in: what stands in `<main>`, without what is left out of the index.
///
/// Calls back with each word in small letters, as UTF-8.
private func forEachWord(of page: [UInt8], _ use: (ArraySlice<UInt8>) -> Void) {
  let bytes = page.span
  var word: [UInt8] = []
  var isTag = false
  for offset in page.indices {
    let byte = bytes[offset]
    if isTag {
      isTag = byte != UInt8(ascii: ">")
      continue
    }
    if let letter = letter(byte, after: word.last) {
      word.append(letter)
      continue
    }
    if !word.isEmpty {
      use(word[...])
      word.removeAll(keepingCapacity: true)
    }
    isTag = byte == UInt8(ascii: "<")
  }
  if !word.isEmpty { use(word[...]) }
}

/// A byte of a word in small letters; nil when it is none. Of what lies beyond ASCII, U+00C0 to U+00FF are letters.
private func letter(_ byte: UInt8, after last: UInt8?) -> UInt8? {
  switch byte {
  case 0x61...0x7A: byte
  case 0x41...0x5A: byte | 0x20
  case 0xC3: byte
  case 0x80...0x9E: last == 0xC3 ? byte | 0x20 : nil
  case 0x9F...0xBF: last == 0xC3 ? byte : nil
  default: nil
  }
}

/// What stands before a word and makes another of it: «vedtaket» is no «tak», «tilbudet» no «bud».
private let particles = Set(
  [
    "ved", "til", "med", "mot", "for", "fra", "over", "under", "opp", "inn", "etter", "mellom", "gjen",
    "uten",
    "igjen",
  ].map { Array($0.utf8) })

private let vowels = Set("aeiouy".utf8)

private let endings = ["e", "en", "et", "er", "a", "ene", "ne", "s", "t", "te", "ere"].map { Array($0.utf8) }

/// Endings of two kinds, both closed: those of inflection, and those that make a word of another.
private let suffixes = Set(
  [
    "ene", "ens", "ets", "ers", "ere", "est", "ede", "ende", "este", "enes", "erne", "eren", "erens", "ernes",
    "else",
    "elser", "elsen", "elsene", "ing", "inga", "ingen", "inger", "ingene", "ninger", "ning", "ningen", "het",
    "heten",
    "heter", "lig", "lige", "elig", "elige", "isk", "iske", "bar", "bare", "som", "somme", "løs", "løse",
    "skap", "skapet",
    "dom", "dommen", "full", "fulle", "messig", "vis", "aktig", "tøs", "tjue", "tre",
  ].map { Array($0.utf8) })
