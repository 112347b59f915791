import Content
import TestSupport

/// What is tried: a kind of file, or the site as a whole.
enum Target: String, CaseIterable {
  case fields, markdown, directives, yaml, csv, soup, templates, words, site
  /// Texts as editors write them, repaired; see `unfaithfulRepairs`.
  case untidy
  /// Numbers, dates and periods from a grammar of their own; see `siteOfFigures`.
  case figures
  /// Files attached to the content, each from a grammar of its own; see `attachmentFindings`.
  case pdf, office, drawing
  /// Every file of the content cut off at each byte, and with each byte replaced; see `Sweep`.
  case sweep
  /// Every field of the content in each way of writing it, edited by a form; see `FieldEditing`.
  case edits
}

/// Files that take the place of the real ones, and how far they are followed.
struct Input {
  var files: [SourceFile]
  var depth: Depth
  /// Which of `World.moments` it is.
  var moment = 0
  /// Whether what is certain is repaired as well, and the text compared before and after.
  var isRepaired = false

  enum Depth {
    /// Read, resolved and checked in a site of nothing but the files of the same entry, which is quick.
    case alone
    /// Resolved and checked in the real site.
    case resolved
    /// And both sites made of it.
    case rendered
    /// Both sites made of the files and nothing else, as of one of the days that are hard.
    case aloneRendered
  }
}

extension Target {
  /// The input of a number; the same for the same seed and files.
  func input(_ number: Int, seed: UInt64, _ seeds: Seeds) -> Input {
    var numbers = Numbers(seed: seed, input: number)
    switch self {
    case .fields: return one(numbers.pick(seeds.texts), &numbers) { mutated($0, within: front(of: $0), &$1) }
    case .markdown:
      return one(numbers.pick(seeds.texts), &numbers) {
        mutated($0, within: front(of: $0).upperBound..<$0.count, &$1)
      }
    case .directives: return one(numbers.pick(seeds.texts), &numbers) { $0 + someDirectives(&$1) }
    case .yaml: return one(numbers.pick(seeds.registers), &numbers) { mutated($0, &$1) }
    case .csv: return one(numbers.pick(seeds.tables), &numbers) { mutated($0, &$1) }
    case .soup:
      let files = [seeds.texts, seeds.texts, seeds.registers, seeds.tables, seeds.templates, seeds.words]
      return one(numbers.pick(numbers.pick(files)), &numbers) { bytes, numbers in
        let head = bytes.prefix(numbers.oneIn(2) ? front(of: bytes).upperBound : 0)
        return Array((head + mixedPieces(&numbers)).prefix(largestInput))
      }
    case .templates: return one(numbers.pick(seeds.templates), &numbers) { mutated($0, &$1) }
    case .words: return one(numbers.pick(seeds.words), &numbers) { mutated($0, &$1) }
    case .site: return site(seeds, &numbers)
    case .untidy:
      let text = "---\ntittel: A\nsammendrag: A.\nseksjon: flytt-hit\n---\n\n" + untidyText(&numbers)
      let file = SourceFile(path: "content/sider/untidy.md", bytes: Array(text.utf8))
      return Input(files: [file], depth: .alone, isRepaired: true)
    case .figures:
      let moment = numbers.oneIn(2) ? 0 : numbers.below(World.days.count)
      return Input(files: siteOfFigures(&numbers), depth: .aloneRendered, moment: moment)
    case .pdf: return attachment("pdf", somePDF(&numbers))
    case .office: return attachment(numbers.pick(["docx", "xlsx", "pptx", "odt"]), someOfficeFile(&numbers))
    case .drawing: return attachment("svg", someDrawing(&numbers))
    case .sweep: return Sweep(seeds).input(number)
    case .edits: return Input(files: [], depth: .alone)
    }
  }

  private func one(
    _ file: SourceFile, _ numbers: inout Numbers, _ change: ([UInt8], inout Numbers) -> [UInt8]
  ) -> Input {
    let changed = SourceFile(path: file.path, bytes: change(file.bytes, &numbers))
    let depth: Input.Depth = numbers.oneIn(100) ? .rendered : numbers.oneIn(16) ? .resolved : .alone
    return Input(files: [changed], depth: depth)
  }

  private func attachment(_ ending: String, _ bytes: [UInt8]) -> Input {
    let file = SourceFile(path: "content/sider/attached." + ending, bytes: Array(bytes.prefix(largestInput)))
    return Input(files: [file], depth: .alone)
  }

  /// Several files changed at once, some taken from others, so that kinds, ids and addresses meet.
  private func site(_ seeds: Seeds, _ numbers: inout Numbers) -> Input {
    var paths: Set<String> = []
    let files = (0..<(1 + numbers.below(8))).map { _ in
      let file = numbers.pick(seeds.all)
      let bytes = numbers.oneIn(4) ? numbers.pick(seeds.all).bytes : file.bytes
      return SourceFile(
        path: path(file.path, &numbers), bytes: numbers.oneIn(3) ? bytes : mutated(bytes, &numbers))
    }
    return Input(
      files: files.filter { paths.insert($0.path).inserted },
      depth: numbers.oneIn(4) ? .rendered : .resolved)
  }

  /// Now and then the file stands in another folder, or under a name that something else has.
  private func path(_ path: String, _ numbers: inout Numbers) -> String {
    switch numbers.below(12) {
    case 0: path.replacing("content/", with: "content/intern/")
    case 1: path.replacing(".md", with: ".en.md")
    case 2: path.replacing(".en.md", with: ".md")
    case 3: path.replacing(".yml", with: ".yaml")
    case 4: path.replacing(".", with: numbers.pick(["/.", " (2).", ".nn.", "-å.", "..", ".EN."]))
    default: path
    }
  }
}

/// From the start to the end of the closing `---`; nothing when there are no fields.
private func front(of bytes: [UInt8]) -> Range<Int> {
  let mark = Array("\n---\n".utf8)
  let end = bytes.indices.first { bytes[$0...].starts(with: mark) }
  return 0..<(end.map { $0 + mark.count } ?? 0)
}

/// Directives of every name with options and bodies that do not fit.
private func someDirectives(_ numbers: inout Numbers) -> [UInt8] {
  var text = "\n"
  for depth in 0..<(1 + numbers.below(numbers.oneIn(20) ? 30 : 4)) {
    let fence = String(
      repeating: numbers.pick(["`", "~", ":"]), count: 3 + (numbers.oneIn(2) ? depth : numbers.below(4)))
    text += String(repeating: numbers.pick(["", "", "- ", "  ", "> "]), count: 1) + fence
    text +=
      "{\(numbers.pick(directiveNames))} \(numbers.pick(["", "netto-innbyggere", "a/b.md", "x y", "#"]))\n"
    text += numbers.pick([
      "", ":antall: 3\n", "---\na: b\n---\n", "---\n", ":a\n", ":hovedomrade: handel\n:alle:\n",
    ])
    text += numbers.pick([
      "", "- a: b\n  c: d\n", "1. Gjør *dette*\n\n   mer\n", "![a](b.jpg \"t\")\n", "tekst\n", "[1, 2\n",
    ])
    if numbers.oneIn(2) { text += fence + "\n" }
  }
  return numbers.oneIn(2) ? Array(text.utf8) : mutated(Array(text.utf8), &numbers)
}

private let directiveNames = [
  "events", "arrangementer", "kpi", "maltall", "partners", "partnere", "people", "personer", "contact",
  "kontakt",
  "facts", "fakta", "steps", "steg", "checklist", "sjekkliste", "quote", "sitat", "gallery", "galleri",
  "timeline",
  "tidslinje", "document-tree", "dokumenttre", "place", "sted", "video", "note", "nosuch", "a:b", "",
]
