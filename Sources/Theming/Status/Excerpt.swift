import Content
import Diagnostics
import Templates

/// The line that a finding stands in, divided at what it points at.
struct Excerpt: Sendable {
  /// Counted from 1.
  let line: Int
  /// In characters, counted from 1; a byte-order mark is none.
  let column: Int
  let before: String
  let marked: String
  let after: String

  static let view = View<Excerpt>([
    .text("line") { String($0.line) }, .text("before") { $0.before }, .text("marked") { $0.marked },
    .text("after") { $0.after },
  ])
}

/// The bytes of the files that findings point into.
struct ExcerptSources: Sendable {
  private let bytes: [String: [UInt8]]

  /// Keeps the files that some finding stands in.
  init(_ tree: SourceTree, for findings: [Diagnostic]) {
    let paths = Set(findings.flatMap { [$0.location.path] + $0.notes.map(\.location.path) })
    bytes = Dictionary(
      tree.files.filter { paths.contains($0.path) }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  }

  /// Nil for the file as a whole, and for a file that was not read.
  func excerpt(at location: Location) -> Excerpt? {
    guard let bytes = bytes[location.path], location.range != 0..<0,
      location.range.lowerBound <= bytes.count
    else { return nil }
    let start = location.range.lowerBound
    let newline = UInt8(ascii: "\n")
    let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
    let end = min(max(location.range.upperBound, start), lineEnd)
    let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
    return Excerpt(
      line: bytes[..<start].count { $0 == newline } + 1, column: before.filter { $0 != "\u{FEFF}" }.count + 1,
      before: before, marked: String(decoding: bytes[start..<end], as: UTF8.self),
      after: String(decoding: bytes[end..<lineEnd], as: UTF8.self))
  }
}
