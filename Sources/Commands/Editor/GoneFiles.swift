import Content
import Diagnostics
import Editing
import Forms
import Serving

/// What somebody has moved or deleted while another had its form open, or a link to it.
extension PreviewSite {
  /// That the files of a form are no longer those that it was opened with, and how: nil when they are.
  func staleness(of open: OpenForm) -> Wording? {
    guard open.working.areStale(in: input.sources.value) else { return nil }
    guard isGone(open.path) else {
      return Wording(
        nb: "Noen andre har nå lagret her. Det du har skrevet, står fortsatt i skjemaet.",
        en: "Somebody else has just saved here. What you have written is still in the form.")
    }
    let how = howItWent(open.path)
    return Wording(
      nb: "\(how.nb) Det du har skrevet, står fortsatt i skjemaet.",
      en: "\(how.en) What you have written is still in the form.")
  }

  /// What can be done with what was written in a form whose file is gone: nil when it is there.
  func gonePage(_ open: OpenForm) -> QuestionPage? {
    guard isGone(open.path) else { return goneEntryPage(open) }
    let (language, how) = (open.language, howItWent(open.path))
    let place = newPlace(of: open.path, slug: open.entry.slug)
    let title =
      place == nil
      ? Wording(nb: "Dette er borte", en: "This is gone")
      : Wording(nb: "Dette er flyttet", en: "This was moved")
    var page = QuestionPage(frame(title[language], open.request, at: open.address))
    page.frame.said = PageFrame.Said(
      .error,
      Wording(
        nb: "\(how.nb) Ingenting er lagret. Det du skrev, står nedenfor.",
        en: "\(how.en) Nothing was saved. What you wrote is below.")[language])
    page.versions = written(in: open)
    if let place {
      var go = QuestionPage.Form(
        action: formAddress(place.path, open.slug.map { _ in place.slug }), act: "fortsett",
        label: Wording(
          nb: "Fortsett med det jeg skrev, der det ligger nå", en: "Go on with what I wrote, where it is now")[
            language])
      go.hidden = carried(open, movedTo: place.path, open.working.moved { place.path(of: $0) })
      go.back = formAddress(place.path, open.slug.map { _ in place.slug })
      page.forms = [go]
    } else {
      var keep = QuestionPage.Form(
        action: open.address, act: "fortsett",
        label: Wording(nb: "Lag det på nytt med det jeg skrev", en: "Make it anew with what I wrote")[
          language])
      keep.hidden = carriedAnew(open.working)
      keep.back = editorAddress("historikk")
      page.forms = [keep]
    }
    return page
  }

  /// For whoever follows a link to what is no longer there.
  func missingPage(_ request: EditorRequest) -> QuestionPage {
    let (language, path) = (request.language, request.query["fil"] ?? "")
    var page = QuestionPage(
      frame(
        Wording(nb: "Her er det ikke noe innhold", en: "There is no content here")[language], request,
        at: editorFolder))
    page.lead = [lastDone(with: path)[language]]
    var links = [
      QuestionPage.Link(
        address: editorFolder, label: Wording(nb: "Alt innhold", en: "All content")[language]),
      QuestionPage.Link(
        address: editorAddress("historikk"),
        label: Wording(nb: "Det som er lagret", en: "What was saved")[language]),
    ]
    if let slug = slug(of: path), let place = newPlace(of: path, slug: slug) {
      links.insert(QuestionPage.Link(address: formAddress(place.path, nil), label: place.path), at: 0)
    }
    page.pointers = QuestionPage.Pointers(
      heading: Wording(nb: "Gå videre", en: "Go on")[language], links: links)
    if isGone(path) {
      page.forms = [redoForm(at: path, request) ?? restoringForm(of: path, language)].compactMap(\.self)
    }
    return page
  }

  /// Of what a form deleted, the button that brings it back.
  private func restoringForm(of path: String, _ language: MessageLanguage) -> QuestionPage.Form? {
    // What was moved since lies elsewhere.
    guard let change = removal(of: path),
      // Discarded: what cannot be read cannot be offered either.
      (try? store.deletedFiles())?.contains(change) == true
    else { return nil }
    var form = QuestionPage.Form(
      action: editorAddress("historikk"), act: "hent",
      label: Wording(nb: "Hent tilbake", en: "Bring back")[language])
    form.hidden = [Control.Option(String(change.number), "nummer")]
    return form
  }

  /// What was last saved that took a file away: it need not have been somebody else.
  private func lastDone(with path: String) -> Wording {
    guard let change = removal(of: path) else { return howItWent(path) }
    let (summary, author) = (change.note.summary, change.note.author)
    let (nb, en) = (moment(change.note.time, .nb), moment(change.note.time, .en))
    return Wording(
      nb: "«\(summary.nb)»: lagret \(nb)\(author.isEmpty ? "" : " av \(author)").",
      en: "“\(summary.en)”: saved \(en)\(author.isEmpty ? "" : " by \(author)").")
  }

  private func isGone(_ path: String) -> Bool { !input.sources.value.files.contains { $0.path == path } }

  /// The newest save that took a file away, and was not undone.
  private func removal(of path: String) -> PastChange? {
    // Discarded: without a history it is gone all the same.
    (try? store.history(of: path))?.first { !$0.isUndone && $0.removed.contains(path) }
  }

  private func howItWent(_ path: String) -> Wording {
    guard let change = removal(of: path) else {
      if let undone = undoneCreation(of: path) {
        let (how, summary) = (howUndone(undone), undone.note.summary)
        return Wording(nb: "«\(summary.nb)»: \(how.nb)", en: "“\(summary.en)”: \(how.en)")
      }
      return Wording(
        nb: "«\(path)» er ikke der lenger.", en: "“\(path)” is no longer there.")
    }
    let (summary, author) = (change.note.summary, change.note.author)
    let (nb, en) = (moment(change.note.time, .nb), moment(change.note.time, .en))
    return author.isEmpty
      ? Wording(
        nb: "Noen andre har lagret i mellomtiden: «\(summary.nb)», \(nb).",
        en: "Somebody else has saved meanwhile: “\(summary.en)”, \(en).")
      : Wording(
        nb: "\(author) har lagret i mellomtiden: «\(summary.nb)», \(nb).",
        en: "\(author) has saved meanwhile: “\(summary.en)”, \(en).")
  }

  private struct NewPlace {
    let path: String
    let slug: String
    let formerSlug: String

    /// Where another file of the same entry is, such as its translation.
    func path(of former: String) -> String {
      let folder = parent(of: former)
      let name = former.dropFirst(folder.utf8.count + 1)
      return name.hasPrefix(formerSlug) ? "\(folder)/\(slug)\(name.dropFirst(formerSlug.utf8.count))" : former
    }
  }

  /// Where a form has moved a file to, when it is there.
  private func newPlace(of path: String, slug: String, afterMoves moves: Int = 0) -> NewPlace? {
    guard moves < 10, let change = removal(of: path) else { return nil }
    let folder = parent(of: path)
    let ending = path.dropFirst(folder.utf8.count + 1 + slug.utf8.count)
    guard path == "\(folder)/\(slug)\(ending)", ending.first == "." else { return nil }
    // Discarded: without what it did there is no telling where to.
    let made = ((try? store.changes(of: change)) ?? []).filter { $0.before == nil }.map(\.path)
    for new in made where parent(of: new) == folder && new.hasSuffix(ending) {
      let name = String(new.dropFirst(folder.utf8.count + 1).dropLast(ending.utf8.count))
      guard !name.isEmpty, !name.contains(".") else { continue }
      if !isGone(new) { return NewPlace(path: new, slug: name, formerSlug: slug) }
      // It may have been moved once more.
      guard let next = newPlace(of: new, slug: name, afterMoves: moves + 1) else { continue }
      return NewPlace(path: next.path, slug: next.slug, formerSlug: slug)
    }
    return nil
  }

  /// `content/sider/mandat.md` → `mandat`.
  private func slug(of path: String) -> String? {
    path.split(separator: "/").last.flatMap { $0.split(separator: ".").first }.map(String.init)
  }

  /// The files of a form as they would have been saved, with what was changed in them.
  func written(in open: OpenForm) -> [QuestionPage.Version] {
    open.working.files.filter { $0.base != $0.bytes }.enumerated().map { number, file in
      let changes = lineChanges(from: lines(file.base ?? []), to: lines(file.bytes))
      return QuestionPage.Version(
        id: "ditt-\(number)",
        heading: Wording(nb: "Det du skrev: \(file.path)", en: "What you wrote: \(file.path)")[open.language],
        lines: changes.filter { $0.fate != .removed }.map { shown($0, $0.fate == .added ? .new : .same) })
    }
  }
}

extension WorkingFiles {
  /// The same in files of other names.
  fileprivate func moved(_ path: (String) -> String) -> WorkingFiles {
    var moved = self
    moved.files = files.map { File(path: path($0.path), base: $0.base, bytes: $0.bytes) }
    return moved
  }
}
