import Content
import Diagnostics
import Editing
import Files
import Forms
import Model
import Serving

extension PreviewSite {
  /// Does what a button of a form asks for.
  mutating func act(_ act: String, _ sent: SentForm, _ open: inout OpenForm) async -> EditorAnswer {
    let words = act.split(separator: " ", maxSplits: 1).map(String.init)
    if let refusal = await takePicture(sent, &open) {
      open.said = PageFrame.Said(.error, refusal[open.language])
    }
    switch words[0] {
    case "lagre": return await save(&open)
    case "vis": return await showUnsaved(open)
    case "rett": await repair(words.last ?? "", &open)
    case "ny", "fjern", "opp", "ned": changeRows(words[0], words.last ?? "", sent, &open)
    default:
      if open.said == nil, open.refused.isEmpty {
        open.said = PageFrame.Said(
          .warning,
          Wording(
            nb: "Sett over. Ingenting er lagret ennå.", en: "Checked. Nothing is saved yet.")[open.language])
      }
    }
    return .page(await page(of: open).bytes)
  }

  /// Saves what was changed; what somebody else has changed meanwhile is shown beside it and not overwritten.
  private mutating func save(_ open: inout OpenForm) async -> EditorAnswer {
    guard open.refused.isEmpty, open.said == nil else { return .page(await page(of: open).bytes) }
    let (changes, stale) = open.working.changes(from: input.sources.value)
    guard stale.isEmpty else { return .conflict(conflictPage(open).bytes) }
    guard !changes.isEmpty else { return .elsewhere(open.address + "&etter=uendret") }
    let title = state.site.head(EntryID(open.entry.kind.id, open.entry.slug))?.title(
      in: state.site.languages.main)
    do throws(SaveRefusal) {
      try store.save(changes, note("Endret \(title ?? open.path)", open.request))
    } catch {
      if case .stale = error {
        await rereadAll(changes.map(\.path))
        return .conflict(conflictPage(open).bytes)
      }
      open.said = PageFrame.Said(.error, error.message[open.language])
      return .page(await page(of: open).bytes)
    }
    await rereadAll(changes.map(\.path))
    commit(changes.map(\.path), "Endret \(title ?? open.path)", open.request)
    return .elsewhere(open.address + "&etter=lagret")
  }

  func note(_ summary: String, _ request: EditorRequest) -> ChangeNote {
    ChangeNote(summary, by: request.user ?? "", at: Int(clamping: Instant.now.seconds))
  }

  /// Takes over what was just written, before the system says that it was.
  mutating func rereadAll(_ paths: [String]) async {
    var changes = FolderChanges()
    changes.paths = Set(paths)
    changes.isUncertain = true
    // Discarded: who looks is told when all is read.
    _ = await reread(changes)
    await settle()
  }

  /// The page of the form as it would be.
  private mutating func showUnsaved(_ open: OpenForm) async -> EditorAnswer {
    let id = EntryID(open.entry.kind.id, open.entry.slug)
    guard let page = await unsavedPage(open.working, of: id, in: state.site.languages.main) else {
      var shown = open
      shown.said = PageFrame.Said(
        .warning, Wording(nb: "Dette har ingen egen side.", en: "This has no page of its own.")[open.language]
      )
      return .page(await self.page(of: shown).bytes)
    }
    return .page(page.bytes)
  }

  /// Makes the certain repair of a finding in the unsaved text.
  private mutating func repair(_ name: String, _ open: inout OpenForm) async {
    let findings = await unsaved(open.working).findings
    guard let finding = findings.first(where: { fixName(of: $0, among: findings) == name }),
      let file = open.working.files.first(where: { $0.path == finding.location.path })
    else { return }
    let repaired = applyFixIts(of: [finding], to: file.bytes, at: file.path)
    guard !repaired.repaired.isEmpty else { return }
    adopt([FileChange(path: file.path, from: file.bytes, to: repaired.bytes)], in: &open)
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Rettet i skjemaet. Lagre for å ta vare på det.", en: "Fixed in the form. Save to keep it.")[
          open.language])
  }

  /// Adds a row, removes one, or moves one by one place.
  private func changeRows(_ act: String, _ name: String, _ sent: SentForm, _ open: inout OpenForm) {
    if act == "ny" {
      let years = open.yearNames
      if years.contains(name) {
        open.extraYears[name] = (sent[name + "~ny"].flatMap { Int($0) }).map { [$0] } ?? []
      } else {
        open.extraRows[name] = 1
      }
      return
    }
    guard let place = ValuePlace(name), let parent = place.path.parent, let last = place.path.steps.last
    else { return }
    let list = ValuePlace(place.file, parent)
    switch last {
    case .item(let index):
      let edit: Edit =
        switch act {
        case "fjern": .removeRow(list, at: index)
        case "opp": .moveRow(list, from: index, to: max(index - 1, 0))
        default: .moveRow(list, from: index, to: index + 1)
        }
      // A row in which nothing was written yet is only left out.
      make([edit], in: &open)
      open.refused[list.text] = act == "fjern" ? nil : open.refused[list.text]
    case .year: make([.clear(place)], in: &open)
    case .field, .language: return
    }
  }
}

extension OpenForm {
  /// The names of the fields that have facts for each year.
  var yearNames: Set<String> {
    Set(
      form(of: entry).fields.compactMap { field in
        if case .years = field.content { return field.place.text }
        return nil
      })
  }
}

extension SaveRefusal {
  var message: Wording {
    switch self {
    case .stale:
      Wording(nb: "filen er endret i mellomtiden", en: "the file has been changed meanwhile")
    case .busy:
      Wording(
        nb: "noen andre lagrer akkurat nå; prøv igjen om litt",
        en: "somebody else is saving now; try again shortly")
    case .badPath(let path): Wording(nb: "«\(path)» kan ikke skrives", en: "“\(path)” cannot be written")
    case .disk(let error): error.message
    case .forgotten:
      Wording(nb: "endringen er ikke lenger i historikken", en: "the change is no longer in the history")
    }
  }
}
