import History
import Model

/// The texts that outdated translations were made from, by what git calls them, as far as the repository that the content
/// lies in has them.
func earlierTexts(_ wanted: some Collection<String>, below root: String) -> [String: [UInt8]] {
  guard !wanted.isEmpty, let history = FileHistory(of: root + "/content") else { return [:] }
  var texts: [String: [UInt8]] = [:]
  var size = 0
  for revision in wanted.sorted() where size < most {
    guard let bytes = history.file(revision, atMost: largest) else { continue }
    size += bytes.count
    texts[revision] = bytes
  }
  return texts
}

/// Of one text, and of all together.
private let largest = 1 << 22
private let most = 1 << 27
