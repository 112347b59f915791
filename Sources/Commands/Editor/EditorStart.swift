import Content
import Diagnostics
import Editing
import Forms
import Model
import Serving

extension PreviewSite {
  /// All entries by kind, or those that are looked for.
  func startPage(_ request: EditorRequest) -> StartPage {
    let query = request.query["sok"] ?? ""
    let wanted = request.query["slags"] ?? ""
    let language = request.language
    let byFile = Dictionary(grouping: findings, by: \.location.path)
    let shared = Dictionary(grouping: state.site.heads, by: \.path).filter { $0.value.count > 1 }
    // A file that stands for itself and is not there is made by whoever sets the site up.
    let offered = AnyKind.all.filter { kind in
      !kind.form.isRecord && (kind.form != .single || state.site.heads.contains { $0.id.kind == kind.id })
    }
    var kinds: [StartPage.Kind] = []
    for kind in offered where wanted.isEmpty || wanted == kind.id.name {
      let heads = state.site.heads.filter { $0.id.kind == kind.id && $0.isFound(by: query, in: kind) }
      guard !heads.isEmpty || query.isEmpty else { continue }
      let entries = heads.map { listed($0, byFile, isShared: shared[$0.path] != nil, language) }.sorted {
        $0.title.lowercased() < $1.title.lowercased()
      }
      let mayBeNew = kind.form != .single
      var shown = StartPage.Kind(
        id: "slags-\(kind.id.name)", heading: kind.folder.label[language],
        newAddress: mayBeNew ? editorAddress("ny", [("slags", kind.id.name)]) : nil, entries: entries)
      // What is looked for is shown, and so is what must be put right.
      let errors = entries.reduce(0) { $0 + $1.errorCount }
      shown.isOpen = !query.isEmpty || !wanted.isEmpty || errors > 0
      shown.isOne = kind.form == .single && entries.count == 1
      shown.errors = errors > 0 ? Severity.error.counted(errors)[language] : nil
      kinds.append(shown)
    }
    let lost = wanted.isEmpty && query.isEmpty ? unreadableFiles(byFile, language) : []
    if !lost.isEmpty {
      let heading = Wording(nb: "Filer som ikke kan leses", en: "Files that cannot be read")[language]
      var shown = StartPage.Kind(id: "uleselig", heading: heading, newAddress: nil, entries: lost)
      shown.isOpen = true
      kinds.insert(shown, at: 0)
    }
    let all = Control.Option("", Wording(nb: "alle", en: "all")[language], isChosen: wanted.isEmpty)
    let options = offered.map {
      Control.Option($0.id.name, $0.folder.label[language], isChosen: $0.id.name == wanted)
    }
    let number = kinds.reduce(0) { $0 + $1.entries.count }
    let count = Wording(
      nb: number == 1 ? "1 oppføring" : "\(number) oppføringer",
      en: number == 1 ? "1 entry" : "\(number) entries")
    var frame = frame(
      Wording(nb: "Alt innhold", en: "All content")[language], request, at: editorFolder)
    frame.seen = "/"
    return StartPage(
      frame: frame, query: query, options: [all] + options, count: count[language], kinds: kinds)
  }

  private func listed(
    _ head: EntryHead, _ byFile: [String: [Diagnostic]], isShared: Bool, _ language: MessageLanguage
  ) -> StartPage.Entry {
    let found = head.files.flatMap { path in
      (byFile[path] ?? []).filter { !isShared || head.range.contains($0.location.range.lowerBound) }
    }
    let absence = state.site.absence(of: head.id, in: state.site.languages.main)
    var states = absence.map { [$0.words(as: language)[language]] } ?? []
    if head.common.isExample == true, absence != .example {
      states.append(Visibility.example.words(as: language)[language])
    }
    let errors = found.count(of: .error)
    return StartPage.Entry(
      title: title(of: head, in: input.sources.value, language),
      address: formAddress(head.path, head.id.slug),
      states: states, errorCount: errors,
      errors: words(found, .error, language), warnings: words(found, .warning, language),
      advice: words(found, .advice, language))
  }

  private func words(
    _ findings: [Diagnostic], _ severity: Severity, _ language: MessageLanguage
  ) -> String? {
    let count = findings.count(of: severity)
    return count > 0 ? severity.counted(count)[language] : nil
  }

  /// Files with errors that no entry could be made of.
  private func unreadableFiles(
    _ byFile: [String: [Diagnostic]], _ language: MessageLanguage
  ) -> [StartPage.Entry] {
    let read = Set(state.site.heads.flatMap(\.files))
    return byFile.keys.sorted().filter { path in
      path.hasPrefix("content/") && !read.contains(path)
        && (byFile[path] ?? []).contains { $0.severity == .error }
    }.map { path in
      StartPage.Entry(
        title: path, address: formAddress(path, nil), states: [],
        errorCount: (byFile[path] ?? []).count(of: .error),
        errors: words(byFile[path] ?? [], .error, language), warnings: nil, advice: nil)
    }
  }
}

extension PreviewSite {
  /// What an entry is called to whoever reads a page of the editor.
  func title(of entry: EditedEntry, _ request: EditorRequest) -> String {
    state.site.head(EntryID(entry.kind.id, entry.slug)).map {
      title(of: $0, in: input.sources.value, request.language)
    } ?? entry.slug
  }

  /// What an entry is called in the main language: as it is written there where that cannot be read, before what it is called in another.
  /// A file that stands for itself and has no title is called by its kind, in the language of whoever reads it.
  func title(of head: EntryHead, in sources: SourceTree, _ language: MessageLanguage) -> String {
    let main = state.site.languages.main
    if head.common.title.values.isEmpty, let called = AnyKind.of(head.id.kind)?.called?[language] {
      return called.prefix(1).uppercased() + called.dropFirst()
    }
    guard head.common.title[main] == nil, head.path.hasSuffix(".md"),
      let file = sources.files.first(where: { $0.path == head.path }),
      let written = writtenTitle(in: file.bytes)
    else { return head.title(in: main) }
    return written
  }
}

/// What stands after the name of the title among a document's fields, without marks of YAML around it; nil where there is no such line.
private func writtenTitle(in bytes: [UInt8]) -> String? {
  let name = FieldName("tittel", "title")
  let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().prefix { !$0.starts(with: "---".utf8) }
  for line in lines {
    let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, name.matches(String(decoding: parts[0], as: UTF8.self)) else { continue }
    let marks = Set("\"' \t\r".utf8)
    let text = parts[1].drop(while: marks.contains)
    let end = text.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? text.startIndex
    return text.isEmpty ? nil : String(decoding: text[..<end], as: UTF8.self)
  }
  return nil
}

extension EntryHead {
  /// What it is called in a language, or in another that it has, or by its file.
  func title(in language: Language) -> String {
    common.title.best(for: language)?.value ?? id.slug
  }

  /// Whether a search for a part of its title or its file's name finds it.
  fileprivate func isFound(by query: String, in kind: AnyKind) -> Bool {
    let called = kind.called.map { [$0.nb, $0.en] } ?? []
    let wanted = query.lowercased().split(separator: " ")
    let text = (common.title.values.map(\.value) + called + [path, id.slug]).joined(separator: " ")
      .lowercased()
    return wanted.allSatisfy { text.contains($0) }
  }
}
