import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

/// The three versions of an entry that two people have had a form of.
struct MergedForm {
  let mine: EditedEntry
  let theirs: EditedEntry
  let base: EditedEntry
  let rows: EntryMerge
}

extension PreviewSite {
  /// What was written in a form beside what is there now; `now` has the files as they were when both versions were shown, in the place of
  /// those on disk. Nil when one of the three is no such entry.
  func merge(_ open: OpenForm, now: WorkingFiles? = nil, at path: String? = nil) -> MergedForm? {
    let (sources, working) = (input.sources.value, open.working)
    let there = now?.asOpened(in: sources) ?? working.asOnDisk(in: sources)
    let entry = { (tree: SourceTree) in
      path.flatMap { editedEntry(at: $0, in: tree, self.state.site.languages) }
        ?? self.entry(open.request, in: tree)
    }
    guard let mine = entry(working.placed(in: sources)), let theirs = entry(there),
      let base = entry(working.asOpened(in: sources))
    else { return nil }
    return MergedForm(
      mine: mine, theirs: theirs, base: base,
      rows: EntryMerge(mine: form(of: mine), theirs: form(of: theirs), base: form(of: base)))
  }

  /// What was written, now as a change of what is there, with what only the other changed, and each row as it was chosen. Nil when the
  /// files cannot be made to say that, or when other entries of theirs would be changed by it.
  func merged(
    _ working: WorkingFiles, _ merge: MergedForm, now: WorkingFiles? = nil, choices: [String: Bool] = [:]
  ) -> WorkingFiles? {
    let sources = input.sources.value
    var lines = working
    lines.files = mergedFiles(working, now)
    let byLines = editedEntry(
      at: merge.theirs.files[0].path, item: merge.theirs.files[0].item, in: lines.placed(in: sources),
      state.site.languages)
    let others = entriesBeside(merge.theirs)
    let made = merge.rows.made(byLines: byLines, now: merge.theirs, choices: choices) { made in
      others.allSatisfy { slug in
        said(slug, in: made, sources) == said(slug, in: merge.theirs, sources)
      }
    }
    guard let made else { return nil }
    var result = lines
    // A translation that the other has taken away is not brought back by one who has not touched it.
    result.files.removeAll { file in !made.files.contains { $0.path == file.path } }
    result.take(made.files.map { FileChange(path: $0.path, from: nil, to: $0.source.bytes) })
    return result
  }

  /// The other entries of the lists that an entry stands in.
  private func entriesBeside(_ entry: EditedEntry) -> [String] {
    let paths = Set(entry.files.filter { $0.item != nil }.map(\.path))
    guard !paths.isEmpty else { return [] }
    return state.site.heads.filter { paths.contains($0.path) && $0.id.slug != entry.slug }.map(\.id.slug)
  }

  /// What another entry of the same files says.
  private func said(_ slug: String, in entry: EditedEntry, _ sources: SourceTree) -> [String] {
    var working = WorkingFiles(entry)
    working.files.removeAll { file in !entry.files.contains { $0.path == file.path && $0.item != nil } }
    let other = editedEntry(
      at: entry.files[0].path, item: slug, in: working.placed(in: sources), state.site.languages)
    return other.map { form(of: $0).said } ?? []
  }

  /// What a page with both versions carries: what they are together, and what was written, so that each choice can be made of both.
  func carried(_ working: WorkingFiles, _ merged: WorkingFiles) -> [Control.Option] {
    merged.sent.map { Control.Option($0, "grunnlag") } + working.sent.map { Control.Option($0, "mitt") }
  }

  /// What was written in a form whose files are elsewhere now.
  func carried(_ open: OpenForm, movedTo path: String, _ working: WorkingFiles) -> [Control.Option] {
    var moved = open
    moved.working = working
    var lines = working
    lines.files = mergedFiles(working, nil)
    guard let merge = merge(moved, at: path), let merged = merged(working, merge) else {
      return carried(working, lines)
    }
    return carried(working, merged)
  }

  /// What was written in a form whose files are gone.
  func carriedAnew(_ working: WorkingFiles) -> [Control.Option] {
    var anew = working
    anew.files = mergedFiles(working, nil)
    return anew.sent.map { Control.Option($0, "grunnlag") }
  }

  /// What no field shows, and what is not in what both have written.
  func commentsLeftOut(_ working: WorkingFiles, _ merged: WorkingFiles) -> [String] {
    working.files.flatMap { file -> [String] in
      guard let base = file.base, let made = merged.files.first(where: { $0.path == file.path }),
        let now = made.base
      else { return [] }
      return comments(of: now, leftOutOf: made.bytes, since: base)
    }
  }

  /// The files line by line; `now` has them as they were shown, in the place of those on disk.
  private func mergedFiles(_ working: WorkingFiles, _ now: WorkingFiles?) -> [WorkingFiles.File] {
    working.files.map { file in
      let shown = now?.files.first { $0.path == file.path }
      let onDisk = input.sources.value.files.first { $0.path == file.path }?.bytes
      let there = shown == nil ? onDisk : shown?.base
      guard let there, let base = file.base, there != base else {
        return WorkingFiles.File(path: file.path, base: there, bytes: file.bytes)
      }
      return WorkingFiles.File(
        path: file.path, base: there, bytes: merging(file.bytes, into: there, from: base))
    }
  }
}

let commentsLost = Wording(
  nb:
    "Disse merknadene i filen har den andre skrevet, og de kommer ikke med. Skriv dem inn igjen etterpå om de trengs:",
  en:
    "The other has written these comments in the file, and they are not kept. Write them again afterwards if needed:"
)
