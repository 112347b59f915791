/// What the files within an Office file carry: Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300).
func officeTraces(_ archive: ZipArchive) throws(UnreadableDocument) -> DocumentTraces {
  let names = Set(archive.entries.map(\.name))
  if names.contains("encrypted-package") { throw .locked }
  let isOpenDocument = names.contains("content.xml")
  guard isOpenDocument || names.contains("[Content_Types].xml") else { throw .unknownForm }
  var reading = OfficeReading()
  var (left, pictures) = (mostInflated, mostInPictures)
  // The list of what is encrypted first, since what is encrypted looks damaged.
  let manifest = archive.entries.filter { $0.name == "META-INF/manifest.xml" }
  for entry in manifest + archive.entries.filter({ $0.name != "META-INF/manifest.xml" }) {
    if reading.isLocked { throw .locked }
    reading.note(entry.name)
    if isPicture(entry.name), let picture = picture(entry, in: archive, &pictures), tellsPosition(picture) {
      reading.traces.picturesWithPosition += 1
    }
    guard entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") else { continue }
    let bytes = try archive.contents(of: entry, limit: min(left, mostInPart))
    left -= bytes.count
    reading.begin(entry.name)
    try reading.read(bytes, isOpenDocument ? OfficeReading.openDocument : OfficeReading.officeOpenXML)
  }
  if reading.isLocked { throw .locked }
  return reading.finish()
}

/// A picture as it was put in; nil for one that cannot be unpacked, and for what is left over of very many.
private func picture(_ entry: ZipArchive.Entry, in archive: ZipArchive, _ left: inout Int) -> [UInt8]? {
  do throws(UnreadableDocument) {
    let bytes = try archive.contents(of: entry, limit: left)
    left -= bytes.count
    return bytes
    // Discarded: a damaged picture is no fault of the document.
  } catch { return nil }
}

private let mostInPart = 64 << 20
private let mostInPictures = 256 << 20
private let mostInflated = 256 << 20

/// An Office file while its parts are being read, one after another.
struct OfficeReading {
  var traces = DocumentTraces()
  /// The name of the part that is being read, its folder, and how many parts came before it.
  private(set) var part = ""
  private(set) var folder = ""
  private(set) var partNumber = 0
  /// How many authors the part has named so far.
  var authorsInPart = 0
  /// The local names of the open elements, and how often some of those are among them.
  private(set) var elements: [String] = []
  private var openCounts: [String: Int] = [:]
  /// The text of the innermost element so far.
  var text = ""
  /// Comments and changes by the number of their author, whose name another part has.
  var commentsByNumber: [String: Int] = [:]
  var authors: [String: String] = [:]
  /// Numbers whose comments are counted elsewhere.
  var ignored: Set<String> = []
  /// Who has made the comment or the change that is being read.
  var author: String?
  var isLocked = false
  /// Which columns of the sheet are hidden, whether the row, the cell or the run of words that is being read is.
  var hiddenColumns: [ClosedRange<Int>] = []
  var isHiddenRow = false
  var isHiddenCell = false
  var isHiddenRun = false
  /// The same of OpenDocument.
  var sheet = OpenSheet()
  /// The sheets that are shown, and those from which the rows behind pivot tables were taken; empty for rows from elsewhere.
  var shownSheets: Set<String> = []
  var pivotSheets: [String] = []
  /// The name of the property that is being read.
  var property = ""

  /// What is looked for in the parts of one family of files.
  struct Format: Sendable {
    let start: @Sendable (inout OfficeReading, XMLElement) -> Void
    let end: @Sendable (inout OfficeReading, String) -> Void
  }

  /// Goes on to another part.
  mutating func begin(_ name: String) {
    part = name
    folder = String(name.prefix { $0 != "/" })
    partNumber += 1
    authorsInPart = 0
    hiddenColumns = []
    (isHiddenRow, isHiddenCell, isHiddenRun, sheet) = (false, false, false, OpenSheet())
    elements = []
    openCounts = [:]
  }

  mutating func read(_ bytes: [UInt8], _ format: Format) throws(UnreadableDocument) {
    // Parts may be empty or no XML at all, where nothing is kept that anybody could show.
    guard bytes.contains(UInt8(ascii: "<")) else { return }
    let bound = XMLBound(depth: 1000, elements: 10_000_000)
    let failure = readXML(bytes, within: bound, into: &self) { reader, event in
      switch event {
      case .start(let element, _):
        reader.elements.append(element.name.local)
        if askedFor.contains(element.name.local) { reader.openCounts[element.name.local, default: 0] += 1 }
        reader.text = ""
        format.start(&reader, element)
      case .end:
        if let name = reader.elements.popLast() {
          if askedFor.contains(name) { reader.openCounts[name, default: 1] -= 1 }
          format.end(&reader, name)
        }
        reader.text = ""
      case .text(let words): if reader.text.utf8.count < 1000 { reader.text += words }
      case .instruction, .lostEntity: break
      }
      return .goOn
    }
    switch failure {
    case nil, .stopped: break
    case .tooDeep, .tooMany: throw .tooLarge
    case .malformed, .declarations: throw .damaged
    }
  }

  /// What a part's name alone says.
  mutating func note(_ name: String) {
    if name.hasSuffix("/") { return }
    if name.contains("/embeddings/") || name.hasPrefix("Object ") && name.hasSuffix("/content.xml") {
      traces.hidden[.files, default: 0] += 1
    }
    if name.hasPrefix("Versions/") { traces.hidden[.versions, default: 0] += 1 }
  }

  func finish() -> DocumentTraces {
    var traces = traces
    for (number, count) in commentsByNumber where !ignored.contains(number) {
      traces.comments[authors[number] ?? "", default: 0] += count
    }
    // Whoever sees the sheet sees the rows.
    if pivotSheets.contains(where: { !shownSheets.contains($0) }) { traces.hidden[.pivot] = 1 }
    return traces
  }

  /// Whether an element of this name is open; only for those of `askedFor`.
  func isWithin(_ name: String) -> Bool { openCounts[name, default: 0] > 0 }
}

private let askedFor: Set<String> = ["fld", "annotation", "change-info", "notes", "r"]

/// Whether an address leads into somebody's own machine or their organisation's.
func isPlaceOnDisk(_ address: String) -> Bool {
  let lower = address.lowercased()
  if lower.hasPrefix("file:") || lower.hasPrefix("\\\\") || lower.hasPrefix("/users/")
    || lower.hasPrefix("/home/")
  {
    return true
  }
  let start = Array(lower.utf8.prefix(3))
  return start.count == 3 && (0x61...0x7A).contains(start[0]) && start[1] == UInt8(ascii: ":")
    && [UInt8(ascii: "\\"), UInt8(ascii: "/")].contains(start[2])
}
