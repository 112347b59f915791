import Content
import Diagnostics
import Model

/// The words of a main file, as they are written: a text in another language has few of them, one that was left as it was has
/// all.
struct MainWords {
  private var all = WordHashes()

  init() {}

  init(of head: EntryHead, _ text: EntryText) {
    for words in head.words where words.location.path == text.path && words.language == text.language {
      add(words.text, words.text.indices)
    }
    for node in text.body.nodes where node.kind == .text {
      add(text.body.text, Int(node.literal.lowerBound)..<Int(node.literal.upperBound))
    }
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    text.eachWord(in: range) { _, hash in
      all.insert(hash)
      return true
    }
  }

  /// Whether so many are written in small letters, and nearly all of those are the main file's, that nobody has
  /// translated them; names are the same in every language.
  func areAll(_ text: [UInt8]) -> Bool {
    var (count, own) = (0, 0)
    text.eachWord(in: text.indices) { word, hash in
      guard isSmall(text[word.lowerBound]) else { return true }
      count += 1
      if all.contains(hash) { own += 1 }
      return true
    }
    return count >= 8 && own * 10 >= count * 9
  }
}

/// Whether a word that begins with this byte begins with a small letter; of other alphabets than the Latin all do.
private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
