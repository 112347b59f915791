import Content
package import Diagnostics

extension BrokenField {
  /// A line above, in the same field, that has no space after its colon and so was read as text.
  var missingSpace: Diagnostic? {
    guard says("mapping values are not allowed") else { return nil }
    return lines[..<index].compactMap { missingSpaceFinding($0, bytes, path) }.first
  }
}

/// The finding about `key:text`, or nil when the line has no key or a space after it.
func missingSpaceFinding(_ line: YAMLLine, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard let key = line.key, let colon = line.colon, !line.hasSpace(in: bytes) else { return nil }
  return .missingSpace(key: bytes.text(key), after: colon, path)
}

/// The finding when a whole text was read as one value because no space stands after its colons.
func missingSpace(in root: YAMLNode, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard root.scalar?.style == .plain else { return nil }
  let line = YAMLLine(bytes, bytes.firstLine(of: root.range))
  return missingSpaceFinding(line, bytes, path)
    ?? LooseField(line, bytes).map { .looseField($0, bytes, path) }
}

/// `{navn:Krona}`: a name with its text, which YAML takes for a name without any.
func missingSpace(
  inBrackets key: Range<Int>, _ value: YAMLNode, _ bytes: [UInt8], _ path: String
) -> Diagnostic? {
  guard value.isEmpty, value.range.isEmpty, let colon = bytes[key].firstIndex(of: .colon),
    colon > key.lowerBound, colon + 1 < key.upperBound,
    !bytes.starts(with: "://", at: colon, before: key.upperBound)
  else { return nil }
  return .missingSpace(key: bytes.text(key.lowerBound..<colon), after: colon, path)
}

extension [UInt8] {
  func firstLine(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<skip(from: range.lowerBound, to: range.upperBound) { !$0.isLineEnd }
  }
}

extension Code {
  package static let missingSpace = Code(
    "missing-space", .error,
    title: Wording(nb: "Mellomrom mangler etter kolon", en: "No space after the colon"),
    explanation: Wording(
      nb: "Uten mellomrom etter kolon blir feltnavn og tekst lest som ett ord.",
      en: "Without a space after the colon, the name and the text are read as one word."),
    example: Code.Example(wrong: "tittel:Boligdag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func missingSpace(key: String, after colon: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .missingSpace,
      Wording(nb: "det mangler mellomrom etter «\(key):»", en: "a space is missing after “\(key):”"),
      at: Location(path, colon..<colon + 1),
      help: Wording(nb: "sett et mellomrom etter kolonet", en: "put a space after the colon"),
      fixIts: [FixIt(at: Location(path, colon + 1..<colon + 1), replacement: " ")])
  }
}
