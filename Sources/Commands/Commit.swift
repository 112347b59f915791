import Files
import History

/// The commit that is built: what CI says in the environment, or else what the folder's own `.git` says; nil without,
/// and when it cannot be read, since the site is the same without.
package func commitID(of root: String, _ environment: [String: String]) -> String? {
  for name in ["GITHUB_SHA", "CI_COMMIT_SHA"] {
    if let commit = environment[name], isCommit(commit) { return commit }
  }
  do throws(FileError) {
    guard let own = try gitFolder(of: root) else { return nil }
    return try head(in: own, sharing: sharedFolder(of: own))
    // Discarded: a build needs no commit; the status page then shows none.
  } catch { return nil }
}

/// The commit that `HEAD` leads to, through at most five references, as in git.
private func head(in own: borrowing Folder, sharing shared: borrowing Folder) throws(FileError) -> String? {
  var line = try firstLine(of: "HEAD", in: own)
  for _ in 0..<5 {
    guard let written = line else { return nil }
    if isCommit(written) { return written }
    guard written.hasPrefix("ref: refs/") else { return nil }
    let reference = String(written.dropFirst(5))
    line = try firstLine(of: reference, in: own)
    if line == nil { line = try firstLine(of: reference, in: shared) }
    if line == nil { line = try packed(reference, in: shared) }
  }
  return nil
}

/// The commit of a reference in the file that `git pack-refs` keeps: lines of a commit, a space and a name.
private func packed(_ reference: String, in shared: borrowing Folder) throws(FileError) -> String? {
  guard let bytes = try shared.readIfPresent("packed-refs", atMost: largestList) else { return nil }
  let ending = Array((" " + reference).utf8)
  guard let line = bytes.split(separator: 0x0A).first(where: { $0.suffix(ending.count) == ending[...] })
  else { return nil }
  return String(decoding: line.dropLast(ending.count), as: UTF8.self)
}

private func isCommit(_ text: String) -> Bool {
  (40...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

/// 16 MiB, some two hundred thousand references.
private let largestList = 1 << 24
