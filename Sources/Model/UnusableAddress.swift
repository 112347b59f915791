package import Diagnostics

/// An address that is written as addresses are, and is of no use to readers.
package struct UnusableAddress: Sendable, Hashable {
  package let text: String
  package let location: Location
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// At a name that is kept for examples (RFC 2606), or that Norwegian guides use so.
    case example
    /// A letter box that nobody reads.
    case noAnswer
    /// Where those who made it edit it, or a place that one must be let into.
    case signIn
  }

  /// Nil for an address that may well be of use.
  init?(_ written: String, at location: Location) {
    let lower = written.lowercased()
    let host = host(of: lower)
    if exampleEndings.contains(where: { host.hasSuffix($0) })
      || exampleHosts.contains(where: { host.isWithin($0) })
    {
      reason = .example
    } else if lower.hasPrefix("mailto:"), isUnread(lower.dropFirst(7).prefix { $0 != "@" }) {
      reason = .noAnswer
    } else if lower.hasPrefix("http"), isForEditors(lower, host) {
      reason = .signIn
    } else {
      return nil
    }
    text = written.hasPrefix("mailto:") ? String(written.dropFirst(7)) : written
    self.location = location
  }
}

private let exampleEndings = [".example", ".invalid", ".test"]
private let exampleHosts = ["example.com", "example.net", "example.org", "eksempel.no"]

/// Where people who are signed in read their own mail and files.
private let closedHosts = [
  "mail.google.com", "outlook.office.com", "outlook.office365.com", "outlook.live.com",
]

extension Substring {
  fileprivate func isWithin(_ host: String) -> Bool { self == host || hasSuffix("." + host) }
}

/// The name of the machine in a web address, or what stands after the sign in an e-mail address.
private func host(of address: String) -> Substring {
  let rest =
    address.firstRange(of: "//").map { address[$0.upperBound...] } ?? address.drop { $0 != "@" }.dropFirst()
  let name = rest.prefix { !"/?#:".contains($0) }
  return name.split(separator: "@").last ?? name
}

private func isUnread(_ name: Substring) -> Bool {
  let bare = name.filter { $0.isLetter }
  return ["noreply", "donotreply", "ikkesvar", "svarikke"].contains { bare.hasPrefix($0) }
}

private func isForEditors(_ address: String, _ host: Substring) -> Bool {
  if closedHosts.contains(where: { host.isWithin($0) }) { return true }
  let whole = address.prefix { $0 != "#" }
  let path = whole.prefix { $0 != "?" }.split(separator: "/").dropFirst(2)
  // «Alle med lenken» has a sign in its address: https://firma.sharepoint.com/:b:/g/…
  if host.isWithin("sharepoint.com") { return !(path.first?.hasPrefix(":") ?? false) }
  if path.contains("wp-admin") || whole.hasSuffix("action=edit") { return true }
  if host.isWithin("forms.office.com") || host.isWithin("forms.microsoft.com") {
    return path.contains { $0.hasPrefix("designpage") || $0 == "design" }
  }
  return path.count > 1 && ["edit", "rediger"].contains(path.last ?? "")
}
