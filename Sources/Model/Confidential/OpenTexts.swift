import Content
import Diagnostics

/// Texts that anybody can read, as they are written: reports are made of them, so that they are no secret of a report.
///
/// They are those that the tool itself copies into drafts and snapshots, or has copied out of a report. That a sentence of
/// a draft stands on some page says nothing: it may have been pasted there.
struct OpenTexts: Sendable {
  private(set) var texts: Set<String> = []

  init() {}

  /// What the public parts of the reports that are shown say, what is called so now, and the next steps of the plan.
  init(of site: SiteModel) {
    guard !site.all(Report.self).isEmpty || !site.all(Snapshot.self).isEmpty else { return }
    let paths = Set(site.all(FrozenReport.self).filter { site.isPublic($0.head.id) }.map(\.head.path))
    let reported = site.tree.registers.filter { paths.contains($0.path) }.flatMap { scalars(in: $0.root) }
    let steps = site.all(Activity.self).map { ($0.head.id, $0.nextStep) }
    let reports = site.all(Report.self).flatMap { report in
      ([report.common.summary] + report.lines).map { (report.head.id, $0) }
    }
    let words = (site.heads.map { ($0.id, $0.common.title) } + steps + reports).flatMap { id, words in
      words.values.filter { site.hiding(id, in: $0.language) == nil }.map(\.value)
    }
    let owners = site.heads.filter { site.isPublic($0.id) }.compactMap(\.common.ownerRole)
    texts = withAndWithoutStop(reported + words + owners)
  }

  /// The text without an open one that all of it is, or that it ends with after a colon: «Boligdag: Velge lokale.»
  func without(_ text: ConfidentialText) -> ConfidentialText {
    guard !texts.isEmpty, let first = text.pieces.first else { return text }
    let whole = text.pieces.map(\.text).joined()
    guard let rest = closed(whole) else { return text }
    return ConfidentialText([Secret(text: rest, origin: first.origin)], text.form, text.standing)
  }

  /// What is left of a text that is open or ends so; nil for every other.
  private func closed(_ whole: String) -> String? {
    if texts.contains(whole) { return "" }
    var (start, colons) = (whole.startIndex, 0)
    // More colons than these are no line of a report.
    while colons < 8, let colon = whole[start...].firstIndex(of: ":") {
      let next = whole.index(after: colon)
      let ending = String(whole[next...].drop { $0 == " " })
      if texts.contains(ending) { return closed(String(whole[..<colon])) ?? String(whole[..<colon]) }
      (start, colons) = (next, colons + 1)
    }
    return nil
  }
}

/// Texts that are open, also where the full stop at their end has been added or taken away since they were copied.
func withAndWithoutStop(_ texts: [String]) -> Set<String> {
  Set(texts.flatMap { text in text.hasSuffix(".") ? [text, String(text.dropLast())] : [text, text + "."] })
}

/// The paragraphs, headings and points of a list in a Markdown text, each in one line and without its mark.
func paragraphs(of text: String) -> [String] {
  var found: [String] = []
  var isOpen = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let written = line.drop { $0 == " " || $0 == "\t" }
    let mark = written.prefix { "#-*+>0123456789.)".contains($0) }
    let isMarked = !mark.isEmpty && written.dropFirst(mark.count).first == " "
    let words = (isMarked ? written.dropFirst(mark.count + 1) : written)
    if isOpen, !isMarked, !words.isEmpty {
      found[found.count - 1] += " " + words
    } else if !words.isEmpty {
      found.append(String(words))
    }
    isOpen = !words.isEmpty
  }
  return found
}

/// Every text in a value.
func scalars(in node: YAMLNode) -> [String] {
  switch node.value {
  case .scalar(let scalar): [scalar.text]
  case .sequence(let items): items.flatMap(scalars)
  case .mapping(let entries): entries.flatMap { scalars(in: $0.value) }
  }
}
