import Content
import Diagnostics

/// Finds out where each file of the content belongs; reports those that belong nowhere.
func indexFiles(_ tree: ContentTree, in folder: String) -> Diagnosed<FileIndex> {
  var collector = FileIndexBuilder(folder: folder, SiteLanguages(declaredIn: tree, in: folder))
  for document in tree.documents { collector.add(document) }
  for register in tree.registers where !register.path.hasSuffix(".json") || collector.isRecord(register.path)
  {
    collector.add(register)
  }
  for path in tree.unreadable { collector.addUnreadable(path) }
  collector.fileIndex.assetByPath = Dictionary(
    tree.assets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  collector.fileIndex.assetPaths = NamedPaths(tree.assets.map(\.path))
  collector.fileIndex.dataFiles = Set(tree.tables.map(\.path) + tree.registers.map(\.path))
  var indexed = collector.finish()
  indexed.value.paths = NamedPaths(collector.paths)
  indexed.value.slugNames = indexed.value.slugs.mapValues { NameList($0.sorted()) }
  return indexed
}

/// The names that files without a main file may have been meant to have, gathered once for all of them.
private struct MainFiles {
  /// For so many the nearest name is looked for; where more are without a main file, a folder is missing rather than a
  /// letter, and the time taken would grow with the square of their number.
  static let searches = 100

  var names: [KindID: NameList] = [:]
  /// The slugs of files that are there but could not be read.
  let unreadable: Set<String>

  init(_ fileIndex: FileIndex) {
    let slugs = Dictionary(grouping: fileIndex.entries.filter { $0.main != nil }, by: \.id.kind)
    names = slugs.mapValues { NameList($0.map(\.id.slug).sorted()) }
    unreadable = Set(
      fileIndex.unreadable.compactMap { FilePlace.read($0, in: fileIndex.folder, fileIndex.languages)?.slug })
  }
}

private struct FileIndexBuilder {
  var fileIndex = FileIndex()
  /// Of texts and lists, in the order in which they are read.
  var paths: [String] = []
  var findings: [Diagnostic] = []
  var byID: [EntryID: EntryFiles] = [:]

  init(folder: String, _ languages: SiteLanguages) {
    fileIndex.folder = folder
    fileIndex.languages = languages
  }

  mutating func add(_ document: ContentDocument) {
    if isNote(document, in: fileIndex.folder, fileIndex.languages) { return }
    guard let place = place(of: document.path) else { return }
    fileIndex.bodies[document.path] = document.body
    add(EntryFile(document, in: place.language), at: place, slug: place.slug)
  }

  mutating func add(_ register: ContentRegister) {
    guard let place = place(of: register.path) else { return }
    if let items = register.root.items, place.mayBeList {
      for item in items { addItem(item, of: register, at: place) }
    } else if let entries = register.root.entries {
      add(entryFile(entries, register.root, of: register, place.language), at: place, slug: place.slug)
    } else {
      report(
        .wrongFileForm, register.path, register.root.range,
        help: register.root.items == nil ? nil : Self.listOnItsOwn(place))
    }
  }

  mutating func addUnreadable(_ path: String) {
    fileIndex.unreadable.insert(path)
    guard let place = FilePlace.read(path, in: fileIndex.folder, fileIndex.languages) else { return }
    fileIndex.slugs[place.kind.id, default: []].insert(place.slug)
  }

  mutating func finish() -> Diagnosed<FileIndex> {
    fileIndex.entries = byID.values.sorted { $0.id < $1.id }
    for files in fileIndex.entries where files.main != nil {
      findings += files.projectOnlyTranslations.map { .translatedInternalFile($0, of: files.projectOnly) }
    }
    let orphans = fileIndex.entries.filter { $0.main == nil }
    if !orphans.isEmpty {
      let mainFiles = MainFiles(fileIndex)
      for (index, files) in orphans.enumerated() {
        checkOrphan(files, mainFiles, seeksNearest: index < MainFiles.searches)
      }
    }
    return Diagnosed(fileIndex, findings)
  }
}

extension FileIndexBuilder {
  /// Whether a JSON file is an entry rather than statistics.
  fileprivate func isRecord(_ path: String) -> Bool {
    let place = FilePlace.read(path, in: fileIndex.folder, fileIndex.languages)
    return switch place?.kind.form {
    case .internalRecord: place?.isProjectOnly == true
    case .record: place?.isProjectOnly == false
    case .document, .register, .single, .internalRegister, nil: false
    }
  }

  private mutating func place(of path: String) -> FilePlace? {
    let name = path.utf8.split(separator: .slash).last.map { Substring($0).lowercased() } ?? ""
    if name.hasPrefix("lesmeg.") || name.hasPrefix("readme.") { return nil }
    if let place = FilePlace.read(path, in: fileIndex.folder, fileIndex.languages) {
      guard let undeclared = place.undeclared else { return place }
      findings.append(.unknownLanguage(undeclared.tag, at: .file(path), fileIndex.languages))
      return nil
    }
    findings.append(.unknownFolder(path, in: fileIndex.folder))
    return nil
  }

  private mutating func addItem(_ item: YAMLNode, of register: ContentRegister, at place: FilePlace) {
    guard let entries = item.entries else { return report(.wrongFileForm, register.path, item.range) }
    guard let id = entries.first(where: { $0.key == "id" })?.value.scalar?.text, !id.isEmpty else {
      if !item.mayHold("id") { report(.missingID, register.path, item.range.prefix(in: register.source)) }
      return
    }
    let file = entryFile(entries.filter { $0.key != "id" }, item, of: register, place.language)
    add(file, at: place, slug: slugOf(id))
  }

  private func entryFile(
    _ entries: [YAMLNode.Entry], _ node: YAMLNode, of register: ContentRegister, _ language: Language
  ) -> EntryFile {
    EntryFile(
      path: register.path, language: language, fields: entries, unreadableKeys: node.unreadableKeys,
      range: node.range, body: nil, source: register.source)
  }

  private mutating func add(_ file: EntryFile, at place: FilePlace, slug: String) {
    let id = EntryID(place.kind.id, slug)
    var files = byID[id] ?? EntryFiles(id: id)
    fileIndex.slugs[place.kind.id, default: []].insert(slug)
    if place.isProjectOnly {
      guard let first = files.add(projectOnly: file, main: fileIndex.languages.main) else {
        return byID[id] = files
      }
      byID[id]?.projectOnly?.unreadableKeys.append(YAMLNode.anyKey)
      return reportDouble(file, first)
    } else if place.language == fileIndex.languages.main {
      if let first = files.main {
        // Which of them counts nobody knows, so nothing is said of what it lacks.
        byID[id]?.main?.unreadableKeys.append(YAMLNode.anyKey)
        return reportDouble(file, first)
      }
      files.main = file
      if !place.mayBeList { link(file, id) }
    } else {
      if let first = files.translations.first(where: { $0.language == file.language }) {
        return reportDouble(file, first)
      }
      files.translations.append(file)
      link(file, id)
    }
    byID[id] = files
  }

  /// Notes that links may lead to the file.
  private mutating func link(_ file: EntryFile, _ id: EntryID) {
    if fileIndex.entryByPath.updateValue((id, file.language), forKey: file.path) == nil {
      paths.append(file.path)
    }
  }

  private mutating func checkOrphan(_ files: EntryFiles, _ mainFiles: MainFiles, seeksNearest: Bool) {
    guard let kind = AnyKind.of(files.id.kind),
      !mainFiles.unreadable.contains(files.id.slug)
    else { return }
    let projectOnly = kind.mayBeProjectOnly ? nil : files.projectOnly
    guard !files.translations.isEmpty || projectOnly != nil else { return }
    let nearest = seeksNearest ? mainFiles.names[files.id.kind]?.nearest(to: files.id.slug) : nil
    let within = kind.mayBeProjectOnly ? files.projectOnly : nil
    let hint =
      within.map(Wording.mainIsWithin) ?? Proposal(nearest, insteadOf: files.id.slug).map(Wording.didYouMean)
      ?? Wording(
        nb: "lag hovedfilen «\(files.id.slug)» først, eller slett denne",
        en: "make the main file “\(files.id.slug)” first, or delete this one")
    for translation in files.translations {
      fileIndex.orphans.append(
        OrphanTranslation(id: files.id, path: translation.path, language: translation.language))
      findings.append(
        Diagnostic(
          .orphanTranslation,
          Wording(nb: "oversettelsen har ingen hovedfil", en: "the translation has no main file"),
          at: .file(translation.path), help: hint))
    }
    guard let projectOnly else { return }
    for file in [projectOnly] + files.projectOnlyTranslations {
      findings.append(
        Diagnostic(
          .orphanInternalFile,
          Wording(
            nb: "ukjent \(kind.name.nb): «\(files.id.slug)»",
            en: "unknown \(kind.name.en): “\(files.id.slug)”"),
          at: Location(file.path, file.start), help: hint))
    }
  }

  private mutating func reportDouble(_ file: EntryFile, _ first: EntryFile) {
    if file.path == first.path { return reportDoubleID(file, first) }
    findings.append(
      Diagnostic(
        .duplicateEntry, Wording(nb: "to filer er samme oppføring", en: "two files are the same entry"),
        at: Location(file.path, file.start),
        help: Wording(
          nb: "gi den ene et annet navn, eller slett den", en: "give one of them another name, or delete it"),
        notes: [
          Note(
            Wording(nb: "den andre er her", en: "the other one is here"),
            at: Location(first.path, first.start))
        ]))
  }

  /// Two items of one list.
  private mutating func reportDoubleID(_ file: EntryFile, _ first: EntryFile) {
    findings.append(
      Diagnostic(
        .duplicateEntry,
        Wording(nb: "to oppføringer i listen har samme id", en: "two items of the list have the same id"),
        at: Location(file.path, file.start),
        help: Wording(
          nb: "gi den ene en annen «id», eller slett den", en: "give one of them another “id”, or delete it"),
        notes: [
          Note(
            Wording(nb: "den første er her", en: "the first one is here"),
            at: Location(first.path, first.start))
        ]))
  }

  private mutating func report(_ code: Code, _ path: String, _ range: Range<Int>, help: Wording? = nil) {
    findings.append(Diagnostic(code, code.message, at: Location(path, range), help: help ?? code.explanation))
  }

  /// A list of entries is a file of its own, beside the kind's folder rather than in it.
  private static func listOnItsOwn(_ place: FilePlace) -> Wording {
    guard place.kind.form != .single else {
      return Wording(
        nb: "skriv feltene på hver sin linje, uten «- » foran",
        en: "write the fields on lines of their own, without “- ” before them")
    }
    let (nb, en) = (place.kind.folder.nb, place.kind.folder.en)
    return Wording(
      nb: "en liste står i en fil for seg, «\(nb).yml» ved siden av mappen; her er det én fil for hver",
      en: "a list is a file of its own, “\(en).yml” beside the folder; in here, each has its own file")
  }
}

extension EntryFiles {
  /// Takes an internal file up as the main one or as a translation; the one that it is the same as, when there is one.
  fileprivate mutating func add(projectOnly file: EntryFile, main: Language) -> EntryFile? {
    guard let first = projectOnly else {
      projectOnly = file
      return nil
    }
    let languages = [first] + projectOnlyTranslations
    if let same = languages.first(where: { $0.language == file.language }) { return same }
    projectOnlyTranslations.append(file.language == main ? first : file)
    if file.language == main { projectOnly = file }
    return nil
  }

  /// Whether it is a text within the project alone, which may be written in several languages.
  var isInternalText: Bool {
    main == nil && (AnyKind.of(id.kind)?.mayBeProjectOnly ?? false)
  }
}

extension Diagnostic {
  /// Beside a public entry stand facts, which are the same in all languages.
  fileprivate static func translatedInternalFile(_ file: EntryFile, of main: EntryFile?) -> Diagnostic {
    let name = main?.path.split(separator: "/").last.map(String.init) ?? ""
    return Diagnostic(
      .duplicateEntry,
      Wording(
        nb: "interne opplysninger står én gang, uten oversettelse",
        en: "internal facts are written once, without a translation"),
      at: Location(file.path, file.start),
      help: Wording(
        nb: "flytt det som skal være med, til «\(name)», og slett denne filen",
        en: "move what is to be kept to “\(name)”, and delete this file"))
  }
}

extension Wording {
  /// Of two files that belong together, one was moved.
  fileprivate static func mainIsWithin(_ file: EntryFile) -> Wording {
    Wording(
      nb: "hovedfilen ligger i \(file.path): la de to ligge i samme mappe",
      en: "the main file lies in \(file.path): keep the two in the same folder")
  }
}

extension EntryFile {
  var start: Range<Int> { range.prefix(in: source) }
}

extension Range<Int> {
  /// Its first word, or the first few bytes where it begins with a sign, to point at where something begins.
  func prefix(in source: [UInt8]) -> Range<Int> {
    let (longestWord, signs) = (40, 3)
    let word = source[self].prefix(longestWord).prefix { $0.isWord || $0 == UInt8(ascii: "-") }
    // «---» opens a file's fields, and «- » an item of a list.
    let isWord = word.first.map { $0 != UInt8(ascii: "-") } ?? false
    var end = isWord ? word.endIndex : Swift.min(upperBound, lowerBound + signs)
    while end < upperBound, end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return lowerBound..<end
  }
}

extension Code {
  static let unknownFolder = Code(
    "unknown-folder", .error, title: Wording(nb: "Filen ligger feil", en: "The file is in the wrong place"),
    explanation: Wording(
      nb: "Hver slags innhold har sin egen mappe under «content/».",
      en: "Each kind of content has its own folder under “content/”."),
    example: Example(
      wrong: "content/kampanje/velkommen-hjem.md", right: "content/kampanjer/velkommen-hjem.md"))

  static let wrongFileForm = Code(
    "wrong-file-form", .error, title: Wording(nb: "Filen har feil form", en: "The file has the wrong form"),
    explanation: Wording(
      nb:
        "Filen skal ha felt på hver sin linje («tittel: …»), eller være en liste der hver oppføring har det.",
      en: "The file should have fields, one per line (“title: …”), or be a list whose items have fields."),
    example: Code.Example(
      wrong: "- Kari Nordmann", right: "- id: kari-nordmann\n  tittel: Kari Nordmann\n  rolle: Ordfører"))

  static let missingID = Code(
    "missing-id", .error, title: Wording(nb: "Oppføringen mangler id", en: "The item has no id"),
    explanation: Wording(
      nb: "Hver oppføring i en liste må ha en «id», så andre sider kan vise til den.",
      en: "Each item of a list needs an “id”, so that other pages can refer to it."),
    example: Code.Example(
      wrong: "- tittel: Kari Nordmann\n  rolle: Ordfører",
      right: "- id: kari-nordmann\n  tittel: Kari Nordmann\n  rolle: Ordfører"))

  static let duplicateEntry = Code(
    "duplicate-entry", .error, title: Wording(nb: "Samme oppføring to ganger", en: "The same entry twice"),
    explanation: Wording(
      nb: "To filer har samme navn og slag, og ingen kan vite hvilken som gjelder.",
      en: "Two files have the same name and kind, and it is unclear which one counts."),
    example: Code.Example(
      wrong: "content/sider/om oss.md\ncontent/sider/om-oss.md", right: "content/sider/om-oss.md"))

  static let orphanTranslation = Code(
    "translation-without-main", .error,
    title: Wording(nb: "Oversettelse uten hovedfil", en: "A translation without its main file"),
    explanation: Wording(
      nb:
        "En oversettelse ligger ved siden av hovedfilen og har samme navn, med språket foran endelsen, som «.en».",
      en:
        "A translation is next to the main file and has the same name, with its language before the ending, such as “.en”."
    ),
    example: Code.Example(
      wrong: "content/sider/om.en.md", right: "content/sider/om.md\ncontent/sider/om.en.md"))

  static let orphanInternalFile = Code(
    "internal-without-public", .error,
    title: Wording(nb: "Intern fil uten åpen fil", en: "An internal file without its public file"),
    explanation: Wording(
      nb: "Filen under «content/intern/» hører til en åpen fil med samme navn, men den finnes ikke.",
      en: "The file under “content/intern/” belongs to a public file of the same name, but there is none."),
    example: Code.Example(
      wrong:
        "content/kampanjer/hjem.md\n  tittel: Hjem\ncontent/intern/kampanjer/hjemm.yml\n  budsjett: 20000",
      right: "content/kampanjer/hjem.md\n  tittel: Hjem\ncontent/intern/kampanjer/hjem.yml\n  budsjett: 20000"
    ))
}
