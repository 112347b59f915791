/// The order of a language's alphabet: a–z, with the letters that it declares to come after others.
///
/// Declared as `z < æ = ä < ø = ö < å`: after z comes æ, which ä counts as, then ø and å. Several such chains have commas
/// between them: `a < ą, c < ć`. Letters that are not declared count as those that they are made of: ö as o, ß as ss.
package struct Collation: Sendable {
  private var weights: [Character: [UInt8]] = [:]
  /// What a declared letter stands under in an index.
  private var headings: [Character: Character] = [:]
  /// The weights of ASCII and the Latin letters after it, by their numbers; empty for one that becomes several in small letters.
  private var latin: [[UInt8]] = []
  /// Parts of the declaration that are no single letter.
  let unknown: [String]

  package init(_ declaration: String) {
    var unknown: [String] = []
    for chain in declaration.split(separator: ",") {
      let steps = chain.split(separator: "<").map { step in
        step.split(separator: "=").map { String($0.filter { $0 != " " }) }
      }
      unknown += steps.joined().filter { $0.count != 1 }
      guard let base = steps.first?.first?.first else { continue }
      for (index, letters) in steps.dropFirst().enumerated() {
        guard let heading = letters.first?.first else { continue }
        for letter in letters.compactMap(\.first) {
          // After everything that begins with the letter before; 0xFF is greater than any weight.
          weights[letter] = plainWeight(of: base) + [0xFF, UInt8(truncatingIfNeeded: index + 1)]
          headings[letter] = heading
        }
      }
    }
    self.unknown = unknown
    let numbers: Range<UInt32> = 0..<0x180
    latin = numbers.map { number in
      let small = Unicode.Scalar(number).map { Array($0.properties.lowercaseMapping) } ?? []
      return small.count == 1 ? weights[small[0]] ?? plainWeight(of: small[0]) : []
    }
  }

  /// A key by whose bytes texts sort; case and accents count only between equals.
  package func key(_ text: String) -> [UInt8] {
    if let key = latinKey(text) { return key }
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count * 2 + 1)
    for character in text.lowercased() {
      if let weight = weights[character] {
        key += weight
      } else {
        let weight = plainWeight(of: character)
        if weight != [0x20] || key.last != 0x20 { key += weight }
      }
    }
    return key + [0] + Array(text.utf8)
  }

  /// The same, for nearly all texts: of letters that stand in the table, none of which has a mark of its own after it.
  private func latinKey(_ text: String) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count * 2 + 1)
    for scalar in text.unicodeScalars {
      guard scalar.value < latin.count, case let weight = latin[Int(scalar.value)], let first = weight.first
      else { return nil }
      if weight.count > 1 || first != 0x20 || key.last != 0x20 { key += weight }
    }
    key.append(0)
    return key + text.utf8
  }

  /// The letter that a text beginning with `character` stands under, as a capital: Ä under Æ in Norwegian, under A in German.
  func heading(of character: Character) -> String {
    let small = Character(character.lowercased().prefix(1).description)
    if let heading = headings[small] { return heading.uppercased() }
    return plainLetters(of: small).prefix(1).uppercased()
  }

  /// Sorts by a text of each element.
  package func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
    let keys = elements.map { key(text($0)) }
    return elements.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { elements[$0] }
  }
}

/// Letters of other alphabets come after z, in the order of Unicode; what is no letter counts as a space.
private func plainWeight(of character: Character) -> [UInt8] {
  let letters = plainLetters(of: character)
  if letters.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) {
    return Array(letters.utf8)
  }
  guard character.isLetter, let scalar = character.unicodeScalars.first else { return [0x20] }
  return [0x7F] + [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
}

/// A small letter without its accents, or the letters that it is made of.
private func plainLetters(of character: Character) -> String {
  if character.isASCII { return String(character) }
  return plainForms[character] ?? String(character)
}

private let plainForms: [Character: String] = {
  let groups: KeyValuePairs<String, String> = [
    "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "oe": "œ",
    "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ",
    "z": "źżž",
  ]
  return Dictionary(
    groups.flatMap { plain, letters in letters.map { ($0, plain) } }, uniquingKeysWith: { one, _ in one })
}()
