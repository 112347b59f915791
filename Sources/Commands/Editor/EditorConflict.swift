import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// Both versions of what somebody else has changed meanwhile, value by value and row by row, with a choice between them. Of a text that
  /// both have changed, the own one is chosen with what the other changed on other lines, and the other's without anything of the own.
  func conflictPage(_ open: OpenForm) -> QuestionPage {
    if let page = gonePage(open) { return page }
    let language = open.language
    guard let merge = merge(open), let merged = merged(open.working, merge) else { return apartPage(open) }
    let lost = commentsLeftOut(open.working, merged)
    var page = meanwhilePage(
      open,
      Wording(
        nb:
          "Ingenting er lagret, og ingenting er overskrevet. Velg hva som skal stå, felt for felt. Du kommer tilbake til skjemaet og ser over det før du lagrer. «Avbryt» viser det som ligger der nå, uten det du skrev.",
        en:
          "Nothing is saved, and nothing is overwritten. Choose what is to stand, field by field. You return to the form and look it over before you save. “Cancel” shows what is there now, without what you wrote."
      ), more: lost.isEmpty ? [] : [commentsLost[language]] + lost)
    var keep = QuestionPage.Form(
      action: open.address, act: "fortsett", label: Wording(nb: "Fortsett", en: "Continue")[language])
    keep.hidden = carried(open.working, merged)
    keep.back = open.address
    keep.conflicts = conflicts(in: open, merge)
    if keep.conflicts.isEmpty { page.versions = versions(in: open) }
    page.forms = [keep]
    return page
  }

  private func meanwhilePage(_ open: OpenForm, _ said: Wording, more: [String] = []) -> QuestionPage {
    let title = Wording(nb: "Noen andre har lagret i mellomtiden", en: "Somebody else has saved meanwhile")
    var page = QuestionPage(frame(title[open.language], open.request, at: open.address))
    page.frame.said = PageFrame.Said(.error, said[open.language], more: more)
    return page
  }

  /// Both versions as they are written, where nothing is put together.
  private func apartPage(_ open: OpenForm) -> QuestionPage {
    let language = open.language
    var page = meanwhilePage(
      open,
      Wording(
        nb:
          "Ingenting er lagret, og ingenting er overskrevet. Det dere har skrevet, kan ikke settes sammen her. Ta vare på det du skrev (merk det og kopier det), åpne skjemaet slik det er nå, og skriv det inn der.",
        en:
          "Nothing is saved, and nothing is overwritten. What the two of you wrote cannot be put together here. Keep what you wrote (select it and copy it), open the form as it is now, and write it in there."
      ))
    page.versions = versions(in: open)
    page.pointers = QuestionPage.Pointers(
      heading: Wording(nb: "Gå videre", en: "Go on")[language],
      links: [
        QuestionPage.Link(
          address: open.address,
          label: Wording(nb: "Skjemaet slik det er nå", en: "The form as it is now")[language])
      ])
    return page
  }

  /// What was written, in files of which somebody else has changed other entries alone, as they are now: nil when that is not so, or when
  /// the two do not come together to what each of them wrote.
  func besideOthers(_ open: OpenForm) -> WorkingFiles? {
    let sources = input.sources.value
    guard open.working.areStale(in: sources), open.entry.files.contains(where: { $0.item != nil }) else {
      return nil
    }
    guard let merge = merge(open), let beside = merged(open.working, merge) else { return nil }
    let found = conflicts(in: open, merge)
    guard !found.isEmpty, found.allSatisfy({ $0.changedBy == .me }),
      commentsLeftOut(open.working, beside).isEmpty
    else { return nil }
    let made = entry(open.request, in: beside.placed(in: sources))
    return made.map { form(of: $0).says(form(of: open.entry)) } == true ? beside : nil
  }

  private func conflicts(in open: OpenForm, _ merge: MergedForm) -> [Conflict] {
    let sections = sections(context(open, []))
    return Forms.conflicts(
      mine: sections(merge.mine), theirs: sections(merge.theirs), base: sections(merge.base), open.language,
      merge: merge.rows)
  }

  /// What two versions of an entry differ in, value by value: as it is, and as it would be.
  func differences(from now: EditedEntry, to then: EditedEntry, _ request: EditorRequest) -> [Conflict] {
    let open = OpenForm(
      request: request, path: now.files[0].path, slug: nil, working: WorkingFiles(now), entry: now)
    let sections = sections(context(open, []))
    return Forms.conflicts(mine: sections(now), theirs: sections(then), base: sections(now), request.language)
  }

  /// What a save is called: the entry, and the fields that it changes.
  func summary(of open: OpenForm) -> Wording {
    let title = called(open)
    guard let before = entry(open.request, in: open.working.asOpened(in: input.sources.value)) else {
      return saveSummary(title) { _ in [] }
    }
    let labels = { (language: MessageLanguage) in
      let sections = self.sections(self.context(open, [], in: language))
      let changed = Forms.conflicts(
        mine: sections(open.entry), theirs: sections(before), base: sections(before), language)
      return changed.map(\.label)
    }
    return saveSummary(title, labels)
  }

  /// What an entry is called in a sentence.
  private func called(_ open: OpenForm) -> Wording {
    guard let head = state.site.head(EntryID(open.entry.kind.id, open.entry.slug)) else {
      return Wording(nb: open.path, en: open.path)
    }
    if head.common.title.values.isEmpty, let called = open.entry.kind.called { return called }
    let title = title(of: head, in: input.sources.value, open.language)
    return Wording(nb: title, en: title)
  }

  /// The sections of an entry's form.
  private func sections(_ context: FormContext) -> (EditedEntry) -> [FormPage.Section] {
    { context.sections(of: form(of: $0), findings: []).sections }
  }

  /// Puts together what both have written, as it was chosen; the page with both versions again when that cannot be done.
  func goOn(_ sent: SentForm, _ open: inout OpenForm) -> QuestionPage? {
    let chosen = Dictionary(
      sent.values.filter { $0.name.hasPrefix("valg ") }.map {
        (String($0.name.dropFirst(5)), $0.text == "deres")
      }
    ) { first, _ in first }
    guard let own = WorkingFiles(sent, for: open.path, carriedAs: "mitt"),
      let mine = entry(open.request, in: own.placed(in: input.sources.value))
    else { return nil }
    var before = open
    (before.working, before.entry) = (own, mine)
    guard let merge = merge(before, now: open.working),
      let merged = merged(own, merge, now: open.working, choices: chosen),
      let entry = entry(open.request, in: merged.placed(in: input.sources.value))
    else { return apartPage(before) }
    (open.working, open.entry) = (merged, entry)
    take(chosen, merge, &open)
    sayLeftOut(merge, chosen, &open)
    return nil
  }

  /// Puts into a form what was chosen of single values: the other's, or one's own where only the other had changed it.
  private func take(_ chosen: [String: Bool], _ merge: MergedForm, _ open: inout OpenForm) {
    let now = form(of: open.entry)
    let edits = chosen.sorted { $0.key < $1.key }.compactMap { name, isTheirs -> Edit? in
      let (mine, theirs, base) = (merge.rows.mine, merge.rows.theirs, merge.rows.base)
      if let body = theirs.bodies.first(where: { bodyName($0.file) == name }) {
        let text = { (form: EntryForm) in form.bodies.first { $0.file == body.file }?.text ?? "" }
        let wanted = isTheirs ? body.text : text(mine) == text(base) ? text(mine) : text(now)
        return wanted == text(now) ? nil : .setBody(body.file, wanted)
      }
      guard let place = ValuePlace(name) else { return nil }
      let (own, other) = (mine.text(at: place), theirs.text(at: place))
      let wanted = isTheirs ? other : own == base.text(at: place) ? own : now.text(at: place)
      guard wanted != now.text(at: place) else { return nil }
      return wanted.map { $0.isEmpty ? .empty(place) : .set(place, .text($0)) } ?? .clear(place)
    }
    make(edits, in: &open)
  }

  /// Says what the other has changed in lists and is not in what both have written, so that nobody saves it away unknowingly.
  private func sayLeftOut(_ merge: MergedForm, _ chosen: [String: Bool], _ open: inout OpenForm) {
    guard open.said?.tone != .error, open.refused.isEmpty else { return }
    let sections = sections(context(open, []))
    let left = leftOut(
      of: sections(open.entry), theirs: sections(merge.theirs), base: sections(merge.base), merge.rows,
      chosen,
      open.language)
    guard !left.isEmpty else { return }
    let text = Wording(
      nb: "Dette ligger der nå, men ikke i det du ser, og faller bort når du lagrer:",
      en: "This is there now, but not in what you see, and is dropped when you save:")
    open.said = PageFrame.Said(
      .warning, [open.said?.text ?? "", text[open.language]].joined(separator: " "), more: left)
  }

  /// The files as they are written, where no field says something else: a comment, or what cannot be read.
  func versions(in open: OpenForm) -> [QuestionPage.Version] {
    let language = open.language
    var versions: [QuestionPage.Version] = []
    for file in open.working.files {
      let now = input.sources.value.files.first { $0.path == file.path }?.bytes ?? []
      guard now != file.bytes else { continue }
      let changes = lineChanges(from: lines(now), to: lines(file.bytes))
      versions.append(
        QuestionPage.Version(
          id: "ditt-\(versions.count)",
          heading: Wording(nb: "Det du skrev: \(file.path)", en: "What you wrote: \(file.path)")[language],
          lines: changes.filter { $0.fate != .removed }.map { shown($0, $0.fate == .added ? .new : .same) }))
      versions.append(
        QuestionPage.Version(
          id: "naa-\(versions.count)",
          heading: Wording(nb: "Det som ligger der nå: \(file.path)", en: "What is there now: \(file.path)")[
            language],
          lines: changes.filter { $0.fate != .added }.map { shown($0, $0.fate == .removed ? .old : .same) }))
    }
    return versions
  }

  func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false)
  }

  func shown(_ change: LineChange, _ mark: QuestionPage.Line.Mark) -> QuestionPage.Line {
    QuestionPage.Line(mark, String(decoding: change.line, as: UTF8.self))
  }
}
