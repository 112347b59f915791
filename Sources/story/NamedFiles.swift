import Diagnostics
import Files

/// The files that the words after a command name, as paths below the root; nil when there are none.
///
/// A word may be a file or a folder, from the root or from where one stands, whole or relative, through links or not.
func namedFiles(
  _ arguments: Arguments, among files: Set<String>, root: String
) throws(UsageError) -> Set<String>? {
  let words = arguments.words.dropFirst()
  guard !words.isEmpty else { return nil }
  var named: Set<String> = []
  for word in words {
    let names = Set([plain(word[...], root), wholePath(word, below: root)].compactMap(\.self))
    let found = files.filter { file in
      names.contains { $0 == file || $0.isEmpty || file.hasPrefix($0 + "/") }
    }
    guard !found.isEmpty else {
      throw .unknownFile(word, nearest: nearestName(to: plain(word[...], root), among: files.sorted()))
    }
    named.formUnion(found)
  }
  return named
}

/// A path as it is written, without what says where it begins or that it ends.
private func plain(_ word: Substring, _ root: String) -> String {
  var name = word
  for prefix in [root + "/", "./"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
  while name.last == "/" { name.removeLast() }
  return String(name)
}

/// What a path leads to, seen from the root; empty for the root itself, nil for what is not there or not below it.
private func wholePath(_ word: String, below root: String) -> String? {
  do throws(FileError) {
    let (target, home) = (try realPath(word), try realPath(root))
    if target == home { return "" }
    return target.hasPrefix(home + "/") ? String(target.dropFirst(home.count + 1)) : nil
    // Discarded: what is not there is no file of the content, which is then said.
  } catch { return nil }
}
