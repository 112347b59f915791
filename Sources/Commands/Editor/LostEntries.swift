import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

/// An entry of a list that a form deleted, and what brings it back beside what was saved in the list since.
struct LostEntry {
  let slug: String
  let path: String
  let changes: [FileChange]
}

extension PreviewSite {
  /// Nil when a change deleted no entry of a list, or when it cannot be brought back.
  func lostEntry(of change: PastChange) throws(SaveRefusal) -> LostEntry? {
    let there = input.sources.value.files.filter { change.shortened.contains($0.path) }
    guard !change.isUndone, there.contains(where: { !entryIDs(in: $0.bytes, at: $0.path).isEmpty }) else {
      return nil
    }
    return lostEntry(of: try store.changes(of: change))
  }

  /// The same of what a form would have been deleted with.
  func lostEntry(of deleted: [FileChange]) -> LostEntry? {
    guard let found = bringingBack(deleted, in: input.sources.value, state.site.languages) else { return nil }
    return LostEntry(slug: found.slug, path: found.path, changes: found.changes)
  }

  /// Brings it back; says where it is.
  mutating func bringBack(_ lost: LostEntry, _ request: EditorRequest) async throws(SaveRefusal) -> String {
    let summary = Wording(nb: "Hentet tilbake \(lost.slug)", en: "Brought back \(lost.slug)")
    let before = wrongBefore()
    try store.save(lost.changes, note(summary, request))
    let paths = lost.changes.map(\.path)
    await takeOver(paths)
    commit(paths, summary, request)
    let form = formAddress(lost.path, lost.slug)
    await noteWritten(after: before, at: form, request)
    return form + "&etter=hentet"
  }

  /// What was written in the form of an entry that somebody has deleted from its list meanwhile; nil when that did not happen.
  func goneEntryPage(_ open: OpenForm) -> QuestionPage? {
    guard let slug = open.slug, open.entry.files.contains(where: { $0.item != nil }),
      let list = input.sources.value.files.first(where: { $0.path == open.path }),
      !entryIDs(in: list.bytes, at: list.path).contains(slug)
    else { return nil }
    let language = open.language
    let lost = lostEntry(of: removal(of: open.entry))
    var page = QuestionPage(
      frame(Wording(nb: "Dette er borte", en: "This is gone")[language], open.request, at: open.address))
    page.frame.said = PageFrame.Said(
      .error,
      Wording(
        nb:
          "Noen andre har slettet dette fra listen i mellomtiden. Ingenting er lagret. Det du skrev, står nedenfor.",
        en:
          "Somebody else has deleted this from the list meanwhile. Nothing was saved. What you wrote is below."
      )[language])
    page.versions = written(in: open)
    guard let lost else {
      page.pointers = QuestionPage.Pointers(
        heading: Wording(nb: "Gå videre", en: "Go on")[language],
        links: [
          QuestionPage.Link(
            address: editorAddress("historikk"),
            label: Wording(nb: "Det som er lagret", en: "What was saved")[language])
        ])
      return page
    }
    var anew = open.working
    anew.files = lost.changes.map { change in
      WorkingFiles.File(path: change.path, base: change.before, bytes: change.after ?? [])
    }
    var keep = QuestionPage.Form(
      action: open.address, act: "fortsett",
      label: Wording(nb: "Lag det på nytt med det jeg skrev", en: "Make it anew with what I wrote")[language])
    keep.hidden = anew.sent.map { Control.Option($0, "grunnlag") }
    keep.back = editorAddress("historikk")
    page.forms = [keep]
    return page
  }
}
