/// A request as it was read (RFC 9112): one for each connection.
package struct HTTPRequest: Sendable, Equatable {
  package enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

  package var method: Method
  /// As it was sent, without the query: it begins with a slash.
  package var target: String
  /// What follows the first question mark, as it was sent.
  package var query: String
  /// By their names in lower case, each once.
  var headers: [String: String]
  package var body: [UInt8] = []

  subscript(header: String) -> String? { headers[header] }

  /// The path with its percent-encoding taken away, or nil when it is none that a file of a site can have: with `..`, an
  /// encoded slash, a backslash, control characters, or bytes that are no UTF-8.
  package var path: String? {
    guard let bytes = decodedPercent(target.utf8, plus: nil), !target.lowercased().contains("%2f") else {
      return nil
    }
    guard let path = String(validating: bytes, as: UTF8.self),
      !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    let names = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let isPlain = names.allSatisfy { $0 != "." && $0 != ".." }
    return isPlain && !path.contains("//") ? path : nil
  }

  /// A value of the query, decoded; nil when it is not there, or is no text.
  package func value(of name: String) -> String? { value(of: name, in: query) }

  private func value(of name: String, in form: String) -> String? {
    for pair in form.split(separator: "&") {
      let pieces = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2, pieces[0] == name else { continue }
      return decodedPercent(pieces[1].utf8, plus: UInt8(ascii: " ")).flatMap {
        String(validating: $0, as: UTF8.self)
      }
    }
    return nil
  }
}

/// Bytes with `%41` turned into what it stands for (RFC 3986 §2.1); nil when a percent sign stands for nothing.
func decodedPercent(_ written: some Sequence<UInt8>, plus: UInt8?) -> [UInt8]? {
  var result: [UInt8] = []
  var iterator = written.makeIterator()
  while let byte = iterator.next() {
    if byte == UInt8(ascii: "%") {
      guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
        return nil
      }
      result.append(high << 4 | low)
    } else {
      result.append(byte == UInt8(ascii: "+") ? plus ?? byte : byte)
    }
  }
  return result
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
