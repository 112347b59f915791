/// What stands before an operator of a page.
enum PDFOperand {
  case number(Double)
  case string([UInt8])
  case name(String)
  case dictionary(PDFValue)
}

/// Reads what a page does (ISO 32000-1 §7.8.2), one operator after another, with what stands before it.
///
/// An array is what stands in it: only `TJ` and a line's dashes have one.
struct PDFOperations {
  private var reader: PDFReader
  private(set) var operands: [PDFOperand] = []

  init(_ bytes: [UInt8]) { reader = PDFReader(bytes: bytes, position: 0, left: 8_000_000) }

  /// Whether there was more than is read of one page.
  var isCut: Bool { reader.left <= 0 }

  /// The next operator; nil at the end.
  mutating func next() -> String? {
    operands.removeAll(keepingCapacity: true)
    while reader.left > 0 {
      reader.skipSpace()
      guard let byte = reader.next else { return nil }
      reader.left -= 1
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "/"): takeValue()
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        reader.position += 1
      default:
        let word = reader.word()
        guard let number = pdfNumber(word) else {
          let name = String(decoding: word.prefix(8), as: UTF8.self)
          if name == "ID" { reader.skipInlinePicture() }
          return name
        }
        add(.number(number))
      }
    }
    return nil
  }

  private mutating func takeValue() {
    switch reader.value() {
    case .string(let bytes): add(.string(bytes))
    case .name(let name): add(.name(name))
    case .dictionary(let entries): add(.dictionary(.dictionary(entries)))
    case .integer, .array, .reference, .other, nil: break
    }
  }

  private mutating func add(_ operand: PDFOperand) {
    if operands.count < 100_000 { operands.append(operand) }
  }

  var numbers: [Double] {
    operands.compactMap { operand in
      guard case .number(let number) = operand else { return nil }
      return number
    }
  }

  /// The first name among the operands.
  var name: String? {
    operands.lazy.compactMap { operand in
      guard case .name(let name) = operand else { return nil }
      return name
    }.first
  }
}

extension PDFReader {
  /// Up to the next sign that ends a word; at least one byte.
  fileprivate mutating func word() -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, !isPDFDelimiter(byte) { position += 1 }
    if position == start { position += 1 }
    return bytes[start..<position]
  }

  /// The bytes of a picture that stands among the operators, up to `EI` between spaces (§8.9.7).
  fileprivate mutating func skipInlinePicture() {
    while position + 3 < bytes.count {
      if isPDFSpace(bytes[position]), bytes[position + 1] == UInt8(ascii: "E"),
        bytes[position + 2] == UInt8(ascii: "I"), isPDFSpace(bytes[position + 3])
      {
        position += 3
        return
      }
      position += 1
    }
    position = bytes.count
  }
}
