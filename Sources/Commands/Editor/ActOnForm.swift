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
    guard let verb = words.first else { return .missing }
    if let refusal = await takePicture(sent, &open) {
      open.said = PageFrame.Said(.error, refusal[open.language])
    }
    if !sent.files.isEmpty { notePictures(in: open) }
    switch verb {
    case "lagre": return await save(&open)
    case "vis": return await showUnsaved(open)
    case "rett": await repair(words.last ?? "", &open)
    case "stemmer": await markTranslation(words.last ?? "", &open)
    case "uten": takeOutPicture(words.last ?? "", &open)
    case "bruk":
      usePicture(words.last ?? "", &open)
      notePictures(in: open)
    case "kast": await dropPicture(words.last ?? "", &open)
    case "ny", "fjern", "opp", "ned": changeRows(verb, words.last ?? "", sent, &open)
    case "fortsett":
      saySoFar(Self.isMerged, &open)
      if let page = goOn(sent, &open) { return .conflict(page.bytes) }
    case "sammenlign":
      // What could not be written stands in this form alone: it is put right before both versions are shown.
      if open.refused.isEmpty, open.said == nil, open.working.areStale(in: input.sources.value) {
        return .conflict(conflictPage(open).bytes)
      }
    default:
      saySoFar(await checked(open), &open)
      if let said = open.said, open.refused.isEmpty {
        open.said = adding(await elsewhereIfSaved(open), to: said, elsewhereThen, open, open.language)
      }
    }
    return .page(await page(of: open).bytes)
  }

  /// Says what was done, where nothing more important is said.
  private func saySoFar(_ words: Wording, _ open: inout OpenForm) {
    guard open.said == nil, open.refused.isEmpty else { return }
    open.said = PageFrame.Said(.warning, words[open.language])
  }

  /// What was found, and that it is not saved; of a form that says what is on disk, only what was found.
  private mutating func checked(_ open: OpenForm) async -> Wording {
    let own = ownFindings(await unsaved(open.working, searchingPages: true), open)
    let (nb, en) = (countWords(own, .nb), countWords(own, .en))
    let found = own.isEmpty ? Wording(nb: nb, en: en) : Wording(nb: "Her er \(nb).", en: "Found \(en).")
    guard open.working.differ(from: input.sources.value) else { return found }
    return Wording(
      nb: "\(found.nb) Det du har endret, er ikke lagret ennå.",
      en: "\(found.en) What you changed is not saved yet.")
  }

  private static let isMerged = Wording(
    nb:
      "Her er det du valgte, sammen med det den andre ellers har endret. Det er ikke lagret ennå; se over det, og trykk «Lagre».",
    en:
      "Here is what you chose, with what else the other has changed. It is not saved yet; look it over, and press “Save”."
  )

  private var elsewhereThen: Wording {
    Wording(
      nb: "Lagrer du dette, blir noe galt andre steder på nettstedet:",
      en: "If you save this, something becomes wrong elsewhere on the site:")
  }

  /// Saves what was changed; what somebody else has changed meanwhile is shown beside it and not overwritten.
  private mutating func save(_ open: inout OpenForm) async -> EditorAnswer {
    guard open.refused.isEmpty, open.said == nil else { return .page(await page(of: open).bytes) }
    if let beside = besideOthers(open) { open.working = beside }
    let (changes, stale) = open.working.changes(from: input.sources.value)
    guard stale.isEmpty else { return .conflict(conflictPage(open).bytes) }
    guard !changes.isEmpty else { return .elsewhere(open.address + "&etter=uendret") }
    let dropped = droppedPictures(open)
    if await sayBeforeSaving(&open) { return .page(await page(of: open).bytes) }
    let summary = summary(of: open)
    let before = wrongBefore()
    do throws(SaveRefusal) {
      try store.save(changes + dropped, note(summary, open.request))
    } catch {
      if case .stale = error {
        await rereadAll(changes.map(\.path))
        return .conflict(conflictPage(open).bytes)
      }
      open.said = PageFrame.Said(.error, error.message[open.language])
      return .page(await page(of: open).bytes)
    }
    let paths = (changes + dropped).map(\.path) + takeUploads(named: changes)
    let reading = inputNumber
    await takeOver(paths)
    keepUnsaved(open.working, ofReading: reading)
    await noteWritten(after: before, at: open.address, open.request)
    commit(paths, summary, open.request)
    return .elsewhere(open.address + (dropped.isEmpty ? "&etter=lagret" : "&etter=bilde"))
  }

  /// The pictures that were sent for what is saved now; git is given them with it.
  private func takeUploads(named changes: [FileChange]) -> [String] {
    let texts = changes.compactMap(\.after)
    // Discarded: they are in the content all the same, and counted once more the next time.
    return (try? store.takeUploads { name in texts.contains { isFile(name, namedIn: $0) } })
      ?? []
  }

  func note(_ summary: Wording, _ request: EditorRequest) -> ChangeNote {
    ChangeNote(summary, by: request.user ?? "", at: Int(clamping: Instant.now.seconds))
  }

  /// Takes over what was just written, before the system says that it was.
  mutating func takeOver(_ paths: [String]) async {
    var changes = FolderChanges()
    changes.paths = Set(paths)
    // Discarded: whoever looks is told with the answer.
    _ = await reread(changes)
    noteNewPages()
  }

  /// The same, with all that follows from it.
  mutating func rereadAll(_ paths: [String]) async {
    await takeOver(paths)
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
    open.focus = controlName(of: name, findings, open)
    adopt([FileChange(path: file.path, from: file.bytes, to: repaired.bytes)], in: &open)
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Rettet i skjemaet. Lagre for å ta vare på det.", en: "Fixed in the form. Save to keep it.")[
          open.language])
  }

  /// The control at which a repair was offered.
  private func controlName(of fix: String, _ findings: [Diagnostic], _ open: OpenForm) -> String? {
    let own = ownFindings(findings, open.entry)
    let placed = context(open, findings).problems(own, in: form(of: open.entry)).byName
    return placed.first { $0.value.contains { $0.button == .fix(fix) } }?.key
  }

  /// Writes into a translation that it says what its main file says now.
  private mutating func markTranslation(_ path: String, _ open: inout OpenForm) async {
    guard let file = open.working.files.first(where: { $0.path == path }) else { return }
    let results = await marked([path], in: await unsaved(open.working).state.site)
    guard case .success(let made)? = results.first?.result, made.after != file.bytes else {
      open.said = PageFrame.Said(
        .error,
        Wording(
          nb: "Oversettelsen kan ikke merkes slik filen er nå. Rett feilene i den først.",
          en: "The translation cannot be marked as the file is now. Correct its errors first.")[open.language]
      )
      return
    }
    adopt([FileChange(path: path, from: file.bytes, to: made.after)], in: &open)
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Oversettelsen er merket som riktig. Lagre for å ta vare på det.",
        en: "The translation is marked as right. Save to keep it.")[open.language])
  }

  /// Adds a row, removes one, or moves one by one place.
  private func changeRows(_ act: String, _ name: String, _ sent: SentForm, _ open: inout OpenForm) {
    if act == "ny" {
      let years = open.yearNames
      if years.contains(name) {
        let year = sent[name + "~ny"].flatMap { Int($0) }.flatMap { (1...9999).contains($0) ? $0 : nil }
        let empty = (open.emptyYears[name] ?? []).filter { $0 != year }
        open.extraYears[name] = Array((empty + (year.map { [$0] } ?? [])).suffix(mostEmptyRows))
        open.focus = year.map { "\(name).~\($0)" } ?? name
        guard year == nil else { return }
        open.said = PageFrame.Said(
          .error,
          Wording(
            nb: "Skriv året med fire sifre, for eksempel 2027.",
            en: "Write the year in four digits, such as 2027.")[
              open.language])
      } else {
        let empty = open.emptyRows[name] ?? 0
        open.extraRows[name] = min(empty + 1, mostEmptyRows)
        open.focus = "\(name).\(open.rowCount(name) + min(empty, mostEmptyRows - 1))"
      }
      return
    }
    guard let place = ValuePlace(name), let parent = place.path.parent, let last = place.path.steps.last
    else { return }
    let list = ValuePlace(place.file, parent)
    switch last {
    case .item(let index):
      if act != "fjern", isStoppedByEmptyRow(act == "ned" ? index + 1 : index, of: list.text, &open) {
        return
      }
      let edit: Edit =
        switch act {
        case "fjern": .removeRow(list, at: index)
        case "opp": .moveRow(list, from: index, to: max(index - 1, 0))
        default: .moveRow(list, from: index, to: index + 1)
        }
      // A row in which nothing was written yet is only left out.
      make([edit], in: &open)
      open.refused[list.text] = act == "fjern" ? nil : open.refused[list.text]
      let last = max(open.rowCount(list.text) - 1, 0)
      // Who moves a row goes on at the button, with which it is moved on; where no row is left, at the one that adds one.
      open.focus =
        switch act {
        case "opp": "opp \(list.text).\(max(index - 1, 0))"
        case "ned": "ned \(list.text).\(min(index + 1, last))"
        default: open.rowCount(list.text) == 0 ? list.text : "\(list.text).\(min(index, last))"
        }
    case .year:
      make([.clear(place)], in: &open)
      open.focus = list.text
    case .field, .language: return
    }
  }
}

/// Whether a row is to be moved from or to a place in which nothing is written yet, so that the file has none of it; that is said there, and
/// the empty rows stay.
private func isStoppedByEmptyRow(_ index: Int, of list: String, _ open: inout OpenForm) -> Bool {
  guard let empty = open.emptyRows[list], empty > 0 else { return false }
  open.extraRows[list] = empty
  let count = open.rowCount(list)
  guard index >= count else { return false }
  open.focus = "\(list).\(min(index, count + empty - 1))"
  open.said = PageFrame.Said(
    .warning,
    Wording(
      nb: "En tom rad kan ikke flyttes. Skriv noe i den først.",
      en: "An empty row cannot be moved. Write something in it first.")[open.language])
  return true
}

extension OpenForm {
  /// How many rows a list has, by its name; one within another list too.
  func rowCount(_ name: String) -> Int {
    form(of: entry).fields.lazy.compactMap { rows($0.content, $0.place, named: name) }.first ?? 0
  }

  private func rows(_ content: FormContent, _ place: ValuePlace, named name: String) -> Int? {
    switch content {
    case .rows(let rows, _):
      if place.text == name { return rows.count }
      return rows.lazy.compactMap { self.rows($0.content, $0.place, named: name) }.first
    case .group(let fields): return fields.lazy.compactMap { rows($0.content, $0.place, named: name) }.first
    case .years(let years, _):
      return years.lazy.flatMap(\.fields).compactMap { rows($0.content, $0.place, named: name) }.first
    case .values, .asWritten: return nil
    }
  }

  /// The years that any field has facts for.
  var years: Set<Int> {
    Set(
      form(of: entry).fields.flatMap { field -> [Int] in
        guard case .years(let years, _) = field.content else { return [] }
        return years.map(\.year)
      })
  }

  /// The names of the fields that have facts for each year.
  var yearNames: Set<String> {
    Set(
      form(of: entry).fields.compactMap { field in
        if case .years = field.content { return field.place.text }
        return nil
      })
  }
}
