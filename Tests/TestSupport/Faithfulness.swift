package import Content

/// What repairs of prose have done to a text that they may not; nothing when each word, number and date still means what
/// it meant, and nothing is read as another construct.
package func unfaithful(_ before: MarkdownDocument, _ after: MarkdownDocument) -> [String] {
  let (old, new) = (before.constructs, after.constructs)
  guard old.map(\.kind) == new.map(\.kind) else {
    return ["read as other constructs: \(old.map(\.kind)) and then \(new.map(\.kind))"]
  }
  return zip(old, new).compactMap { old, new in
    meaning(of: old.text) == meaning(of: new.text) ? nil : "«\(old.text)» has become «\(new.text)»"
  }
}

extension MarkdownDocument {
  /// The document, and every construct but text, with what it reads; links that repairs make of mail addresses are no
  /// others. Lines that run together are parted by breaks or become points of a list: the same words, in their order.
  fileprivate var constructs: [(kind: MarkdownNode.Kind, text: String)] {
    nodes.indices.filter { index in
      let address = string(nodes[index].literal)
      return !Self.parting.contains(nodes[index].kind)
        && !(nodes[index].kind == .link && address.hasPrefix("mailto:"))
    }.map { (nodes[$0].kind, plainText(of: $0)) }
  }
}

extension MarkdownDocument {
  private static let parting: Set<MarkdownNode.Kind> = [
    .text, .softBreak, .lineBreak, .paragraph, .bulletList, .item,
  ]
}

/// A text with all that repairs of prose may change taken out of it.
private func meaning(of text: String) -> String {
  var plain = text.lowercased()
  for (short, long) in spelled { plain = plain.replacing(short, with: long) }
  plain = plain.filter { !$0.isWhitespace && !"\u{AD}\u{200B}".contains($0) }
  plain.unicodeScalars.removeAll { "\u{AD}\u{200B}".unicodeScalars.contains($0) }
  return withoutClocks(Array(plain))
}

private let spelled = [
  ("feks", "for eksempel"), ("pga", "på grunn av"), ("ihht", "i henhold til"), ("mtp", "med tanke på"),
  ("tlf", "telefon"), ("pã¥", "på"), ("ã¸", "ø"),
]

/// `kl.` and the signs between digits that the rules exchange are left out; the digits stay.
private func withoutClocks(_ text: [Character]) -> String {
  var kept = ""
  for (index, sign) in text.enumerated() {
    let isAfterDigit = index > 0 && text[index - 1].isNumber
    if ".:".contains(sign), isAfterDigit { continue }
    kept.append(sign)
  }
  return kept.replacing("kl.", with: "").replacing("kl", with: "")
}
