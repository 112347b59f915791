/// The folder of its domain that a site lies in, which each of its addresses begins with: `/`, or `/vekst/`.
///
/// The one place that knows how the path of a file (`en/index.html`), an address as browsers ask for it (`/vekst/en/`) and
/// one as an editor writes it (`/en/`) belong together.
package struct BasePath: Sendable, Hashable {
  /// Begins and ends with a slash.
  package let text: String

  package static let top = BasePath(text: "/")

  private init(text: String) { self.text = text }

  /// Nil for what is no folder: a file such as `index.html`, a query or a fragment, names with other characters than letters
  /// a–z, digits, hyphens, underscores and tildes, which mean the same to every server.
  package init?(_ path: some StringProtocol) {
    guard path.isEmpty || path.first == "/", !path.contains("//") else { return nil }
    let names = path.split(separator: "/")
    guard names.allSatisfy({ isFolderName(String($0)) }) else { return nil }
    text = names.reduce("/") { $0 + $1 + "/" }
  }

  /// That of the site with this address; a rule reports an address that says none.
  package init(of domain: WebAddress?) {
    self = domain.flatMap { BasePath($0.afterHost) } ?? .top
  }
}

extension BasePath {
  /// Of a file, by its path in the site's folder.
  package func address(ofFile path: some StringProtocol) -> String { text + path }

  /// The path, in the site's folder, of what lies at an address of the site; empty for its top, also without the last slash.
  package func path(of address: String) -> String {
    if address.hasPrefix(text) { return String(address.dropFirst(text.count)) }
    return address + "/" == text ? "" : String(address.dropFirst())
  }

  /// What an editor means by an address that begins with a slash: it is on the site, whether it was written from the site's
  /// top or copied whole from a browser.
  package func address(written: String) -> String {
    holds(written) ? written : text + written.dropFirst()
  }

  /// Whether an address of the domain is one of the site.
  func holds(_ address: String) -> Bool { address.hasPrefix(text) || address + "/" == text }
}

extension WebAddress {
  /// The scheme and the host with its port: `https://x.example`.
  package var origin: String { String(text[..<hostEnd]) }

  /// What follows the host, as it is written.
  package var afterHost: Substring { text[hostEnd...] }

  private var hostEnd: String.Index {
    let bytes = text.utf8
    var next = bytes.startIndex
    while let slash = bytes[next...].firstIndex(of: UInt8(ascii: "/")) {
      next = bytes.index(after: slash)
      guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "/") else { continue }
      return bytes[bytes.index(after: next)...].firstIndex { "/?#".utf8.contains($0) } ?? text.endIndex
    }
    return text.endIndex
  }
}

private func isFolderName(_ name: String) -> Bool {
  !isReservedName(name)
    && name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(byte)
    }
}
