import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// What is done with each language that an entry has a file of its own in, to be found below its form.
  func translationLinks(of open: OpenForm) -> [QuestionPage.Link] {
    open.entry.files.compactMap { file in
      guard case .translation(let language) = file.role, isOnDisk(file.path) else { return nil }
      let name = languageName(language, open.language)
      return QuestionPage.Link(
        address: editorAddress("slett", [("fil", open.path), ("versjon", language.tag)]),
        label: Wording(nb: "Ta bort oversettelsen (\(name))", en: "Remove the translation (\(name))")[
          open.language])
    }
  }

  private func isOnDisk(_ path: String) -> Bool { input.sources.value.files.contains { $0.path == path } }

  /// Says what leads to the words of one language, and removes their file: the entry and its other languages stay.
  mutating func translationRemovalPage(_ request: EditorRequest, _ tag: String) async -> EditorAnswer {
    guard let path = request.query["fil"], let entry = entry(request, in: input.sources.value),
      let language = Language(tag), let file = entry[.translation(language)]
    else { return .missing }
    let reader = request.language
    let own = editorAddress("slett", [("fil", path), ("versjon", tag)])
    let (form, id) = (formAddress(entry.files[0].path, nil), EntryID(entry.kind.id, entry.slug))
    let title =
      state.site.head(id).map { self.title(of: $0, in: input.sources.value, request.language) } ?? path
    let name = Wording(nb: languageName(language, .nb), en: languageName(language, .en))
    let heading = Wording(
      nb: "Ta bort oversettelsen av «\(title)» (\(name.nb))", en: "Remove the \(name.en) of “\(title)”")
    var page = QuestionPage(frame(heading[reader], request, at: own))
    if request.deed != nil {
      let summary = Wording(
        nb: "Tok bort oversettelsen av \(title) (\(name.nb))", en: "Removed the \(name.en) of \(title)")
      let before = wrongBefore()
      do throws(SaveRefusal) {
        try store.save(
          [FileChange(path: file.path, from: file.source.bytes, to: nil)], note(summary, request))
        await takeOver([file.path])
        commit([file.path], summary, request)
        await noteWritten(after: before, at: form, request)
        return .elsewhere(form + "&etter=oversettelse")
      } catch { page.frame.said = PageFrame.Said(.error, error.message[reader]) }
    }
    page.lead = [
      Wording(
        nb:
          "«\(file.path)» slettes. Resten blir stående som det er, og du kan hente oversettelsen tilbake fra «Det som er lagret».",
        en:
          "“\(file.path)” is deleted. The rest stays as it is, and you can bring the translation back from “What was saved”."
      )[reader],
      Wording(
        nb:
          "Er siden publisert på dette språket, slutter adressen dens å virke, og publiseringen stopper til det står hvor leserne skal. Spør da den som publiserer.",
        en:
          "If the page is published in this language, its address stops working, and publishing stops until it is said where readers are to go. Then ask whoever publishes."
      )[reader],
    ]
    var seen: Set<EntryID> = []
    let links = pointers(to: id, in: language, of: state.site).filter { seen.insert($0.from).inserted }.map {
      QuestionPage.Link(address: formAddress($0.location.path, $0.from.slug), label: $0.title)
    }
    if !links.isEmpty {
      let leads = Wording(
        nb: "Dette fører til siden på dette språket, og må rettes når den er tatt bort",
        en: "These lead to the page in this language, and must be corrected once it is removed")
      page.pointers = QuestionPage.Pointers(heading: leads[reader], links: links)
    }
    var question = QuestionPage.Form(
      action: own, act: "slett", label: Wording(nb: "Ta bort", en: "Remove")[reader])
    question.tone = "risk"
    question.back = form
    page.forms = [question]
    return .page(page.bytes)
  }
}
