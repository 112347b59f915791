import Content
import Diagnostics
import Files
import Rules

/// What is written of publishing beside the folder of the content, where nobody reads it, and in it in a hidden file, which nobody reads
/// either.
func publishingBesideContent(below root: String) -> [Diagnostic] {
  let beside = names(in: root).filter(looksLikePublishing)
  let hidden = names(in: root + "/content").filter { $0.hasPrefix(".") && looksLikePublishing($0) }
  return (beside + hidden.map { "content/" + $0 }).map(notRead)
}

private func names(in folder: String) -> [String] {
  // Discarded: a folder that cannot be listed is told of where its content is read.
  guard let entries = try? Folder(folder).entries() else { return [] }
  return entries.filter { $0.item == .file }.map(\.name).sorted()
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
  let shown = name.hasPrefix(".") ? name.dropFirst() : name[...]
  let parts = shown.lowercased().split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 2 && ["publisering", "publishing"].contains(parts[0])
    && ["yml", "yaml"].contains(parts[1])
}
