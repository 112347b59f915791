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
  mutating func nearest(to path: String, among known: [NamedPath], seenFrom origin: String) -> Wording? {
    if let answer = nearestByPath[path] { return answer }
    let name = nearestName(to: NamedPath(path).name, among: known.lazy.map(\.name))
    let way = known.first { $0.name == name }.map { relativePath(from: origin, to: $0.path) }
    let answer = way.map { Wording(nb: "mente du «\($0)»?", en: "did you mean “\($0)”?") }
    nearestByPath[path] = .some(answer)
    return answer
  }
}

/// A path and the name of its file, without folders and without endings, which say nothing of what was meant.
struct NamedPath: Sendable {
  let path: String
  let name: String

  init(_ path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let file = path[(slash ?? path.startIndex)...]
    self.path = path
    name = String(file[..<(file.utf8.firstIndex(of: UInt8(ascii: ".")) ?? file.endIndex)])
  }
}

/// How a link in the file at `origin` is written that leads to the file at `path`.
private func relativePath(from origin: String, to path: String) -> String {
  let here = origin.split(separator: "/").dropLast()
  let there = path.split(separator: "/")
  let shared = zip(here, there).prefix { $0 == $1 }.count
  return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
}
