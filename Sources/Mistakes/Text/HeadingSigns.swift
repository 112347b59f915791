import Content
package import Diagnostics

/// `= Program =` or `####### Program`.
func headingSigns(_ line: YAMLLine, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let text = bytes.text(bytes.trimmed(line.range))
  let signs = text.prefix { "=＃#".contains($0) }
  guard !signs.isEmpty, signs.contains(where: { $0 != "#" }) || signs.count > 6 else { return nil }
  let words = text.dropFirst(signs.count).reversed().drop { "= #".contains($0) }.reversed()
  let plain = String(String.UnicodeScalarView(String(words).unicodeScalars.drop { $0 == " " }))
  guard !plain.isEmpty, text.dropFirst(signs.count).first == " " || signs.first != "=" else { return nil }
  // A lone sign before a text may be what the text is about («= 350 personer»).
  let isCertain = signs.count > 1 || text.last.map { "=＃#".contains($0) } == true
  let level = signs.first == "=" ? min(max(signs.count, 2), 4) : 2
  let right = String(repeating: "#", count: level) + " " + plain
  return Diagnostic(
    .headingSigns,
    Wording(nb: "dette blir ikke en overskrift", en: "this is not read as a heading"),
    at: Location(path, bytes.trimmed(line.range)),
    help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
    fixIts: isCertain ? [FixIt(at: Location(path, bytes.trimmed(line.range)), replacement: right)] : [])
}

extension Code {
  package static let headingSigns = Code(
    "heading-signs", .error,
    title: Wording(nb: "Overskriften har feil tegn", en: "The heading has the wrong characters"),
    explanation: Wording(
      nb: "En overskrift er ##, mellomrom og teksten. Andre tegn blir stående i teksten.",
      en: "A heading is ##, a space and the text. Other characters remain in the text."),
    example: Example(wrong: "= Program =", right: "## Program"))
}
