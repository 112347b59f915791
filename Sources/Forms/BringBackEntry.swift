package import Content
package import Editing
package import Model

/// The entry of a list that a deletion took out of it, put back where it stood, with the files that went with it. Everything that was
/// saved in the list since stays as it is. Nil when the change took no entry out of a list, when the entry is there again, or when the
/// list cannot be made to hold it beside the others.
package func bringingBack(
  _ deleted: [FileChange], in sources: SourceTree, _ languages: SiteLanguages
) -> (slug: String, path: String, changes: [FileChange])? {
  let lists = deleted.filter { $0.before != nil && $0.after != nil }
  let gone = deleted.filter { $0.after == nil }
  guard let list = lists.first, lists.count == 1, gone.count + 1 == deleted.count,
    let before = list.before, let after = list.after,
    let now = sources.files.first(where: { $0.path == list.path })?.bytes
  else { return nil }
  let (had, left, has) = (
    entryIDs(in: before, at: list.path), entryIDs(in: after, at: list.path), entryIDs(in: now, at: list.path)
  )
  let lost = had.filter { !left.contains($0) }
  guard let slug = lost.first, lost.count == 1, left.count + 1 == had.count, !has.contains(slug),
    gone.allSatisfy({ file in !sources.files.contains { $0.path == file.path } })
  else { return nil }
  let merged = merging(before, into: now, from: after)
  func said(_ slug: String, _ bytes: [UInt8]) -> [String]? {
    var tree = sources
    tree.files.removeAll { $0.path == list.path }
    tree.files.append(SourceFile(path: list.path, bytes: bytes))
    return editedEntry(at: list.path, item: slug, in: tree, languages).map { form(of: $0).said }
  }
  guard has.allSatisfy({ said($0, now) == said($0, merged) }), let back = said(slug, merged),
    back == said(slug, before), entryIDs(in: merged, at: list.path).count == has.count + 1
  else { return nil }
  let files = gone.map { FileChange(path: $0.path, from: nil, to: $0.before) }
  return (slug, list.path, [FileChange(path: list.path, from: now, to: merged)] + files)
}
