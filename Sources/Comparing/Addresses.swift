/// The address of a page in a site's folder: `/om/` for `om/index.html`.
func address(of path: String) -> String {
  "/" + (path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path)
}

/// The file of a page that a link leads to by its whole address, in a site that lies in whatever folder of its domain.
func file(at address: String, among files: [String: ComparedFile]) -> String? {
  guard let slashes = address.firstRange(of: "//") else { return nil }
  var rest = address[slashes.upperBound...].drop { $0 != "/" }.dropFirst()
  while true {
    let path = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
    if files[String(path)] != nil { return String(path) }
    guard let slash = rest.firstIndex(of: "/"), slash != rest.indices.last else { return nil }
    rest = rest[rest.index(after: slash)...]
  }
}

/// Whether others may have the address of a file: of a feed, a calendar, a document with a name of its own; not of what is
/// named by its content, nor of rules for servers.
func isLinkedTo(_ path: String) -> Bool {
  let name = path.split(separator: "/").last ?? ""
  let parts = name.split(separator: ".")
  let isNamedByContent = parts.count == 3 && parts[1].utf8.count == 8 && UInt32(parts[1], radix: 16) != nil
  return !path.hasPrefix("-/") && !name.hasPrefix("_") && !name.hasPrefix(".") && !isNamedByContent
    && name != "staticwebapp.config.json"
}

/// All paths of both sites, each once.
func pathsInOrder(_ old: borrowing ComparedSite, _ new: borrowing ComparedSite) -> [String] {
  Set(old.files.keys).union(new.files.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
