import Content
import Diagnostics
import Editing
import Forms
import Model
import Rules

/// What is wrong in the files of a form, also what the form alone can know.
extension PreviewSite {
  func ownFindings(_ made: UnsavedSite, _ open: OpenForm) -> [Diagnostic] {
    ownFindings(made.findings, open, in: made.state.site)
  }

  /// What is wrong in an entry's files as they are so far, what stands in them that should not be read there, and what nobody
  /// could say any more when they are saved.
  func ownFindings(_ findings: [Diagnostic], _ open: OpenForm, in site: SiteModel) -> [Diagnostic] {
    let files = Set(open.entry.files.map(\.path))
    let sources = open.working.placed(in: input.sources.value)
    let moved = movedUnsaid(open, in: site).map { [$0] } ?? []
    return moved + ownFindings(findings + leaks(on: files, among: findings, sources), open.entry)
  }

  /// That an event which does not take place as planned is given another start than it has on disk.
  private func movedUnsaid(_ open: OpenForm, in site: SiteModel) -> Diagnostic? {
    let id = EntryID(open.entry.kind.id, open.entry.slug)
    guard let before = state.site.entry(of: Event.self, id), let after = site.entry(of: Event.self, id) else {
      return nil
    }
    return unsaidMove(from: before, to: after)
  }

  /// Whether something must be said before a form is saved, since it is known only until then. Who saves once more knows it.
  mutating func sayBeforeSaving(_ open: inout OpenForm) async -> Bool {
    guard let now = entry(open.request, in: input.sources.value), start(of: now) != start(of: open.entry)
    else { return false }
    let site = await unsaved(open.working).state.site
    guard let moved = movedUnsaid(open, in: site), open.told.insert(moved.message.nb).inserted else {
      return false
    }
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Ikke lagret ennå: se under «Status». Skal det være slik, trykk «Lagre» en gang til.",
        en: "Not saved yet: see below “Status”. If it is to be so, press “Save” once more.")[open.language])
    open.focus = "main/status"
    return true
  }

  /// When an event begins, as it is written.
  private func start(of entry: EditedEntry) -> String? {
    guard entry.kind.id == Event.kindID,
      let field = form(of: entry).fields.first(where: { $0.declaration.name.nb == "start" }),
      case .values(let values) = field.content
    else { return nil }
    return values.first?.text
  }

  /// Adds to what is said of something that was done that errors are left, so that nobody takes «Lagret» for ready.
  func adding(errors own: [Diagnostic], to said: PageFrame.Said, _ open: OpenForm) -> PageFrame.Said {
    let count = own.count(of: .error)
    guard count > 0 else { return said }
    let counted = Severity.error.counted(count)
    let words = Wording(
      nb: "\(counted.nb) her må rettes før nettstedet kan publiseres.",
      en: "\(counted.en) here must be corrected before the site can be published.")
    var added = PageFrame.Said(
      said.tone == .good ? .warning : said.tone, "\(said.text) \(words[open.language])", more: said.more)
    added.places = said.places
    added.isFocused = said.isFocused
    return added
  }
}
