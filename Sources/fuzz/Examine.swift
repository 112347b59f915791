import Content
import Diagnostics

/// What is wrong with how the tool took an input, each in a few words; nothing when all is well.
///
/// The findings are shown in one form, another for the next number.
func examine(_ input: Input, _ number: Int, in world: World) async -> [String] {
  let begun = processorSeconds()
  let outcome = await world.follow(input)
  let followed = processorSeconds()
  let lookup: SourceLookup = { world.source($0, input) }
  let form = FindingsFormat.allCases[number % FindingsFormat.allCases.count]
  let language = MessageLanguage.allCases[number / FindingsFormat.allCases.count % 2]
  // Discarded: that it ends, and in time, is all that is asked.
  _ = format(outcome.findings.listed(), as: form, in: language, limit: nil, sources: lookup)
  let shown = processorSeconds()
  var problems = unsound(outcome.findings, lookup) + outcome.documents.flatMap(unsound)
  if followed - begun > allowedSeconds { problems.append("slow: reading took \(followed - begun) s") }
  if !input.files.isEmpty { problems += unfaithfulEdits(of: input, number) }
  if input.isRepaired { problems += await unfaithfulRepairs(of: input, outcome, in: world) }
  if shown - followed > allowedSeconds {
    problems.append("slow: \(outcome.findings.count) findings took \(shown - followed) s")
  }
  return problems
}

/// What an input below 64 kB may take, in seconds of one core.
private let allowedSeconds = 2.0

private func unsound(_ findings: [Diagnostic], _ lookup: SourceLookup) -> [String] {
  var problems: [String] = []
  for finding in findings {
    let places = [finding.location] + finding.notes.map(\.location) + finding.fixIts.map(\.location)
    for place in places where place.range != 0..<0 {
      guard let bytes = lookup(place.path) else {
        problems.append("no such file: \(finding.code.name) at \(place.path)")
        continue
      }
      if place.range.upperBound > bytes.count {
        problems.append("outside: \(finding.code.name) at \(place.range) of \(bytes.count)")
      } else if !splitsNoCharacter(place.range, bytes) {
        problems.append("splits a character: \(finding.code.name) at \(place.range)")
      }
    }
    if finding.message.nb.isEmpty || finding.message.en.isEmpty {
      problems.append("says nothing: \(finding.code.name)")
    }
  }
  return problems
}

private func unsound(_ document: ContentDocument) -> [String] {
  let size = document.source.count
  let (nodes, text) = (document.body.nodes, document.body.text)
  for (index, node) in nodes.enumerated() {
    let source = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    if source.upperBound > size { return ["outside: \(node.kind) at \(source) of \(size)"] }
    if !splitsNoCharacter(source, document.source) {
      return ["splits a character: \(node.kind) at \(source)"]
    }
    if Int(node.end) <= index || Int(node.end) > nodes.count { return ["ends nowhere: \(node.kind)"] }
    if Int(max(node.literal.upperBound, node.title.upperBound)) > text.count {
      return ["text outside: \(node.kind)"]
    }
  }
  return []
}

/// Whether a range begins and ends between characters; in what is not UTF-8 any place will do.
private func splitsNoCharacter(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
  [range.lowerBound, range.upperBound].allSatisfy { place in
    place >= bytes.count || bytes[place] & 0xC0 != 0x80 || String(validating: bytes, as: UTF8.self) == nil
  }
}
