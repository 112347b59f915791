/// What a part of an Office file is, by its name.
enum OfficePart {
  case page, comments, properties, links, data

  /// Nil for what is no XML.
  init?(_ name: String) {
    let isOfProgram = ["word/", "xl/", "ppt/"].contains(where: name.hasPrefix)
    guard xmlEndings.contains(where: name.lowercased().hasSuffix) else { return nil }
    if name.hasSuffix(".rels") {
      self = .links
    } else if name == "meta.xml" || name.hasPrefix("docProps/") {
      self = .properties
    } else if ["/pivotCache/", "/externalLinks/"].contains(where: name.contains) {
      self = .data
    } else if isOfProgram {
      self = name.lowercased().contains("comments") ? .comments : .page
    } else if name.hasSuffix("content.xml") || name.hasSuffix("styles.xml") {
      // The headers and footers of OpenDocument are among its styles.
      self = .page
    } else {
      self = .data
    }
  }
}

/// Of the parts that are XML, whatever they are called; drawings hold words as well.
private let xmlEndings = [".xml", ".rels", ".vml", ".rdf", ".svg"]

extension DocumentPlace {
  /// Where what a part of this name carries beside its pages lies.
  init(part name: String) {
    if name.hasPrefix("docProps/") || name == "meta.xml" {
      self = .properties
    } else if name.contains("/pivotCache/") {
      self = .pivot
    } else if name.hasSuffix(".rels") {
      self = .link
    } else if name.contains("/externalLinks/") {
      self = .otherFile
    } else if name.hasPrefix("customXml/") || name == "xl/connections.xml" {
      self = .data
    } else {
      self = .elsewhere
    }
  }
}

extension XMLElement {
  /// What of it may be words that no page shows, and where, when it stands in a part that is `place`.
  func unshown(
    _ place: DocumentPlace
  ) -> [(text: String, place: DocumentPlace, isFormula: Bool)] {
    attributes.compactMap { attribute in
      let key = attribute.name.local
      if silentAttributes.contains(key) { return nil }
      if key != "v", !mayBeWords(attribute.value) { return nil }
      let isNaming = key.lowercased().hasSuffix("name") || namingAttributes.contains(key)
      let saysMore = isNaming || namingElements.contains(name.local)
      if !saysMore, isKindOfFormat(attribute.value) { return nil }
      let own = ownPlace(key, isNaming)
      return (attribute.value, place == .elsewhere ? own : place, key == "formula")
    }
  }

  private func ownPlace(_ key: String, _ isNaming: Bool) -> DocumentPlace {
    if dataElements.contains(name.local) { return .data }
    if key == "href" { return .link }
    return isNaming || namingElements.contains(name.local) ? .name : .elsewhere
  }
}

/// `bothSides`, `rect`, `nb-NO`: the words that a format has for its own kinds are one word that begins small.
func isKindOfFormat(_ value: String) -> Bool {
  guard let first = value.utf8.first, (0x61...0x7A).contains(first) else { return false }
  return value.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}

/// How something looks and of which kind it is; the types of relationships and of parts.
private let silentAttributes: Set<String> = [
  "style", "Type", "ContentType", "Id", "id", "rsid", "Ignorable", "Requires", "font-name", "font-family",
  "typeface",
  "ascii", "hAnsi", "cs", "eastAsia", "lang", "script", "panose", "paraId", "textId", "uid", "uri",
  "formatCode",
]

/// Whose values somebody has written, also when that is one word that begins small.
private let namingAttributes: Set<String> = [
  "v", "title", "descr", "display", "displayText", "tooltip", "prompt", "promptTitle", "error", "errorTitle",
  "caption",
  "string-value", "label", "alt", "Target", "href",
]
private let namingElements: Set<String> = ["alias", "tag", "docVar", "sheetName", "name", "placeholder"]
private let dataElements: Set<String> = [
  "alias", "tag", "docVar", "listItem", "query", "connectString", "dataSource", "dataValidation",
  "user-field-decl",
  "variable-set", "user-field-get", "table-cell", "connection",
]
