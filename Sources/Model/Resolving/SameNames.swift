import Content
import Diagnostics

/// Files whose names are the same letters in other bytes: «å» as one character, and as «a» with a ring, as a Mac may write it.
///
/// To whoever reads a name they are one, and to Swift's strings too, so that only one of the two would be read.
///
/// `findings` are those of where files belong, which take such a pair for one file that has an entry twice.
func sayingSameNames(in tree: ContentTree, _ findings: [Diagnostic]) -> [Diagnostic] {
  let same = sameNames(in: tree)
  let paths = Set(same.map(\.location.path))
  return same + findings.filter { $0.code != .duplicateEntry || !paths.contains($0.location.path) }
}

private func sameNames(in tree: ContentTree) -> [Diagnostic] {
  let paths =
    tree.documents.map(\.path) + tree.registers.map(\.path) + tree.tables.map(\.path)
    + tree.assets.map(\.path)
    + tree.unreadable
  var first: [String: String] = [:]
  var findings: [Diagnostic] = []
  // Hardly any name has a letter beyond ASCII.
  for path in paths where path.utf8.contains(where: { $0 >= 0x80 }) {
    guard let other = first[path] else {
      first[path] = path
      continue
    }
    if !path.utf8.elementsEqual(other.utf8) { findings.append(sameName(path, other)) }
  }
  return findings
}

private func sameName(_ path: String, _ other: String) -> Diagnostic {
  // The longer one has more letters in two parts.
  let (apart, whole) = path.utf8.count > other.utf8.count ? (path, other) : (other, path)
  return Diagnostic(
    .sameFileName,
    Wording(
      nb:
        "to filer har samme navn, med bokstaver som «å» skrevet på to måter: «\(bytes(whole))» og «\(bytes(apart))»",
      en:
        "two files have the same name, with letters such as “å” written in two ways: “\(bytes(whole))” and “\(bytes(apart))”"
    ),
    at: .file(path),
    help: Wording(
      nb: "gi den ene et annet navn, eller slett den; ofte er den ene en kopi fra en Mac eller en sky",
      en: "give one of them another name, or delete it; often one is a copy from a Mac or a cloud"))
}

/// The last part of a path with what is beyond ASCII as its bytes, as addresses write it: `a%CC%8A.md`.
private func bytes(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.utf8.map { byte in
    byte < 0x80
      ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
  }.joined()
}

extension Code {
  static let sameFileName = Code(
    "same-file-name", .error,
    title: Wording(nb: "To filer med samme navn", en: "Two files of the same name"),
    explanation: Wording(
      nb:
        "Bokstaver som å, é og ü kan skrives som ett tegn eller som to, en bokstav og et merke over. Navnene ser like ut, men er to filer på disken, og bare den ene blir lest.",
      en:
        "Letters such as å, é and ü can be written as one character or as two, a letter and a mark above it. The names look the same but are two files on the disk, and only one of them is read."
    ),
    steps: Wording(
      nb:
        "Se hva som står i de to filene, behold den som gjelder, og slett eller gi nytt navn til den andre.",
      en: "See what is in the two files, keep the one that counts, and delete or rename the other."))
}
