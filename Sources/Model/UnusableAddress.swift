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
    /// The name of a machine that is misspelt, and what was meant.
    case misspelt(String)
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
    } else if let meant = hostMeant(by: host, isMail: lower.hasPrefix("mailto:")) {
      reason = .misspelt(meant)
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
  "mail.google.com", "accounts.google.com", "login.microsoftonline.com", "app.slack.com", "tasks.office.com",
  "planner.cloud.microsoft", "loop.cloud.microsoft", "outlook.office.com", "outlook.office365.com",
  "outlook.live.com",
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
  if closedHosts.contains(where: { host.isWithin($0) }) || isClosedName(host) { return true }
  let whole = address.prefix { $0 != "#" }
  let path = whole.prefix { $0 != "?" }.split(separator: "/").dropFirst(2)
  if host.isWithin("sharepoint.com") { return isClosedSharePoint(path) }
  if host.isWithin("teams.microsoft.com") || host.isWithin("teams.cloud.microsoft") {
    // What is open to guests is a meeting.
    return path.first == "l" && !["meetup-join", "meeting", "invite"].contains(path.dropFirst().first)
      || path.first == "_"
  }
  if isOwnFolder(path, host) { return true }
  if path.contains("wp-admin") || whole.hasSuffix("action=edit") { return true }
  if host.isWithin("forms.office.com") || host.isWithin("forms.microsoft.com") {
    return path.contains { $0.hasPrefix("designpage") || $0 == "design" }
  }
  return path.count > 1 && ["edit", "rediger", "edit.aspx"].contains(path.last ?? "")
}

/// «Alle med lenken» has a sign in its address: https://firma.sharepoint.com/:b:/g/… With an *r* it is for those who are let in already.
private func isClosedSharePoint(_ path: ArraySlice<Substring>) -> Bool {
  guard let first = path.first, first.hasPrefix(":") else { return true }
  return path.dropFirst().first == "r" || path.contains { $0.hasPrefix("_layouts") }
}

/// The lists of one's own files, and documents whose address shows no other form than that of editing.
private func isOwnFolder(_ path: ArraySlice<Substring>, _ host: Substring) -> Bool {
  let path = Array(path)
  if host == "docs.google.com" {
    let isDocument = ["document", "spreadsheets", "presentation"].contains(path.first)
    let isForm = path.first == "forms"
    let rest = path.drop { $0 != "d" }.dropFirst()
    return isDocument && path.starts(with: [path[0], "u"])
      || (isDocument || isForm) && rest.count == 1 && rest.first != "e"
  }
  if host == "drive.google.com" {
    return ["u", "my-drive", "shared-with-me", "drives"].contains(path.dropFirst().first ?? "")
  }
  if host.isWithin("dropbox.com") { return path.first == "home" || path.first == "work" }
  if host.isWithin("box.com") {
    return host.hasPrefix("app.") && ["folder", "file"].contains(path.first ?? "") && path.count == 2
  }
  if host == "onedrive.live.com" { return path.first?.hasPrefix("edit") ?? false }
  return host.isWithin("linkedin.com") && path == ["feed"]
}

/// Names that only those who work there are let into: «intranett.», «admin.», «login.».
private func isClosedName(_ host: Substring) -> Bool {
  let labels = host.split(separator: ".").dropLast(2)
  return labels.contains { ["intranett", "intranet", "admin", "login", "sso"].contains($0) }
}
