/// A path split at its last `/`: the folder, and the name in it. Slashes at the end do not count.
///
/// Nil for what names nothing in a folder: nothing at all, `.`, `..`, `/`.
package func split(_ path: String) -> (folder: String, name: String)? {
  var trimmed = path[...]
  while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
  let slash = trimmed.lastIndex(of: "/")
  let name = String(trimmed[(slash.map { trimmed.index(after: $0) } ?? trimmed.startIndex)...])
  guard isName(name) else { return nil }
  guard let slash else { return (".", name) }
  return (slash == trimmed.startIndex ? "/" : String(trimmed[..<slash]), name)
}

/// A path below a folder's.
func joined(_ folder: String, _ path: some StringProtocol) -> String {
  if path == "." { return folder }
  if folder == "." { return String(path) }
  return folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

/// Whether a text is one name of something in a folder.
func isName(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text != "." && text != ".." && !text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
}

private func isName(_ bytes: Substring.UTF8View) -> Bool {
  let point = UInt8(ascii: ".")
  return !bytes.isEmpty && !(bytes.allSatisfy { $0 == point } && bytes.count < 3) && !bytes.contains(0)
}

/// Whether a text is the path of something below a folder, each part a name; `.` stands for the folder itself.
func isPath(_ text: String) -> Bool {
  text == "."
    || text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(isName)
}
