package import Diagnostics

extension SiteDifference {
  /// For people at a terminal: `-` before what is gone, `+` before what is new.
  package func text(in language: MessageLanguage) -> String {
    let scope = scope.map { [$0[language]] } ?? []
    guard !isEmpty else {
      return ([DifferenceWords.nothing[language]] + scope).joined(separator: "\n") + "\n"
    }
    var lines = [summary[language]] + scope
    for section in sections(for: .project) {
      lines += ["", section.heading[language]]
      lines += section.lines.flatMap { $0.text(in: language) }.map { "  " + $0 }
      for page in section.pages {
        lines.append("  " + page.name)
        lines += page.lines.flatMap { $0.text(in: language) }.map { "    " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DifferenceLine {
  /// The line, or the two before and after, as differences are written.
  func text(in language: MessageLanguage) -> [String] {
    switch self {
    case .item(let words): [words[language]]
    case .added(let text): ["+ " + text]
    case .removed(let text): ["- " + text]
    case .changed(let old, let new, _): ["- " + old, "+ " + new]
    case .moved(let text): ["(\(DifferenceWords.moved[language])) \(text)"]
    }
  }
}
