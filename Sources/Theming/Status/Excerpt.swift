import Content
import Diagnostics
import Templates

/// The line that a finding stands in, divided at what it points at, and cut to what can be seen at a glance.
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

/// The excerpts for all places that findings point at.
struct ExcerptSources: Sendable {
  private var excerpts: [Location: Excerpt] = [:]

  init(_ tree: SourceTree, for findings: [Diagnostic]) {
    let places = findings.flatMap { [$0.location] + $0.notes.map(\.location) }.filter { $0.range != 0..<0 }
    let paths = Set(places.map(\.path))
    let files = Dictionary(
      tree.files.filter { paths.contains($0.path) }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    var lines = SourceLines { files[$0] }
    for place in places where excerpts[place] == nil {
      guard let bytes = files[place.path], place.range.lowerBound <= bytes.count else { continue }
      excerpts[place] = Excerpt(place, &lines)
    }
  }

  /// Nil for the file as a whole, and for a file that was not read.
  func excerpt(at location: Location) -> Excerpt? { excerpts[location] }
}

extension Excerpt {
  /// How many bytes are shown of a marked part, and of what stands on either side of it.
  private static let longest = (marked: 400, beside: 200)

  fileprivate init(_ place: Location, _ lines: inout SourceLines) {
    let position = lines.position(place.range.lowerBound, in: place.path)
    line = position.line
    column = position.column
    guard let (bytes, start) = lines.line(position.line, in: place.path) else {
      (before, marked, after) = ("", "", "")
      return
    }
    let from = min(bytes.startIndex + max(0, place.range.lowerBound - start), bytes.endIndex)
    let to = min(max(from, bytes.startIndex + place.range.upperBound - start), bytes.endIndex)
    before = shown(bytes[..<from].suffix(Self.longest.beside), of: bytes[..<from])
    marked = shown(bytes[from..<to].prefix(Self.longest.marked), of: bytes[from..<to])
    after = shown(bytes[to...].prefix(Self.longest.beside), of: bytes[to...])
  }
}

/// A part of a text with a sign where something is left out, no character cut.
private func shown(_ part: ArraySlice<UInt8>, of whole: ArraySlice<UInt8>) -> String {
  guard part.count < whole.count else { return String(decoding: part, as: UTF8.self) }
  if part.startIndex > whole.startIndex {
    return "…" + String(decoding: part.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
  }
  let isWhole = part.endIndex == whole.endIndex || whole[part.endIndex] & 0xC0 != 0x80
  let end = isWhole ? part.endIndex : part.lastIndex { $0 & 0xC0 == 0xC0 } ?? part.startIndex
  return String(decoding: part[..<end], as: UTF8.self) + "…"
}
