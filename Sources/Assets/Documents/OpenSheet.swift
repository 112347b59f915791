/// A sheet of OpenDocument while it is read (ISO/IEC 26300): what of it is hidden, and where in its row the next cell stands.
struct OpenSheet {
  /// Nil outside a sheet.
  private(set) var name: String?
  /// Whether nobody sees the sheet, or what is being read in it.
  private(set) var isHidden = false
  private(set) var isHiddenCell = false
  /// The style that is being read, and those that hide a sheet.
  private var style = ""
  private var hiddenStyles: Set<String> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var isHiddenRow = false
  private var nextColumn = 1
  /// How many sheets are around what is being read: a cell may hold one.
  private var depth = 0

  mutating func start(_ element: XMLElement) {
    switch element.name.local {
    case "style": style = element.value(of: "name") ?? ""
    case "table-properties"
    where element.value(of: "display") == "false" && hiddenStyles.count < mostHiddenStyles:
      hiddenStyles.insert(style)
    case "table": begin(element)
    case "table-column" where depth == 1:
      let columns = next(element)
      if element.isCollapsed, hiddenColumns.count < 1000 { hiddenColumns.append(columns) }
    case "table-row" where depth == 1:
      (isHiddenRow, isHiddenCell, nextColumn) = (element.isCollapsed, element.isCollapsed, 1)
    case "table-cell" where depth == 1, "covered-table-cell" where depth == 1:
      let columns = next(element)
      isHiddenCell = isHiddenRow || hiddenColumns.contains { $0.overlaps(columns) }
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "table-row" where depth == 1: (isHiddenRow, isHiddenCell) = (false, false)
    case "table":
      depth = max(0, depth - 1)
      if depth == 0 { (self.name, isHidden, isHiddenCell) = (nil, false, false) }
    default: break
    }
  }

  private mutating func begin(_ table: XMLElement) {
    depth += 1
    guard depth == 1 else { return }
    name = table.value(of: "name") ?? ""
    isHidden = table.value(of: "style-name").map(hiddenStyles.contains) ?? false
    (hiddenColumns, isHiddenRow, isHiddenCell, nextColumn) = ([], false, false, 1)
  }

  /// The columns of some cells that are written as one, or of some columns.
  private mutating func next(_ element: XMLElement) -> ClosedRange<Int> {
    let first = nextColumn
    nextColumn += element.columnsRepeated
    return first...nextColumn - 1
  }
}

extension XMLElement {
  /// Whether a row or a column is hidden, or left out by a filter.
  fileprivate var isCollapsed: Bool { ["collapse", "filter"].contains(value(of: "visibility") ?? "") }

  /// A number that no sheet has counts as one.
  fileprivate var columnsRepeated: Int {
    guard let count = value(of: "number-columns-repeated").flatMap({ fileNumber($0.utf8) }) else { return 1 }
    return (1...20_000).contains(count) ? count : 1
  }
}

private let mostHiddenStyles = 100_000
