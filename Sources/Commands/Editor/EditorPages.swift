import Content
import Diagnostics
import Editing
import Files
import Forms
import Model
import Serving

/// The editor's own pages by their names; what is written goes through `ContentStore` alone.
extension PreviewSite {
  mutating func edit(_ request: EditorRequest) async -> EditorAnswer {
    commits?.recognize(request)
    if request.isUnnamed { sayUnnamedOnce() }
    let answer = await answerOfEditor(request)
    guard case .missing = answer, ["skjema", "flytt", "slett", "angre"].contains(request.path) else {
      return answer
    }
    return .gone(missingPage(request).bytes)
  }

  /// Whoever runs the server is told in the terminal, where only they are.
  private mutating func sayUnnamedOnce() {
    guard !hasSaidUnnamed else { return }
    hasSaidUnnamed = true
    let said = "story: " + Wording.nobodyNamed[self.request.language]
    // Discarded: a terminal that is gone keeps no page from anybody; «Det som er lagret» says it too.
    do throws(FileError) { try printError(said) } catch { return }
  }

  private mutating func answerOfEditor(_ request: EditorRequest) async -> EditorAnswer {
    if waits(request) { await settle() }
    switch request.path {
    case "":
      var page = startPage(request)
      page.frame.said = page.frame.said ?? untold(request)
      return .page(page.bytes)
    case "skjema": return await formPage(request)
    case "se": return await liveCheck(request)
    case "hjelpemidler": return .data(tools(request))
    case "bilde": return await picture(request)
    case "last-opp": return await upload(request)
    case "side": return await formOfPage(request)
    case "ny": return await newEntryPage(request)
    case "flytt": return await renamePage(request)
    case "slett": return await deletionPage(request)
    case "angre": return await undoPage(request)
    case "historikk": return await historyPage(request)
    default: return .missing
    }
  }

  /// Whether an answer follows from all that is on disk. A form is shown as soon as its own files are read, when its
  /// script asks for the rest; what was saved is listed without any of it.
  private func waits(_ request: EditorRequest) -> Bool {
    switch request.path {
    case "historikk": false
    case "skjema", "se": !request.asksAgain || request.query["id"] != nil
    default: true
    }
  }

  /// The entry that a form is of, with its files as they were sent or else as they are on disk.
  func entry(_ request: EditorRequest, in sources: SourceTree) -> EditedEntry? {
    guard let path = request.query["fil"] else { return nil }
    let item = request.query["post"]
    return editedEntry(at: path, item: item, in: sources, state.site.languages)
      ?? editedEntry(at: path, in: sources, state.site.languages)
  }

  /// What a page says of itself to its reader's language, and where it is in the other one.
  func frame(_ title: String, _ request: EditorRequest, at address: String) -> PageFrame {
    var frame = PageFrame(title: title, request.language, token: request.token)
    frame.said =
      request.isOfEarlierRun
      ? PageFrame.Said(.error, ofEarlierRun[request.language])
      : commitTrouble(request).map { PageFrame.Said(.error, $0) }
    let other = request.language == .nb ? "en" : "nb"
    frame.otherLanguage = address + (address.contains("?") ? "&" : "?") + "sprak=\(other)"
    return frame
  }
}

extension EditorRequest {
  /// What is to be done. What a page of before the server was started anew asks for is not done, but shown once more.
  var deed: SentForm? { isOfEarlierRun ? nil : form }
}

private let ofEarlierRun = Wording(
  nb: "Serveren er startet på nytt siden du åpnet siden, så ingenting er gjort. Trykk en gang til.",
  en: "The server was started anew since you opened the page, so nothing was done. Press once more.")

/// Where the editor's pages are: `editorAddress("skjema", ["fil": …])`.
func editorAddress(_ page: String, _ query: [(name: String, value: String)] = []) -> String {
  let pairs = query.map { "\($0.name)=\(percentEncoded($0.value))" }
  return editorFolder + page + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
}

/// The form of an entry by its file, and by its name where the file has several.
func formAddress(_ path: String, _ slug: String?) -> String {
  editorAddress("skjema", [("fil", path)] + (slug.map { [("post", $0)] } ?? []))
}

/// Everything but letters and digits of ASCII, and what paths are made of, as `%XX` (RFC 3986 §2.1).
func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~/".utf8.contains(byte)
    guard !isPlain else { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
  }.joined()
}

/// What languages are called, in the two that we speak.
func languageName(_ language: Language, _ reader: MessageLanguage) -> String {
  let names: [String: Wording] = [
    "nb": Wording(nb: "bokmål", en: "Bokmål"), "nn": Wording(nb: "nynorsk", en: "Nynorsk"),
    "en": Wording(nb: "engelsk", en: "English"), "de": Wording(nb: "tysk", en: "German"),
    "se": Wording(nb: "nordsamisk", en: "Northern Sámi"), "pl": Wording(nb: "polsk", en: "Polish"),
    "uk": Wording(nb: "ukrainsk", en: "Ukrainian"), "fr": Wording(nb: "fransk", en: "French"),
  ]
  return names[language.tag]?[reader] ?? language.tag
}
