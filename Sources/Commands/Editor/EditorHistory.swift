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
      let paths = Set(entry.files.map(\.path))
      let history = try store.history().filter { !paths.isDisjoint(with: $0.paths) }
      let last = history.first { !$0.isUndone }
      let undone = history.last { $0.isUndone }
      if let form = request.form {
        let isRedo = form["gjor"] == "igjen"
        return .elsewhere(
          try await takeBack(isRedo ? undone : last, of: paths, isRedo ? .redo : .undo, request))
      }
      if let last {
        let label = Wording(nb: "Angre: \(last.note.summary)", en: "Undo: \(last.note.summary)")
        page.forms.append(act(own, "angre", label, request, path))
      }
      if let undone {
        let label = Wording(
          nb: "Gjør om igjen: \(undone.note.summary)", en: "Redo: \(undone.note.summary)")
        page.forms.append(act(own, "igjen", label, request, path))
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

  private enum Direction { case undo, redo }

  /// Takes a change back, or makes it again; says where what it was about is now.
  private mutating func takeBack(
    _ change: PastChange?, of paths: Set<String>, _ direction: Direction, _ request: EditorRequest
  ) async throws(SaveRefusal) -> String {
    let path = request.query["fil"] ?? ""
    let form = formAddress(path, request.query["post"])
    guard let own = change?.paths.first(where: paths.contains) else { return form }
    let before = await wrongBefore()
    let done =
      switch direction {
      case .undo: try store.undo(own)
      case .redo: try store.redo(own)
      }
    guard let done else { return form }
    await rereadAll(done.paths)
    let summary = direction == .undo ? "Angret: \(done.note.summary)" : "Gjort om igjen: \(done.note.summary)"
    commit(done.paths, summary, request)
    let isThere = input.sources.value.files.contains { $0.path == path }
    await noteWritten(after: before, at: isThere ? form : editorAddress("historikk"), request)
    let after = direction == .undo ? "angret" : "igjen"
    return isThere ? "\(form)&etter=\(after)" : "\(editorAddress("historikk"))?etter=\(after)"
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
      commits?.deliver(by: request.author)
      return .elsewhere(editorAddress("historikk") + "?etter=lever")
    }
    addDelivery(to: &page, request)
    var said = said(request)
    // Discarded: it was found before this page was led to.
    _ = addElsewhere(to: &said, at: editorAddress("historikk"), request, besides: nil)
    page.frame.said = said ?? page.frame.said ?? untold(request)
    do throws(SaveRefusal) {
      let deleted = try store.deletedFiles()
      if let number = request.form?["nummer"].flatMap({ Int($0) }),
        let change = deleted.first(where: { $0.number == number })
      {
        return .elsewhere(try await bringBack(change, request))
      }
      if request.form?["nummer"] != nil {
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
      page.lead += [
        Wording(nb: "Ingenting er lagret i skjemaene ennå.", en: "Nothing has been saved by the forms yet.")[
          request.language]
      ]
    }
    return .page(page.bytes)
  }

  /// Brings back what a form removed; says where it is.
  private mutating func bringBack(
    _ change: PastChange, _ request: EditorRequest
  ) async throws(SaveRefusal) -> String {
    let summary = "Hentet tilbake \(change.removed.first ?? "")"
    let before = await wrongBefore()
    try store.restore(change, note(summary, request))
    await rereadAll(change.paths)
    commit(change.paths, summary, request)
    let text = change.removed.first { path in [".md", ".yml", ".yaml"].contains(where: path.hasSuffix) }
    let form = formAddress(text ?? change.removed.first ?? "", nil)
    await noteWritten(after: before, at: form, request)
    return form + "&etter=hentet"
  }

  private func moment(_ seconds: Int) -> String {
    let time = TimeZone.oslo.localTime(of: Instant(seconds: seconds))
    let minute = time.minute.map { minutes in
      let (hour, minute) = (minutes / 60, minutes % 60)
      return " \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return time.date.iso + (minute ?? "")
  }
}
