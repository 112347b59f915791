import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// Shows what was saved last in a file, and takes it back or makes it again.
  mutating func undoPage(_ request: EditorRequest) async -> EditorAnswer {
    guard let path = request.query["fil"] else { return .missing }
    let entry = entry(request, in: input.sources.value)
    let own = editorAddress("angre", [("fil", path)] + (request.query["post"].map { [("post", $0)] } ?? []))
    let title = Wording(nb: "Angre", en: "Undo")[request.language]
    var page = QuestionPage(frame(title, request, at: own))
    do throws(SaveRefusal) {
      // Of what is gone, such as a creation that was undone, the address alone tells the file.
      let paths = Set(entry?.files.map(\.path) ?? [path])
      if let form = request.deed {
        let direction: Direction = form["gjor"] == "igjen" ? .redo : .undo
        do throws(SaveRefusal) {
          return .elsewhere(
            try await takeBack(form["nummer"].flatMap { Int($0) }, of: paths, direction, request))
        } catch {
          switch error {
          case .overtaken: page.frame.said = PageFrame.Said(.error, error.message[request.language])
          case .stale(let files):
            page.frame.said = try newer(
              files.map(\.path), than: form["nummer"].flatMap { Int($0) } ?? 0, request.language)
          case .busy, .badPath, .disk, .forgotten, .tooManyUploads: throw error
          }
        }
      }
      let history = try store.history().filter { !paths.isDisjoint(with: $0.paths) }
      if entry != nil, let last = history.first(where: { !$0.isUndone }) {
        page.forms.append(try question(own, .undo, last, request, path))
      }
      if let undone = nextToRedo(in: history) {
        page.forms.append(try question(own, .redo, undone, request, path))
      }
    } catch { page.frame.said = PageFrame.Said(.error, error.message[request.language]) }
    if page.forms.isEmpty {
      guard let entry else { return .missing }
      page.lead = [
        Wording(
          nb: "Ingenting er lagret i skjemaene her, så det er ingenting å angre.",
          en: "Nothing was saved by the forms here, so there is nothing to undo.")[request.language]
      ]
      page.pointers = QuestionPage.Pointers(
        heading: Wording(nb: "Tilbake", en: "Back")[request.language],
        links: [
          QuestionPage.Link(
            address: formAddress(path, request.query["post"]), label: self.title(of: entry, request))
        ])
    }
    return .page(page.bytes)
  }

  enum Direction {
    case undo, redo

    /// What it is called to do that with a change.
    func summary(of change: Wording) -> Wording {
      switch self {
      case .undo: Wording(nb: "Angret: \(change.nb)", en: "Undone: \(change.en)")
      case .redo: Wording(nb: "Gjort om igjen: \(change.nb)", en: "Redone: \(change.en)")
      }
    }
  }

  /// That files were changed after what was to be taken back or made again, and where to take that back first; what no form has changed
  /// nobody can take back here.
  private func newer(
    _ all: [String], than number: Int, _ language: MessageLanguage
  ) throws(SaveRefusal) -> PageFrame.Said {
    let later = Set(try store.history().filter { $0.number > number && !$0.isUndone }.flatMap(\.paths))
    let paths = all.filter(later.contains)
    guard !paths.isEmpty else { return changedOutside(all, language) }
    let text = Wording(
      nb:
        "Ingenting er endret, for dette er endret etter det som skulle angres eller gjøres om igjen. Angre det som er nyere der først:",
      en:
        "Nothing was changed, since these were changed after what was to be undone or redone. Undo first what is newer there:"
    )
    return refused(text[language], paths, Wording(nb: "Endret senere", en: "Changed later")[language]) {
      editorAddress("angre", [("fil", $0)])
    }
  }

  private func changedOutside(_ paths: [String], _ language: MessageLanguage) -> PageFrame.Said {
    let there = Set(input.sources.value.files.map(\.path))
    let text = Wording(
      nb:
        "Ingenting er endret. Etter at det ble lagret her, er det endret utenfor skjemaene, med et annet program, så det kan ikke angres eller gjøres om igjen herfra. Åpne skjemaet, og rett det der:",
      en:
        "Nothing was changed. After it was saved here, it was changed outside the forms, by another program, so it cannot be undone or redone from here. Open the form, and correct it there:"
    )
    let label = Wording(nb: "Endret utenfor skjemaene", en: "Changed outside the forms")[language]
    return refused(text[language], paths, label) { there.contains($0) ? formAddress($0, nil) : nil }
  }

  private func refused(
    _ text: String, _ paths: [String], _ label: String, _ address: (String) -> String?
  ) -> PageFrame.Said {
    var said = PageFrame.Said(.error, text)
    said.places = paths.map { PageFrame.Said.Place(text: label, label: $0, address: address($0)) }
    return said
  }

  /// Takes the change of that number back, or makes it again; says where what it was about is now. One that is so already, since the
  /// button was pressed twice, is as if it were done now.
  private mutating func takeBack(
    _ number: Int?, of paths: Set<String>, _ direction: Direction, _ request: EditorRequest
  ) async throws(SaveRefusal) -> String {
    let path = request.query["fil"] ?? ""
    let form = formAddress(path, request.query["post"])
    let known = try store.history().first { $0.number == number && !paths.isDisjoint(with: $0.paths) }
    guard let known, let own = known.paths.first(where: paths.contains) else { throw .overtaken }
    let isFound = { (site: PreviewSite) in site.entry(request, in: site.input.sources.value) != nil }
    if known.isUndone == (direction == .redo) {
      let before = wrongBefore()
      let texts = try asUndone(known)
      let summary = direction.summary(of: known.note.summary)
      let done =
        switch direction {
        case .undo:
          try store.undo(own, only: known.number, noting: note(summary, request)) { picture in
            texts.contains { isPicture(picture, namedIn: $0) }
          }
        case .redo: try store.redo(own, only: known.number, noting: note(summary, request))
        }
      guard let done else { return form }
      let paths = done.paths + done.pictures
      await takeOver(paths)
      commit(paths, summary, request)
      await noteWritten(after: before, at: isFound(self) ? form : editorAddress("historikk"), request)
    }
    let after = direction == .undo ? "angret" : "igjen"
    return isFound(self) ? "\(form)&etter=\(after)" : "\(editorAddress("historikk"))?etter=\(after)"
  }

  /// The texts as they are without a change.
  private func asUndone(_ change: PastChange) throws(SaveRefusal) -> [SourceFile] {
    guard !change.pictures.isEmpty else { return [] }
    let changed = Set(change.paths)
    let before = try store.changes(of: change).compactMap { file in
      file.before.map { SourceFile(path: file.path, bytes: $0) }
    }
    return input.sources.value.files.filter { !changed.contains($0.path) } + before
  }

  /// What would be taken back or made again: by whom and when it was saved, and each value as it is now and would be then.
  func question(
    _ action: String, _ direction: Direction, _ change: PastChange, _ request: EditorRequest, _ path: String
  ) throws(SaveRefusal) -> QuestionPage.Form {
    let (summary, language) = (change.note.summary, request.language)
    let label =
      switch direction {
      case .undo: Wording(nb: "Angre: \(summary.nb)", en: "Undo: \(summary.en)")
      case .redo: Wording(nb: "Gjør om igjen: \(summary.nb)", en: "Redo: \(summary.en)")
      }
    var form = QuestionPage.Form(
      action: action, act: direction == .undo ? "angre" : "igjen", label: label[language])
    form.hidden = [Control.Option(String(change.number), "nummer")]
    let isThere = input.sources.value.files.contains { $0.path == path }
    form.back = isThere ? formAddress(path, request.query["post"]) : editorAddress("historikk")
    let (time, author) = (moment(change.note.time, language), change.note.author)
    let saved =
      author.isEmpty
      ? Wording(nb: "Lagret \(time).", en: "Saved \(time).")[language]
      : Wording(nb: "Lagret \(time) av \(author).", en: "Saved \(time) by \(author).")[language]
    form.lead = saved
    guard let now = entry(request, in: input.sources.value) else {
      guard !isThere else { return form }
      let back = Wording(nb: "Da er dette her igjen.", en: "Then this is here again.")
      form.lead = [saved, back[language]].joined(separator: " ")
      return form
    }
    var sources = input.sources.value
    for file in try store.changes(of: change) {
      sources.files.removeAll { $0.path == file.path }
      guard let bytes = direction == .undo ? file.before : file.after else { continue }
      sources.files.append(SourceFile(path: file.path, bytes: bytes))
    }
    sources.files.sort { $0.path < $1.path }
    guard let then = entry(request, in: sources), sources.files.contains(where: { $0.path == path }) else {
      let gone = Wording(nb: "Da blir dette borte.", en: "Then this is gone.")
      form.lead = [saved, gone[language]].joined(separator: " ")
      return form
    }
    form.differences = differences(from: now, to: then, request)
    return form
  }

  /// Everything that was saved by forms, newest first, with what was removed to be brought back.
  mutating func historyPage(_ request: EditorRequest) async -> EditorAnswer {
    let title = Wording(nb: "Det som er lagret", en: "What was saved")[request.language]
    var page = QuestionPage(frame(title, request, at: editorAddress("historikk")))
    if request.deed?["gjor"] == "lever" {
      commits?.deliver(by: request.author)
      return .elsewhere(editorAddress("historikk") + "?etter=lever")
    }
    if request.isUnnamed { page.lead.append(Wording.nobodyNamed[request.language]) }
    addDelivery(to: &page, request)
    var said = said(request)
    addElsewhereToHistory(&said, request)
    page.frame.said = said ?? page.frame.said ?? untold(request)
    do throws(SaveRefusal) {
      let deleted = try store.deletedFiles()
      if let number = request.deed?["nummer"].flatMap({ Int($0) }),
        let change = deleted.first(where: { $0.number == number })
      {
        return .elsewhere(try await bringBack(change, request))
      }
      if let number = request.deed?["nummer"].flatMap({ Int($0) }),
        let change = try store.history().first(where: { $0.number == number }),
        let lost = try lostEntry(of: change)
      {
        return .elsewhere(try await bringBack(lost, request))
      }
      if request.deed?["nummer"] != nil {
        page.frame.said = PageFrame.Said(
          .error,
          Wording(
            nb:
              "Dette kan ikke hentes tilbake herfra: det er alt hentet, eller filen er laget på nytt. Ingenting er endret.",
            en:
              "This cannot be brought back from here: it has been already, or the file was made anew. Nothing was changed."
          )[
            request.language])
      }
      var back = Set(deleted.map(\.number))
      let all = try store.history()
      let start = min(request.query["fra"].flatMap { Int($0) }.map { max($0, 0) } ?? 0, all.count)
      let shown = all[start..<min(start + mostShown, all.count)]
      addPages(start, shown.count, of: all.count, to: &page, request.language)
      for change in shown where try lostEntry(of: change) != nil { back.insert(change.number) }
      page.rows = shown.map { change in
        var row = row(of: change, in: all, request.language)
        if back.contains(change.number) {
          row.button = QuestionPage.Row.Button(
            number: change.number, action: editorAddress("historikk"), act: "hent",
            label: Wording(nb: "Hent tilbake", en: "Bring back")[request.language])
        }
        return row
      }
    } catch { page.frame.said = PageFrame.Said(.error, error.message[request.language]) }
    if page.rows.isEmpty {
      page.lead += [
        Wording(nb: "Ingenting er lagret i skjemaene ennå.", en: "Nothing has been saved by the forms yet.")[
          request.language]
      ]
    }
    return .page(page.bytes)
  }

  /// What was done, and taken back since; what was taken back last can be made again, also where its file is gone
  /// by that.
  private func row(
    of change: PastChange, in all: [PastChange], _ language: MessageLanguage
  ) -> QuestionPage.Row {
    var row = QuestionPage.Row(
      when: moment(change.note.time, language), what: change.note.summary[language], who: change.note.author)
    row.address = address(of: change)
    guard change.isUndone else { return row }
    row.note = howUndone(change)[language]
    if let path = pathToRedo(change, in: all) {
      row.button = QuestionPage.Row.Button(
        number: change.number, action: editorAddress("angre", [("fil", path)]), act: "igjen",
        label: Wording(nb: "Gjør om igjen", en: "Redo")[language])
    }
    return row
  }

  /// The form of what a change is about, or of another change that it tells of; what is gone has a page that says how it went, where it is
  /// now, and what brings it back.
  private func address(of change: PastChange) -> String? {
    let paths = (change.paths.isEmpty ? change.about : change.paths).filter { isText($0) }
    let there = paths.first { path in input.sources.value.files.contains { $0.path == path } }
    guard let path = there ?? paths.first else { return nil }
    // Of a list of entries it is not known which of them; all are found by the file.
    return isShared(path) ? "\(editorFolder)?sok=\(percentEncoded(path))" : formAddress(path, nil)
  }

  /// Where older and newer changes are listed, when these are not all.
  private func addPages(
    _ start: Int, _ count: Int, of all: Int, to page: inout QuestionPage, _ language: MessageLanguage
  ) {
    guard count < all else { return }
    let last = start + count
    page.lead.append(
      Wording(
        nb: "Nummer \(start + 1) til \(last) av \(all), de nyeste først.",
        en: "Numbers \(start + 1) to \(last) of \(all), the newest first.")[language])
    func link(_ from: Int, _ label: Wording) -> QuestionPage.Link {
      QuestionPage.Link(
        address: editorAddress("historikk", from > 0 ? [("fra", String(from))] : []), label: label[language])
    }
    var links: [QuestionPage.Link] = []
    if start > 0 { links.append(link(max(start - mostShown, 0), Wording(nb: "Nyere", en: "Newer"))) }
    if last < all { links.append(link(last, Wording(nb: "Eldre", en: "Older"))) }
    page.pointers = QuestionPage.Pointers(
      heading: Wording(nb: "Flere endringer", en: "More changes")[language], links: links)
  }

  /// Whether a file holds several entries.
  private func isShared(_ path: String) -> Bool {
    state.site.heads.lazy.filter { $0.path == path }.prefix(2).count > 1
  }

  /// Brings back what a form removed; says where it is.
  private mutating func bringBack(
    _ change: PastChange, _ request: EditorRequest
  ) async throws(SaveRefusal) -> String {
    let summary = summary(ofBringingBack: change.note.summary)
    let before = wrongBefore()
    try store.restore(change, note(summary, request))
    await takeOver(change.paths)
    commit(change.paths, summary, request)
    let text = change.removed.first { isText($0) }
    let form = formAddress(text ?? change.removed.first ?? "", nil)
    await noteWritten(after: before, at: form, request)
    return form + "&etter=hentet"
  }
}

private func isText(_ path: String) -> Bool { [".md", ".yml", ".yaml"].contains(where: path.hasSuffix) }

/// As many changes as a page lists.
private let mostShown = 200

extension Wording {
  /// Of a name in front of which there should be a sign-in.
  static let nobodyNamed = Wording(
    nb:
      "Serveren foran sier ikke hvem som er logget inn (X-Forwarded-User). Er det ingen innlogging der, kan hvem som helst se utkast og interne sider, og endre dem.",
    en:
      "The server in front does not say who has signed in (X-Forwarded-User). If it asks nobody to sign in, anybody can see drafts and internal pages, and change them."
  )
}
