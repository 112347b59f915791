/// A text with `1️⃣`-style markers taken out, and the UTF-8 offset that each of them stood at.
package struct MarkedText {
  package let text: String
  package let offsets: [Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if character.unicodeScalars.contains(where: { $0 == "\u{20E3}" }) {
        offsets.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
