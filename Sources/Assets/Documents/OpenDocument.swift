extension OfficeReading {
  /// How LibreOffice's own files are read (ISO/IEC 26300).
  static let openDocument = Format(
    start: { $0.startOpenDocument($1) }, end: { $0.endOpenDocument($1) })

  private mutating func startOpenDocument(_ element: XMLElement) {
    sheet.start(element)
    switch element.name.local {
    case "annotation", "change-info": author = nil
    case "user-defined": property = element.value(of: "name") ?? ""
    case "template" where part == "meta.xml":
      if let place = element.value(of: "href"), isPlaceOnDisk(place) || place.contains("/") {
        traces.add(.folder, place)
      }
    case "encryption-data": isLocked = true
    case "table-properties" where element.value(of: "display") == "false": traces.hidden[.sheets] = 1
    case "hidden-text", "hidden-paragraph": traces.hidden[.text] = 1
    default: break
    }
  }

  private mutating func endOpenDocument(_ name: String) {
    sheet.end(name)
    switch name {
    case "annotation": traces.comments[author ?? "", default: 0] += 1
    case "change-info": traces.changes[author ?? "", default: 0] += 1
    case "creator" where isWithin("annotation") || isWithin("change-info"): author = text
    case "creator" where part == "meta.xml": traces.add(.lastSavedBy, text)
    case "initial-creator": traces.add(.author, text)
    case "printed-by": traces.add(.printedBy, text)
    case "user-defined" where part == "meta.xml": traces.add(.property(property), text)
    case "p", "span":
      guard !isWithin("annotation"), text.contains(where: { !$0.isWhitespace }) else { return }
      if isWithin("notes") { traces.hidden[.notes] = 1 }
      if sheet.isHiddenCell { traces.hidden[.rows] = 1 }
    default: break
    }
  }
}
