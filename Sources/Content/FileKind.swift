/// What a file is by the ending of its name, whatever its case.
enum FileKind: Sendable, Hashable {
  case markdown, yaml, json, csv
  /// Text that Content does not look into: styles, templates, drawings, notes to those who write (LESMEG, README).
  case otherText
  case binary

  init(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let parts = name.split(separator: UInt8(ascii: "."))
    let stem = parts.first.map { String(Substring($0)).lowercased() }
    let ending = parts.count > 1 ? (parts.last.map { String(Substring($0)) } ?? "").lowercased() : ""
    self =
      switch ending {
      case "md", "markdown": stem == "lesmeg" || stem == "readme" ? .otherText : .markdown
      case "yml", "yaml": .yaml
      case "json": .json
      case "csv": .csv
      case "mustache", "html", "css", "txt", "svg", "js", "mjs", "xml", "tsv", "ics", "webmanifest":
        .otherText
      default: .binary
      }
  }
}

func isTextFile(_ path: String) -> Bool { FileKind(path: path) != .binary }
