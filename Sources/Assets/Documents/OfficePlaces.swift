/// Where in an Office file each of its paragraphs is seen: on which slide, in which sheet. That is known when all its parts have
/// been read, since one part numbers the sheets, another names them, and a third holds the words of all.
struct OfficePlaces {
  private var spots: [Spot] = []
  private var part = ""
  private var elements: [String] = []
  /// The sheets and slides of the file, by what the links of its main part call them.
  private var sheets: [Sheet] = []
  private var slides: [String] = []
  private var targets: [String: String] = [:]
  /// Where the words that all sheets share are used.
  private var uses: [Int: Cell] = [:]
  private var sharedCount = 0
  /// What is being read.
  private var sheet = OpenSheet()
  private var (isHiddenRow, isShared, isHiddenCell) = (false, false, false)
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var (isHiddenRun, hasHiddenText, hasChange) = (false, false, false)

  private struct Sheet {
    let link: String
    let name: String
    let isHidden: Bool
  }

  private struct Cell {
    let part: String
    let isHidden: Bool
  }

  private enum Spot {
    case known(DocumentPlace)
    case cell(Cell)
    case shared(Int)
    case slide(String)
  }

  mutating func begin(_ part: String) {
    (self.part, elements, sheet) = (part, [], OpenSheet())
    (isHiddenRow, isShared, isHiddenCell, hiddenColumns) = (false, false, false, [])
    (isHiddenRun, hasHiddenText, hasChange) = (false, false, false)
  }

  mutating func start(_ element: XMLElement) {
    let name = element.name.local
    elements.append(name)
    if element.name.namespace.hasPrefix("urn:oasis:") { sheet.start(element) }
    switch name {
    case "sheet" where part == "xl/workbook.xml":
      let state = element.value(of: "state") ?? "visible"
      add(
        Sheet(
          link: "xl/" + (relationship(element) ?? ""), name: element.value(of: "name") ?? "",
          isHidden: state != "visible"))
    case "sldId": if slides.count < most, let link = relationship(element) { slides.append("ppt/" + link) }
    case "Relationship":
      guard ["xl/_rels/workbook.xml.rels", "ppt/_rels/presentation.xml.rels"].contains(part),
        let id = element.value(of: "Id"), let target = element.value(of: "Target"), targets.count < most
      else { return }
      let folder = part.prefix { $0 != "/" } + "/"
      targets[folder + id] = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    case "col": if element.isHidden, hiddenColumns.count < 1000 { hiddenColumns.append(element.columns) }
    case "row": isHiddenRow = element.isHidden
    case "c" where part.hasPrefix("xl/"):
      isShared = element.value(of: "t") == "s"
      isHiddenCell = isHiddenRow || hiddenColumns.hold(cell: element.value(of: "r") ?? "")
    case "vanish": if element.isOn, elements.dropLast(2).last == "r" { isHiddenRun = true }
    case "t": if isHiddenRun { hasHiddenText = true }
    case "delText": hasChange = true
    default: break
    }
  }

  mutating func end() {
    let name = elements.popLast()
    sheet.end(name ?? "")
    switch name {
    case "r": isHiddenRun = false
    // Of a paragraph without words nothing is noted.
    case "p": (hasHiddenText, hasChange) = (false, false)
    case "si": sharedCount += 1
    default: break
    }
  }

  /// Notes where a paragraph stands that has just been read.
  mutating func add(paragraph text: String) {
    defer { (hasHiddenText, hasChange) = (false, false) }
    if part == "xl/sharedStrings.xml" { return spots.append(.shared(sharedCount)) }
    if part.hasPrefix("xl/worksheets/") || part.hasPrefix("xl/chartsheets/") {
      let cell = Cell(part: part, isHidden: isHiddenCell)
      if isShared, let index = fileNumber(text.utf8), uses.count < most, uses[index]?.isHidden != false {
        uses[index] = cell
      }
      return spots.append(.cell(cell))
    }
    if part.hasPrefix("ppt/slides/") { return spots.append(.slide(part)) }
    spots.append(.known(placeInPart))
  }

  /// Notes that what was read as a paragraph is whom a link writes to.
  mutating func addLink() { spots.append(.known(.link)) }

  var isInFieldCode: Bool { elements.last == "instrText" }

  private var placeInPart: DocumentPlace {
    if elements.contains("annotation") || part.lowercased().contains("comments") { return .comment }
    if part.hasPrefix("ppt/notes") || elements.contains("notes") { return .notes }
    if hasChange || elements.contains("tracked-changes") { return .trackedChange }
    if hasHiddenText { return .hiddenText }
    if part.hasPrefix("word/header") || part.hasPrefix("word/footer") || part == "styles.xml" {
      return .headerOrFooter
    }
    if part.contains("notes.xml") { return .footnote }
    guard let name = sheet.name, isSpreadsheet else { return .text }
    if sheet.isHidden { return .hiddenSheet(name) }
    return sheet.isHiddenCell ? .hiddenCells(name) : .sheet(name)
  }

  private var isSpreadsheet: Bool { elements.contains("spreadsheet") }

  /// Each in its place, in the order in which they were added.
  var places: [DocumentPlace] {
    var byPart: [String: Sheet] = [:]
    for sheet in sheets { byPart[targets[sheet.link] ?? ""] = sheet }
    var slideNumbers: [String: Int] = [:]
    for (index, link) in slides.enumerated() { slideNumbers[targets[link] ?? ""] = index + 1 }
    func place(of cell: Cell) -> DocumentPlace {
      guard let sheet = byPart[cell.part] else { return .text }
      if sheet.isHidden { return .hiddenSheet(sheet.name) }
      return cell.isHidden ? .hiddenCells(sheet.name) : .sheet(sheet.name)
    }
    return spots.map { spot in
      switch spot {
      case .known(let place): place
      case .cell(let cell): place(of: cell)
      // What no cell uses any more is left in the list.
      case .shared(let index): uses[index].map(place) ?? .elsewhere
      case .slide(let part): slideNumbers[part].map { .slide($0) } ?? .text
      }
    }
  }

  private mutating func add(_ sheet: Sheet) { if sheets.count < most { sheets.append(sheet) } }

  /// `r:id`, not the number that `id` alone is.
  private func relationship(_ element: XMLElement) -> String? {
    element.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
  }
}

/// Of each kind of thing that is kept track of; what comes after is placed less closely.
private let most = 200_000
