import Diagnostics
import Model

/// What a file says of when it is shown, and to whom: each such field with all of its value, in order; found in the text as it
/// stands, so that it is also found where nothing else can be read.
///
/// A name that may be meant for one of these counts too: it costs that a page is not held, never that one is shown.
func whenShown(_ bytes: [UInt8], at path: String) -> [(text: String, range: Range<Int>)] {
  let fields = fields(at: path)
  var found: [(text: String, range: Range<Int>)] = []
  var indentation: Int?
  var start = bytes.startIndex
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let range = start..<(start + line.count)
    start = range.upperBound + 1
    let depth = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let isBlank = depth == line.count
    if let own = indentation, isBlank || depth > own {
      let last = found.removeLast()
      found.append((last.text + words(line), last.range.lowerBound..<range.upperBound))
      continue
    }
    indentation = nil
    guard fieldNames(line).contains(where: { decidesWhenShown($0, fields) }) else { continue }
    indentation = depth
    found.append((words(line), range))
  }
  return found
}

/// What stands before a colon: of a field, a field in a list, or members in braces.
private func fieldNames(_ line: ArraySlice<UInt8>) -> [String] {
  let colons = line.indices.filter { line[$0] == UInt8(ascii: ":") }
  let all = line.contains(UInt8(ascii: "{")) ? colons[...] : colons.prefix(1)
  return all.compactMap { colon in
    let before = line[..<colon].reversed().drop { isQuote($0) || $0 == 0x20 }.prefix {
      $0 > 0x20 && !isMark($0)
    }
    return before.count > 24 || before.isEmpty
      ? nil : String(decoding: before.reversed(), as: UTF8.self).lowercased()
  }
}

private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

private func isMark(_ byte: UInt8) -> Bool {
  isQuote(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
}

private func decidesWhenShown(_ name: String, _ fields: [String]) -> Bool {
  fields.contains(name) || name.utf8.count > 4 && nearestName(to: name, among: fields) != nil
}

private func words(_ line: ArraySlice<UInt8>) -> String {
  String(decoding: line.filter { $0 > 0x20 }, as: UTF8.self)
}

/// Nothing is news before its day, and a story needs a consent; a person is shown while in the post, a report once it is sent.
private func fields(at path: String) -> [String] {
  let folder = path.split(separator: "/").dropFirst().first.map { String($0.prefix { $0 != "." }) } ?? ""
  let own: [(kind: FieldName, fields: [String])] = [
    (Article.kind.folder, ["type", "dato", "date"]), (Person.kind.folder, ["fra", "from", "til", "to"]),
    (Report.kind.folder, ["sendt", "sent"]),
  ]
  return fieldsOfAll + own.filter { $0.kind.matches(folder) }.flatMap(\.fields)
}

private let fieldsOfAll = [
  "utkast", "draft", "publiseres", "publish-at", "utloper", "utløper", "expire-at", "eksempel", "example",
  "samtykke", "consent",
]

/// That an event is cancelled or postponed, found in its fields as they stand, so that it is also found where nothing else can be read.
func calledOff(_ bytes: [UInt8]) -> EventStatus? {
  let lines = bytes.split(separator: 0x0A).prefix { !$0.starts(with: "---".utf8) || $0.startIndex == 0 }
  for line in lines where line.first.map({ $0 > 0x20 }) ?? false {
    let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "status" else { continue }
    let value = parts[1].prefix { $0 != "#" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return [EventStatus.cancelled, .postponed].first { $0.name.matches(String(value)) }
  }
  return nil
}
