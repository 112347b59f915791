import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// Shows what was saved last in a file, and takes it back or makes it again.
  mutating func undoPage(_ request: EditorRequest) async -> EditorAnswer {
    guard let path = request.query["fil"], let entry = entry(request, in: input.sources.value) else {
      return .missing
    }
    let own = editorAddress("angre", [("fil", path)] + (request.query["post"].map { [("post", $0)] } ?? []))
    let title = Wording(nb: "Angre", en: "Undo")[request.language]
    var page = QuestionPage(frame(title, request, at: own))
    do throws(SaveRefusal) {
      if let form = request.form {
        let done = form["gjor"] == "igjen" ? try store.redo(path) : try store.undo(path)
        if let done {
          await rereadAll(done.paths)
          commit(done.paths, "Angret i \(entry.slug)", request)
        }
        return .elsewhere(formAddress(path, request.query["post"]) + "&etter=angret")
      }
      let history = try store.history(of: path)
      if let last = history.first(where: { !$0.isUndone }) {
        page.forms.append(
          act(
            own, "angre", Wording(nb: "Angre: \(last.note.summary)", en: "Undo: \(last.note.summary)"),
            request, path))
      }
      if let undone = history.last(where: { $0.isUndone }) {
        page.forms.append(
          act(
            own, "igjen",
            Wording(nb: "Gjør om igjen: \(undone.note.summary)", en: "Redo: \(undone.note.summary)"), request,
            path))
      }
    } catch { page.frame.said = PageFrame.Said(.error, error.message[request.language]) }
    if page.forms.isEmpty {
      page.lead = [
        Wording(
          nb: "Ingenting er lagret i skjemaene her, så det er ingenting å angre.",
          en: "Nothing was saved by the forms here, so there is nothing to undo.")[request.language]
      ]
      page.pointers = QuestionPage.Pointers(
        heading: Wording(nb: "Tilbake", en: "Back")[request.language],
        links: [QuestionPage.Link(address: formAddress(path, request.query["post"]), label: entry.slug)])
    }
    return .page(page.bytes)
  }

  private func act(
    _ action: String, _ act: String, _ label: Wording, _ request: EditorRequest, _ path: String
  ) -> QuestionPage.Form {
    var form = QuestionPage.Form(action: action, act: act, label: label[request.language])
    form.back = formAddress(path, request.query["post"])
    return form
  }

  /// Everything that was saved by forms, newest first, with what was removed to be brought back.
  mutating func historyPage(_ request: EditorRequest) async -> EditorAnswer {
    let title = Wording(nb: "Det som er lagret", en: "What was saved")[request.language]
    var page = QuestionPage(frame(title, request, at: editorAddress("historikk")))
    if request.form?["gjor"] == "lever" {
      delivery?.deliver(by: request.user)
      return .elsewhere(editorAddress("historikk") + "?etter=lever")
    }
    addDelivery(to: &page, request)
    do throws(SaveRefusal) {
      let deleted = try store.deletedFiles()
      if let number = request.form?["nummer"].flatMap({ Int($0) }),
        let change = deleted.first(where: { $0.number == number })
      {
        try store.restore(change, note("Hentet tilbake \(change.removed.first ?? "")", request))
        await rereadAll(change.paths)
        commit(change.paths, "Hentet tilbake \(change.removed.first ?? "")", request)
        return .elsewhere(formAddress(change.removed.first ?? change.paths.first ?? "", nil))
      }
      let back = Set(deleted.map(\.number))
      page.rows = try store.history().prefix(200).map { change in
        var row = QuestionPage.Row(
          when: moment(change.note.time), what: change.note.summary, who: change.note.author)
        if let path = change.paths.first(where: { path in
          input.sources.value.files.contains { $0.path == path }
        }) {
          row.address = formAddress(path, nil)
        }
        if back.contains(change.number) {
          row.act = String(change.number)
          row.action = editorAddress("historikk")
          row.label = Wording(nb: "Hent tilbake", en: "Bring back")[request.language]
        }
        return row
      }
    } catch { page.frame.said = PageFrame.Said(.error, error.message[request.language]) }
    if page.rows.isEmpty {
      page.lead = [
        Wording(nb: "Ingenting er lagret i skjemaene ennå.", en: "Nothing has been saved by the forms yet.")[
          request.language]
      ]
    }
    return .page(page.bytes)
  }

  /// The button that commits and sends what was saved, and what became of it the last time.
  private func addDelivery(to page: inout QuestionPage, _ request: EditorRequest) {
    guard let delivery else { return }
    let label = Wording(nb: "Lever det som er lagret", en: "Deliver what was saved")
    page.forms.append(
      QuestionPage.Form(action: editorAddress("historikk"), act: "lever", label: label[request.language]))
    if let problem = delivery.problem {
      page.frame.said = PageFrame.Said(.error, problem[request.language])
    } else if delivery.isSent {
      page.lead.append(Wording(nb: "Alt er levert.", en: "Everything is delivered.")[request.language])
    } else if request.query["etter"] == "lever" {
      page.lead.append(
        Wording(
          nb: "Leveres nå. Last siden på nytt for å se at det gikk bra.",
          en: "Being delivered. Reload the page to see that it went well.")[request.language])
    }
  }

  private func moment(_ seconds: Int) -> String {
    let time = TimeZone.oslo.localTime(of: Instant(seconds: seconds))
    let minute = time.minute.map { minutes in
      let (hour, minute) = (minutes / 60, minutes % 60)
      return " \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return time.date.iso + (minute ?? "")
  }

  /// Both versions of the files that somebody else has changed meanwhile; nothing of either is lost.
  func conflictPage(_ open: OpenForm) -> QuestionPage {
    let language = open.language
    let title = Wording(nb: "Noen andre har lagret i mellomtiden", en: "Somebody else has saved meanwhile")
    var page = QuestionPage(frame(title[language], open.request, at: open.address))
    page.frame.said = PageFrame.Said(
      .error,
      Wording(
        nb:
          "Ingenting er lagret, og ingenting er overskrevet. Her står det du skrev, ved siden av det som ligger der nå.",
        en: "Nothing is saved, and nothing is overwritten. Here is what you wrote, beside what is there now.")[
          language])
    for file in open.working.files {
      let now = input.sources.value.files.first { $0.path == file.path }?.bytes ?? []
      guard now != file.bytes else { continue }
      let changes = lineChanges(from: lines(now), to: lines(file.bytes))
      page.versions.append(
        QuestionPage.Version(
          id: "ditt-\(page.versions.count)",
          heading: Wording(nb: "Det du skrev: \(file.path)", en: "What you wrote: \(file.path)")[language],
          lines: changes.filter { $0.fate != .removed }.map { shown($0, $0.fate == .added ? .new : .same) }))
      page.versions.append(
        QuestionPage.Version(
          id: "naa-\(page.versions.count)",
          heading: Wording(nb: "Det som ligger der nå: \(file.path)", en: "What is there now: \(file.path)")[
            language],
          lines: changes.filter { $0.fate != .added }.map { shown($0, $0.fate == .removed ? .old : .same) }))
    }
    var keep = QuestionPage.Form(
      action: open.address, act: "se",
      label: Wording(nb: "Fortsett med det jeg skrev", en: "Continue with what I wrote")[language])
    keep.hidden = rebased(open.working).map { Control.Option($0, "grunnlag") }
    keep.back = open.address
    page.forms = [keep]
    return page
  }

  /// What was written, now as a change of what is there, which whoever goes on has seen beside it.
  private func rebased(_ working: WorkingFiles) -> [String] {
    var working = working
    working.files = working.files.map { file in
      let now = input.sources.value.files.first { $0.path == file.path }?.bytes
      return WorkingFiles.File(path: file.path, base: now.map(sha256) ?? "", bytes: file.bytes)
    }
    return working.sent
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 10, omittingEmptySubsequences: false)
  }

  private func shown(_ change: LineChange, _ mark: QuestionPage.Line.Mark) -> QuestionPage.Line {
    QuestionPage.Line(mark, String(decoding: change.line, as: UTF8.self))
  }
}
