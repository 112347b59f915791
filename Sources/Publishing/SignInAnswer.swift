import Content
package import Diagnostics

/// Where a question ended that was led on as a browser is: what was asked for, where the last answer came from, and that answer; nil
/// when none came from there.
package struct SignInAnswer {
  private let asked: String
  private let end: String
  private let last: HTTPAnswer?
  private let isWhole: Bool

  /// `isWhole` says whether all of the answer came: a part of it cannot be told from something else.
  package init(asked: String, end: String, last: HTTPAnswer?, isWhole: Bool = true) {
    self.asked = asked
    self.end = end
    self.last = last
    self.isWhole = isWhole
  }

  /// Whether what came says how the address is guarded: not where the host, or a sign-in of somebody else, is out of order, or does not
  /// answer programs.
  package var isAnswered: Bool {
    guard let last, !last.isUnable else { return false }
    if isSameAddress { return true }
    guard isWhole else { return false }
    let isElsewhere = AddressParts(asked).host != AddressParts(end).host
    return !isElsewhere || 200..<300 ~= last.status || last.status == 401 || last.status == 403
  }

  /// What is at the address by now, as far as whoever asks can know.
  package enum Premise {
    /// Something or nothing: asked before more is given to a host.
    case anything
    /// Nothing, so that only a demand to sign in says that there is one.
    case nothing
    /// The page that says nothing. That it is refused says little: the same is said of empty folders, and may be meant for programs.
    case emptyPage
    /// The status page. Being refused it, and being led away from it, are both ways of not getting it.
    case statusPage
  }

  /// What is wrong, as what follows the address; nil when people are asked to sign in.
  ///
  /// Being led on is a way to a sign-in only where it ends somewhere else, without showing what is ours: to https, to a slash, to
  /// `www.` and to another host are ways to the page itself. `published` has the checksums of what may lie there.
  package func mistake(_ premise: Premise, published: Set<String>) -> Wording? {
    guard let last else { return .ledToSilence(shownEnd) }
    switch last.status {
    case 401: return nil
    case 403:
      switch premise {
      case .anything, .statusPage: return nil
      case .nothing, .emptyPage: return .answered(403, at: led)
      }
    case 404, 410:
      if case .anything = premise { return nil }
      return .answered(last.status, at: led)
    case 200..<300:
      if isSameAddress || isOurs(last, published) { return .isOpen(last.status, at: led) }
      guard isWhole else { return .ledToSilence(shownEnd) }
      if case .nothing = premise { return .leadsSomewhere(shownEnd) }
      return nil
    default: return .answered(last.status, at: led)
    }
  }

  /// Where it was led to; nil when the address itself answered.
  private var led: String? { asked == end ? nil : shownEnd }

  /// Without what a sign-in passes on in the question.
  private var shownEnd: String { String(end.prefix { $0 != "?" && $0 != "#" }) }

  private var isSameAddress: Bool {
    let (from, to) = (AddressParts(asked), AddressParts(end))
    return to.query.isEmpty && from.host == to.host && from.path == to.path
  }

  /// The page or its numbers; no sign-in answers people with JSON.
  private func isOurs(_ answer: HTTPAnswer, _ published: Set<String>) -> Bool {
    published.contains(sha256(answer.body))
      || answer.body.firstRange(of: Array(emptyPageText.utf8)) != nil
      || asked.hasSuffix(".json") && answer.headers["content-type"]?.lowercased().contains("json") == true
  }
}

/// What the empty page says, by which it is recognized also where a host puts something of its own into pages.
package let emptyPageText = "Her er det ikke noe ennå."

/// The parts of an address that say what is shown (RFC 3986 §3), alike for the ways in which one page is written.
private struct AddressParts {
  let host: String
  let path: String
  let query: String

  init(_ address: String) {
    let whole = address.prefix { $0 != "#" }
    let beforeQuery = whole.prefix { $0 != "?" }
    query = String(whole.dropFirst(beforeQuery.count + 1))
    let scheme = beforeQuery.firstRange(of: "://").map { $0.upperBound } ?? beforeQuery.startIndex
    let rest = beforeQuery[scheme...].lowercased()
    let authority = rest.prefix { $0 != "/" }
    let afterUser = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    let isLiteral = afterUser.hasPrefix("[")
    var host = isLiteral ? afterUser.prefix { $0 != "]" } : afterUser.prefix { $0 != ":" }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    if host.hasSuffix(".") { host = host.dropLast() }
    self.host = String(host)
    var path = rest.dropFirst(authority.count)
    if path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    self.path = String(path)
  }
}

extension Wording {
  fileprivate static func isOpen(_ status: Int, at end: String?) -> Wording {
    Wording(
      nb:
        "\(end.map { "fører til \($0), som " } ?? "")ber ingen om å logge inn: alle kan lese statussiden (\(status))",
      en:
        "\(end.map { "leads to \($0), which " } ?? "")asks nobody to sign in: everybody can read the status page (\(status))"
    )
  }

  fileprivate static func answered(_ status: Int, at end: String?) -> Wording {
    Wording(
      nb: "\(end.map { "fører til \($0), som " } ?? "")svarer \(status), og skal be om innlogging",
      en: "\(end.map { "leads to \($0), which " } ?? "")answers \(status), and should ask people to sign in")
  }

  fileprivate static func leadsSomewhere(_ end: String) -> Wording {
    Wording(nb: "fører til \(end)", en: "leads to \(end)")
  }

  fileprivate static func ledToSilence(_ end: String) -> Wording {
    Wording(
      nb: "fører videre, og \(end) svarer ikke eller fører videre uten ende",
      en: "leads on, and \(end) does not answer or leads on without end")
  }
}
