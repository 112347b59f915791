/// A key by whose bytes texts sort in Norwegian order: a–z, then æ, ø, å; case and accents count only between equals.
package func collationKey(_ text: String) -> [UInt8] {
  var key: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "æ", "ä": key.append(0x7B)
    case "ø", "ö": key.append(0x7C)
    case "å": key.append(0x7D)
    case "\u{30A}": if key.last == 0x61 { key[key.count - 1] = 0x7D }
    case "à", "á", "â", "ã": key.append(0x61)
    case "è", "é", "ê", "ë": key.append(0x65)
    case "ì", "í", "î", "ï": key.append(0x69)
    case "ò", "ó", "ô", "õ": key.append(0x6F)
    case "ù", "ú", "û", "ü": key.append(0x75)
    case "ç": key.append(0x63)
    case "ñ": key.append(0x6E)
    case "a"..."z", "0"..."9": key.append(UInt8(scalar.value))
    default: if key.last != 0x20 { key.append(0x20) }
    }
  }
  return key + [0] + Array(text.utf8)
}

/// Sorts by the Norwegian order of a text.
package func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
  elements.map { ($0, collationKey(text($0))) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
}
