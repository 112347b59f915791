import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// What a form's script asks while somebody writes: what is wrong at each control, and the page as it would be. Nothing is
  /// written.
  mutating func liveCheck(_ request: EditorRequest) async -> EditorAnswer {
    // The file may have been removed while the form was open; the form still has all that is needed.
    guard let sent = request.form, let path = request.query["fil"],
      let entry = WorkingFiles(sent, for: path).flatMap({
        self.entry(request, in: $0.placed(in: input.sources.value))
      })
    else { return .missing }
    var open = OpenForm(
      request: request, path: path, slug: request.query["post"], working: WorkingFiles(entry), entry: entry)
    guard take(sent, into: &open) else { return .missing }
    await bringBackPictures(open)
    notePictures(in: open)
    let staleness = staleness(of: open)
    let stale = staleness.map { JSONText.string($0[open.language]) } ?? .null
    // That somebody else has saved is said before everything is read for what is wrong.
    if staleness != nil, sent["hort"] == "ja" { return .data(.object([("stale", stale)])) }
    let hasPage = sent["medside"] == "ja"
    guard let checked = await checked(open, hasPage) else {
      return .data(.object([("stale", stale), ("isComing", .flag(true))]))
    }
    let own = ownFindings(checked, open)
    var told = said(request)
    told = told.map { adding(errors: own, to: $0, open) }
    open.awaitsElsewhere = addElsewhere(to: &told, at: open.address, request, besides: open)
    let context = context(open, checked.findings)
    let (problems, rest) = context.problems(own, in: form(of: open.entry))
    let id = EntryID(open.entry.kind.id, open.entry.slug)
    let wanted = sent["visning"].flatMap { Language($0) } ?? state.site.languages.main
    var pages = checked.pages
    let page = hasPage ? await self.page(of: id, in: wanted, among: &pages) : nil
    return .data(
      .object([
        (
          "problems",
          .object(problems.sorted { $0.key < $1.key }.map { ($0.key, shown($0.value, open.language)) })
        ),
        ("rest", shown(rest, open.language)), ("count", .string(count(own, open))),
        ("awaits", .flag(open.awaitsElsewhere)), ("said", told.map(shown) ?? .null),
        ("page", page.map { .string(String(decoding: $0.bytes, as: UTF8.self)) } ?? .null),
        ("address", page.map { .string($0.address) } ?? .null),
        ("stale", stale),
      ]))
  }

  private func shown(_ problems: [Problem], _ language: MessageLanguage) -> JSONText {
    .array(
      problems.map { problem in
        .object([
          ("word", .string(problem.severity.word[language])), ("isError", .flag(problem.severity == .error)),
          ("message", .string(problem.message[language])),
          ("help", problem.help.map { .string($0[language]) } ?? .null),
          ("act", problem.button.map { .string($0.act) } ?? .null),
          ("actLabel", problem.button.map { .string($0.label[language]) } ?? .null),
        ])
      })
  }

  /// What is wrong with what a form holds; nil when its script is to ask again, since it is looked for beside answering.
  private mutating func checked(_ open: OpenForm, _ hasPage: Bool) async -> UnsavedSite? {
    guard open.request.asksAgain else {
      var made = await unsaved(open.working)
      if hasPage {
        // Discarded: the page is made from what is kept with it.
        _ = await unsavedPage(
          open.working, of: EntryID(open.entry.kind.id, open.entry.slug), in: state.site.languages.main)
        made.pages = unsavedSite?.pages
      }
      return made
    }
    if var made = unsavedAtHand(open.working) {
      if hasPage, made.pages == nil, made.isSearched { made.pages = await pages(as: PreviewView(.editor)) }
      if !hasPage || made.pages != nil { return made }
    }
    want(WantedCheck(form: open.key, working: open.working, hasPage: hasPage))
    return nil
  }

  /// What is said of what was done, with the way to what it made wrong.
  private func shown(_ said: PageFrame.Said) -> JSONText {
    .object([
      ("tone", .string(said.tone.rawValue)), ("text", .string(said.text)),
      (
        "places",
        .array(
          said.places.map { place in
            .object([
              ("what", .string(place.text)), ("label", .string(place.label)),
              ("address", place.address.map { .string($0) } ?? .null),
            ])
          })
      ),
    ])
  }

  /// What the bar of a text offers: pages to link to, pictures beside the file, and components with their fields.
  func tools(_ request: EditorRequest) -> JSONText {
    let folder = parent(of: request.query["fil"] ?? "")
    let main = state.site.languages.main
    let pages = state.site.heads.flatMap { head in
      head.texts.filter { $0.path.hasSuffix(".md") && !head.isInternalOnly }.map { text in
        JSONText.object([
          ("title", .string(head.title(in: text.language))),
          ("kind", .string(head.kindName[request.language])),
          ("path", .string(text.path)), ("language", .string(text.language.tag)),
        ])
      }
    }
    let sources = input.sources.value
    let others = Set(sources.assets.lazy.filter { $0.picture == nil }.map(\.path))
    let pictures = sources.picturePaths.subtracting(others).filter { parent(of: $0) == folder }.sorted()
    return .object([
      ("main", .string(main.tag)), ("pages", .array(pages)),
      ("pictures", .array(pictures.map { .string(String($0.dropFirst(folder.count + 1))) })),
      ("components", .array(DirectiveDeclaration.all.map { component($0, request.language) })),
    ])
  }

  private func component(_ declaration: DirectiveDeclaration, _ language: MessageLanguage) -> JSONText {
    .object([
      ("name", .string(declaration.name[language])), ("label", .string(declaration.name.label[language])),
      ("help", .string(declaration.help[language])), ("hasContent", .flag(declaration.hasContent)),
      (
        "fields",
        .array(
          declaration.fields.map { field in
            .object([
              ("name", .string(field.name[language])), ("label", .string(field.name.label[language])),
              ("help", .string(field.help[language])), ("example", .string(field.example)),
              ("required", .flag(field.requirement == .required)),
              ("options", options(of: field.type, language)),
            ])
          })
      ),
    ])
  }

  /// What may be chosen in an option of a component: words, or entries by their ids.
  private func options(of type: FieldType, _ language: MessageLanguage) -> JSONText {
    switch type {
    case .choice(let names):
      .array(
        names.map { .object([("value", .string($0[language])), ("label", .string($0.label[language]))]) })
    case .yesNo:
      .array(
        [FieldName("ja", "yes"), FieldName("nei", "no")].map {
          .object([("value", .string($0[language])), ("label", .string($0.label[language]))])
        })
    case .reference(let kind):
      .array(
        state.site.heads.filter { $0.id.kind == kind }.map { head in
          .object([
            ("value", .string(head.id.slug)), ("label", .string(head.title(in: state.site.languages.main))),
          ])
        })
    case .localized(let type): options(of: type, language)
    case .text, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress,
      .destination, .sitePath, .fileName, .language, .list, .group, .byYear:
      .null
    }
  }

  /// Leads from a page of the preview to the form of what it shows.
  mutating func formOfPage(_ request: EditorRequest) async -> EditorAnswer {
    guard let address = request.query["sti"] else { return .elsewhere(editorFolder) }
    return .elsewhere(await editorForm(ofPage: address) ?? editorFolder)
  }

  /// The form of the entry that a page is of.
  mutating func editorForm(ofPage address: String) async -> String? {
    let view = PreviewView(.editor)
    guard case .file(let file) = await file(at: address, as: view), let pages = pages[view],
      let (head, _) = pages.entry(of: file)
    else {
      return nil
    }
    return formAddress(head.path, head.id.slug)
  }
}
