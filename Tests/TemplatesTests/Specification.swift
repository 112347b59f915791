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

  /// What a part of the data is called at its top.
  var names: [String] {
    if case .record(let fields) = data { fields.keys.sorted() } else { [] }
  }

  /// The template's output for the case's data, with a shape guessed from that data; what has these names is written into
  /// the template beforehand.
  func rendered(filling names: [String] = []) throws(RenderingBound) -> String {
    let sources =
      [TemplateSource(path: "template.mustache", name: "", bytes: Array(template.utf8))]
      + (partials ?? [:]).sorted { $0.key < $1.key }.map {
        TemplateSource(path: "\($0.key).mustache", name: $0.key, bytes: Array($0.value.utf8))
      }
    let shape = data.shape
    let compiled = compile(
      sources, pages: [PageShape(template: "", data: shape)], unescapedText: .allowed)
    var output: [UInt8] = []
    let value = data.value(as: shape)
    var known: [String: Value] = [:]
    if case .record(let fields) = value, case .record(let record) = shape {
      for (field, value) in zip(record.fields, fields) where names.contains(field.name) {
        known[field.name] = value
      }
    }
    try compiled.value[""]?.filled(with: known).render(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
