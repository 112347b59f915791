import Serving
import Testing

@Suite struct RequestReaderTests {
  private func read(_ text: String) -> RequestReader.Outcome {
    var reader = RequestReader()
    return reader.take(Array(text.utf8))
  }

  private func request(_ line: String, _ headers: String = "") -> RequestReader.Outcome {
    read(line + "\r\nHost: localhost:8000\r\n" + headers + "\r\n")
  }

  private func path(_ target: String) -> String? {
    guard case .request(let request) = request("GET \(target) HTTP/1.1") else { return nil }
    return request.path
  }

  @Test("A request is the same however its bytes are cut")
  func pieces() {
    let text =
      "POST /-story/fix?a=b HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 11\r\n\r\nfinding=a+b"
    let whole = read(text)
    guard case .request(let request) = whole else { return #expect(Bool(false), "no request: \(whole)") }
    #expect(request.method == .post)
    #expect(request.target == "/-story/fix")
    #expect(request.query == "a=b")
    for size in 1...text.utf8.count {
      var reader = RequestReader()
      var outcome = RequestReader.Outcome.needsMore
      var rest = Array(text.utf8)[...]
      while outcome == .needsMore, !rest.isEmpty {
        outcome = reader.take(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(outcome == whole)
    }
  }

  @Test(
    "What is written in an unusual way is refused",
    arguments: [
      "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n",
      "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd", "GET / HTTP/1.1\nHost: a\n\r\n\r\n",
    ])
  func unusual(text: String) { #expect(read(text) == .refused(.badRequest)) }

  @Test("No bytes are more than it can take")
  func anything() {
    let seed = Array(
      "POST /-story/%41?a=%zz HTTP/1.1\r\nHost: [::1]:8000\r\nContent-Length: 3\r\nCookie: a=b; c\r\n\r\nabc"
        .utf8)
    var number: UInt64 = 14
    func next(_ bound: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % bound
    }
    let admission = Admission(port: 8000, hostName: "a.example", networkToken: "n", writeToken: "w")
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0...next(6) {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.remove(at: next(bytes.count))
        default: bytes.insert(contentsOf: bytes.prefix(next(20)), at: next(bytes.count))
        }
      }
      var reader = RequestReader()
      guard case .request(let request) = reader.take(bytes) else { continue }
      let role = admission.role(of: request, from: Peer(ownAddress: "::1", isFromHere: next(2) == 0))
      #expect(!admission.mayWrite(request, as: .editor))
      if case .success = role, let path = request.path {
        #expect(path.hasPrefix("/") && !path.contains("/../"))
      }
      #expect(request.value(of: "a") == nil || request.query.contains("a="))
    }
  }

  @Test(
    "Other methods are not allowed",
    arguments: ["OPTIONS", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND"])
  func methods(method: String) { #expect(request("\(method) / HTTP/1.1") == .refused(.methodNotAllowed)) }

  @Test("Heads and bodies are bounded before they are read whole")
  func bounds() {
    #expect(
      request("GET / HTTP/1.1", "X: " + String(repeating: "a", count: RequestReader.mostHead) + "\r\n")
        == .refused(.headersTooLarge))
    #expect(
      request("POST / HTTP/1.1", "Content-Length: \(RequestReader.mostBody + 1)\r\n")
        == .refused(.bodyTooLarge))
    #expect(request("POST / HTTP/1.1", "Content-Length: \(RequestReader.mostBody)\r\n") == .needsMore)
    var reader = RequestReader()
    #expect(reader.take(Array(repeating: UInt8(ascii: "a"), count: RequestReader.mostHead)) == .needsMore)
    #expect(reader.take([UInt8(ascii: "a")]) == .refused(.headersTooLarge))
  }

  @Test(
    "No path leads elsewhere",
    arguments: [
      "/../etc/passwd", "/a/../../b", "/%2e%2e/etc/passwd", "/%2E%2e/", "/..%2fetc", "/a%2Fb", "/a%5cb",
      "/a\\b",
      "/%00", "/a%0ab", "/%c0%ae%c0%ae/", "/%ff", "/%4", "/%zz", "/./a", "//evil.example/", "/a//b", "/a/..",
    ])
  func traversal(target: String) { #expect(path(target) == nil) }

  @Test("Paths are decoded once")
  func decoding() {
    #expect(path("/kampanjer/velkommen-hjem/") == "/kampanjer/velkommen-hjem/")
    #expect(path("/%C3%A5pent/") == "/åpent/")
    #expect(path("/%252e%252e/") == "/%2e%2e/")
    #expect(path("/a+b") == "/a+b")
    #expect(path("/...") == "/...")
  }
}
