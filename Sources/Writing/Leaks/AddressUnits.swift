import Diagnostics
import Model

/// An address as a page has it, with `%3A` read as what it stands for.
func foldedAddress(_ address: String) -> FoldedText {
  var folder = PageFolder()
  return folder.fold(Array(address.utf8)).text
}

func addressUnit(_ address: String, at place: Location) -> LeakUnit {
  var unit = LeakUnit(.address, foldedAddress(address), at: place)
  unit.leadsToPage = address.contains("/") || address.contains("?")
  return unit
}

/// The addresses in a text that whoever has them is let in by.
func addressesThatLetIn(_ text: WrittenText, at place: Location) -> [LeakUnit] {
  guard text.bytes.contains(UInt8(ascii: ":")) else { return [] }
  return text.words.compactMap { word -> LeakUnit? in
    guard text.isWebAddress(word) else { return nil }
    return addressThatLetsIn(String(decoding: text.bytes[word], as: UTF8.self)).map {
      addressUnit($0, at: place)
    }
  }
}

extension FoldedText {
  /// Whether an address stands in some letters, and no longer one that begins or ends with it.
  func leads(to address: borrowing LeakUnit, _ range: Range<Int>) -> Bool {
    let first = firstWord(from: range.lowerBound)
    guard isBoundary(range.lowerBound), isBoundary(range.upperBound),
      !words[first].gap.joinsName || first == 0
    else { return false }
    let (own, count) = (address.text.words, address.text.words.count - 1)
    let next = first + count
    guard next < words.count, Int(words[next].start) == range.upperBound else { return false }
    for (offset, letter) in address.text.letters.enumerated()
    where letters[range.lowerBound + offset] != letter {
      return false
    }
    for index in 1..<max(1, count) {
      let (here, there) = (words[first + index], own[index])
      guard Int(here.start) - range.lowerBound == Int(there.start),
        here.gap.subtracting([.hasMark, .isColon]) == there.gap.subtracting([.hasMark, .isColon])
      else { return false }
    }
    guard next < words.count - 1 else { return true }
    let after = words[next].gap
    return !after.joinsName && !(address.leadsToPage && after.contains(.joinsAddress))
  }
}

extension FoldedText.Gap {
  /// Whether what stands on both sides is one name: a hyphen, or nothing.
  fileprivate var joinsName: Bool {
    contains(.isOne) && contains(.hasDash) || contains(.isPlain) && isDisjoint(with: [.isOne, .hasMark])
  }
}
