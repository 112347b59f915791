import Content
import Diagnostics

/// What was found out for one link of a file and holds for the next: a text may have thousands of them.
struct LinkMemory {
  private var anchorsByPath: [String: Set<String>] = [:]
  private var nearestByPath: [String: Wording?] = [:]

  /// The headings that a link may lead to, in the file at a path.
  mutating func anchors(of path: String, _ filing: Filing) -> Set<String> {
    if let known = anchorsByPath[path] { return known }
    let anchors = Set(filing.bodies[path]?.headings.map(\.anchor) ?? [])
    anchorsByPath[path] = anchors
    return anchors
  }

  /// The file that is called nearly the same, as the way to it from `origin`; nil when there is none.
  mutating func nearest(to path: String, among known: [String], seenFrom origin: String) -> Wording? {
    if let answer = nearestByPath[path] { return answer }
    let name = nearestName(to: fileName(path), among: known.lazy.map(fileName))
    let way = known.first { fileName($0) == name }.map { relativePath(from: origin, to: $0) }
    let answer = way.map { Wording(nb: "mente du «\($0)»?", en: "did you mean “\($0)”?") }
    nearestByPath[path] = .some(answer)
    return answer
  }
}

/// Without folders and without endings, which say nothing of what was meant.
private func fileName(_ path: String) -> String {
  String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
}

/// How a link in the file at `origin` is written that leads to the file at `path`.
private func relativePath(from origin: String, to path: String) -> String {
  let here = origin.split(separator: "/").dropLast()
  let there = path.split(separator: "/")
  let shared = zip(here, there).prefix { $0 == $1 }.count
  return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
}
