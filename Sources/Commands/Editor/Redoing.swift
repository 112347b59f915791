import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

/// What was taken back, and how it is made again.
extension PreviewSite {
  /// Of the changes of an entry, newest first, the one that is made again first.
  func nextToRedo(in history: [PastChange]) -> PastChange? { history.last(where: \.isUndone) }

  /// The file by which a change can be made again now; nil when one before it must be made again first.
  func pathToRedo(_ change: PastChange, in all: [PastChange]) -> String? {
    change.paths.first { path in
      all.lazy.filter { $0.paths.contains(path) }.prefix(while: \.isUndone).reversed().first == change
    }
  }

  /// That a change does not count any more, since when, and who saw to that.
  func howUndone(_ change: PastChange) -> Wording {
    guard let undone = change.undone else { return Wording(nb: "Angret.", en: "Undone.") }
    let by =
      undone.author.isEmpty ? (nb: "", en: "") : (nb: " av \(undone.author)", en: " by \(undone.author)")
    return Wording(
      nb: "Angret \(moment(undone.time, .nb))\(by.nb).", en: "Undone \(moment(undone.time, .en))\(by.en).")
  }

  /// The change that once made a file and was taken back, so that the file is gone.
  func undoneCreation(of path: String) -> PastChange? {
    // Discarded: without a history it is gone all the same.
    guard let change = (try? store.history(of: path)).flatMap({ nextToRedo(in: $0) }),
      // Discarded: without what it did there is nothing to offer.
      let made = try? store.changes(of: change)
    else { return nil }
    // A file that was there before, and that something else took away, is not made by doing an edit again.
    return made.contains { $0.path == path && $0.before == nil } ? change : nil
  }

  /// The button that makes a file again whose creation was taken back.
  func redoForm(at path: String, _ request: EditorRequest) -> QuestionPage.Form? {
    guard let change = undoneCreation(of: path) else { return nil }
    // Discarded: without a history there is nothing to offer.
    return try? question(editorAddress("angre", [("fil", path)]), .redo, change, request, path)
  }

  /// «Hentet tilbake Boligkvelden», of what is called so where it was deleted.
  func summary(ofBringingBack removal: Wording) -> Wording {
    func name(_ text: String, _ deeds: [String]) -> String {
      guard let deed = deeds.first(where: text.hasPrefix) else { return text }
      return String(text.dropFirst(deed.count))
    }
    return Wording(
      nb: "Hentet tilbake \(name(removal.nb, ["Slettet ", "Tok bort "]))",
      en: "Brought back \(name(removal.en, ["Deleted ", "Removed "]))")
  }
}
