import Content
package import Diagnostics

/// An address as an editor wrote it that may lead to the site itself: from the top (`/hva-skjer/`) or with a domain.
///
/// Whether it leads anywhere only the finished site knows; links to files of the content are resolved at once.
package struct SiteLink: Sendable, Hashable {
  package let address: String
  package let location: Location

  /// Nil for an address that cannot lead to a site: with another scheme, or within the content.
  init?(_ address: String, at location: Location) {
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("/") || lower.hasPrefix("https://") || lower.hasPrefix("http://") else {
      return nil
    }
    self.address = address
    self.location = location
  }
}

extension SiteLink {
  /// Where on the site of `domain` it leads, from the site's top and with characters instead of `%C3%A5`, and to which place
  /// on the page; nil when it leads to another site. `www.` and the scheme make no difference.
  package func target(on domain: WebAddress?) -> (path: String, anchor: String?)? {
    if let domain, isElsewhere(domain.text) { return nil }
    let base = BasePath(of: domain)
    let whole = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = String(whole[0].prefix { $0 != "?" })
    let anchor = whole.count > 1 && !whole[1].isEmpty ? percentDecoded(String(whole[1])) : nil
    if address.hasPrefix("/"), !address.hasPrefix("//") {
      return (fromTop(of: base, base.address(written: address)), anchor)
    }
    guard let own = domain.flatMap({ hostAndPath(of: $0.text) }), let other = hostAndPath(of: address),
      own.host == other.host, base.holds(other.path)
    else {
      return nil
    }
    return (fromTop(of: base, other.path), anchor)
  }

  private func fromTop(of base: BasePath, _ address: String) -> String {
    "/" + percentDecoded(base.path(of: address))
  }
}

extension SiteLink {
  /// Nearly all addresses with a domain: the first of their host's letters that are not those of `www.` are others.
  private func isElsewhere(_ domain: String) -> Bool {
    guard let other = firstOfHost(address), let own = firstOfHost(domain) else { return false }
    return !other.elementsEqual(own) && other.allSatisfy(isPlainInHost) && own.allSatisfy(isPlainInHost)
  }
}

/// Up to eight bytes of the host in an address that begins with `https://`, without `www.`.
private func firstOfHost(_ address: String) -> Substring.UTF8View.SubSequence? {
  guard address.hasPrefix("https://") else { return nil }
  let host = address.utf8.dropFirst(8)
  return (host.starts(with: "www.".utf8) ? host.dropFirst(4) : host).prefix(8)
}

private func isPlainInHost(_ byte: UInt8) -> Bool {
  byte == 0x2D || byte == 0x2E || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
}

/// The host without `www.` and without a port, in small letters, and what follows it.
private func hostAndPath(of address: String) -> (host: String, path: String)? {
  guard let slashes = address.firstRange(of: "//") else { return nil }
  let rest = address[slashes.upperBound...]
  let name = rest.prefix { $0 != "/" }
  let path = rest[name.endIndex...]
  let host = name.prefix { $0 != ":" }.lowercased()
  return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host, path.isEmpty ? "/" : String(path))
}
