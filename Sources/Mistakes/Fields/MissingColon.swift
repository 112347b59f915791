import Content
package import Diagnostics

extension BrokenField {
  var missingColon: Diagnostic? {
    guard says("could not find expected ':'"),
      let line = lines.first(where: { $0.range.contains(problem.contextOffset) })
    else { return nil }
    return missingSpaceFinding(line, bytes, path)
      ?? .missingColon(
        Location(path, bytes.trimmed(line.range)), written: bytes.text(bytes.trimmed(line.range)))
  }
}

/// What stands in a comment as HTML or programs have it.
private func foreignComment(_ line: String) -> String? {
  if line.hasPrefix("//") { return String(line.dropFirst(2).drop { $0 == " " }) }
  guard line.hasPrefix("<!--") else { return nil }
  let text = line.dropFirst(4).drop { $0 == " " }
  return String(
    (text.firstRange(of: "-->").map { text[..<$0.lowerBound] } ?? text).reversed().drop { $0 == " " }
      .reversed())
}

extension Code {
  package static let missingColon = Code(
    "missing-colon", .error,
    title: Wording(nb: "Linjen hører ikke til noe felt", en: "The line belongs to no field"),
    explanation: Wording(
      nb:
        "Hver linje er et feltnavn, kolon og tekst. Fortsetter teksten fra linjen over, rykkes linjen inn med to mellomrom.",
      en:
        "Each line is a field name, a colon and text. If it continues the line above, indent it by two spaces."
    ),
    example: Code.Example(wrong: "tittel\nsammendrag: Kort", right: "tittel: Boligdag\nsammendrag: Kort"))
}

extension Diagnostic {
  static func missingColon(_ place: Location, written: String) -> Diagnostic {
    let line = written.prefix { !$0.isNewline }.prefix(60)
    if let text = foreignComment(String(line)) {
      return Diagnostic(
        .missingColon,
        Wording(nb: "slik skrives ikke en merknad her", en: "comments are not written like this here"),
        at: place,
        help: Wording(
          nb: "skriv «# \(text)», eller slett linjen", en: "write “# \(text)”, or delete the line"))
    }
    let words = line.split(separator: " ", maxSplits: 1)
    let example = words.count == 2 ? "\(words[0]): \(words[1])" : "\(line): …"
    return Diagnostic(
      .missingColon, Wording(nb: "linjen hører ikke til noe felt", en: "the line belongs to no field"),
      at: place,
      help: Wording(
        nb:
          "er den et felt, mangler kolonet: «\(example)». Fortsetter den teksten over, skriv to mellomrom foran den",
        en:
          "if it is a field, its colon is missing: “\(example)”. If it continues the text above, indent it by two spaces"
      ))
  }
}
