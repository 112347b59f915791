import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// A picture of one person, shown as such, rests on that person's consent: those of people in the register, and those whose
  /// text says that they are portraits.
  static let portraitHasConsent = Rule(
    .portraitWithoutConsent,
    everyEntry: { head, site in
      guard site.isPublic(head.id) else { return [] }
      return (ownPortrait(head) + portraitsInText(head)).map { .portraitWithoutConsent(at: $0) }
    })
}

private func ownPortrait(_ head: EntryHead) -> [Location] {
  guard head.common.picture != nil, head.lacks("bilde-samtykke") else { return [] }
  let isPerson = head.id.kind == Person.kindID
  let saysSo = head.common.pictureAlternative.values.contains { saysPortrait($0.value) }
  return isPerson || saysSo ? [head.place(of: "bilde")] : []
}

private func portraitsInText(_ head: EntryHead) -> [Location] {
  let consented = Set(head.common.pictures.filter { $0.consent != nil }.compactMap { $0.file?.text })
  return head.texts.flatMap { text in
    text.body.nodes.indices.filter { index in
      guard text.body.nodes[index].kind == .image, let asset = text.targets[Int32(index)]?.asset else {
        return false
      }
      let name = asset.path.split(separator: "/").last.map(String.init) ?? ""
      return saysPortrait(text.body.plainText(of: index)) && !consented.contains(name)
    }.map(text.place)
  }
}

private func saysPortrait(_ text: String) -> Bool {
  let words = text.lowercased().split { !$0.isLetter }
  if namesWhoIsSeen(text, words) { return true }
  return words.contains { $0.hasPrefix("portrett") || $0 == "portrait" || $0 == "headshot" }
}

/// «Kari Nordmann smiler mot kamera», «Emma Hansen, 7 år», «Elevene Emma Hansen og Noah Berg»: a name at the beginning, and that
/// the person is what the picture is of.
private func namesWhoIsSeen(_ text: String, _ words: [Substring]) -> Bool {
  let written = text.split(whereSeparator: \.isWhitespace)
  let isPupil = words.first.map { pupils.contains($0) } ?? false
  let name = written.dropFirst(isPupil ? 1 : 0).prefix(2)
  guard name.count == 2, name.allSatisfy({ isNamePart($0) }), name.first?.last?.isLetter == true else {
    return false
  }
  return isPupil || !poses.isDisjoint(with: words) || saysAge(written.dropFirst(isPupil ? 3 : 2))
}

private func isNamePart(_ word: Substring) -> Bool {
  word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
}

/// «7 år» and «(7)» right behind a name; «50 år» is of houses too.
private func saysAge(_ rest: ArraySlice<Substring>) -> Bool {
  guard let first = rest.first else { return false }
  let age = digitValue(of: first.filter(\.isNumber)).map { $0 < 18 } ?? false
  return age && (first.first == "(" || ["år", "år,", "years"].contains(rest.dropFirst().first ?? ""))
}

private let pupils: Set<Substring> = [
  "eleven", "elevene", "elev", "elever", "barna", "jenta", "gutten", "pupils", "pupil",
]
private let poses: Set<Substring> = ["smiler", "poserer", "smiles", "poses", "smilende", "smiling"]

extension Code {
  static let portraitWithoutConsent = Code(
    "portrait-without-consent", .warning,
    title: Wording(nb: "Portrett uten samtykke", en: "A portrait without consent"),
    explanation: Wording(
      nb:
        "Et portrett vises bare når den det viser, har sagt ja (åndsverkloven § 104). Samtykket registreres i «content/intern/samtykker/», og navnet på filen skrives ved bildet.",
      en:
        "A portrait is shown only when the person in it has agreed (the Copyright Act, section 104). The consent is kept in “content/intern/samtykker/”, and the name of its file is written with the picture."
    ),
    example: Code.Example(
      wrong: "bilde: torget.jpg\nbilde-alt: Portrett av Kari Nordmann",
      right: "bilde: torget.jpg\nbilde-alt: Folk på torget"))
}

extension Diagnostic {
  fileprivate static func portraitWithoutConsent(at place: Location) -> Diagnostic {
    Diagnostic(
      .portraitWithoutConsent,
      Wording(nb: "portrettet har ikke noe samtykke", en: "the portrait has no consent"), at: place,
      help: Wording(
        nb:
          "skriv \(write: "bilde-samtykke", nil) (eller \(field: "samtykke") under \(field: "bilder") for et bilde i teksten)",
        en:
          "write \(write: "picture-consent", nil) (or \(field: "consent") in \(field: "pictures") for a picture in the text)"
      ))
  }
}
