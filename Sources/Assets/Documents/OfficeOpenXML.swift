extension OfficeReading {
  /// How Word's, Excel's and PowerPoint's own files are read (ECMA-376).
  static let officeOpenXML = Format(
    start: { $0.startOfficeOpenXML($1) }, end: { $0.endOfficeOpenXML($1) })

  private mutating func startOfficeOpenXML(_ element: XMLElement) {
    let name = element.name.local
    if part.hasSuffix(".rels") {
      if name == "Relationship", element.value(of: "TargetMode") == "External",
        let target = element.value(of: "Target"), isPlaceOnDisk(target)
      {
        traces.add(.folder, target)
      }
      return
    }
    switch folder {
    case "word": startWord(element, name)
    case "xl": startExcel(element, name)
    case "ppt": startPowerPoint(element, name)
    case "docProps": if name == "property" { property = element.value(of: "name") ?? "" }
    default: break
    }
  }

  private mutating func startWord(_ element: XMLElement, _ name: String) {
    let author = element.value(of: "author")
    if name == "comment" { traces.comments[author ?? "", default: 0] += 1 }
    if wordChanges.contains(name), let author { traces.changes[author, default: 0] += 1 }
    if name == "person", let author { traces.add(.reviewer, author) }
    // The style of a paragraph's mark may hide that mark alone.
    if name == "vanish", element.isOn, isWithin("r") { isHiddenRun = true }
    if name == "t", isHiddenRun { traces.hidden[.text] = 1 }
    if name == "r" { isHiddenRun = false }
  }

  private mutating func startExcel(_ element: XMLElement, _ name: String) {
    switch name {
    case "comment": count(element.value(of: "authorId").map { "\(partNumber)/\($0)" })
    case "threadedComment": count(element.value(of: "personId"))
    case "person":
      if let id = element.value(of: "id") { authors[id] = element.value(of: "displayName") }
    case "rcc", "rrc", "rm", "ris", "rsnm", "rfmt": traces.changes["", default: 0] += 1
    case "userInfo": traces.add(.reviewer, element.value(of: "name") ?? "")
    case "sheet":
      if ["hidden", "veryHidden"].contains(element.value(of: "state")) {
        traces.hidden[.sheets, default: 0] += 1
      } else if let name = element.value(of: "name"), shownSheets.count < 10_000 {
        shownSheets.insert(name)
      }
    case "worksheetSource" where part.contains("/pivotCache/"):
      // The name of a table or a range is one in this file; an address of another file is a link to it.
      if element.hasLink {
        pivotSheets.append("")
      } else if let sheet = element.value(of: "sheet"), pivotSheets.count < 10_000 {
        pivotSheets.append(sheet)
      }
    case "cacheSource" where part.contains("/pivotCache/"):
      if element.value(of: "type") != "worksheet" { pivotSheets.append("") }
    case "col": if element.isHidden { hiddenColumns.append(element.columns) }
    case "row": isHiddenRow = element.isHidden
    case "c": isHiddenCell = isHiddenRow || hiddenColumns.hold(cell: element.value(of: "r") ?? "")
    case "v", "is": if isHiddenCell { traces.hidden[.rows] = 1 }
    case "absPath": traces.add(.folder, element.value(of: "url") ?? "")
    default: break
    }
  }

  private mutating func startPowerPoint(_ element: XMLElement, _ name: String) {
    switch name {
    case "cm": count(element.value(of: "authorId"))
    case "cmAuthor", "author":
      if let id = element.value(of: "id") { authors[id] = element.value(of: "name") }
    case "sld" where element.value(of: "show") == "0": traces.hidden[.slides, default: 0] += 1
    default: break
    }
  }

  private mutating func count(_ author: String?) { commentsByNumber[author ?? "", default: 0] += 1 }

  private mutating func endOfficeOpenXML(_ name: String) {
    switch name {
    case "creator" where part == "docProps/core.xml": traces.add(.author, text)
    case "lastModifiedBy": traces.add(.lastSavedBy, text)
    case "Company" where part.hasPrefix("docProps/"): traces.add(.company, text)
    case "Manager" where part.hasPrefix("docProps/"): traces.add(.manager, text)
    case _ where part == "docProps/custom.xml" && elements.last == "property":
      traces.add(.property(property), text)
    case "author" where part.hasPrefix("xl/"): nameExcelAuthor()
    case "t" where part.hasPrefix("ppt/notesSlides/") && !isWithin("fld"):
      if text.contains(where: { !$0.isWhitespace }) { traces.hidden[.notes] = 1 }
    default: break
    }
  }

  /// Excel numbers a part's authors in their order. One that begins with `tc=` stands for a conversation, whose comments
  /// another part has.
  private mutating func nameExcelAuthor() {
    let number = "\(partNumber)/\(authorsInPart)"
    authorsInPart += 1
    authors[number] = text
    if text.hasPrefix("tc=") { ignored.insert(number) }
  }
}

extension [ClosedRange<Int>] {
  /// Whether a cell such as «AB12», which is in the 28th column, is in one of these; no sheet has more than three letters of them.
  func hold(cell: String) -> Bool {
    guard !isEmpty else { return false }
    let column = cell.utf8.prefix(3).filter { $0 >= 0x41 }.reduce(0) {
      $0 &* 26 &+ Int(truncatingIfNeeded: $1 &- 0x40)
    }
    return contains { $0.contains(column) }
  }
}

extension XMLElement {
  /// Whether a property that is on by being there is not switched off (ECMA-376-1 §17.17.4).
  var isOn: Bool { !["0", "false", "off"].contains(value(of: "val") ?? "1") }

  var isHidden: Bool { ["1", "true"].contains(value(of: "hidden") ?? "") }

  /// Which columns `col` is about.
  var columns: ClosedRange<Int> {
    let (first, last) = (number(of: "min"), number(of: "max"))
    return first...max(first, last)
  }

  /// Whether it says `r:id`, the number of a link.
  fileprivate var hasLink: Bool {
    attributes.contains { $0.name.local == "id" && !$0.name.namespace.isEmpty }
  }

  private func number(of name: String) -> Int { value(of: name).flatMap { fileNumber($0.utf8) } ?? 0 }
}

/// Elements that say what somebody has changed (ECMA-376-1 §17.13.5).
private let wordChanges: Set<String> = [
  "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
  "tblGridChange",
  "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
]
