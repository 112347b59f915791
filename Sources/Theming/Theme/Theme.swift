package import Content
package import Diagnostics
package import Model
package import Templates

/// How the site looks and speaks: compiled templates, the words of each language, and files that are published as they are.
package struct Theme: Sendable {
  /// Where it lies, below the root folder: `themes/kongsberg`.
  let folder: String
  /// By the way to the file below `templates/`, without its ending: `components/events`.
  package private(set) var templates: [String: Template]
  package let words: [Language: Words]
  /// The stylesheet, the drawings and the icon, each under a name that changes with its bytes.
  package private(set) var files: [ThemeFile]

  /// Where each file of the theme is found on the site, for `{{files.name}}`.
  private(set) var fileAddresses: Value
  /// What a browser holds each file against, for `{{integrity.name}}` (W3C Subresource Integrity).
  let fileSums: Value
  package let colours: ThemeColours
  /// The ids that the theme itself gives to parts of the pages that show a text; no heading of a text may have them.
  package let pageIDs: Set<String>
}

/// A file of a theme that is published as it is.
package struct ThemeFile: Sendable {
  /// What templates call it: `stil` for `static/stil.css`.
  package let name: String
  /// Where it lies, below the root folder.
  let source: String
  /// With a part of its checksum: `/stil.1a2b3c4d.css`.
  package fileprivate(set) var address: String
  package let content: OutputFile.Content
  /// What it is, when it is a picture of pixels.
  package let picture: PictureHeader?

  /// Those of a text; none of a picture, which is read when it is published.
  package var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .copy, .file, .picture, .rendered: []
    }
  }
}

/// The names that every template may use and that only the theme itself knows.
struct ThemeNames {
  let words: RecordShape
  let files: RecordShape
  /// The files that have a checksum for `{{integrity.name}}`.
  let sums: RecordShape
}

extension Theme {
  /// The theme of a site in a folder of its domain.
  func placed(below base: BasePath) -> Theme {
    var placed = self
    for index in files.indices { placed.files[index].address = base.address(written: files[index].address) }
    placed.fileAddresses = Self.addresses(of: placed.files)
    return placed
  }

  /// The same theme for the pages of one language: what all of them have alike stands in the templates already.
  func filled(with known: [String: Value]) -> Theme {
    var filled = self
    filled.templates = templates.mapValues { $0.filled(with: known) }
    return filled
  }

  static func addresses(of files: [ThemeFile]) -> Value { .record(files.map { .text($0.address) }) }

  func path(ofTemplate name: String) -> String { "\(folder)/templates/\(name).mustache" }

  /// The words of a language; none when the theme lacks it, which has been reported.
  package func words(in language: Language) -> Words { words[language] ?? Words([:], shape: []) }

  /// How a language writes numbers, sums and dates.
  package func formatter(in language: Language) -> Formatter { words(in: language).format }

  /// What a language calls a unit.
  package func word(for unit: Unit, in language: Language) -> String { words(in: language)[choice: unit] }

  /// What a language puts before a number that may still change.
  package func provisionally(in language: Language) -> String { words(in: language)[.provisionally] }

  /// The languages of the site that the theme has no words in.
  package func missingLanguages(of declared: [DeclaredLanguage]) -> [Diagnostic] {
    let known = words.keys.sorted { $0.tag < $1.tag }
    return declared.filter { words[$0.language] == nil }
      .map { .themeMissingLanguage($0, known, in: folder + "/words") }
  }

  /// What its languages call the parts of addresses.
  package var addressWords: [Language: [String: String]] { words.mapValues(\.addressWords) }
}
