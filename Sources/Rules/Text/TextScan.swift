import Content
import Diagnostics
import Model

/// All rules about texts, ready to be run in one pass over each text: by kind of node, and by the first byte of words.
struct TextScan: Sendable {
  private typealias NodeCheck = @Sendable (Passage, Int) -> [Diagnostic]
  private var checks: [[NodeCheck]] = Array(repeating: [], count: 64)
  private var phrases: [Phrase] = []
  /// For each byte, the bits of the phrases that begin with it.
  private var firstBytes: [UInt32] = Array(repeating: 0, count: 256)

  init(_ rules: [Rule]) {
    for rule in rules {
      switch rule.reach {
      case .site: continue
      case .node(let kinds, let check):
        for kind in kinds { checks[Int(kind.rawValue)].append(check) }
      case .phrase(let phrase):
        precondition(phrases.count < 32, "a bit for each phrase")
        for byte in phrase.firstBytes { firstBytes[Int(byte)] |= 1 << UInt32(phrases.count) }
        phrases.append(phrase)
      }
    }
  }

  func findings(in head: EntryHead) -> [Diagnostic] { head.texts.flatMap(findings) }

  private func findings(in text: EntryText) -> [Diagnostic] {
    var passage = Passage(text: text)
    var findings: [Diagnostic] = []
    for index in text.body.nodes.indices {
      let node = text.body.nodes[index]
      if passage.isQuotation(node) { passage.quotedUntil = max(passage.quotedUntil, Int(node.end)) }
      for check in checks[Int(node.kind.rawValue)] { findings += check(passage, index) }
      if node.kind == .heading { passage.headingLevel = Int(node.detail) }
      if let voice = passage.voice(of: node, at: index) { scan(node, passage, voice, &findings) }
    }
    return findings
  }

  private func scan(
    _ node: MarkdownNode, _ passage: Passage, _ voice: Phrase.Voice, _ findings: inout [Diagnostic]
  ) {
    let bytes = passage.body.text
    let (start, end) = (Int(node.literal.lowerBound), Int(node.literal.upperBound))
    var offset = start
    while offset < end {
      let mask = firstBytes[Int(bytes[offset])]
      if mask != 0, bytes[offset] >= 0x80 || bytes.isWordStart(offset, after: start),
        let (finding, next) = finding(mask, bytes, offset..<end, node, passage, voice)
      {
        findings.append(finding)
        offset = next
      } else {
        offset += 1
      }
    }
  }

  /// What the first of the phrases in `mask` says that stands at the beginning of `rest`, and where it ends.
  private func finding(
    _ mask: UInt32, _ bytes: [UInt8], _ rest: Range<Int>, _ node: MarkdownNode, _ passage: Passage,
    _ voice: Phrase.Voice
  ) -> (Diagnostic, Int)? {
    for bit in phrases.indices where mask & (1 << UInt32(bit)) != 0 {
      let phrase = phrases[bit]
      guard phrase.scope.includes(voice),
        let match = phrase.match(bytes, rest.lowerBound, rest.upperBound)
      else { continue }
      return (
        phrase.finding(match, passage.place(match.range, in: node)),
        max(match.range.upperBound, rest.lowerBound + 1)
      )
    }
    return nil
  }
}
