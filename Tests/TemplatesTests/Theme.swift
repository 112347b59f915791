import Diagnostics
import TestSupport
import Templates
import Testing

/// A little theme in a test: template files by name, with `1️⃣` and `2️⃣` around what a finding points at.
struct Theme {
  var files: [(name: String, marked: MarkedText)]
  var pages: [PageShape]

  /// Every file is a page of the same shape, unless pages are given.
  init(_ files: KeyValuePairs<String, String>, _ shape: RecordShape = RecordShape([])) {
    self.init(files, pages: files.prefix(1).map { PageShape(template: $0.key, shape: shape) })
  }

  init(_ files: KeyValuePairs<String, String>, pages: [PageShape]) {
    self.files = files.map { ($0.key, MarkedText($0.value)) }
    self.pages = pages
  }

  var compiled: Diagnosed<[String: Template]> {
    compile(
      files.map {
        TemplateSource(path: "t/\($0.name).mustache", name: $0.name, bytes: Array($0.marked.text.utf8))
      }, pages: pages)
  }

  /// The findings as lines: place, code, message, and help, in bokmål.
  var findings: [String] {
    compiled.findings.map { finding in
      let place = "\(finding.location.path):\(finding.location.range)"
      let help = finding.help.map { " — \($0.nb)" } ?? ""
      return "\(place) \(finding.code.name): \(finding.message.nb)\(help)"
    }
  }

  /// The page of the first file.
  func rendered(_ value: Value = .record([])) -> String {
    do throws(RenderingBound) {
      return try finished(value)
    } catch {
      return "beyond the bound of \(error)"
    }
  }

  /// The page of the first file, or the bound that it exceeds.
  func finished(_ value: Value = .record([])) throws(RenderingBound) -> String {
    var output: [UInt8] = []
    try compiled.value[files[0].name]?.render(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The only finding is the given one, and points at what is marked in the file of that name.
  func expectOnly(
    _ code: String, _ message: String, in name: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = files.first { $0.name == name } ?? files[0]
    let range = file.marked.offsets[0]..<file.marked.offsets[1]
    #expect(
      findings == ["t/\(file.name).mustache:\(range) \(code): \(message)"], sourceLocation: sourceLocation)
  }
}

func shape(_ fields: KeyValuePairs<String, Shape>) -> RecordShape {
  RecordShape(fields.map { RecordShape.Field($0.key, $0.value) })
}
