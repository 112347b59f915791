import Diagnostics
import Files

/// The files that the words after a command name, as paths below the root; nil when there are none.
func namedFiles(
  _ arguments: Arguments, among files: Set<String>, root: String
) throws(UsageError) -> Set<String>? {
  let words = arguments.words.dropFirst()
  return words.isEmpty ? nil : try namedFiles(Array(words), among: files, root: root)
}

/// The files that are named, as paths below the root; of a folder, all in it.
func namedFiles(
  _ words: [String], among files: Set<String>, root: String
) throws(UsageError) -> Set<String> {
  var wanted: Set<String> = []
  for word in words {
    let name = pathBelow(root, word)
    let named = name == "." ? files : files.filter { $0 == name || $0.hasPrefix(name + "/") }
    guard !named.isEmpty else {
      throw .unknownFile(word, nearest: nearestName(to: name, among: files.sorted()))
    }
    wanted.formUnion(named)
  }
  return wanted
}

/// What a word of the command line names, as a path from the root folder: seen from the folder that the tool runs in,
/// or else from the root folder itself; `.` for the root folder.
private func pathBelow(_ root: String, _ word: String) -> String {
  if let folder = absolutePath(root), let path = absolutePath(word) ?? absolutePath(root + "/" + word) {
    if path == folder { return "." }
    let start = folder == "/" ? folder : folder + "/"
    if path.hasPrefix(start) { return String(path.dropFirst(start.count)) }
  }
  var name = word[...]
  for prefix in [root + "/", "./"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
  while name.last == "/" { name.removeLast() }
  return String(name)
}
