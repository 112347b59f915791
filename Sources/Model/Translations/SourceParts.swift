import Content
package import Diagnostics

/// A part of a file that is translated by itself: the words of a field, or what stands below a heading.
struct SourcePart: Sendable {
  let key: PartKey
  /// What editors call it.
  let title: Wording
  let place: Location
  /// Its sentences, the addresses of its links and the settings of its components, in order.
  let units: [String]

  /// The same for the same words: white space, line breaks, emphasis, and the form of quotes and dashes do not count.
  var digest: String { String(sha256(Array(units.map(folded).joined(separator: " ").utf8)).prefix(8)) }
}

/// The fields of an entry's own file that have words in its language, in the order written, and then its sections.
///
/// Words to search for are each language's own, and follow from no translation.
func sourceParts(
  of head: EntryHead, _ text: EntryText, fields: [FieldDescription], source: [UInt8]
) -> [SourcePart] {
  let bodyStart = text.body.nodes.first.map { Int($0.source.lowerBound) } ?? Int.max
  var (names, words): ([String], [String: [FieldWords]]) = ([], [:])
  for word in head.words
  where word.location.path == text.path && word.language == text.language
    && word.location.range.upperBound <= bodyStart
  {
    let name = String(word.field.prefix { $0 != "." })
    if name == searchWords { continue }
    if words[name] == nil { names.append(name) }
    words[name, default: []].append(word)
  }
  let ofFields = names.map { name in
    let field = fields.first { $0.name.nb == name }?.name
    return SourcePart(
      key: .field(name), title: Wording(nb: field?.nb ?? name, en: field?.en ?? name),
      place: words[name]?.first?.location ?? head.location,
      units: (words[name] ?? []).flatMap { sentences(of: $0.text) })
  }
  return ofFields + sections(of: text, source)
}

private let searchWords = "sokeord"

/// What stands before the first heading, where something does, and what stands below each; a deeper heading begins a
/// section of its own.
func sections(of text: EntryText, _ source: [UInt8]) -> [SourcePart] {
  let body = text.body
  guard body.nodes.count > 1 else { return [] }
  let headings = body.headings(besides: [])
  var reader = UnitReader(body, source)
  let first = headings.first?.node ?? body.nodes.count
  let opening = reader.units(of: 1..<first)
  var parts: [SourcePart] = []
  if !opening.isEmpty {
    let title =
      headings.isEmpty
      ? Wording(nb: "teksten", en: "the text") : Wording(nb: "innledningen", en: "the introduction")
    parts.append(SourcePart(key: .section(""), title: title, place: text.place(1), units: opening))
  }
  for (index, heading) in headings.enumerated() {
    let end = index + 1 < headings.count ? headings[index + 1].node : body.nodes.count
    let start = max(Int(body.nodes[heading.node].end), heading.node + 1)
    parts.append(
      SourcePart(
        key: .section(heading.anchor), title: Wording(nb: heading.text, en: heading.text),
        place: text.place(heading.node), units: reader.units(of: start..<max(start, end))))
  }
  return parts
}

extension EntryText {
  /// The bytes that a node of the body was written with.
  package func place(_ node: Int) -> Location {
    let range = body.nodes[node].source
    return Location(path, Int(range.lowerBound)..<Int(range.upperBound))
  }
}

/// A text as it is compared: one space for white space of any kind, straight quotes, hyphens for dashes, letters joined
/// with their marks, and nothing that cannot be seen.
func folded(_ text: String) -> String {
  var result = ""
  var isSpaced = true
  for scalar in composed(text).unicodeScalars {
    switch scalar {
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
    case _ where scalar.properties.isWhitespace:
      if !isSpaced { result += " " }
      isSpaced = true
      continue
    case "«", "»", "“", "”", "„", "‟": result += "\""
    case "‘", "’", "‚", "‛": result += "'"
    case "–", "—", "−", "‐", "‑": result += "-"
    case "…": result += "..."
    default: result.unicodeScalars.append(scalar)
    }
    isSpaced = false
  }
  if result.last == " " { result.removeLast() }
  return result
}
