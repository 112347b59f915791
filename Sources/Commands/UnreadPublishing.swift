import Content
import Diagnostics
import Files
import Rules

/// What is written of publishing beside the folder of the content, where nobody reads it.
func publishingBesideContent(below root: String) -> [Diagnostic] {
  // Discarded: a root that cannot be listed is told of where its content is read.
  guard let entries = try? Folder(root).entries() else { return [] }
  return entries.filter { $0.item == .file && looksLikePublishing($0.name) }.map(\.name).sorted().map(notRead)
}

extension SourceTree {
  /// The paths of such files that lie there or at the top of the content, under another name than the one that is read.
  func unreadPublishing(below root: String) -> [String] {
    let beside = publishingBesideContent(below: root).map(\.location.path)
    return beside
      + files.map(\.path).filter { path in
        let names = path.split(separator: "/")
        return names.count == 2 && !isPublishing(path) && looksLikePublishing(String(names[1]))
      }
  }
}

private func looksLikePublishing(_ name: String) -> Bool {
  let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 2 && ["publisering", "publishing"].contains(parts[0])
    && ["yml", "yaml"].contains(parts[1])
}
