/// Who may ask for what: decided from the names and origins of a request alone, before anything is looked up.
package struct Admission: Sendable {
  package let port: UInt16
  /// The name that a server with a sign-in in front of us has; it asks from this machine.
  package let hostName: String?
  /// What a reader on the same network must have been given.
  package let networkToken: String?
  /// What a page of ours must send with every write.
  package let writeToken: String

  package init(port: UInt16, hostName: String?, networkToken: String?, writeToken: String) {
    self.port = port
    self.hostName = hostName?.lowercased()
    self.networkToken = networkToken
    self.writeToken = writeToken
  }

  package enum Role: Sendable, Equatable {
    /// Sees drafts and internal pages, and may write.
    case editor
    /// Sees what the public will.
    case reader
  }

  /// Who asks; or why nobody is answered. A name that is not ours means that a page of another site has had its name lead
  /// to us (DNS rebinding).
  package func role(
    of request: HTTPRequest, from peer: Peer
  ) -> Result<Role, HTTPStatus> {
    guard let host = request["host"]?.lowercased() else { return .failure(.badRequest) }
    let name = nameAndPort(host)
    let isSignedIn = peer.isFromHere && hostName != nil && name.name == hostName
    let isOurs = isSignedIn || isOwnName(name, peer)
    guard isOurs else { return .failure(.misdirected) }
    if let site = request["sec-fetch-site"], site != "same-origin", site != "none" {
      guard request.method != .post, opensPage(request), !isPart(request) else {
        return .failure(.forbidden)
      }
    }
    if peer.isFromHere { return .success(.editor) }
    guard let networkToken, let given = given(request), equal(given, networkToken) else {
      return .failure(.forbidden)
    }
    return .success(.reader)
  }

  /// Whether a request came by the name of the server in front of us, which did not say who has signed in.
  package func isUnnamed(_ request: HTTPRequest) -> Bool {
    guard let hostName, let host = request["host"]?.lowercased(), nameAndPort(host).name == hostName else {
      return false
    }
    return (request["x-forwarded-user"] ?? "").isEmpty
  }

  /// Whether a write comes from a page of ours: by its origin, by what the browser says of it, and by the token that only a
  /// page of ours can have read, which stands in a header or in the form.
  package func mayWrite(_ request: HTTPRequest, as role: Role, token: String? = nil) -> Bool {
    guard isWriteOfOurs(request, as: role) else { return false }
    return (request["x-story-token"] ?? token).map { equal($0, writeToken) } ?? false
  }

  /// What of that can be seen from the head of a request, before its body is taken.
  package func isWriteOfOurs(_ request: HTTPRequest, as role: Role) -> Bool {
    guard request.method == .post, role == .editor, let origin = request["origin"]?.lowercased(),
      let host = request["host"]?.lowercased(),
      // A web workspace passes requests on as for localhost, from a page that has its own name.
      origin == scheme(of: host) + host || hostName.map({ origin == "https://" + $0 }) == true
    else { return false }
    return request["sec-fetch-site"].map { $0 == "same-origin" } ?? true
  }

  /// How large a body may be: a form with a picture only from a page of ours.
  func bodyBound(of request: HTTPRequest, from peer: Peer) -> Int {
    guard request.target.hasPrefix(editorFolder),
      case .success(let role) = self.role(of: request, from: peer),
      isWriteOfOurs(request, as: role)
    else { return RequestReader.mostBody }
    return Self.mostForm
  }

  /// The largest form: its texts, and one picture of the size that is taken.
  static let mostForm = 32 << 20

  /// Behind a sign-in pages are had by TLS alone; we ourselves have none.
  private func scheme(of host: String) -> String {
    hostName != nil && nameAndPort(host).name == hostName ? "https://" : "http://"
  }

  /// Whether a browser opens a page of its own for it, in no frame of another site.
  private func opensPage(_ request: HTTPRequest) -> Bool {
    request["sec-fetch-mode"] == "navigate" && (request["sec-fetch-dest"].map { $0 == "document" } ?? true)
  }

  /// The parts of our own pages are asked for by our own pages alone; the editor's pages may be led to, as by mail.
  private func isPart(_ request: HTTPRequest) -> Bool {
    request.target.hasPrefix(ownFolder) && !request.target.hasPrefix(editorFolder)
  }

  /// `localhost`, or the very address that the connection was made to, with our port.
  private func isOwnName(_ name: (name: String, port: String?), _ peer: Peer) -> Bool {
    guard name.port == String(port) || port == 80 && name.port == nil else { return false }
    if name.name == "localhost" { return peer.isFromHere }
    let address = peer.ownAddress.lowercased()
    return name.name == address || name.name == "[\(address)]"
  }

  /// The token of the network, from the address at first and from the cookie afterwards.
  private func given(_ request: HTTPRequest) -> String? {
    request.value(of: networkParameter) ?? cookie(networkCookie(port), of: request)
  }
}

/// Where a connection comes from and to.
package struct Peer: Sendable {
  package let ownAddress: String
  package let isFromHere: Bool

  package init(ownAddress: String, isFromHere: Bool) {
    self.ownAddress = ownAddress
    self.isFromHere = isFromHere
  }
}

/// Below which our own script and what it asks lie; no page of a site can be there, since no name begins with a hyphen.
package let ownFolder = "/-story/"

/// Below which the editor's pages lie.
package let editorFolder = ownFolder + "rediger/"

let networkParameter = "n"

/// Browsers keep cookies for all ports of a machine together.
func networkCookie(_ port: UInt16) -> String { "story-n-\(port)" }

func cookie(_ name: String, of request: HTTPRequest) -> String? {
  for pair in (request["cookie"] ?? "").split(separator: ";") {
    let pieces = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if pieces.count == 2, pieces[0] == name { return String(pieces[1]) }
  }
  return nil
}

/// `[::1]:8000` → `[::1]` and `8000`.
private func nameAndPort(_ host: String) -> (name: String, port: String?) {
  guard let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") else { return (host, nil) }
  return (String(host[..<colon]), String(host[host.index(after: colon)...]))
}

/// Takes as long wherever they differ.
private func equal(_ one: String, _ other: String) -> Bool {
  guard one.utf8.count == other.utf8.count else { return false }
  return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}

/// 128 bits that nobody can guess, as text.
package func newToken() -> String {
  var source = SystemRandomNumberGenerator()
  return (0..<2).map { _ in
    let digits = String(UInt64.random(in: .min ... .max, using: &source), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}
