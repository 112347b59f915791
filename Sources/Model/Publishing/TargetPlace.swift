/// Where a target lies, so that two can be compared: the machine, or the remote of rclone, and the names of its folders.
package struct TargetPlace: Sendable, Hashable {
  package let machine: String
  package let names: [String]

  /// Nil for what names no place: not whole, with `..`, or with characters that a program could take for something else.
  package init?(_ target: PublishTarget) {
    guard let folder = target.folder?.text else { return nil }
    if target.method == .rclone {
      self.init(remote: folder)
    } else {
      guard let names = Self.names(inAbsolute: folder), let machine = Self.machine(target.host?.text) else {
        return nil
      }
      self.init(machine: machine, names: names)
    }
  }

  private init(machine: String, names: [String]) {
    self.machine = machine
    self.names = names
  }

  /// `remote:path`, with the name of a remote that rclone's own settings declare: never one that is written out.
  package init?(remote: String) {
    let parts = remote.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, isWord(parts[0]), parts[0].first != "-" else { return nil }
    let names = parts[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = names.last, (last.isEmpty ? Array(names.dropLast()) : names).allSatisfy(isFolderWord),
      names.first?.isEmpty == false
    else { return nil }
    self.init(machine: "rclone " + parts[0].lowercased(), names: names.filter { !$0.isEmpty })
  }

  /// Whether one is the other, or lies in it.
  package func meets(_ other: TargetPlace) -> Bool {
    guard machine == other.machine else { return false }
    return zip(names, other.names).allSatisfy { $0 == $1 }
  }

  /// Whether the machine keeps its own things there, or programs keep those of who runs them (keys, history): never a site.
  package var isOfOthers: Bool {
    guard let top = names.first else { return false }
    if names.contains(where: { ownFolders.contains($0.lowercased()) }) || systemFolders.contains(top) {
      return true
    }
    return names.count == 1 && crowdedFolders.contains(top) || names.count == 2 && top == "home"
  }

  /// `/srv/www/vekst`, at least one name below `/`.
  private static func names(inAbsolute path: String) -> [String]? {
    guard path.first == "/" else { return nil }
    let names = path.split(separator: "/").map(String.init)
    return names.isEmpty || path.contains("//") || !names.allSatisfy(isFolderWord) ? nil : names
  }

  /// The machine, whoever signs in to it; empty for this one.
  private static func machine(_ host: String?) -> String? {
    guard let host else { return "" }
    let parts = host.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ isWord($0) && $0.first != "-" }) else {
      return nil
    }
    var name = (parts.last ?? "").lowercased()
    if name.last == "." { name.removeLast() }
    return ["localhost", "127.0.0.1"].contains(name) ? "" : name
  }
}

private let systemFolders: Set = ["bin", "boot", "etc", "lib", "lib32", "lib64", "proc", "sbin", "sys"]
/// In which others' folders lie, some of them sites (Filesystem Hierarchy Standard 3.0 §3).
private let crowdedFolders: Set = ["dev", "home", "root", "run", "tmp", "usr", "var"]
private let ownFolders: Set = [
  ".ssh", ".gnupg", ".hg", ".svn", ".bzr", ".jj", ".story", ".aws", ".kube", ".docker",
]

/// Letters a–z, digits and `. _ -`, which mean themselves to every program and shell.
private func isWord(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
    }
}

/// A word that leads nowhere else, and that no program takes for an option.
private func isFolderWord(_ text: String) -> Bool {
  isWord(text) && text != "." && text != ".." && text.first != "-"
}
