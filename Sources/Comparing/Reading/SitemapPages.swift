/// The files of the pages that a sitemap names (sitemaps.org 0.9), in its order: `om/index.html`. The front page, whose address is the
/// shortest, says in which folder of its domain the site lies. Linear, and at most `limit` of them.
package func sitemapPages(_ bytes: [UInt8], atMost limit: Int = 20_000) -> [String] {
  let paths = locations(in: bytes, atMost: limit).compactMap(path)
  guard let top = paths.min(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
  return paths.compactMap { path in
    guard path.hasPrefix(top) else { return nil }
    let rest = String(path.dropFirst(top.count))
    return rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
  }
}

private func locations(in bytes: [UInt8], atMost limit: Int) -> [String] {
  let (opening, closing) = (Array("<loc>".utf8), Array("</loc>".utf8))
  var found: [String] = []
  var rest = bytes[...]
  while found.count < limit, let start = rest.firstRange(of: opening) {
    rest = rest[start.upperBound...]
    guard let end = rest.firstRange(of: closing) else { break }
    found.append(String(decoding: rest[..<end.lowerBound], as: UTF8.self).replacing("&amp;", with: "&"))
    rest = rest[end.upperBound...]
  }
  return found
}

/// What stands after the domain.
private func path(_ address: String) -> String? {
  guard let slashes = address.firstRange(of: "//"),
    let slash = address[slashes.upperBound...].firstIndex(of: "/")
  else { return nil }
  return String(address[slash...])
}
