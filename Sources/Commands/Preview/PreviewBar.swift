import Content
import Diagnostics
import Editing
import Mistakes
import Model
import Serving
import Theming
import Writing

extension PreviewSite {
  mutating func bar(for path: String, as view: PreviewView) async -> JSONText {
    let place = await file(at: path, as: view)
    let pages = await pages(as: view)
    var (files, marks): (Set<String>, [JSONText]) = ([], [])
    if case .file(let file) = place {
      if case .page(_, let template) = file.origin { files.insert(template) }
      if let (head, absence) = pages.entry(of: file) {
        files = head.files
        if let absence { marks.append(.string(absence.words(as: language)[language])) }
      }
    }
    let own =
      findings.filter { files.contains($0.location.path) }
      + leaks(on: files, among: findings, input.sources.value)
    let elsewhere = findings.count(of: .error) - own.count(of: .error)
    return .object([
      ("findings", .array(shown(own))), ("marks", .array(marks)), ("others", .number(elsewhere)),
      ("isOld", .flag(!state.old.isDisjoint(with: files))), ("top", .string(pages.base.text)),
      ("edit", .string(await editorForm(ofPage: path) ?? editorFolder)),
    ])
  }

  private var language: MessageLanguage { request.language }

  /// What is confidential on a page that is made of those files, where it stands in them: who can take it out there need not know
  /// the internal file that it is from.
  func leaks(
    on files: Set<String>, among findings: [Diagnostic], _ sources: SourceTree
  ) -> [Diagnostic] {
    findings.filter {
      [.leakedInternalText, .failsWhenDue].contains($0.code) && !files.contains($0.location.path)
    }.compactMap { leak in
      guard let page = leak.notes.first(where: { files.contains($0.location.path) })?.location.path else {
        return nil
      }
      var moved = leak
      moved.location = place(of: leak.location, in: page, sources)
      moved.notes = [
        Note(Wording(nb: "det er skrevet her", en: "it is written here"), at: leak.location)
      ]
      return moved
    }
  }

  /// Where a file says what another place says; the file as a whole when it says it in other letters.
  private func place(of text: Location, in path: String, _ sources: SourceTree) -> Location {
    let files = sources.files
    guard let source = files.first(where: { $0.path == text.path })?.bytes,
      let bytes = files.first(where: { $0.path == path })?.bytes,
      source.indices.contains(text.range.lowerBound),
      text.range.upperBound <= source.count
    else { return .file(path) }
    // What stands in quotes is said without them; an apostrophe within it is part of it.
    let written = Array(source[text.range])
    let isQuoted = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains { $0 == written.first }
    let meant = isQuoted ? parseYAML(written, range: 0..<written.count).node?.scalar?.text : nil
    guard let found = bytes.firstRange(of: meant.map { Array($0.utf8) } ?? written) else {
      return .file(path)
    }
    return Location(path, found)
  }

  private func shown(_ findings: [Diagnostic]) -> [JSONText] {
    let some = findings.sorted { $0.severity < $1.severity }.prefix(20)
    let sources = Dictionary(
      state.input.sources.value.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let excerpts = sourceExcerpts(
      at: some.map(\.location), hiding: findings.flatMap(\.writtenSecrets)
    ) { sources[$0] }
    return some.map { finding in
      let excerpt = excerpts[finding.location]
      let place = excerpt.map { ":\($0.line):\($0.column)" } ?? ""
      return .object([
        ("id", name(of: finding).map { .string($0) } ?? .null),
        ("severity", .string(finding.severity.rawValue)),
        ("word", .string(finding.severity.word[language])), ("message", .string(finding.message[language])),
        ("place", .string(finding.location.path + place)),
        ("edit", formAddress(of: finding).map { .string($0) } ?? .null),
        ("help", finding.help.map { .string($0[language]) } ?? .null),
        (
          "excerpt",
          excerpt.map { .array([.string($0.before), .string($0.marked), .string($0.after)]) } ?? .null
        ),
      ])
    }
  }

  private func name(of finding: Diagnostic) -> String? { fixName(of: finding, among: findings) }

  /// What a finding that is certain to be repaired is called by the page's button; nil for others, and in files that hold
  /// two versions, where nobody knows which of them a repair would be in.
  func fixName(of finding: Diagnostic, among findings: [Diagnostic]) -> String? {
    let path = finding.location.path
    guard finding.fixableCount > 0, finding.rest == nil, path.hasPrefix("content/"),
      finding.fixIts.allSatisfy({ $0.location.path == path }),
      !findings.contains(where: { $0.code == .mergeConflict && $0.location.path == path })
    else { return nil }
    let range = finding.location.range
    return "\(finding.code.name) \(range.lowerBound) \(range.upperBound) \(path)"
  }

  private func formAddress(of finding: Diagnostic) -> String? { formOfPlace(finding.location) }

  /// The form in which what stands at a place can be put right; none for what is no content.
  func formOfPlace(_ place: Location) -> String? {
    guard place.path.hasPrefix("content/"), [".md", ".yml", ".yaml"].contains(where: place.path.hasSuffix)
    else {
      return nil
    }
    let head = state.site.heads.first { $0.path == place.path && $0.range.contains(place.range.lowerBound) }
    return Commands.formAddress(place.path, head?.id.slug)
  }

  mutating func fix(_ finding: String) async -> FixOutcome {
    guard let wanted = findings.first(where: { name(of: $0) == finding }),
      let file = state.input.sources.value.files.first(where: { $0.path == wanted.location.path })
    else { return .outdated }
    let repaired = applyFixIts(of: [wanted], to: file.bytes, at: file.path)
    guard !repaired.repaired.isEmpty else { return .outdated }
    do throws(WriteError) {
      try rewriteFile(file.path, below: request.root, from: file.bytes, to: repaired.bytes)
    } catch {
      if case .changedMeanwhile = error { return .outdated }
      return .failed(error.message)
    }
    return .done
  }
}

extension EntryHead {
  /// The files that it was read from.
  var files: Set<String> { Set([path] + texts.map(\.path) + places.map(\.value.path)) }
}

extension Visibility {
  /// What a page says that readers do not see.
  func words(as language: MessageLanguage) -> Wording {
    let format = { (time: LocalTime) in
      "\(time.date.day).\(time.date.month).\(time.date.year)"
    }
    return switch self {
    case .draft: Wording(nb: "Utkast", en: "Draft")
    case .notBefore(let time):
      Wording(nb: "Vises fra \(format(time))", en: "Shown from \(time.date)")
    case .expired(let time): Wording(nb: "Vist til \(format(time))", en: "Shown until \(time.date)")
    case .example: Wording(nb: "Eksempel", en: "Example")
    case .internalOnly: Wording(nb: "Internt", en: "Internal")
    case .withoutConsent: Wording(nb: "Mangler samtykke", en: "Consent missing")
    case .notInPost: Wording(nb: "Ikke i vervet", en: "Not in post")
    case .notSent: Wording(nb: "Ikke sendt", en: "Not sent")
    }
  }
}
