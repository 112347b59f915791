/// Reads one request as its bytes arrive, strictly and within bounds (RFC 9112): what is written in an unusual way is
/// refused rather than guessed at.
package struct RequestReader: Sendable {
  package enum Outcome: Sendable, Equatable {
    case needsMore
    case request(HTTPRequest)
    case refused(HTTPStatus)
  }

  package static let mostHead = 16 << 10
  package static let mostBody = 64 << 10

  private var bytes: [UInt8] = []
  private var head: (request: HTTPRequest, end: Int, body: Int)?
  /// How large the body of a request may be, once its head is there.
  private let bodyBound: @Sendable (HTTPRequest) -> Int

  package init(bodyBound: @escaping @Sendable (HTTPRequest) -> Int = { _ in Self.mostBody }) {
    self.bodyBound = bodyBound
  }

  /// How many bytes the body is to have, as far as that is clear.
  var promisedBody: Int { head?.body ?? 0 }

  /// Whether nothing at all has arrived.
  var isEmpty: Bool { bytes.isEmpty }

  package mutating func take(_ arrived: some Collection<UInt8>) -> Outcome {
    let seen = max(0, bytes.count - 3)
    bytes += arrived
    if head == nil {
      guard let end = endOfHead(from: seen) else {
        return bytes.count > Self.mostHead ? .refused(.headersTooLarge) : .needsMore
      }
      guard end <= Self.mostHead else { return .refused(.headersTooLarge) }
      switch readHead(bytes[..<(end - 4)]) {
      case .failure(let status): return .refused(status)
      case .success(let (request, length)):
        guard length <= bodyBound(request) else { return .refused(.bodyTooLarge) }
        head = (request, end, length)
      }
    }
    guard let head else { return .needsMore }
    guard bytes.count >= head.end + head.body else { return .needsMore }
    var request = head.request
    request.body = Array(bytes[head.end..<(head.end + head.body)])
    return .request(request)
  }

  private func endOfHead(from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    for index in start..<(bytes.count - 3)
    where bytes[index] == 13 && bytes[index + 1] == 10 && bytes[index + 2] == 13 && bytes[index + 3] == 10 {
      return index + 4
    }
    return nil
  }
}

/// Why a head was refused.
extension HTTPStatus: Error {}

private func readHead(_ bytes: ArraySlice<UInt8>) -> Result<(HTTPRequest, Int), HTTPStatus> {
  guard let lines = lines(of: bytes), let first = lines.first else { return .failure(.badRequest) }
  let words = first.split(separator: " ", omittingEmptySubsequences: false)
  guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
    return .failure(.badRequest)
  }
  var headers: [String: String] = [:]
  for line in lines.dropFirst() {
    guard let (name, value) = header(line) else { return .failure(.badRequest) }
    // Of what may stand several times, nothing is needed here; of what may not, the second would be anybody's guess.
    if headers.updateValue(value, forKey: name) != nil, namesOfSingleHeaders.contains(name) {
      return .failure(.badRequest)
    }
  }
  guard let method = HTTPRequest.Method(rawValue: String(words[0])) else {
    return .failure(.methodNotAllowed)
  }
  guard headers["host"] != nil, headers["transfer-encoding"] == nil, words[1].hasPrefix("/") else {
    return .failure(.badRequest)
  }
  guard let length = bodyLength(headers["content-length"]) else { return .failure(.badRequest) }
  guard method == .post || length == 0 else { return .failure(.badRequest) }
  let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
  let request = HTTPRequest(
    method: method, target: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
    headers: headers)
  return .success((request, length))
}

private let namesOfSingleHeaders: Set<String> = [
  "host", "content-length", "origin", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "x-story-token",
  "content-type",
]

/// Lines that end in CRLF and hold visible ASCII, spaces and tabs, or bytes beyond ASCII.
private func lines(of bytes: ArraySlice<UInt8>) -> [String]? {
  var lines: [String] = []
  var line: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte == 13 {
      guard index + 1 < bytes.endIndex, bytes[index + 1] == 10 else { return nil }
      lines.append(String(decoding: line, as: UTF8.self))
      line = []
      index += 2
      continue
    }
    guard byte >= 0x20 && byte != 0x7F || byte == 9 else { return nil }
    line.append(byte)
    index += 1
  }
  lines.append(String(decoding: line, as: UTF8.self))
  return lines
}

private func header(_ line: String) -> (name: String, value: String)? {
  guard let colon = line.firstIndex(of: ":") else { return nil }
  let name = line[..<colon]
  let isToken =
    !name.isEmpty
    && name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  guard isToken else { return nil }
  let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
  let end = value.lastIndex { $0 != " " && $0 != "\t" }.map { value.index(after: $0) } ?? value.startIndex
  return (name.lowercased(), String(value[..<end]))
}

/// Zero without the header; nil when it is no number that can be meant.
private func bodyLength(_ written: String?) -> Int? {
  guard let written else { return 0 }
  guard !written.isEmpty, written.utf8.count <= 12, written.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return Int(written)
}
