/// One `{{…}}` of a template.
struct Tag: Sendable {
  var sigil: Sigil
  /// From the first byte of the opening delimiter to the last of the closing one.
  var range: Range<Int>
  /// What stands inside, without the sigil and without whitespace around it.
  var content: Range<Int>
}

/// What the first sign inside a tag makes of it.
enum Sigil: Sendable {
  case escaped, unescaped
  case section, inverted, close
  case partial, parent, block
  case comment, delimiters

  /// The sigil that a byte stands for; nil for the first byte of a plain name.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .unescaped
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: return nil
    }
  }
}
