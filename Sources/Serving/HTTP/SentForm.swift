/// What a page of ours sent: the values of its controls in the order of the page, and the files that were chosen
/// (application/x-www-form-urlencoded, or multipart/form-data of RFC 7578).
package struct SentForm: Sendable, Equatable {
  package struct Value: Sendable, Equatable {
    package let name: String
    package let text: String
  }

  package struct File: Sendable, Equatable {
    /// Of the control that it was chosen in.
    package let name: String
    /// As the browser calls it: nothing that may be trusted.
    package let fileName: String
    package let bytes: [UInt8]
  }

  package internal(set) var values: [Value] = []
  package internal(set) var files: [File] = []

  package init(values: [Value] = [], files: [File] = []) {
    self.values = values
    self.files = files
  }

  /// The value of the first control of that name.
  package subscript(name: String) -> String? { values.first { $0.name == name }?.text }

  /// So many controls are more than any form of ours has.
  static let mostParts = 20_000
}

extension SentForm {
  /// What a request sent; nil when it is none of the two forms, or not written as they are.
  package init?(_ request: HTTPRequest) {
    let type = request["content-type"] ?? ""
    let name = type.prefix { $0 != ";" }.lowercased()
    switch name {
    case "application/x-www-form-urlencoded": self.init(urlEncoded: request.body)
    case "multipart/form-data":
      guard let boundary = boundary(of: type) else { return nil }
      self.init(multipart: request.body, boundary: boundary)
    default: return nil
    }
  }

  package init?(urlEncoded body: [UInt8]) {
    self.init()
    for pair in body.split(separator: UInt8(ascii: "&")) {
      let pieces = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, let name = text(pieces[0]), let value = text(pieces[1]),
        values.count < Self.mostParts
      else { return nil }
      values.append(Value(name: name, text: value.withPlainLineEnds))
    }
  }

  package init?(multipart body: [UInt8], boundary: [UInt8]) {
    self.init()
    let mark = Array("\r\n--".utf8) + boundary
    // The first mark has no line end before it.
    guard body.starts(with: mark.dropFirst(2)) else { return nil }
    var start = mark.count - 2
    while true {
      let rest = body[start...]
      if rest.starts(with: "--".utf8) { return }
      guard rest.starts(with: "\r\n".utf8), let end = body.firstIndex(of: mark, from: start),
        let headEnd = body.firstIndex(of: Array("\r\n\r\n".utf8), from: start), headEnd < end,
        take(
          head: body[(start + 2)..<max(headEnd, start + 2)],
          content: body[(headEnd + 4)..<max(end, headEnd + 4)])
      else { return nil }
      start = end + mark.count
    }
  }

  /// One part; false when it is not written as parts are.
  private mutating func take(head: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Bool {
    guard head.count <= 4096, values.count + files.count < Self.mostParts,
      let name = parameter("name", of: head)
    else { return false }
    if let fileName = parameter("filename", of: head) {
      // A control in which nothing was chosen sends an empty name.
      if !fileName.isEmpty { files.append(File(name: name, fileName: fileName, bytes: Array(content))) }
      return true
    }
    guard let value = String(validating: content, as: UTF8.self) else { return false }
    values.append(Value(name: name, text: value.withPlainLineEnds))
    return true
  }
}

extension String {
  /// Browsers send CRLF for each line end of a text area.
  fileprivate var withPlainLineEnds: String {
    utf8.contains(13) ? String(decoding: Array(utf8).withPlainLineEnds, as: UTF8.self) : self
  }
}

extension [UInt8] {
  fileprivate var withPlainLineEnds: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for (index, byte) in enumerated() {
      guard byte == 13 else {
        result.append(byte)
        continue
      }
      if index + 1 == count || self[index + 1] != 10 { result.append(10) }
    }
    return result
  }

  /// Where bytes first stand, from a place on (the first byte is looked for at once).
  fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + pattern.count <= count {
      guard let next = self[position...(count - pattern.count)].firstIndex(of: pattern[0]) else { return nil }
      if self[next..<(next + pattern.count)].elementsEqual(pattern) { return next }
      position = next + 1
    }
    return nil
  }
}

private func text(_ written: ArraySlice<UInt8>) -> String? {
  decodedPercent(written, plus: UInt8(ascii: " ")).flatMap { String(validating: $0, as: UTF8.self) }
}

private func boundary(of type: String) -> [UInt8]? {
  guard let range = type.lowercased().firstRange(of: "boundary=") else { return nil }
  let length = type.lowercased().distance(from: type.startIndex, to: range.upperBound)
  let written = type.dropFirst(length).prefix { $0 != ";" && $0 != " " }
  let plain = written.hasPrefix("\"") ? written.dropFirst().prefix { $0 != "\"" } : written
  return (1...70).contains(plain.utf8.count) ? Array(plain.utf8) : nil
}

/// `name="tittel"` in the head of a part; browsers write `%22` for a quote in it (HTML Standard, multipart/form-data).
private func parameter(_ name: String, of head: ArraySlice<UInt8>) -> String? {
  guard let head = String(validating: head, as: UTF8.self),
    let line = head.split(separator: "\r\n").first(where: {
      $0.lowercased().hasPrefix("content-disposition: form-data;")
    })
  else { return nil }
  for piece in line.split(separator: ";").dropFirst() {
    let trimmed = piece.drop { $0 == " " }
    guard trimmed.hasPrefix(name + "=\"") else { continue }
    let start = line.index(trimmed.startIndex, offsetBy: name.count + 2)
    return String(line[start...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
  }
  return nil
}
