import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

/// What is written here makes wrong in other files than its own: said when it is known, with the way there.
extension PreviewSite {
  /// What is wrong before something is written, as far as it is known; to be asked before it is. Nobody waits for what
  /// is not known.
  func wrongBefore() -> Consequences.Before {
    if areFindingsComplete { return .found(findings) }
    return stateNumber == inputNumber ? .state(state) : .input(input)
  }

  /// Notes that something was written, for the page that its answer leads to. What it made wrong is found beside
  /// answering, and whoever asks is told meanwhile that it is looked for.
  mutating func noteWritten(
    after before: Consequences.Before, at address: String, _ request: EditorRequest
  ) async {
    consequences.note(at: address, by: request.user, after: before)
    // Where nothing was changed in the end, as when a button was pressed twice, nothing is looked for any more.
    if areFindingsComplete { return consequences.take(findings) }
    if consequences.areTooMany {
      consequences.keep(await consequences.earlierFindings(self.request, reusing: state, atMost: 1))
    }
  }

  /// What is said on a page of what was written, as far as it is known and still so; nil as long as it is not known. While everything is
  /// looked through once more, for what was written after it, it is not known what is still so.
  func elsewhere(at address: String, _ user: String?, besides open: OpenForm?) -> [Diagnostic]? {
    guard let deed = consequences.deed(at: address, by: user) else { return [] }
    guard areFindingsComplete else { return nil }
    return deed.made.map { made in made.still(in: findings).filter { isElsewhere($0, open) } }
  }

  /// Adds what was made wrong elsewhere to what is said on the page that says what was done; whether that is still being
  /// looked for, and the page's script asks again. Without script it is said there, with the way to hear it.
  mutating func addElsewhere(
    to said: inout PageFrame.Said?, at address: String, _ request: EditorRequest, besides open: OpenForm?
  ) -> Bool {
    guard addKnown(to: &said, at: address, request, besides: open) else { return false }
    guard !request.asksAgain else { return true }
    sayThatElsewhereIsSought(&said, at: address, request)
    return false
  }

  /// Adds what is known of it; whether it is not known yet.
  private mutating func addKnown(
    to said: inout PageFrame.Said?, at address: String, _ request: EditorRequest, besides open: OpenForm?
  ) -> Bool {
    guard let first = said else { return false }
    guard let wrong = elsewhere(at: address, request.user, besides: open) else { return true }
    said = adding(wrong, to: first, nowElsewhere, open, request.language)
    consequences.tell(request.user, at: address)
    return false
  }

  /// The same on the page of what was saved, which nothing asks again for: as long as it is not known, that it is looked for is said there,
  /// with the way to hear it. Whoever goes on is told on the next page.
  mutating func addElsewhereToHistory(_ said: inout PageFrame.Said?, _ request: EditorRequest) {
    let address = editorAddress("historikk")
    guard addKnown(to: &said, at: address, request, besides: nil) else { return }
    sayThatElsewhereIsSought(&said, at: address, request)
  }

  private func sayThatElsewhereIsSought(
    _ said: inout PageFrame.Said?, at address: String, _ request: EditorRequest
  ) {
    guard let first = said else { return }
    let (language, deed) = (request.language, request.query["etter"] ?? "")
    let joint = address.contains("?") ? "&" : "?"
    var sought = PageFrame.Said(first.tone, "\(first.text) \(elsewhereSought[language])", more: first.more)
    sought.places = [
      PageFrame.Said.Place(
        text: Wording(nb: "Det tar noen sekunder", en: "It takes some seconds")[language],
        label: Wording(nb: "vis hva som ble funnet", en: "show what was found")[language],
        address: "\(address)\(joint)etter=\(percentEncoded(deed))")
    ]
    said = sought
  }

  /// What no page has said yet, since whoever did it had gone on before it was known.
  mutating func untold(_ request: EditorRequest) -> PageFrame.Said? {
    guard areFindingsComplete else { return nil }
    let wrong = consequences.untold(to: request.user).still(in: findings)
    guard !wrong.isEmpty else { return nil }
    consequences.tell(request.user)
    let language = request.language
    let words = Wording(
      nb: "Etter det du nettopp gjorde, er noe galt på nettstedet:",
      en: "After what you just did, something is wrong on the site:")
    return adding(wrong, to: PageFrame.Said(.warning, ""), words, nil, language)
  }

  /// What would be wrong elsewhere if a form were saved as it is, and is not now.
  mutating func elsewhereIfSaved(_ open: OpenForm) async -> [Diagnostic] {
    await findAll()
    let checked = await unsaved(open.working, searchingPages: true).findings
    return checked.newlyWrong(since: findings).filter { isElsewhere($0, open) }
  }

  /// Whether what is to be put right stands in another file, or another entry of a list, than the form's own.
  private func isElsewhere(_ finding: Diagnostic, _ open: OpenForm?) -> Bool {
    guard let open else { return true }
    return ownFindings([finding], open.entry).isEmpty || place(toCorrect: finding, besides: open) != nil
  }

  /// The page on which something stands that should not, when it is made from another file than the form's.
  private func place(toCorrect finding: Diagnostic, besides open: OpenForm) -> Location? {
    let own = Set(open.entry.files.map(\.path))
    return finding.notes.first { $0.location.path.hasPrefix("content/") && !own.contains($0.location.path) }?
      .location
  }

  /// Adds to what is said of a form what is wrong elsewhere, each with a link to where it is put right.
  func adding(
    _ wrong: [Diagnostic], to said: PageFrame.Said, _ words: Wording, _ open: OpenForm?,
    _ language: MessageLanguage
  ) -> PageFrame.Said {
    guard let count = counted(wrong) else { return said }
    let before = said.text.isEmpty ? "" : said.text + " "
    var added = PageFrame.Said(
      wrong.count(of: .error) > 0 ? .error : .warning, "\(before)\(words[language]) \(count[language]).",
      more: said.more)
    added.isFocused = said.isFocused
    added.places = wrong.prefix(mostShown).map { place(of: $0, open, language) }
    if wrong.count > mostShown {
      let rest = wrong.count - mostShown
      added.places.append(
        PageFrame.Said.Place(
          text: Wording(nb: "Og \(rest) til", en: "And \(rest) more")[language],
          label: Wording(nb: "alle funn", en: "all findings")[language], address: allFindingsAddress))
    }
    return added
  }

  private func place(
    of finding: Diagnostic, _ open: OpenForm?, _ language: MessageLanguage
  ) -> PageFrame.Said.Place {
    let isOwn = open.map { !ownFindings([finding], $0.entry).isEmpty } ?? false
    let elsewhere = open.flatMap { isOwn ? place(toCorrect: finding, besides: $0) : nil }
    let location = elsewhere ?? finding.location
    let there = state.site.heads.filter { $0.files.contains(location.path) }
    let head = there.count > 1 ? there.first { $0.range.contains(location.range.lowerBound) } : there.first
    let kind = head.flatMap { AnyKind.of($0.id.kind) } ?? open?.entry.kind
    let message = kind.map { FormWords(kind: $0, beside: nil).wording(finding.message) } ?? finding.message
    return PageFrame.Said.Place(
      text: "\(finding.severity.word[language]): \(message[language])",
      label: head.map { "\(title(of: $0, in: input.sources.value, language)) (\(location.path))" }
        ?? location.path,
      address: formOfPlace(location))
  }
}

/// So many are named; the rest are counted.
private let mostShown = 5
private let nowElsewhere = Wording(
  nb: "Men nå er noe galt andre steder på nettstedet:",
  en: "But now something is wrong elsewhere on the site:")
private let elsewhereSought = Wording(
  nb: "Nå ser programmet etter om noe annet på nettstedet ble galt av det.",
  en: "Now the rest of the site is checked for what that made wrong.")
private let allFindingsAddress = "/-story/intern/funn/index.html"
