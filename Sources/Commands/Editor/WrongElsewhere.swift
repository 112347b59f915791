import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

/// What a save makes wrong in other files than its own: said when it is made, with the way there.
extension PreviewSite {
  /// Keeps what is wrong now and was not before something was written, for the page that it leads to.
  mutating func noteNewlyWrong(since before: [Diagnostic], at address: String) async {
    await findAll()
    // Those who save at one time are few; a page that is opened so much later has nothing new to say.
    if newlyWrong.count >= 20 { newlyWrong = [:] }
    newlyWrong[address] = self.findings.newlyWrong(since: before)
  }

  /// What the last save of a form made wrong elsewhere, as far as it still is.
  func elsewhere(_ open: OpenForm) -> [Diagnostic] {
    let still = Set(findings.map(Mistake.init))
    return (newlyWrong[open.address] ?? []).filter { still.contains(Mistake($0)) && isElsewhere($0, open) }
  }

  /// What would be wrong elsewhere if a form were saved as it is, and is not now.
  mutating func elsewhereIfSaved(_ open: OpenForm) async -> [Diagnostic] {
    await findAll()
    let checked = await unsaved(open.working, searchingPages: true).findings
    return checked.newlyWrong(since: findings).filter { isElsewhere($0, open) }
  }

  /// Whether what is to be put right stands in another file, or another entry of a list, than the form's own.
  private func isElsewhere(_ finding: Diagnostic, _ open: OpenForm) -> Bool {
    ownFindings([finding], open.entry).isEmpty || place(toCorrect: finding, besides: open) != nil
  }

  /// The page on which something stands that should not, when it is made from another file than the form's.
  private func place(toCorrect finding: Diagnostic, besides open: OpenForm) -> Location? {
    let own = Set(open.entry.files.map(\.path))
    return finding.notes.first { $0.location.path.hasPrefix("content/") && !own.contains($0.location.path) }?
      .location
  }

  /// Adds to what is said of a form what is wrong elsewhere, each with a link to where it is put right.
  func adding(
    _ wrong: [Diagnostic], to said: PageFrame.Said, _ words: Wording, _ open: OpenForm
  )
    -> PageFrame.Said
  {
    guard let count = counted(wrong) else { return said }
    let language = open.language
    var added = PageFrame.Said(
      wrong.count(of: .error) > 0 ? .error : .warning, "\(said.text) \(words[language]) \(count[language]).",
      more: said.more)
    added.isFocused = said.isFocused
    added.places = wrong.prefix(mostShown).map { place(of: $0, open) }
    if wrong.count > mostShown {
      let rest = wrong.count - mostShown
      added.places.append(
        PageFrame.Said.Place(
          text: Wording(nb: "Og \(rest) til", en: "And \(rest) more")[language],
          label: Wording(nb: "alle funn", en: "all findings")[language], address: allFindingsAddress))
    }
    return added
  }

  private func place(of finding: Diagnostic, _ open: OpenForm) -> PageFrame.Said.Place {
    let location =
      ownFindings([finding], open.entry).isEmpty
      ? finding.location : place(toCorrect: finding, besides: open) ?? finding.location
    let there = state.site.heads.filter { $0.files.contains(location.path) }
    let head = there.count > 1 ? there.first { $0.range.contains(location.range.lowerBound) } : there.first
    let words = FormWords(kind: head.flatMap { AnyKind.of($0.id.kind) } ?? open.entry.kind, beside: nil)
    let language = open.language
    return PageFrame.Said.Place(
      text: "\(finding.severity.word[language]): \(words.wording(finding.message)[language])",
      label: head.map { "\($0.title(in: state.site.languages.main)) (\(location.path))" } ?? location.path,
      address: formOfPlace(location))
  }
}

/// So many are named; the rest are counted.
private let mostShown = 5
private let allFindingsAddress = "/-story/intern/funn/index.html"

extension [Diagnostic] {
  /// Errors and warnings that are not among others, each once, the gravest first.
  fileprivate func newlyWrong(since before: [Diagnostic]) -> [Diagnostic] {
    var seen = Set(before.map(Mistake.init))
    let new = filter { $0.severity != .advice && seen.insert(Mistake($0)).inserted }
    return Severity.allCases.flatMap { severity in new.filter { $0.severity == severity } }
  }
}

/// By what a finding is known again when other lines have come above it.
private struct Mistake: Hashable {
  let code: String
  let message: String
  let paths: [String]

  init(_ finding: Diagnostic) {
    code = finding.code.name
    message = finding.message.nb
    paths = [finding.location.path] + finding.notes.map(\.location.path)
  }
}
