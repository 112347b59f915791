package import Content
package import Diagnostics

/// What a translation was made from: which bytes its main file had, and what each of its parts said.
///
/// One line in the translation's own file, which only `story translations mark` writes: what git calls the main file's
/// bytes, and after it each part with eight digits of its SHA-256; fields by their names, sections by their anchors after
/// a slash (`9c1185a5c5… tittel=3fa2c1d0 /=9b01d4e2 /pamelding=c0ffee11`).
package struct TranslationRecord: Sendable, Hashable {
  package let revision: String
  let parts: [Part]

  struct Part: Sendable, Hashable {
    let key: PartKey
    let digest: String
  }

  init(revision: String, parts: [Part]) {
    self.revision = revision
    self.parts = parts
  }
}

/// What a part of a file is found by.
package enum PartKey: Sendable, Hashable {
  /// The name of a field in bokmål.
  case field(String)
  /// The anchor of a heading; empty for what stands before the first one.
  case section(String)

  /// As `story translations mark` is told to mark it alone.
  package var name: String {
    switch self {
    case .field(let name): name
    case .section(""): PartPair.opening.nb
    case .section(let anchor): anchor
    }
  }
}

extension TranslationRecord {
  /// Nil for what the command did not write.
  init?(_ written: String) {
    let words = written.split(separator: " ")
    guard let revision = words.first, revision.utf8.count == 40, revision.utf8.allSatisfy(\.isHexDigit) else {
      return nil
    }
    let parts = words.dropFirst().map { Part($0) }
    guard !parts.isEmpty, Set(parts.compactMap(\.?.key)).count == parts.count else { return nil }
    self.init(revision: String(revision), parts: parts.compactMap(\.self))
  }

  /// As it stands in a file.
  var written: String { ([revision] + parts.map(\.written)).joined(separator: " ") }
}

extension TranslationRecord.Part {
  fileprivate init?(_ written: Substring) {
    guard let sign = written.lastIndex(of: "=") else { return nil }
    let (name, digest) = (written[..<sign], written[written.index(after: sign)...])
    guard digest.utf8.count == 8, digest.utf8.allSatisfy(\.isHexDigit), !name.isEmpty else { return nil }
    key = name.first == "/" ? .section(String(name.dropFirst())) : .field(String(name))
    self.digest = String(digest)
  }

  fileprivate var written: String {
    switch key {
    case .field(let name): "\(name)=\(digest)"
    case .section(let anchor): "/\(anchor)=\(digest)"
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}

extension TranslationRecord: FieldValue {
  package static var type: FieldType { .text }

  /// Not read as a text: its digits are nobody's number, and its words are no reader's.
  package static func read(
    _ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader
  ) -> Self? {
    guard reader.role == .translation else {
      reader.report(
        .wrongRecord(
          Wording(
            nb: "dette er ingen oversettelse, så den er ikke laget av en annen tekst",
            en: "this is no translation, so it was not made from another text"),
          help: Wording(nb: "fjern linjen", en: "remove the line"), at: reader.location(node.range)))
      return nil
    }
    if let record = node.scalar.flatMap({ TranslationRecord($0.text) }) { return record }
    let path = reader.path
    reader.report(
      .wrongRecord(
        Wording(
          nb: "det står ikke lenger hva oversettelsen er laget av",
          en: "this no longer says what the translation was made from"),
        help: Wording(
          nb:
            "se om oversettelsen stemmer, og \(run: "story translations mark \(path)"); den skriver linjen på nytt",
          en:
            "see that the translation is right, and \(run: "story translations mark \(path)"), which rewrites the line"
        ), at: reader.location(node.range)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func wrongRecord(_ message: Wording, help: Wording, at place: Location) -> Diagnostic {
    Diagnostic(.wrongTranslationRecord, message, at: place, help: help)
  }
}

extension Code {
  package static let wrongTranslationRecord = Code(
    "wrong-translation-record", .warning,
    title: Wording(
      nb: "Hva oversettelsen er laget av, kan ikke leses",
      en: "What the translation was made from cannot be read"),
    explanation: Wording(
      nb:
        "«oversatt-fra» skrives av «story translations mark», i oversettelsen. Er linjen endret for hånd, kan ingen si hva som er endret i hovedfilen siden.",
      en:
        "“translated-from” is written by “story translations mark”, in the translation. Once it is changed by hand, nobody can say what has changed in the main file since."
    ),
    example: Example(
      wrong: "content/sider/om.md\ncontent/sider/om.en.md\n  translated-from: Norwegian",
      right:
        "content/sider/om.md\ncontent/sider/om.en.md\n  translated-from: 0000000000000000000000000000000000000000 tittel=1fb878cc sammendrag=7676e358"
    ))
}
