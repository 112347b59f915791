package import Content
package import Diagnostics

/// Where a button leads: a web address, or the way to a file of the content as in a Markdown link.
package struct Destination: FieldValue, Hashable {
  package let text: String
  package let location: Location

  package static var type: FieldType { .destination }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let text = reader.text(of: node, as: .destination) else { return nil }
    let destination = Destination(text: text, location: reader.location(node.range))
    if RelativeLink(text, from: reader.path, in: "") != nil {
      reader.note(destination)
      return destination
    }
    return WebAddress.read(node, merging: nil, &reader) == nil ? nil : destination
  }
}
