import Assets
import Diagnostics
import Testing

@Suite struct RobustnessTests {
  private let drawing = Array(
    "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><style>.a{fill:url(#b)}/* c */</style><g style='display:none'/><image href='data:image/png;base64,iVBORw0KGgo='/><text>&lt;</text></svg>"
      .utf8)
  private let office = zip([
    (name: "[Content_Types].xml", text: "<T/>"),
    (name: "word/comments.xml", text: "<c><comment author='K'/></c>"),
  ])
  private let pdf = Array(
    "%PDF-1.7 1 0 obj << /Author (K\\101) /B [1 2 R <41>] >> endobj 2 0 obj << /Type /ObjStm /N 1 /First 4 /Length 9 >> stream\n7 0 (abc)\nendstream endobj trailer << >>"
      .utf8)

  @Test("No byte, and no end, brings the readers outside the file", .timeLimit(.minutes(2)))
  func changed() {
    for bytes in [drawing, office, pdf] {
      for index in bytes.indices {
        read(Array(bytes.prefix(index)))
        for byte in [0, 0x28, 0x3C, 0xFF] as [UInt8] {
          var changed = bytes
          changed[index] = byte
          read(changed)
        }
      }
    }
  }

  private func read(_ bytes: [UInt8]) {
    let clean = cleanDrawing(bytes, path: "a")
    let found = clean.findings + inspectDocument(bytes, path: "a")
    #expect(found.allSatisfy { $0.location.range.upperBound <= bytes.count })
  }
}
