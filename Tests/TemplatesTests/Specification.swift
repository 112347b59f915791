import Diagnostics
import Foundation
import Templates

/// One module of the Mustache specification's test data (../shared/conformance/mustache).
struct SpecificationModule: Decodable {
  var tests: [SpecificationCase]

  static let names = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// Beside the package, not in it: a checkout without the data runs the other tests.
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/mustache")
    .standardized

  static let isAvailable: Bool = {
    let isThere = FileManager.default.fileExists(atPath: folder.path)
    if !isThere {
      print("WARNING: KNOWN GAP: the Mustache specification is NOT tested: no data at \(folder.path)")
    }
    return isThere
  }()

  static func read(_ name: String) throws -> [SpecificationCase] {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    return try JSONDecoder().decode(SpecificationModule.self, from: data).tests
  }
}

struct SpecificationCase: Decodable {
  var name: String
  var data: JSON
  var template: String
  var partials: [String: String]?
  var expected: String

  /// The template's output for the case's data, with a shape guessed from that data.
  func rendered() throws(RenderingBound) -> String {
    let sources =
      [TemplateSource(path: "template.mustache", name: "", bytes: Array(template.utf8))]
      + (partials ?? [:]).sorted { $0.key < $1.key }.map {
        TemplateSource(path: "\($0.key).mustache", name: $0.key, bytes: Array($0.value.utf8))
      }
    let shape = data.shape
    let compiled = compile(
      sources, pages: [PageShape(template: "", data: shape)], unescapedText: .allowed)
    var output: [UInt8] = []
    try compiled.value[""]?.render(data.value(as: shape), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
