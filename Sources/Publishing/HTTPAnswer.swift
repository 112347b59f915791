/// An answer as curl writes it with `--include`: the status line, headers, an empty line, and the bytes (RFC 9112 §2.1).
package struct HTTPAnswer {
  /// The code of RFC 9110 §15.
  package let status: Int
  /// By their names in small letters; the values of one name joined with a comma.
  let headers: [String: String]
  /// As it was sent.
  package let body: [UInt8]

  /// Nil for what is no answer. Interim answers (1xx) before it are passed over.
  package init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while true {
      guard let end = rest.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) else { return nil }
      let lines = String(decoding: rest[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
      let words = (lines.first ?? "").split(separator: " ")
      guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else { return nil }
      rest = rest[end.upperBound...]
      if (100..<200).contains(status) { continue }
      self.status = status
      headers = Self.headers(lines.dropFirst())
      body = Array(rest)
      return
    }
  }

  /// Whether the host says that it cannot answer now, or not so often (RFC 9110 §15.5.9, §15.6; RFC 6585 §4): that says nothing of what
  /// it would show.
  package var isUnable: Bool { status >= 500 || status == 408 || status == 429 }

  /// Whether it leads somewhere else (RFC 9110 §15.4).
  package var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) && headers["location"] != nil }

  /// The last of answers that lead on from one to the next, as curl writes them with `--location`: without the bodies of the first.
  package var afterRedirects: HTTPAnswer {
    var last = self
    while last.isRedirect, let next = HTTPAnswer(last.body) { last = next }
    return last
  }

  private static func headers(_ lines: ArraySlice<Substring>) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[name] = headers[name].map { $0 + ", " + value } ?? String(value)
    }
    return headers
  }
}
