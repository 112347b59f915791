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
  var found: [String] = []
  var rest = html
  while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
    rest = html[(sign + 1)...]
    let isAttribute =
      sign - html.startIndex > 2 && html[sign - 2] == UInt8(ascii: "i") && html[sign - 1] == UInt8(ascii: "d")
      && html[sign - 3] <= UInt8(ascii: " ")
    guard isAttribute, let quote = rest.popFirst(), [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote),
      let end = rest.firstIndex(of: quote)
    else { continue }
    found.append(String(decoding: rest[..<end], as: UTF8.self))
    rest = rest[end...]
  }
  return found.filter { !$0.isEmpty }
}
