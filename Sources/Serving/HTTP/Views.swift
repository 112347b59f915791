/// As whom a page is looked at stands in a cookie, since the pages' own links must lead on as they are.
extension Answering {
  func view(of request: HTTPRequest, as role: Admission.Role) -> PreviewView {
    guard role == .editor else { return PreviewView(.visitor) }
    let pieces = (cookie(viewCookie, of: request) ?? "").split(
      separator: "/", omittingEmptySubsequences: false)
    let reader = pieces.first.flatMap { PreviewView.Reader(rawValue: String($0)) } ?? .editor
    let day = pieces.count > 1 ? String(pieces[1]) : ""
    return PreviewView(reader, day: isDay(day) ? day : nil)
  }

  /// What `?som=leser` and `?dato=2027-03-01` ask for is kept, and the page asked for without them; nil when neither is
  /// there. On the network it is the token that is kept.
  func choice(of request: HTTPRequest, at path: String, as role: Admission.Role) -> HTTPResponse? {
    if role == .reader {
      guard let token = request.value(of: networkParameter) else { return nil }
      return keep("\(networkCookie(options.admission.port))=\(token)", request)
    }
    let (reader, day) = (request.value(of: "som"), request.value(of: "dato"))
    guard reader != nil || day != nil else { return nil }
    var chosen = view(of: request, as: role)
    if let reader { chosen.reader = PreviewView.Reader(rawValue: reader) ?? chosen.reader }
    if let day { chosen.day = isDay(day) ? day : nil }
    return keep("\(viewCookie)=\(chosen.reader.rawValue)/\(chosen.day ?? "")", request)
  }

  /// Sets a cookie and leads to the same address without what asked for it.
  func keep(_ cookie: String, _ request: HTTPRequest, dropping name: String? = nil) -> HTTPResponse {
    let rest = request.query.split(separator: "&").filter { !$0.hasPrefix((name ?? "") + "=") }
    let query = name == nil || rest.isEmpty ? "" : "?" + rest.joined(separator: "&")
    var response = HTTPResponse.redirect(.seeOther, to: request.target + query)
    response.headers.append(("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Strict"))
    return response
  }

  private var viewCookie: String { "story-view-\(options.admission.port)" }
}

/// `2027-03-01`; whether there is such a day the site finds out.
private func isDay(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 10 else { return false }
  return bytes.indices.allSatisfy { index in
    index == 4 || index == 7 ? bytes[index] == UInt8(ascii: "-") : (0x30...0x39).contains(bytes[index])
  }
}
