import Content
import Diagnostics
import Editing
import Files
import Forms
import Model
import Serving

extension PreviewSite {
  /// Asks what a new entry is, and makes it.
  mutating func newEntryPage(_ request: EditorRequest) async -> EditorAnswer {
    let kinds = AnyKind.all.filter { !$0.form.isRecord && $0.form != .single }
    let kindName = request.form?["slags"] ?? request.query["slags"] ?? "event"
    let title = (request.form?["tittel"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = Wording(nb: "Lag ny", en: "Create new")[request.language]
    var page = QuestionPage(frame(words, request, at: editorAddress("ny", [("slags", kindName)])))
    var (kindControl, titleControl) = (
      Control(.choice, name: "slags", label: Wording(nb: "Slags", en: "Kind")[request.language]),
      Control(.text, name: "tittel", label: Wording(nb: "Tittel", en: "Title")[request.language])
    )
    kindControl.options = kinds.map {
      Control.Option(
        $0.id.name, $0.name[request.language].prefix(1).uppercased() + $0.name[request.language].dropFirst(),
        isChosen: $0.id.name == kindName)
    }
    titleControl.isRequired = true
    titleControl.isFocused = true
    titleControl.value = title
    titleControl.help =
      Wording(nb: "Filen får navn etter tittelen.", en: "The file is named after the title.")[
        request.language]
    if request.deed != nil {
      if title.isEmpty || title.utf8.count > 300 {
        titleControl.problems = [
          Problem(
            .error,
            Wording(nb: "skriv en tittel på høyst 300 tegn", en: "write a title of at most 300 characters"))
        ]
      } else if title.unicodeScalars.contains(where: \.isForbidden) {
        titleControl.problems = [
          Problem(
            .error,
            Wording(
              nb: "tittelen har et usynlig tegn som ikke kan stå der; skriv den på nytt",
              en: "the title has an invisible character that cannot stand there; type it again"))
        ]
      } else if let kind = kinds.first(where: { $0.id.name == kindName }) {
        switch await make(kind, title, request) {
        case .success(let address): return .elsewhere(address)
        case .failure(let why): titleControl.problems = [Problem(.error, why.words)]
        }
      }
    }
    var form = QuestionPage.Form(action: editorAddress("ny"), act: "lag", label: words)
    form.controls = [kindControl, titleControl]
    form.back = editorFolder
    page.forms = [form]
    return .page(page.bytes)
  }

  private struct NewRefusal: Error { let words: Wording }

  /// Makes a new entry; where its form is.
  private mutating func make(
    _ kind: AnyKind, _ title: String, _ request: EditorRequest
  ) async -> Swift.Result<String, NewRefusal> {
    let (today, languages) = (input.moment.today, state.site.languages)
    let made: NewEntry
    switch newEntry(of: kind, titled: title, today: today, in: input.sources.value, languages) {
    case .success(let new): made = new
    case .failure(let refusal): return .failure(NewRefusal(words: refusal.message))
    }
    let path = made.change.path
    let summary = Wording(nb: "Laget \(title)", en: "Created \(title)")
    let before = wrongBefore()
    do throws(SaveRefusal) { try store.save([made.change], note(summary, request)) } catch {
      // A file of that name has come meanwhile; a list that was changed meanwhile is read again for the next try.
      guard case .stale = error else { return .failure(NewRefusal(words: error.message)) }
      if made.change.before != nil { await rereadAll([path]) }
      let why = made.change.before == nil ? NewEntryRefusal.taken.message : error.message
      return .failure(NewRefusal(words: why))
    }
    await rereadAll([path])
    commit([path], summary, request)
    await noteWritten(after: before, at: formAddress(path, made.item), request)
    return .success(formAddress(path, made.item) + "&etter=laget")
  }

  /// A file of the content that is no text; nil when it cannot be had.
  func assetBytes(_ path: String) -> [UInt8]? {
    // Discarded: what it is wanted for says that it cannot be had.
    do throws(FileError) { return try Folder(request.root).read(path, atMost: mostAsset) } catch {
      return nil
    }
  }

  /// Asks what an entry is to be called, and gives it that name; its former address is kept.
  mutating func renamePage(_ request: EditorRequest) async -> EditorAnswer {
    guard let path = request.query["fil"], let entry = entry(request, in: input.sources.value) else {
      return .missing
    }
    let back = formAddress(path, request.query["post"])
    let title =
      state.site.head(EntryID(entry.kind.id, entry.slug)).map {
        self.title(of: $0, in: input.sources.value, request.language)
      }
      ?? path
    let own = editorAddress("flytt", [("fil", path)] + (request.query["post"].map { [("post", $0)] } ?? []))
    var control = Control(
      .text, name: "navn", label: Wording(nb: "Ny adresse", en: "New address")[request.language])
    control.help =
      Wording(
        nb: "Siste del av adressen: små bokstaver uten æ, ø og å, tall og bindestrek.",
        en:
          "The last part of the address: lower-case letters without accents, digits and hyphens."
      )[request.language]
    control.isRequired = true
    control.isFocused = true
    control.value = request.form?["navn"] ?? entry.slug
    if let name = request.deed?["navn"] {
      switch renaming(entry, to: name, in: state.site, input.sources.value, asset: { assetBytes($0) }) {
      case .failure(let refusal): control.problems = [Problem(.error, refusal.message)]
      case .success(let made):
        let changes = await keepingTranslations(made, of: entry, named: name)
        let summary = Wording(
          nb: "Flyttet \(entry.slug) til \(name)", en: "Moved \(entry.slug) to \(name)")
        let before = wrongBefore()
        do throws(SaveRefusal) {
          try store.save(changes, note(summary, request))
          await rereadAll(changes.map(\.path))
          commit(changes.map(\.path), summary, request)
          let head = state.site.head(EntryID(entry.kind.id, name))
          guard let form = head.map({ formAddress($0.path, $0.id.slug) }) else {
            return .elsewhere(editorFolder)
          }
          await noteWritten(after: before, at: form, request)
          return .elsewhere(form + "&etter=flyttet")
        } catch { control.problems = [Problem(.error, error.message)] }
      }
    }
    var page = QuestionPage(
      frame(
        Wording(nb: "Ny adresse for «\(title)»", en: "New address for “\(title)”")[request.language], request,
        at: own))
    page.lead = [
      Wording(
        nb: "Den gamle adressen blir tatt vare på og fører til den nye. Det som lenker hit, rettes.",
        en: "The old address is kept and leads to the new one. What links here is corrected.")[
          request.language]
    ]
    page.pointers = pointersList(
      entry, Wording(nb: "Dette viser hit og blir rettet", en: "These point here and will be corrected"),
      request.language)
    var form = QuestionPage.Form(
      action: own, act: "flytt",
      label: Wording(nb: "Gi ny adresse", en: "Change the address")[request.language])
    form.controls = [control]
    form.back = back
    page.forms = [form]
    return .page(page.bytes)
  }

  private func pointersList(
    _ entry: EditedEntry, _ heading: Wording, _ language: MessageLanguage
  ) -> QuestionPage.Pointers? {
    let found = pointers(to: EntryID(entry.kind.id, entry.slug), in: state.site)
    var seen: Set<EntryID> = []
    let links = found.filter { seen.insert($0.from).inserted }.map {
      QuestionPage.Link(address: formAddress($0.location.path, $0.from.slug), label: $0.title)
    }
    return links.isEmpty ? nil : QuestionPage.Pointers(heading: heading[language], links: links)
  }

  /// Says what points to an entry, and removes it.
  mutating func deletionPage(_ request: EditorRequest) async -> EditorAnswer {
    if let language = request.query["versjon"] { return await translationRemovalPage(request, language) }
    guard let path = request.query["fil"], let entry = entry(request, in: input.sources.value) else {
      return .missing
    }
    let own = editorAddress("slett", [("fil", path)] + (request.query["post"].map { [("post", $0)] } ?? []))
    let title =
      state.site.head(EntryID(entry.kind.id, entry.slug)).map {
        self.title(of: $0, in: input.sources.value, request.language)
      }
      ?? path
    var page = QuestionPage(
      frame(Wording(nb: "Slett «\(title)»", en: "Delete “\(title)”")[request.language], request, at: own))
    guard !removal(of: entry).isEmpty else {
      page.lead = [
        Wording(
          nb: "Dette kan ikke slettes her uten å endre noe annet.",
          en: "This cannot be deleted here without changing something else.")[request.language]
      ]
      return .page(page.bytes)
    }
    if request.deed != nil {
      let changes = allRemoved(with: entry)
      let summary = Wording(nb: "Slettet \(title)", en: "Deleted \(title)")
      let before = wrongBefore()
      do throws(SaveRefusal) {
        try store.save(changes, note(summary, request))
        await takeOver(changes.map(\.path))
        commit(changes.map(\.path), summary, request)
        await noteWritten(after: before, at: editorAddress("historikk"), request)
        return .elsewhere(editorAddress("historikk") + "?etter=slettet")
      } catch { page.frame.said = PageFrame.Said(.error, error.message[request.language]) }
    }
    let isRow = entry.files.contains { $0.item != nil }
    page.lead = [
      isRow
        ? Wording(
          nb:
            "Det tas ut av listen i \(path). Du kan hente det tilbake fra «Det som er lagret», også når andre i listen er endret siden.",
          en:
            "It is taken out of the list in \(path). You can bring it back from “What was saved”, also when others in the list have changed since."
        )[
          request.language]
        : Wording(
          nb: "Du kan hente det tilbake fra «Det som er lagret».",
          en: "You can bring it back from “What was saved”.")[request.language]
    ]
    page.pointers = pointersList(
      entry,
      Wording(
        nb: "Dette viser hit, og viser ingen steder når det er slettet",
        en: "These point here, and lead nowhere once it is deleted"), request.language)
    var form = QuestionPage.Form(
      action: own, act: "slett", label: Wording(nb: "Slett", en: "Delete")[request.language])
    form.tone = "risk"
    form.back = formAddress(path, request.query["post"])
    page.forms = [form]
    return .page(page.bytes)
  }

  /// An entry's own files, what lies in a folder of its own, and its pictures; what others show or lead to stays.
  private func allRemoved(with entry: EditedEntry) -> [FileChange] {
    let id = EntryID(entry.kind.id, entry.slug)
    let texts = removal(of: entry, in: input.sources.value) { path in
      state.site.assets[path].map { isUsed($0, besides: id) } ?? false ? nil : assetBytes(path)
    }
    return texts + picturesOnly(of: entry, texts)
  }

  /// The pictures that the entry alone names.
  private func picturesOnly(of entry: EditedEntry, _ texts: [FileChange]) -> [FileChange] {
    var sources = input.sources.value
    for change in texts {
      guard let index = sources.files.firstIndex(where: { $0.path == change.path }) else { continue }
      guard let after = change.after else {
        sources.files.remove(at: index)
        continue
      }
      sources.files[index] = SourceFile(path: change.path, bytes: after)
    }
    let gone = removals(of: Set(form(of: entry).pictures), beside: entry.files[0].path, in: sources) {
      asset in
      isUsed(asset, besides: EntryID(entry.kind.id, entry.slug))
    }
    return gone.filter { picture in !texts.contains { $0.path == picture.path } }
  }
}

/// No other file of the content is moved or removed by a form.
private let mostAsset = 32 << 20
