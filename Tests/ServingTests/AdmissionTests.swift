import Serving
import Testing

@Suite struct AdmissionTests {
  private let here = Peer(ownAddress: "127.0.0.1", isFromHere: true)
  private let phone = Peer(ownAddress: "192.168.1.5", isFromHere: false)

  private func admission(hostName: String? = nil, networkToken: String? = nil) -> Admission {
    Admission(port: 8000, hostName: hostName, networkToken: networkToken, writeToken: "secret")
  }

  private func request(
    _ host: String, _ headers: [String] = [], method: String = "GET", target: String = "/"
  ) throws -> HTTPRequest {
    var reader = RequestReader()
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"] + headers
    let outcome = reader.take(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    guard case .request(let request) = outcome else { throw Refused(outcome: outcome) }
    return request
  }

  private struct Refused: Error { let outcome: RequestReader.Outcome }

  @Test(
    "The machine's own names are answered", arguments: ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000"])
  func ownNames(host: String) throws {
    #expect(try admission().role(of: request(host), from: here) == .success(.editor))
  }

  @Test("The address of IPv6 is written in brackets")
  func versionSix() throws {
    let peer = Peer(ownAddress: "::1", isFromHere: true)
    #expect(try admission().role(of: request("[::1]:8000"), from: peer) == .success(.editor))
  }

  @Test(
    "No other name is answered, however it leads here",
    arguments: [
      "evil.example", "evil.example:8000", "localhost", "localhost:8001", "localhost.evil.example:8000",
      "127.0.0.1.nip.io:8000", "127.0.0.2:8000", "0.0.0.0:8000", "[::1]:8000", "192.168.1.5:8000",
      "localhost.:8000", ":8000",
      "localhost:8000:8000", "utkast.kommunen.example",
    ])
  func otherNames(host: String) throws {
    #expect(try admission().role(of: request(host), from: here) == .failure(.misdirected))
  }

  @Test("A server with sign-in in front of us is answered by its name, from this machine alone")
  func signIn() throws {
    let admission = admission(hostName: "utkast.kommunen.example", networkToken: "n")
    #expect(try admission.role(of: request("utkast.kommunen.example"), from: here) == .success(.editor))
    #expect(try admission.role(of: request("utkast.kommunen.example"), from: phone) == .failure(.misdirected))
    let write = try request(
      "utkast.kommunen.example", ["Origin: https://utkast.kommunen.example", "X-Story-Token: secret"],
      method: "POST")
    #expect(admission.mayWrite(write, as: .editor))
  }

  @Test("On the network the token makes a reader, and nothing makes an editor")
  func network() throws {
    let open = admission(networkToken: "abc")
    let host = "192.168.1.5:8000"
    #expect(try admission().role(of: request(host), from: phone) == .failure(.forbidden))
    #expect(try open.role(of: request(host), from: phone) == .failure(.forbidden))
    #expect(try open.role(of: request(host, target: "/?n=abd"), from: phone) == .failure(.forbidden))
    #expect(try open.role(of: request(host, target: "/?n="), from: phone) == .failure(.forbidden))
    #expect(try open.role(of: request(host, target: "/?n=abc"), from: phone) == .success(.reader))
    #expect(
      try open.role(of: request(host, ["Cookie: a=b; story-n-8000=abc"]), from: phone) == .success(.reader))
    #expect(
      try open.role(of: request("evil.example:8000", target: "/?n=abc"), from: phone)
        == .failure(.misdirected))
    #expect(
      try open.role(of: request("localhost:8000", target: "/?n=abc"), from: phone) == .failure(.misdirected))
    let write = try request(host, ["Origin: http://\(host)", "X-Story-Token: secret"], method: "POST")
    #expect(!open.mayWrite(write, as: .reader))
  }

  @Test("Other sites may lead to a page, and use nothing of it")
  func otherSites() throws {
    func role(
      _ headers: [String], _ target: String = "/", method: String = "GET"
    ) throws -> Result<
      Admission.Role, HTTPStatus
    > {
      try admission().role(of: request("localhost:8000", headers, method: method, target: target), from: here)
    }
    #expect(try role(["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"]) == .success(.editor))
    #expect(try role(["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"]) == .failure(.forbidden))
    #expect(try role(["Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors"]) == .failure(.forbidden))
    #expect(
      try role(["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"], "/-story/bar")
        == .failure(.forbidden))
    #expect(
      try role(["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"], method: "POST")
        == .failure(.forbidden))
    #expect(
      try role(["Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors"], "/-story/bar") == .success(.editor))
  }

  @Test("A write needs our origin, our token, and no word of the browser against it")
  func writes() throws {
    func mayWrite(_ headers: String...) throws -> Bool {
      admission().mayWrite(try request("localhost:8000", headers, method: "POST"), as: .editor)
    }
    let (origin, token) = ("Origin: http://localhost:8000", "X-Story-Token: secret")
    #expect(try mayWrite(origin, token))
    #expect(try mayWrite(origin, token, "Sec-Fetch-Site: same-origin"))
    #expect(try !mayWrite(token))
    #expect(try !mayWrite(origin))
    #expect(try !mayWrite(origin, "X-Story-Token: secreT"))
    #expect(try !mayWrite(origin, "X-Story-Token: secret2"))
    #expect(try !mayWrite("Origin: http://evil.example", token))
    #expect(try !mayWrite("Origin: null", token))
    #expect(try !mayWrite("Origin: http://localhost:8001", token))
    #expect(try !mayWrite("Origin: https://localhost:8000", token))
    #expect(try !mayWrite(origin, token, "Sec-Fetch-Site: same-site"))
  }

  @Test("A form has its token among its fields; behind a sign-in only pages had by TLS may write")
  func forms() throws {
    let admission = admission(hostName: "utkast.kommunen.example")
    func mayWrite(_ host: String, _ origin: String, _ token: String?) throws -> Bool {
      admission.mayWrite(
        try request(host, ["Origin: \(origin)"], method: "POST"), as: .editor, token: token)
    }
    #expect(try mayWrite("localhost:8000", "http://localhost:8000", "secret"))
    #expect(try !mayWrite("localhost:8000", "http://localhost:8000", nil))
    #expect(try !mayWrite("localhost:8000", "http://localhost:8000", "secreT"))
    #expect(try !mayWrite("localhost:8000", "https://localhost:8000", "secret"))
    #expect(try mayWrite("utkast.kommunen.example", "https://utkast.kommunen.example", "secret"))
    // As a web workspace passes it on.
    #expect(try mayWrite("localhost:8000", "https://utkast.kommunen.example", "secret"))
    #expect(try !mayWrite("localhost:8000", "https://utkast.example", "secret"))
    #expect(try !mayWrite("utkast.kommunen.example", "http://utkast.kommunen.example", "secret"))
  }

  @Test(
    "What comes by the name of a server in front that names nobody is known; what comes from here needs no name"
  )
  func unnamed() throws {
    let admission = admission(hostName: "utkast.kommunen.example")
    #expect(try admission.isUnnamed(request("utkast.kommunen.example")))
    #expect(try admission.isUnnamed(request("Utkast.kommunen.example:443", ["X-Forwarded-User: "])))
    #expect(try !admission.isUnnamed(request("utkast.kommunen.example", ["X-Forwarded-User: kari"])))
    #expect(try !admission.isUnnamed(request("localhost:8000")))
    #expect(try !self.admission().isUnnamed(request("localhost:8000")))
  }

  @Test("Other sites may lead to the editor's pages as mail does, and frame nothing")
  func frames() throws {
    func role(_ destination: String, _ target: String) throws -> Result<Admission.Role, HTTPStatus> {
      try admission().role(
        of: request(
          "localhost:8000",
          ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: \(destination)"],
          target: target), from: here)
    }
    #expect(try role("document", "/") == .success(.editor))
    #expect(try role("document", "/-story/rediger/skjema?fil=a") == .success(.editor))
    #expect(try role("document", "/-story/bar") == .failure(.forbidden))
    for frame in ["iframe", "frame", "object", "embed"] {
      #expect(try role(frame, "/") == .failure(.forbidden))
      #expect(try role(frame, "/-story/rediger/") == .failure(.forbidden))
    }
  }

  @Test("Tokens are long, and no two are the same")
  func tokens() {
    let tokens = (0..<100).map { _ in newToken() }
    #expect(Set(tokens).count == 100)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 })
  }
}
