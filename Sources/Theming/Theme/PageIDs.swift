import Templates

/// The ids in the fixed text of every template that shows an entry's text, and of the components that stand in one.
///
/// One that is filled in, such as `id="{{id}}"`, cannot be known here; templates that show a text have none.
func pageIDs(of templates: [String: Template], _ pages: [PageShape]) -> Set<String> {
  let around = pages.filter { $0.showsText || $0.template.hasPrefix("components/") }
  return Set(around.compactMap { templates[$0.template] }.flatMap { $0.fixedText.flatMap(ids(in:)) })
}

extension PageShape {
  fileprivate var showsText: Bool {
    guard case .record(let record) = data else { return false }
    return record.fields.contains { $0.name == "body" }
  }
}

/// The values of the attributes `id` that stand whole in a piece of HTML.
func ids(in html: ArraySlice<UInt8>) -> [String] {
  let name = Array("id=".utf8)
  var found: [String] = []
  var rest = html
  while let start = rest.firstRange(of: name) {
    let isAttribute = start.lowerBound > html.startIndex && html[start.lowerBound - 1] <= UInt8(ascii: " ")
    rest = html[start.upperBound...]
    guard isAttribute, let quote = rest.popFirst(), [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote),
      let end = rest.firstIndex(of: quote)
    else { continue }
    found.append(String(decoding: rest[..<end], as: UTF8.self))
    rest = rest[end...]
  }
  return found.filter { !$0.isEmpty }
}
