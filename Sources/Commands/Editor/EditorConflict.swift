import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// Both versions of what somebody else has changed meanwhile, value by value, with a choice between them. Of a text that both have
  /// changed, the own one is chosen with what the other changed on other lines, and the other's without anything of the own.
  func conflictPage(_ open: OpenForm) -> QuestionPage {
    if let page = gonePage(open) { return page }
    let language = open.language
    let lost = commentsLeftOut(open.working)
    let title = Wording(nb: "Noen andre har lagret i mellomtiden", en: "Somebody else has saved meanwhile")
    var page = QuestionPage(frame(title[language], open.request, at: open.address))
    page.frame.said = PageFrame.Said(
      .error,
      Wording(
        nb:
          "Ingenting er lagret, og ingenting er overskrevet. Velg hva som skal stå, felt for felt. Du kommer tilbake til skjemaet og ser over det før du lagrer. «Avbryt» viser det som ligger der nå, uten det du skrev.",
        en:
          "Nothing is saved, and nothing is overwritten. Choose what is to stand, field by field. You return to the form and look it over before you save. “Cancel” shows what is there now, without what you wrote."
      )[language], more: lost.isEmpty ? [] : [Self.commentsLost[language]] + lost)
    var keep = QuestionPage.Form(
      action: open.address, act: "fortsett", label: Wording(nb: "Fortsett", en: "Continue")[language])
    keep.hidden = rebased(open.working).map { Control.Option($0, "grunnlag") }
    keep.back = open.address
    keep.conflicts = conflicts(in: open)
    if keep.conflicts.isEmpty { page.versions = versions(in: open) }
    page.forms = [keep]
    return page
  }

  /// What was written, in files of which somebody else has changed other entries alone, as they are now: nil when that is not so, or when
  /// the two do not come together to what each of them wrote.
  func besideOthers(_ open: OpenForm) -> WorkingFiles? {
    let sources = input.sources.value
    guard open.working.areStale(in: sources), open.entry.files.contains(where: { $0.item != nil }) else {
      return nil
    }
    let found = conflicts(in: open)
    guard !found.isEmpty, found.allSatisfy({ $0.changedBy == .me }), commentsLeftOut(open.working).isEmpty
    else { return nil }
    var beside = open.working
    beside.files = mergedFiles(open.working)
    let made = entry(open.request, in: beside.placed(in: sources))
    return made.map { form(of: $0).says(form(of: open.entry)) } == true ? beside : nil
  }

  private func conflicts(in open: OpenForm) -> [Conflict] {
    let sources = input.sources.value
    guard let theirs = entry(open.request, in: open.working.asOnDisk(in: sources)),
      let base = entry(open.request, in: open.working.asOpened(in: sources))
    else { return [] }
    let sections = sections(context(open, []))
    return Forms.conflicts(
      mine: sections(open.entry), theirs: sections(theirs), base: sections(base), open.language)
  }

  /// What two versions of an entry differ in, value by value: as it is, and as it would be.
  func differences(from now: EditedEntry, to then: EditedEntry, _ request: EditorRequest) -> [Conflict] {
    let open = OpenForm(
      request: request, path: now.files[0].path, slug: nil, working: WorkingFiles(now), entry: now)
    let sections = sections(context(open, []))
    return Forms.conflicts(mine: sections(now), theirs: sections(then), base: sections(now), request.language)
  }

  /// What a save is called: the entry, and the fields that it changes.
  func summary(of open: OpenForm, _ title: String) -> Wording {
    guard let before = entry(open.request, in: open.working.asOpened(in: input.sources.value)) else {
      return Wording(nb: "Endret \(title)", en: "Changed \(title)")
    }
    let labels = { (language: MessageLanguage) in
      let sections = self.sections(self.context(open, [], in: language))
      let changed = Forms.conflicts(
        mine: sections(open.entry), theirs: sections(before), base: sections(before), language)
      return changed.map(\.label)
    }
    return saveSummary(title, labels)
  }

  /// The sections of an entry's form.
  private func sections(_ context: FormContext) -> (EditedEntry) -> [FormPage.Section] {
    { context.sections(of: form(of: $0), findings: []).sections }
  }

  /// Puts into a form what the other has written, where that was chosen; the rest is as in the form.
  func takeTheirs(_ sent: SentForm, _ open: inout OpenForm) {
    let chosen = sent.values.filter { $0.name.hasPrefix("valg ") && $0.text == "deres" }.map {
      String($0.name.dropFirst(5))
    }
    guard !chosen.isEmpty,
      let theirs = entry(open.request, in: open.working.asOpened(in: input.sources.value))
    else { return }
    let (own, others) = (form(of: open.entry), form(of: theirs))
    let edits = chosen.compactMap { name -> Edit? in
      if let body = others.bodies.first(where: { bodyName($0.file) == name }) {
        let mine = own.bodies.first { $0.file == body.file }?.text
        return mine == body.text ? nil : .setBody(body.file, body.text)
      }
      guard let place = ValuePlace(name) else { return nil }
      let (mine, theirs) = (own.text(at: place), others.text(at: place))
      guard mine != theirs else { return nil }
      return theirs.map { $0.isEmpty ? .empty(place) : .set(place, .text($0)) } ?? .clear(place)
    }
    make(edits, in: &open)
  }

  /// Says which rows of the other's lists are not in what both have written, so that nobody saves them away unknowingly.
  func sayLeftOut(_ open: inout OpenForm) {
    guard open.said?.tone == .warning,
      let theirs = entry(open.request, in: open.working.asOpened(in: input.sources.value))
    else { return }
    let left = differences(from: open.entry, to: theirs, open.request).filter { !$0.isChoice }.flatMap {
      list in
      let own = Set(list.mine.map(\.text))
      return list.theirs.map(\.text).filter { !own.contains($0) }.map { "\(list.label): \($0)" }
    }
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

  /// What was written, now as a change of what is there, with what only the other changed.
  func rebased(_ working: WorkingFiles) -> [String] {
    var working = working
    working.files = mergedFiles(working)
    return working.sent
  }

  private static let commentsLost = Wording(
    nb:
      "Disse merknadene i filen har den andre skrevet, og de kommer ikke med. Skriv dem inn igjen etterpå om de trengs:",
    en:
      "The other has written these comments in the file, and they are not kept. Write them again afterwards if needed:"
  )

  /// What no field shows, and what is not in what both have written.
  private func commentsLeftOut(_ working: WorkingFiles) -> [String] {
    zip(working.files, mergedFiles(working)).flatMap { file, merged -> [String] in
      guard let base = file.base, let now = merged.base else { return [] }
      return comments(of: now, leftOutOf: merged.bytes, since: base)
    }
  }

  private func mergedFiles(_ working: WorkingFiles) -> [WorkingFiles.File] {
    working.files.map { file in
      let now = input.sources.value.files.first { $0.path == file.path }?.bytes
      guard let now, let base = file.base, now != base else {
        return WorkingFiles.File(path: file.path, base: now, bytes: file.bytes)
      }
      return WorkingFiles.File(path: file.path, base: now, bytes: merging(file.bytes, into: now, from: base))
    }
  }

  func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false)
  }

  func shown(_ change: LineChange, _ mark: QuestionPage.Line.Mark) -> QuestionPage.Line {
    QuestionPage.Line(mark, String(decoding: change.line, as: UTF8.self))
  }
}
