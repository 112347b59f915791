import Content
import Diagnostics
import Editing
import Model
import TestSupport

/// The project's own content, and every entry of it as it is edited.
func ownSources() async throws -> SourceTree {
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")
  return try await readFolder(root, "content", jobs: 2).value
}
