package import Model

/// A target whose fields have been found to be right, with what is not written filled in.
package struct PublishDestination: Sendable, Hashable {
  package let name: String
  package let site: PublishedSite
  package let method: PublishMethod
  /// From `/`; for rclone `remote:path`.
  package let folder: String
  /// As ssh takes it; nil for this machine.
  package let host: String?
  package let port: Int
  /// Where readers find it, without a slash at its end; nil when nobody has said.
  package let address: String?
  package let keptReleases: Int
  package let server: WebServer
  package let signIn: SignIn?
  package let ledger: String?
  /// Whose it is: the domain of the project's public site, in words that mean themselves to every program; empty when there is none.
  let project: String
  /// What the same project may have been called: by the folders that the site has lain in, and with `www.` or without.
  let formerProjects: [String]

  /// Nil for what cannot be used, which a rule reports. `domain` is the site's own address, and `formerFolders` are those of the
  /// domain that it has lain in.
  package init?(_ target: PublishTarget, domain: WebAddress?, formerFolders: [String] = []) {
    guard let name = target.name?.text, let site = target.site, let method = target.method,
      let folder = target.folder?.text, TargetPlace(target) != nil
    else { return nil }
    self.name = name
    self.site = site
    self.method = method
    self.folder = method == .rclone || folder == "/" ? folder : folder.droppingSlashes
    host = target.host?.text
    port = target.port?.atMost(65_535) ?? 22
    let own = target.address?.text ?? (site == .open ? domain?.text : nil)
    // What a host shows comes later than what is made ready; but whether it asks people to sign in can be asked before.
    address = method.isPreparedOnly && site == .open ? nil : own?.droppingSlashes
    keptReleases = target.keptReleases?.atMost(50) ?? 5
    server = target.server ?? .none
    signIn = target.signIn
    ledger = target.ledger?.text
    project = domain.map { projectName($0.text) } ?? ""
    formerProjects = otherNames(of: project, formerFolders)
  }

  /// Where it is, for people.
  package var place: String { host.map { "\($0):\(folder)" } ?? folder }
}

/// `vekst.no` and `www.vekst.no` of `vekst.no/kongsberg`, which has lain in `/`.
private func otherNames(of project: String, _ formerFolders: [String]) -> [String] {
  guard !project.isEmpty else { return [] }
  let host = project.prefix { $0 != "/" }
  let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  let places = [String(project.dropFirst(host.count))] + formerFolders.map { projectName("/" + $0) }
  let paths = places.map { "/" + $0.split(separator: "/").joined(separator: "/") }.map { $0 == "/" ? "" : $0 }
  var seen: Set<String> = [project]
  return paths.flatMap { ["\(bare)\($0)", "www.\(bare)\($0)"] }.filter { seen.insert($0).inserted }
}

/// `vekst.no/kongsberg` of `https://Vekst.no/kongsberg/`.
private func projectName(_ address: String) -> String {
  let lower = address.lowercased()
  let plain = lower.firstRange(of: "://").map { String(lower[$0.upperBound...]) } ?? lower
  return plain.droppingSlashes.utf8.map { byte in
    let isPlain =
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/")]
        .contains(byte)
    return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
  }.joined()
}

extension String {
  fileprivate var droppingSlashes: String {
    var text = self[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    return String(text)
  }
}
