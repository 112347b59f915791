/// How a request was met (RFC 9110 §15).
package enum HTTPStatus: Int, Sendable {
  case ok = 200
  case movedPermanently = 301
  case seeOther = 303
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case conflict = 409
  case bodyTooLarge = 413
  case misdirected = 421
  case headersTooLarge = 431
  case unavailable = 503

  var phrase: String {
    switch self {
    case .ok: "OK"
    case .movedPermanently: "Moved Permanently"
    case .seeOther: "See Other"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .conflict: "Conflict"
    case .bodyTooLarge: "Content Too Large"
    case .misdirected: "Misdirected Request"
    case .headersTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    }
  }
}

/// What is answered.
package struct HTTPResponse: Sendable {
  package var status: HTTPStatus
  package var type: String
  package var body: [UInt8]
  /// Beside those that every answer has.
  package var headers: [(name: String, value: String)] = []

  package init(_ status: HTTPStatus = .ok, _ type: String, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A line of text, for answers that people see only when something is wrong.
  static func text(_ status: HTTPStatus, _ text: String) -> HTTPResponse {
    HTTPResponse(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  /// That it is elsewhere.
  package static func redirect(_ status: HTTPStatus, to address: String) -> HTTPResponse {
    var response = text(status, address)
    response.headers = [("Location", address)]
    return response
  }

  /// As it is sent; of what a HEAD asked for only the head.
  func bytes(to method: HTTPRequest.Method?) -> [UInt8] {
    var head = head
    head += "Content-Length: \(body.count)\r\n\r\n"
    return Array(head.utf8) + (method == .head ? [] : body)
  }

  /// The beginning of an answer that has no end.
  var openHead: [UInt8] { Array((head + "\r\n").utf8) }

  private var head: String {
    var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nContent-Type: \(type)\r\n"
    for (name, value) in headers + everywhere { head += "\(name): \(value)\r\n" }
    if status == .methodNotAllowed { head += "Allow: GET, HEAD, POST\r\n" }
    return head
  }
}

/// What every answer says. A page may hold what the finished site's pages may, ask this server, and nothing else; nobody
/// may keep it, frame it, or read it from another site.
private let everywhere: [(name: String, value: String)] = [
  ("Connection", "close"),
  ("Cache-Control", "no-store"),
  (
    "Content-Security-Policy",
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; "
      + "manifest-src 'self'; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'"
  ),
  ("X-Content-Type-Options", "nosniff"),
  ("X-Frame-Options", "DENY"),
  ("Referrer-Policy", "same-origin"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
  ("Cross-Origin-Resource-Policy", "same-origin"),
]
