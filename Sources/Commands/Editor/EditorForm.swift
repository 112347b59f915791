import Content
import Diagnostics
import Editing
import Forms
import Model
import Rules
import Serving

/// A form as it was sent, or as it is opened.
struct OpenForm {
  let request: EditorRequest
  let path: String
  let slug: String?
  var working: WorkingFiles
  var entry: EditedEntry
  /// Tells it from other forms of the same entry, however often it is sent.
  var key = newToken()
  var extraRows: [String: Int] = [:]
  var extraYears: [String: [Int]] = [:]
  /// Of those that the form came with, the ones in which nothing is written yet.
  var emptyRows: [String: Int] = [:]
  var emptyYears: [String: [Int]] = [:]
  /// What could not be written, by control, with what was to be written.
  var refused: [String: (text: String, why: Wording)] = [:]
  var said: PageFrame.Said?
  /// What was said before saving, so that whoever saves all the same is not told twice.
  var told: Set<String> = []
  /// Whether what was saved last may have made something wrong elsewhere, which is being looked for.
  var awaitsElsewhere = false
  /// The control in which whoever is shown the form goes on, or the list.
  var focus: String?

  var address: String { formAddress(path, slug) }
  /// Whether it is opened to say what was done.
  var isDone: Bool { request.form == nil && request.query["etter"] != nil }
  var language: MessageLanguage { request.language }
}

extension PreviewSite {
  mutating func formPage(_ request: EditorRequest) async -> EditorAnswer {
    if let id = namedEntry(request) { return .elsewhere(formAddress(id.path, id.slug)) }
    guard let path = request.query["fil"] else { return .missing }
    // The file may have been removed while the form was open; the form still has all that is needed.
    let sent = request.form.flatMap { WorkingFiles($0, for: path) }?.placed(in: input.sources.value)
    guard let entry = entry(request, in: sent ?? input.sources.value) else { return .missing }
    var open = OpenForm(
      request: request, path: path, slug: request.query["post"], working: WorkingFiles(entry), entry: entry)
    guard let form = request.form else {
      open.said = request.query["etter"] == "laget" ? made(entry, request.language) : said(request)
      open.awaitsElsewhere = addElsewhere(to: &open.said, at: open.address, request, besides: open)
      if open.said == nil { open.said = untold(request) }
      return .page(await page(of: open).bytes)
    }
    guard take(form, into: &open) else { return .missing }
    await bringBackPictures(open)
    notePictures(in: open)
    guard !request.isOfEarlierRun else {
      open.said = PageFrame.Said(.error, earlierRun(form)[request.language])
      return .page(await page(of: open).bytes)
    }
    return await act(form["gjor"] ?? "se", form, &open)
  }

  /// That nothing of a form of before the server was started is saved yet. A file that was chosen in it is not kept, since a browser
  /// that has no token of this run may write nothing; and it does not give a chosen file twice.
  private func earlierRun(_ form: SentForm) -> Wording {
    let chosen = form.files.filter { $0.name.hasPrefix("fil ") && !$0.bytes.isEmpty }.map(\.fileName)
    guard let picture = chosen.first else {
      return Wording(
        nb:
          "Serveren er startet på nytt siden du åpnet skjemaet. Ingenting er lagret. Det du skrev, står her; trykk «Lagre» en gang til.",
        en:
          "The server was started anew since you opened the form. Nothing is saved. What you wrote is here; press “Save” once more."
      )
    }
    return Wording(
      nb:
        "Serveren er startet på nytt siden du åpnet skjemaet. Ingenting er lagret. Det du skrev, står her, men ikke bildet: velg «\(picture)» på nytt, og trykk «Lagre» en gang til.",
      en:
        "The server was started anew since you opened the form. Nothing is saved. What you wrote is here, but not the picture: choose “\(picture)” again, and press “Save” once more."
    )
  }

  /// The file of the entry that an address names by kind and id, as references do.
  private func namedEntry(_ request: EditorRequest) -> (path: String, slug: String)? {
    guard let kind = request.query["slags"], let id = request.query["id"] else { return nil }
    return state.site.head(EntryID(KindID(kind), id)).map { ($0.path, $0.id.slug) }
  }

  /// What was just done, as the address of a page says it.
  func said(_ request: EditorRequest) -> PageFrame.Said? {
    switch request.query["etter"] {
    case "lagret": PageFrame.Said(.good, Wording(nb: "Lagret.", en: "Saved.")[request.language])
    case "uendret":
      PageFrame.Said(
        .good, Wording(nb: "Ingenting var endret.", en: "Nothing had changed.")[request.language])
    case "hentet":
      PageFrame.Said(.good, Wording(nb: "Hentet tilbake.", en: "Brought back.")[request.language])
    case "bilde":
      PageFrame.Said(
        .good,
        Wording(
          nb:
            "Lagret. Bildet som ikke er i bruk lenger, er fjernet; «Angre det som er lagret» henter det tilbake.",
          en: "Saved. The picture that is no longer used was removed; “Undo what was saved” brings it back.")[
            request.language])
    case "flyttet": PageFrame.Said(.good, Wording(nb: "Flyttet.", en: "Moved.")[request.language])
    case "angret": PageFrame.Said(.good, Wording(nb: "Angret.", en: "Undone.")[request.language])
    case "igjen": PageFrame.Said(.good, Wording(nb: "Gjort om igjen.", en: "Redone.")[request.language])
    case "slettet": PageFrame.Said(.good, Wording(nb: "Slettet.", en: "Deleted.")[request.language])
    case "oversettelse":
      PageFrame.Said(
        .good,
        Wording(
          nb: "Oversettelsen er tatt bort. «Det som er lagret» henter den tilbake.",
          en: "The translation is removed. “What was saved” brings it back.")[request.language])
    default: nil
    }
  }

  /// That a new entry was made, and who will see it.
  private func made(_ entry: EditedEntry, _ language: MessageLanguage) -> PageFrame.Said {
    let id = EntryID(entry.kind.id, entry.slug)
    let words =
      if form(of: entry).fields.contains(where: { $0.declaration.name.nb == "utkast" }) {
        Wording(
          nb:
            "Laget. Fyll ut feltene, og lagre. Står det «Ja» under «Utkast», ser bare dere det til du velger «Nei».",
          en:
            "Created. Fill in the fields, and save. While “Draft” says “Yes”, only you see it, until you choose “No”."
        )
      } else if state.site.absence(of: id, in: state.site.languages.main) == nil {
        Wording(
          nb:
            "Laget. Fyll ut feltene, og lagre. Dette kan ikke være et utkast: alle ser det neste gang nettstedet publiseres.",
          en:
            "Created. Fill in the fields, and save. This cannot be a draft: everybody sees it the next time the site is published."
        )
      } else {
        Wording(nb: "Laget. Fyll ut feltene, og lagre.", en: "Created. Fill in the fields, and save.")
      }
    return PageFrame.Said(.good, words[language])
  }

  /// Takes over what a form sent: the files that it carries with what was changed in its controls. False when it is not of
  /// this entry.
  func take(_ sent: SentForm, into open: inout OpenForm) -> Bool {
    guard let working = WorkingFiles(sent, for: open.path),
      let entry = entry(open.request, in: working.placed(in: input.sources.value)),
      working.files.allSatisfy({ file in entry.files.contains { $0.path == file.path } })
    else { return false }
    open.working = working
    open.entry = entry
    open.told = Set(sent.values.lazy.filter { $0.name == "sagt" }.map(\.text))
    if let key = sent["skjema"], !key.isEmpty, key.utf8.count <= 64 { open.key = key }
    for value in sent.values where value.name.hasSuffix("~ekstra") {
      open.extraRows[String(value.name.dropLast(7))] = min(max(Int(value.text) ?? 0, 0), mostEmptyRows)
    }
    for value in sent.values where value.name.hasSuffix("~nye") {
      open.extraYears[String(value.name.dropLast(4))] = value.text.split(separator: ",").compactMap {
        Int($0)
      }.filter { (1...9999).contains($0) }
    }
    let values = SentValues(
      Dictionary(sent.values.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first }))
    var context = context(open, [])
    context.extraRows = open.extraRows
    context.extraYears = open.extraYears
    let edits = edits(in: values, of: form(of: open.entry), context)
    let before = Dictionary(uniqueKeysWithValues: open.extraRows.keys.map { ($0, open.rowCount($0)) })
    make(edits, in: &open)
    open.emptyRows = Dictionary(
      uniqueKeysWithValues: open.extraRows.map { name, extra in
        (name, max(extra - open.rowCount(name) + (before[name] ?? 0), 0))
      })
    let years = open.years
    open.emptyYears = open.extraYears.mapValues { $0.filter { !years.contains($0) } }
    open.extraRows = [:]
    open.extraYears = [:]
    return true
  }

  /// Makes edits to the unsaved files: all of them, or each that can be.
  func make(_ edits: [Edit], in open: inout OpenForm) {
    guard !edits.isEmpty else { return }
    if case .success(let changes) = apply(edits, to: open.entry) { return adopt(changes, in: &open) }
    for edit in edits {
      switch apply([edit], to: open.entry) {
      case .success(let changes): adopt(changes, in: &open)
      case .failure(let refusal): open.refused[edit.control] = (edit.text, refusal.message)
      }
    }
  }

  func adopt(_ changes: [FileChange], in open: inout OpenForm) {
    open.working.take(changes)
    if let entry = entry(open.request, in: open.working.placed(in: input.sources.value)) {
      open.entry = entry
    }
    // What says the same as on disk again is the same again, wherever its lines were put meanwhile.
    guard open.working.files.contains(where: { $0.base != $0.bytes }), open.working.areOnlyRearranged,
      let before = entry(open.request, in: open.working.asOpened(in: input.sources.value)),
      form(of: before).says(form(of: open.entry))
    else { return }
    open.working.reset()
    open.entry = before
  }
}

extension Edit {
  /// The control that it was made in.
  fileprivate var control: String {
    switch self {
    case .set(let place, _), .clear(let place), .empty(let place), .insertRow(let place, _, _),
      .removeRow(let place, _),
      .moveRow(let place, _, _):
      place.text
    case .setBody(let role, _), .replaceInBody(let role, _, _): "tekst \(role.text)"
    case .setFieldsText(let role, _): "felter \(role.text)"
    }
  }

  /// What was to be written.
  fileprivate var text: String {
    switch self {
    case .set(_, .text(let text)), .setBody(_, let text), .replaceInBody(_, _, let text),
      .setFieldsText(_, let text):
      text
    case .set, .clear, .empty, .insertRow, .removeRow, .moveRow: ""
    }
  }
}

extension PreviewSite {
  /// The page with a form, what is wrong with what stands in it, and what was just done.
  mutating func page(of open: OpenForm) async -> FormPage {
    let (site, found) = await looked(at: open)
    let form = form(of: open.entry)
    let context = context(open, found ?? [])
    let own = found.map { ownFindings($0, open, in: site) } ?? []
    let (sections, rest) = context.sections(of: form, findings: own)
    let id = EntryID(open.entry.kind.id, open.entry.slug)
    let head = site.head(id)
    let title = head.map {
      self.title(of: $0, in: open.working.placed(in: input.sources.value), open.language)
    }
    var frame = frame(title ?? open.path, open.request, at: open.address)
    frame.said = open.said ?? refusals(open) ?? frame.said
    if open.isDone { frame.said = frame.said.map { adding(errors: own, to: $0, open) } }
    if open.focus != nil || !open.refused.isEmpty { frame.said?.isFocused = false }
    frame.seen = await seenAddress(of: id)
    let names = [("fil", open.path)] + (open.slug.map { [("post", $0)] } ?? [])
    var page = FormPage(
      frame: frame, kindName: open.entry.kind.name[open.language], path: open.path, action: open.address,
      check: editorAddress("se", names + (open.request.query["etter"].map { [("etter", $0)] } ?? [])))
    page.state =
      site.absence(of: id, in: state.site.languages.main)?.words(as: open.language)[
        open.language]
    page.key = open.key
    page.told = open.told.sorted()
    page.bases = open.working.sent
    page.sections = sections
    page.rest = rest
    page.isUnsaved =
      open.working.differ(from: input.sources.value) || !open.refused.isEmpty || open.request.isOfEarlierRun
    page.count = found == nil ? beingChecked[open.language] : count(own, open)
    page.lists = context.choices.keys.sorted().map {
      FormPage.List(id: "valg-\($0.name)", context.choices[$0] ?? [])
    }
    page.tools = editorAddress("hjelpemidler", [("fil", open.path)])
    page.undo = editorAddress("angre", names)
    if open.entry.kind.form != .single {
      page.rename = editorAddress("flytt", names)
      page.remove = editorAddress("slett", names)
      page.translations = translationLinks(of: open)
    }
    return page
  }

  func context(
    _ open: OpenForm, _ findings: [Diagnostic], in other: MessageLanguage? = nil
  ) -> FormContext {
    let language = other ?? open.language
    let main = state.site.languages.main
    var choices: [KindID: [Control.Option]] = [:]
    for head in state.site.heads {
      choices[head.id.kind, default: []].append(Control.Option(head.id.slug, head.title(in: main)))
    }
    let folder = parent(of: open.path)
    let pictures = input.sources.value.picturePaths
    var context = FormContext(
      language, state.site.languages, languageNames: { languageName($0, language) }, choices: choices,
      button: { button(for: $0, among: findings) },
      pictureAddress: { name in
        let path = folder + "/" + name
        return pictures.contains(path) ? editorAddress("bilde", [("fil", path)]) : nil
      })
    context.waitingPictures = waitingPictures(open)
    context.extraRows = open.extraRows
    context.extraYears = open.extraYears
    context.refused = open.refused.mapValues { ($0.text, Problem(.error, $0.why)) }
    context.focus = open.focus ?? open.refused.keys.min()
    return context
  }

  /// The site with what a form holds, and what is wrong there: nil when its script is to ask for that, since everything must be looked
  /// through for it.
  private mutating func looked(at open: OpenForm) async -> (site: SiteModel, found: [Diagnostic]?) {
    if open.request.asksAgain {
      if let made = unsavedAtHand(open.working) { return (made.state.site, made.findings) }
      if let site = await siteWithTexts(of: open.working) { return (site, nil) }
    }
    let made = await unsaved(open.working)
    return (made.state.site, made.findings)
  }

  /// What is wrong in an entry's files; of a list of entries, in the entry.
  func ownFindings(_ findings: [Diagnostic], _ entry: EditedEntry) -> [Diagnostic] {
    let paths = Set(entry.files.map(\.path))
    let own = findings.filter { paths.contains($0.location.path) }
    guard entry.files.contains(where: { $0.item != nil }), let range = itemRange(of: entry) else {
      return own
    }
    return own.filter {
      range.contains($0.location.range.lowerBound) || $0.location.path != entry.files[0].path
    }
  }

  private func itemRange(of entry: EditedEntry) -> Range<Int>? {
    let (first, last) = form(of: entry).fields.flatMap(\.written).reduce((Int.max, 0)) {
      (min($0.0, $1.range.lowerBound), max($0.1, $1.range.upperBound))
    }
    return first < last ? first..<last : nil
  }

  private func refusals(_ open: OpenForm) -> PageFrame.Said? {
    guard !open.refused.isEmpty else { return nil }
    let text = Wording(
      nb: "Noe kunne ikke skrives. Resten er tatt vare på i skjemaet, og ingenting er lagret.",
      en: "Something could not be written. The rest is kept in the form, and nothing is saved.")
    return PageFrame.Said(.error, text[open.language], more: open.refused.values.map(\.why[open.language]))
  }

  /// Where an entry is to be seen in the preview.
  private mutating func seenAddress(of id: EntryID) async -> String? {
    await pages(as: PreviewView(.editor)).address(of: id, in: state.site.languages.main)
  }

  /// How much is wrong, and that more is being looked for.
  func count(_ own: [Diagnostic], _ open: OpenForm) -> String {
    let count = countWords(own, open.language)
    return open.awaitsElsewhere ? count + " " + elsewhereChecked[open.language] : count
  }

  func countWords(_ findings: [Diagnostic], _ language: MessageLanguage) -> String {
    (counted(findings) ?? Wording(nb: "Ingen funn.", en: "No findings."))[language]
  }

  /// The button that repairs a finding, where one certainly does.
  func button(for finding: Diagnostic, among findings: [Diagnostic]) -> Problem.Button? {
    if [.outdatedTranslation, .wrongTranslationRecord].contains(finding.code) {
      return .markTranslation(finding.location.path)
    }
    return fixName(of: finding, among: findings).map { .fix($0) }
  }
}

private let beingChecked = Wording(nb: "Ser etter feil …", en: "Checking for errors …")
private let elsewhereChecked = Wording(
  nb: "Ser etter feil på resten av nettstedet …", en: "Checking the rest of the site …")

func parent(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

/// Rows with nothing in them that a list may be shown with.
let mostEmptyRows = 50
