import Diagnostics

/// A part of a difference, the same for every form that it is shown in: those that stop somebody first.
struct DifferenceSection {
  let heading: Wording
  /// What is said, a line each; the site's own words among it.
  var lines: [DifferenceLine] = []
  /// The pages, of which each has lines of its own.
  var pages: [(name: String, lines: [DifferenceLine])] = []
}

/// One thing that is different.
enum DifferenceLine {
  case item(Wording)
  case added(String)
  case removed(String)
  /// With the same words and other numbers, or with other words.
  case changed(from: String, to: String, isNumber: Bool)
  /// The same words at another place of the page.
  case moved(String)
}

/// Whether what is said of internal files may be quoted.
package enum DifferenceReaders: Sendable {
  /// Those who may read the project's own files.
  case project
  /// Whoever reads the server that it is sent to.
  case others
}

extension SiteDifference {
  func sections(for readers: DifferenceReaders) -> [DifferenceSection] {
    let formOnly = changedPages.filter(\.isOfFormOnly)
    let all = [
      DifferenceSection(
        heading: DifferenceWords.held, lines: held.map { .item(DifferenceWords.held($0)) }),
      // Whether an address that the map has no longer leads on, only asking for it would show.
      items(isOfPagesOnly ? DifferenceWords.unlisted : DifferenceWords.lost, lostAddresses),
      DifferenceSection(
        heading: DifferenceWords.newFindings, lines: findings.new.map { .item($0.words(for: readers)) }),
      items(DifferenceWords.gonePages, gonePages.map(\.shown)),
      items(DifferenceWords.newPages, newPages.map(\.shown)),
      DifferenceSection(
        heading: DifferenceWords.changedPages,
        pages: changedPages.filter { !$0.isOfFormOnly }.map { ($0.page.shown, $0.lines) }),
      DifferenceSection(
        heading: DifferenceWords.behind, lines: behind.map { .item(DifferenceWords.behind($0)) }),
      DifferenceSection(heading: DifferenceWords.frame, pages: frame.map { ($0.words, [$0.change.line]) }),
      items(DifferenceWords.lostPlaces, lostPlaces),
      DifferenceSection(
        heading: DifferenceWords.goneFindings, lines: findings.gone.map { .item($0.words(for: readers)) }),
      items(
        isOfListsOnly ? DifferenceWords.changedPages : DifferenceWords.formOnly, formOnly.map(\.page.shown)),
      DifferenceSection(
        heading: DifferenceWords.otherFiles,
        lines: otherFiles.lines.map { word, path in
          .item(Wording(nb: "\(path) (\(word.nb))", en: "\(path) (\(word.en))"))
        }),
    ]
    return all.filter { !$0.lines.isEmpty || !$0.pages.isEmpty }
  }

  /// What was not compared; nil when everything was.
  var scope: Wording? {
    isOfListsOnly ? DifferenceWords.listsOnly : isOfPagesOnly ? DifferenceWords.pagesOnly : nil
  }

  private func items(_ heading: Wording, _ texts: [String]) -> DifferenceSection {
    DifferenceSection(heading: heading, lines: texts.map { .item(Wording(nb: $0, en: $0)) })
  }
}

extension SiteDifference.FrameChange {
  /// How many pages; a heading that says what is beneath it.
  fileprivate var words: String { "× \(pages)" }
}

extension PageDifference {
  fileprivate var lines: [DifferenceLine] {
    texts.map(\.line) + goneLinks.map { .removed("→ " + $0) } + newLinks.map { .added("→ " + $0) }
  }
}

extension TextChange {
  fileprivate var line: DifferenceLine {
    switch self {
    case .added(let text): .added(text)
    case .removed(let text): .removed(text)
    case .changed(let old, let new): .changed(from: old, to: new, isNumber: false)
    case .numbers(let old, let new): .changed(from: old, to: new, isNumber: true)
    case .moved(let text): .moved(text)
    }
  }
}

extension FindingChanges.Finding {
  fileprivate func words(for readers: DifferenceReaders) -> Wording {
    let said: String =
      switch readers {
      case .project: "\(path): \(text)"
      case .others: isInternal ? "\(path): \(code)" : "\(path): \(text)"
      }
    return Wording(nb: said, en: said)
  }
}
