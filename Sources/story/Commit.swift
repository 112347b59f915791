import Glibc

/// The commit that is built: what CI says in the environment, or else what the folder's own `.git` says; nil without.
func commitID(of root: String, _ environment: [String: String]) -> String? {
  for name in ["GITHUB_SHA", "CI_COMMIT_SHA"] {
    if let commit = environment[name], isCommit(commit) { return commit }
  }
  guard let head = firstLine(of: root + "/.git/HEAD") else { return nil }
  if isCommit(head) { return head }
  guard head.hasPrefix("ref: refs/"), !head.contains("..") else { return nil }
  let reference = String(head.dropFirst(5))
  if let commit = firstLine(of: root + "/.git/" + reference), isCommit(commit) { return commit }
  return nil
}

private func isCommit(_ text: String) -> Bool {
  (40...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

/// The first line of a small file, or nil when there is none.
private func firstLine(of path: String) -> String? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var buffer = [UInt8](repeating: 0, count: 256)
  let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
  guard count > 0 else { return nil }
  return String(decoding: buffer.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)
}
