import Content
import Testing

/// What Markdown and its readers look for, and what stands beside it in the tables of letters.
private let alphabet = Array("ab \t\r\n[](){}*~@:w\\&~-|é«".utf8)

/// The same texts in every run, of every length up to a hundred.
private let texts: [[UInt8]] = {
  var state: UInt64 = 2018
  return (0...100).map { length in
    (0..<length).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
  }
}()

@Suite("Bytes that are looked for many at a time")
struct ByteSearchTests {
  @Test("A byte is found where it stands first, in every range, and nowhere else")
  func first() {
    for text in texts {
      for start in stride(from: 0, through: text.count, by: 7) {
        for end in stride(from: start, through: text.count, by: 5) {
          for byte in alphabet {
            #expect(text.firstOffset(of: byte, in: start..<end) == text[start..<end].firstIndex(of: byte))
          }
        }
      }
    }
  }

  @Test("A text is at an offset when each of its bytes is")
  func holds() {
    let text = Array("Vekst i Kongsberg".utf8)
    #expect(text.holds(Array("Kongs".utf8), at: 8))
    #expect(text.holds([], at: 17) && text.holds(text, at: 0))
    #expect(!text.holds(Array("Kongs".utf8), at: 7))
    #expect(!text.holds(Array("berget".utf8), at: 13), "one byte too many")
    #expect(!text.holds(Array("V".utf8), at: -1))
    let both = Array("i Kongsberg og Vekst".utf8)
    #expect(
      text.holds(both, 1..<11, at: 7) && text.holds(both, 15..<20, at: 0) && text.holds(both, 5..<5, at: 17))
    #expect(!text.holds(both, 1..<12, at: 7))
  }

  @Test("The signs of a text are those that stand in it, each by itself")
  func signs() {
    let each: [(TextSigns, [Character])] = [
      (.linkEnd, ["]", ")"]), (.openBracket, ["["]), (.star, ["*"]), (.tilde, ["~"]), (.address, ["@", ":"]),
      (.letterW, ["w"]), (.escape, ["\\", "&"]), (.lineEnd, ["\n", "\r"]),
      (.otherMarkup, ["=", "+", "%", "^", "$", "|"]),
    ]
    for text in texts {
      for start in stride(from: 0, through: text.count, by: 9) {
        let found = text.signs(in: start..<text.count)
        for (sign, letters) in each {
          let stands = text[start...].contains { byte in letters.contains { $0.asciiValue == byte } }
          #expect(found.contains(any: sign) == stands)
        }
      }
    }
    #expect(each.reduce(TextSigns(rawValue: 0)) { $0 | $1.0 } == .all)
  }

  @Test("Lines end with LF, CRLF or CR, whatever stands in the rest of the text")
  func lines() {
    for text in texts + [Array("a\nb\n".utf8), Array("a\r\nb\rc\n\n".utf8), []] {
      for range in [text.indices, text.indices.dropFirst(3).indices] {
        var starts = [range.lowerBound]
        for offset in range where text[offset].isLineEnd {
          let isHalf =
            text[offset] == .carriageReturn && offset + 1 < range.upperBound && text[offset + 1] == .newline
          if !isHalf { starts.append(offset + 1) }
        }
        #expect(LineTable(text, in: range).starts == starts)
      }
    }
  }
}
