package import Diagnostics
import Mistakes

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
    /// What lies among the files that one person has as their own.
    case ownDrive
    /// The name of a machine that is misspelt, and what was meant.
    case misspelt(String)
    /// The name that Microsoft 365 gives an organisation before it has its own.
    case tenant
    /// An e-mail address that somebody has at home.
    case privateMail
    /// Digits that no telephone has.
    case telephone
    /// A password or a key is part of it.
    case secret(AddressKey)
  }

  /// Nil for an address that may well be of use.
  init?(_ written: String, at location: Location) {
    let lower = Array(written.lowercased().utf8)
    let host = host(of: lower)
    if let secret = AddressKey(in: Array(written.utf8)[...]) {
      reason = .secret(secret)
    } else if lower.starts(with: "tel:".utf8) {
      guard !mayBeTelephone(lower[4...]) else { return nil }
      reason = .telephone
    } else if host.isWithin(tenants) {
      reason = .tenant
    } else if exampleEndings.contains(where: { host.ends(with: $0) })
      || exampleHosts.contains(where: { host.isWithin($0) })
    {
      reason = .example
    } else if lower.starts(with: "mailto:".utf8), isUnread(lower[7...].prefix { $0 != UInt8(ascii: "@") }) {
      reason = .noAnswer
    } else if PrivateEmail(inAddress: written) != nil {
      reason = .privateMail
    } else if lower.starts(with: "http".utf8), isForEditors(lower, host) {
      reason = .signIn
    } else if lower.starts(with: "http".utf8), isOwnDrive(lower, host) {
      reason = .ownDrive
    } else if let meant = hostMeant(by: host, isMail: lower.starts(with: "mailto:".utf8)) {
      reason = .misspelt(meant)
    } else {
      return nil
    }
    let schemes = ["mailto:", "tel:"]
    text = schemes.first(where: written.hasPrefix).map { String(written.dropFirst($0.count)) } ?? written
    self.location = location
  }
}

private let exampleEndings = [".example", ".invalid", ".test"].map { Array($0.utf8) }
private let exampleHosts = ["example.com", "example.net", "example.org", "eksempel.no"].map { Array($0.utf8) }

/// Where people who are signed in read their own mail and files.
private let closedHosts = [
  "mail.google.com", "accounts.google.com", "login.microsoftonline.com", "app.slack.com", "tasks.office.com",
  "planner.cloud.microsoft", "loop.cloud.microsoft", "outlook.office.com", "outlook.office365.com",
  "outlook.live.com",
].map { Array($0.utf8) }

private let editing = Array("action=edit".utf8)
private let editors = ["edit", "rediger", "edit.aspx"].map { Array($0.utf8) }
/// Names that only those who work there are let into: «intranett.», «admin.», «login.».
private let closedNames = ["intranett", "intranet", "admin", "login", "sso"].map { Array($0.utf8) }

/// Every address of every text passes here, so it is looked at by its bytes.
extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count) == ending[...]
  }

  /// Whether it is a host, or one below it.
  fileprivate func isWithin(_ host: [UInt8]) -> Bool {
    ends(with: host)
      && (count == host.count || self[index(endIndex, offsetBy: -host.count - 1)] == UInt8(ascii: "."))
  }
}

/// The name of the machine in a web address, or what stands after the sign in an e-mail address.
private func host(of address: [UInt8]) -> ArraySlice<UInt8> {
  let slash = UInt8(ascii: "/")
  let slashes = address.indices.dropLast().first { address[$0] == slash && address[$0 + 1] == slash }
  let rest = slashes.map { address[($0 + 2)...] } ?? address.drop { $0 != UInt8(ascii: "@") }.dropFirst()
  let name = rest.prefix {
    $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: ":")
  }
  return name.split(separator: UInt8(ascii: "@")).last ?? name
}

private let tenants = Array("onmicrosoft.com".utf8)

/// Numbers as Nkom gives them out: three digits and six from 1, four from 1, five from 0, eight, and twelve from 5; a
/// foreign one has seven to fifteen with its country's (ITU-T E.164).
private func mayBeTelephone(_ written: ArraySlice<UInt8>) -> Bool {
  let number = written.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "?") }
  let digits = number.filter { (0x30...0x39).contains($0) }
  // Letters and other signs are another mistake.
  guard number.allSatisfy({ (0x30...0x39).contains($0) || "+-.() ".utf8.contains($0) }) else { return true }
  if number.first == UInt8(ascii: "+") || digits.starts(with: "00".utf8) {
    let international = number.first == UInt8(ascii: "+") ? digits : Array(digits.dropFirst(2))
    guard international.starts(with: "47".utf8) else { return (7...15).contains(international.count) }
    return isNorwegian(Array(international.dropFirst(2)))
  }
  return isNorwegian(digits)
}

private func isNorwegian(_ digits: [UInt8]) -> Bool {
  guard let first = digits.first else { return false }
  return switch digits.count {
  case 3, 4, 6: first == UInt8(ascii: "1")
  case 5: first == UInt8(ascii: "0")
  case 8: first > UInt8(ascii: "1")
  case 12: first == UInt8(ascii: "5")
  default: false
  }
}

private func isUnread(_ name: ArraySlice<UInt8>) -> Bool {
  let bare = String(decoding: name, as: UTF8.self).filter { $0.isLetter }
  return ["noreply", "donotreply", "ikkesvar", "svarikke"].contains { bare.hasPrefix($0) }
}

private func isForEditors(_ address: [UInt8], _ host: ArraySlice<UInt8>) -> Bool {
  if closedHosts.contains(where: { host.isWithin($0) }) || isClosedName(host) { return true }
  let whole = address.prefix { $0 != UInt8(ascii: "#") }
  let path = whole.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/")).dropFirst(2)
  if hostsOfFiles.contains(where: { host.isWithin($0) }) {
    // Few addresses lead to these, so only theirs are made words of.
    let words = path.map { String(decoding: $0, as: UTF8.self) }
    if let isClosed = isClosedFile(words, at: String(decoding: host, as: UTF8.self)) { return isClosed }
  }
  if path.contains(where: { $0.elementsEqual("wp-admin".utf8) }) || whole.ends(with: editing) { return true }
  guard path.count > 1, let last = path.last else { return false }
  return editors.contains { last == $0[...] }
}

private let hostsOfOwn = ["1drv.ms", "live.com", "icloud.com"].map { Array($0.utf8) }

private func isOwnDrive(_ address: [UInt8], _ host: ArraySlice<UInt8>) -> Bool {
  guard hostsOfOwn.contains(where: { host.isWithin($0) }) else { return false }
  let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    .split(separator: UInt8(ascii: "/")).dropFirst(2)
  return isOwnDrive(String(decoding: host, as: UTF8.self), path.map { String(decoding: $0, as: UTF8.self) })
}

private func isClosedName(_ host: ArraySlice<UInt8>) -> Bool {
  host.split(separator: UInt8(ascii: ".")).dropLast(2).contains { label in
    closedNames.contains { label == $0[...] }
  }
}
