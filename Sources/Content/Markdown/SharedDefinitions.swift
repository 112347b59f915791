/// What one text of a document defines and refers to: the body, or what stands in one component.
///
/// cmark reads each of them by itself. So that a note or an address is found wherever on the page it is defined, the
/// page is read twice, and the second time each text ends with what the others define for it.
struct TextFacts {
  /// As written, without the brackets, and with the `^` of a footnote.
  var labels: [String] = []
  var definitions: [Definition] = []
  /// Whether nothing can be added below it, since a block of code or HTML goes on to its end.
  var isOpenEnded = false

  struct Definition {
    /// As labels are compared.
    let label: String
    /// The whole line, or two; empty for a footnote.
    let written: [UInt8]
  }
}

/// A text that was read, and the code, the HTML and the components in it.
struct ReadText {
  let text: MarkdownText
  private(set) var blocks: [Range<Int>] = []
  /// Whether the last of them goes on to the end of the text.
  private(set) var isOpenEnded = false

  init(text: MarkdownText) { self.text = text }

  mutating func note(block: Range<Int>, isOpenEnded: Bool) {
    blocks.append(block)
    self.isOpenEnded = isOpenEnded
  }
}

/// What is read after a text, as if it stood there; none of it becomes part of the document.
struct Appendix {
  var bytes: [UInt8] = []
  /// The labels of the footnotes that stand for those of other texts, by their line, counted from 1.
  var notes: [Int: String] = [:]

  fileprivate var lines = 0

  fileprivate mutating func add(_ block: [UInt8]) {
    if bytes.isEmpty { bytes = Array("\n".utf8) }
    bytes += Array("\n".utf8) + block + Array("\n".utf8)
    lines += 1 + block.count { $0 == .newline } + 1
  }
}

/// What the texts of a document have in common.
struct SharedDefinitions {
  private let texts: [TextFacts]
  /// The first text that defines each label, and how.
  private var first: [String: (text: Int, definition: TextFacts.Definition)] = [:]
  private let own: [Set<String>]

  init(_ texts: [TextFacts]) {
    self.texts = texts
    own = texts.map { Set($0.definitions.map(\.label)) }
    for (index, text) in texts.enumerated() {
      for definition in text.definitions where first[definition.label] == nil {
        first[definition.label] = (index, definition)
      }
    }
  }

  /// The text whose footnote a label in a text means: its own, or else the first on the page.
  func text(defining label: String, seenFrom text: Int) -> Int? {
    let label = normalizedLabel(label)
    return own[text].contains(label) ? text : first[label]?.text
  }

  func appendix(to index: Int) -> Appendix {
    guard index < texts.count, !texts[index].isOpenEnded else { return Appendix() }
    var appendix = Appendix()
    var seen = own[index]
    for label in texts[index].labels {
      let plain = normalizedLabel(label)
      guard let (text, definition) = first[plain], text != index, seen.insert(plain).inserted else {
        continue
      }
      if definition.written.isEmpty { appendix.notes[appendix.lines + 1] = String(label.dropFirst()) }
      appendix.add(definition.written.isEmpty ? Array("[\(label)]: x".utf8) : definition.written)
    }
    for label in wanted(from: index) { appendix.add(Array("[\(label)]".utf8)) }
    return appendix
  }

  /// The footnotes of a text that others refer to, which cmark would leave out as unused.
  private func wanted(from index: Int) -> [String] {
    let notes = texts[index].definitions.filter { $0.written.isEmpty && first[$0.label]?.text == index }
    guard !notes.isEmpty else { return [] }
    var used: Set<String> = []
    for (other, text) in texts.enumerated() where other != index {
      used.formUnion(text.labels.map(normalizedLabel).filter { !own[other].contains($0) })
    }
    return notes.map(\.label).filter(used.contains)
  }
}

/// A label as labels are compared (CommonMark 0.31 §4.7): white space joined, case folded.
package func normalizedLabel(_ label: String) -> String {
  label.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension TextFacts {
  /// Of what a text says outside code, HTML and components.
  init(_ read: ReadText) {
    isOpenEnded = read.isOpenEnded
    let text = read.text
    let bytes = text.bytes
    var left = read.blocks[...]
    var mayDefine = true
    for index in 0..<text.lines.count {
      let line = text.lines.content(index, in: bytes)
      while let block = left.first, block.upperBound <= line.lowerBound { left.removeFirst() }
      if let block = left.first, block.lowerBound < line.upperBound {
        mayDefine = true
        continue
      }
      labels += bytes.labels(in: line)
      let content = bytes.trimmed(bytes.definitionStart(line)..<line.upperBound)
      if let label = bytes.definedLabel(content), mayDefine || label.hasPrefix("^") {
        let isNote = label.hasPrefix("^")
        definitions.append(
          Definition(
            label: normalizedLabel(label), written: isNote ? [] : bytes.definition(content, in: text, index)))
      } else {
        mayDefine = content.isEmpty || bytes[content.lowerBound] == .hash
      }
    }
  }

}

extension [UInt8] {
  /// What stands in brackets that hold no others.
  package func labels(in line: Range<Int>) -> [String] {
    var labels: [String] = []
    var start = line.lowerBound
    for offset in line {
      if self[offset] == .openBracket { start = offset + 1 }
      if self[offset] == .closeBracket, start > line.lowerBound, offset > start, offset - start < 1000 {
        labels.append(text(start..<offset))
        start = line.lowerBound
      }
    }
    return labels
  }

  /// Past the marks of lists and quotes that a line begins with.
  package func definitionStart(_ line: Range<Int>) -> Int {
    var start = skip(from: line.lowerBound, to: line.upperBound) { $0.isSpaceOrTab || $0 == .greater }
    while start + 1 < line.upperBound, "-+*".utf8.contains(self[start]), self[start + 1].isSpaceOrTab {
      start = skip(from: start + 1, to: line.upperBound) { $0.isSpaceOrTab || $0 == .greater }
    }
    return start
  }

  /// The label of `[label]: …`.
  package func definedLabel(_ line: Range<Int>) -> String? {
    guard line.count > 3, self[line.lowerBound] == .openBracket else { return nil }
    let end = skip(from: line.lowerBound + 1, to: line.upperBound) {
      $0 != .closeBracket && $0 != .openBracket
    }
    guard end > line.lowerBound + 1, end + 1 < line.upperBound, self[end] == .closeBracket,
      self[end + 1] == .colon
    else { return nil }
    let label = text(line.lowerBound + 1..<end)
    return label.allSatisfy(\.isWhitespace) || label == "^" ? nil : label
  }

  /// A definition, and the next line when the title stands there.
  fileprivate func definition(_ line: Range<Int>, in text: MarkdownText, _ index: Int) -> [UInt8] {
    let next = trimmed(text.lines.content(index + 1, in: self))
    guard index + 1 < text.lines.count, let first = next.first, "\"'(<".utf8.contains(self[first]) else {
      return Array(self[line])
    }
    return Array(self[line]) + [.newline] + self[next]
  }
}
