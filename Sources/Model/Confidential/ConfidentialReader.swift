import Content
import Diagnostics

/// Goes through the files as written, so that also what no field is declared for is found.
struct ConfidentialReader {
  var found = Confidential()
  /// Whether what is shown is kept as it says it.
  var keepsSaid = false
  let site: SiteModel
  /// The entries that each file is of, with the language that it is in.
  private var owners: [String: [(head: EntryHead, language: Language)]] = [:]
  /// Those that may be written about, or that the name of in another text is a warning of its own.
  private let consenting: Set<String>
  /// What reports and snapshots may say that is public all the same.
  private let openTexts: OpenTexts
  /// What the sources of what is shown are called: to name the same source is no secret.
  let openSources: Set<String>
  var addresses = LeadingAddresses()

  init(_ site: SiteModel) {
    self.site = site
    // Whoever's consent is over is named without one, which is said at its place (`named-without-consent`): an error would
    // keep up what the withdrawal is to take away (decision 52).
    consenting = Set(
      site.all(Consent.self).filter {
        $0.internalFacts.holds(on: site.moment.today) || $0.internalFacts.isOver(on: site.moment.today)
      }.map(\.head.id.slug))
    openTexts = OpenTexts(of: site)
    openSources = withAndWithoutStop(
      site.heads.filter { site.isPublic($0.id) }.flatMap { head in
        head.common.sources.flatMap { $0.title.values }.filter {
          site.hiding(head.id, in: $0.language) == nil
        }.map(\.value)
      })
    addresses.knownWords = site.wordsOfPlaces
    for head in site.heads where !head.isInternalOnly {
      let texts =
        head.texts.isEmpty ? [(head.path, site.languages.main)] : head.texts.map { ($0.path, $0.language) }
      for (path, language) in texts { owners[path, default: []].append((head, language)) }
    }
  }

  mutating func read(_ document: ContentDocument) {
    if isInternalPath(document.path) {
      // Lines that look like fields are none of theirs.
      if !document.frontMatterRange.isEmpty,
        isNote(document, in: String(document.path.prefix { $0 != "/" }), site.languages)
      {
        return readNote(document)
      }
      let place = place(of: document.path)
      var reading = FieldReading(document.path, .secret, isInternal: true)
      // A draft is made of what is known, much of which anybody can read.
      let isReport = place?.kind.id == Report.kindID
      if isReport {
        reading.openTexts = openTexts.texts
        (reading.standing, reading.standingOfTitle) = (.mentioned, .mentioned)
      }
      reading.isReport = isReport
      collect(document.fields, place?.kind.allFields ?? [], reading)
      return finish(
        document, isReport ? .report : .prose, reading, besides: isReport ? openTexts : OpenTexts())
    }
    guard let (head, language) = owners[document.path]?.first else { return }
    let secrecy = site.secrecy(of: head, in: language)
    let fields = kind(of: head).fields
    var reading = FieldReading(document.path, secrecy)
    stand(&reading, head, language)
    reading.hiddenLanguages = (site.hiddenLanguages[head.id] ?? [:]).filter { _, reason in
      // A translation that is not finished makes no secret of what the main file says beside it: the titles of its sources.
      if case .draft = reason { false } else { true }
    }
    let isReport = head.id.kind == Report.kindID
    switch secrecy {
    case .open:
      if isReport { found.sentReports += reported(by: document) }
      open(document, fields)
      collect(document.fields, fields, reading)
      if keepsSaid { found.said.append(said(by: document)) }
    case .unlisted: break
    case .left:
      open(document, fields)
      collect(document.fields, fields, reading)
    case .secret, .withdrawn, .consented:
      if secrecy == .withdrawn { found.withdrawn.insert(document.path) }
      reading.isReport = isReport
      collect(document.fields, fields, reading)
      finish(document, isReport ? .report : .prose, reading)
    case .past:
      open(document, fields)
      collect(document.fields, fields, reading)
      finish(document, .published, reading)
    }
  }

  private mutating func readNote(_ document: ContentDocument) {
    for part in Content.readNote(document.source, ending: "txt")?.parts ?? [] {
      let place = Location(document.path, part.range ?? 0..<0)
      found.texts.append(ConfidentialText(part.text, at: place, .prose, .confided))
    }
    readName(of: document.path, .confided)
  }

  mutating func read(_ register: ContentRegister) {
    guard isInternalPath(register.path) else { return readOpen(register) }
    let place = place(of: register.path)
    guard place?.kind.id != AllowedText.kindID else { return }
    let isOfPerson = place?.kind.id == Consent.kindID && consenting.contains(place?.slug ?? "")
    if !isOrphan(register, place), !isOfPerson {
      let head = place.flatMap { site.head(EntryID($0.kind.id, $0.slug)) }
      let isUnannounced =
        head.map { site.standing(of: $0, in: site.languages.main).title == .unannounced } ?? false
      readName(of: register.path, isUnannounced ? .unannounced : .confided)
    }
    comments(in: register.source, 0..<register.source.count, register.path, .prose, .confided)
    let fields = place?.kind.allFields ?? []
    for node in register.root.items ?? [register.root] {
      let id = node.entries?.first { $0.key == "id" }?.value.scalar?.text
      let slug = id.map(slugOf) ?? place?.slug ?? ""
      let mayBeNamed = place?.kind.id == Consent.kindID && consenting.contains(slug)
      var reading = FieldReading(register.path, mayBeNamed ? .consented : .secret, isInternal: true)
      reading.isAgreement = place?.kind.id == Partner.kindID
      if let kind = place?.kind, let head = site.head(EntryID(kind.id, slug)) {
        found.subjects[register.path, default: Subject(of: kind)].add(head, of: site)
      }
      if place?.kind.id == Snapshot.kindID {
        reading.openTexts = openTexts.texts
        (reading.standing, reading.standingOfTitle) = (.mentioned, .mentioned)
        collect(snapshot: node, fields, reading)
      } else {
        collect(node.entries ?? [], fields, reading)
      }
      if place?.kind.id == Partner.kindID, let head = site.head(EntryID(Partner.kindID, slug)),
        site.standing(of: head, in: site.languages.main).title == .unannounced
      {
        noteMail(in: node, of: head.common.title.values.map(\.value), register.path)
      }
      if node.entries == nil { collect(node, .text, .fact, reading) }
    }
  }

  mutating func read(_ table: ContentTable) {
    readName(of: table.path)
    for cell in table.rows.joined() + [table.title].compactMap(\.self) {
      found.texts.append(
        ConfidentialText(cell.text, at: Location(table.path, cell.range), .fact, .confided))
    }
    found.texts += namesInColumns(table.rows, in: table.path)
  }

  /// The name of a file, when no shown entry has the same.
  mutating func readName(of path: String, _ standing: ConfidentialText.Standing = .mentioned) {
    let names = path.split(separator: "/")
    guard let name = names.last else { return }
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    let written = stem == "index" && names.count > 1 ? String(names[names.count - 2]) : stem
    found.texts.append(ConfidentialText(written, at: .file(path), .fileName, standing))
  }
}

extension ConfidentialReader {
  /// Of what was written down of a report, its text is looked for where the report is not shown, but for what anybody can
  /// read; the fields of the report are looked for where they stand, in the report itself.
  private mutating func collect(snapshot: YAMLNode, _ fields: [FieldDescription], _ reading: FieldReading) {
    let entries = snapshot.entries ?? []
    collect(entries.filter { !["tekster", "felt"].contains($0.key) }, fields, reading)
    let slug = entries.first { $0.key == "rapport" }?.value.scalar?.text ?? ""
    let report = site.report(frozenAs: slug).flatMap { site.isPublic($0.head.id) ? $0 : nil }
    for text in entries.first(where: { $0.key == "tekster" })?.value.items ?? [] {
      let language = text.entries?.first { $0.key == "sprak" }?.value.scalar.flatMap { Language($0.text) }
      if let report, let language, site.hiding(report.head.id, in: language) == nil { continue }
      let written = (text.entries ?? []).filter { $0.key != "tekst" && $0.key != "tekst-sha256" }
      collect(written, FrozenText.fields.map(\.description), reading)
      guard let body = text.entries?.first(where: { $0.key == "tekst" })?.value else { continue }
      for paragraph in paragraphs(of: body.scalar?.text ?? "") {
        found.texts.append(
          openTexts.without(
            ConfidentialText(
              [Secret(text: paragraph, origin: Location(reading.path, body.range))], .prose)))
      }
    }
  }
}

extension ConfidentialReader {
  private func stand(_ reading: inout FieldReading, _ head: EntryHead, _ language: Language) {
    (reading.standing, reading.standingOfTitle) = site.standing(of: head, in: language)
  }

  private mutating func noteMail(in node: YAMLNode, of names: [String], _ path: String) {
    switch node.value {
    case .scalar(let scalar):
      guard scalar.text.contains("@") else { return }
      addresses.add(mailIn: scalar.text, of: names, at: Location(path, node.range))
    case .sequence(let items): for item in items { noteMail(in: item, of: names, path) }
    case .mapping(let entries): for entry in entries { noteMail(in: entry.value, of: names, path) }
    }
  }

  private func place(of path: String) -> FilePlace? {
    let folder = path.prefix { $0 != "/" }
    return FilePlace.read(path, in: String(folder), site.languages)
  }

  /// Whether a file is of something that there is not. Its name is mistyped, which is an error of its own
  /// (`internal-without-public`), and a secret of nobody.
  private func isOrphan(_ register: ContentRegister, _ place: FilePlace?) -> Bool {
    guard let place, register.root.items == nil, !place.kind.mayBeProjectOnly else { return false }
    return site.head(EntryID(place.kind.id, place.slug)) == nil
  }

  private func kind(of head: EntryHead) -> AnyKind {
    AnyKind.of(head.id.kind) ?? AnyKind(Page.self)
  }

  private mutating func readOpen(_ register: ContentRegister) {
    var hasBeenPublic = false
    let items = (register.root.items ?? []).compactMap { item in
      item.entries?.first { $0.key == "id" }?.value.scalar.map { (slugOf($0.text), item) }
    }
    let nodes = Dictionary(items, uniquingKeysWith: { first, _ in first })
    for (head, language) in owners[register.path] ?? [] {
      let node = nodes[head.id.slug] ?? register.root
      var reading = FieldReading(register.path, site.secrecy(of: head, in: language))
      stand(&reading, head, language)
      reading.hiddenLanguages = site.hiddenLanguages[head.id] ?? [:]
      // It says what things were called, before as after it is shown.
      if head.id.kind == FrozenReport.kindID { reading.openTexts = openTexts.texts }
      switch reading.secrecy {
      case .open, .past, .left: hasBeenPublic = true
      case .secret, .withdrawn, .consented, .unlisted: break
      }
      if reading.secrecy != .unlisted { collect(node.entries ?? [], kind(of: head).fields, reading) }
    }
    guard hasBeenPublic, let head = owners[register.path]?.first?.head else { return }
    open(HeardWords(register, kind(of: head).fields), register.path)
  }

  /// The text, the comments and the name of a file of which everything is confidential.
  private mutating func finish(
    _ document: ContentDocument, _ form: ConfidentialText.Form, _ reading: FieldReading,
    besides open: OpenTexts = OpenTexts()
  ) {
    for text in document.body.confidentialTexts(of: document, form, reading.standing) {
      found.texts.append(open.without(text))
    }
    // Nobody has read a comment, whatever has become of the text below it.
    comments(
      in: document.source, document.frontMatterRange, document.path, form == .published ? .sentences : form,
      reading.standing)
    if form != .published { readName(of: document.path, reading.standingOfTitle) }
  }

  /// An open file as it is written, and what of it reads otherwise on the page: a sentence with a link in it.
  private mutating func open(_ document: ContentDocument, _ fields: [FieldDescription]) {
    let body = document.body
    var words = HeardWords(document, fields)
    for (index, node) in body.nodes.enumerated() {
      guard [.paragraph, .heading, .tableCell].contains(node.kind),
        body.nodes[(index + 1)..<max(index + 1, Int(node.end))].contains(where: { $0.kind.isMarkedUp })
      else { continue }
      words.hear(read(index, of: document))
    }
    open(words, document.path)
  }

  private mutating func open(_ words: HeardWords, _ path: String) {
    found.openFiles.append(SourceFile(path: path, bytes: words.said))
    if !words.unsaid.isEmpty { found.unsaid.append(SourceFile(path: path, bytes: words.unsaid)) }
  }

  /// A paragraph as it reads on the page, with «kr» or “NOK” before an amount.
  private func read(_ paragraph: Int, of document: ContentDocument) -> [UInt8] {
    let body = document.body
    let kroner = owners[document.path]?.first?.language == .en ? "NOK " : "kr "
    return body.plainBytes(of: paragraph) { index in
      let node = body.nodes[index]
      guard node.kind == .role, body.roles.indices.contains(Int(node.detail)) else { return nil }
      let role = body.roles[Int(node.detail)]
      return role.name == "kr" ? Array((kroner + role.text).utf8) : nil
    }
  }

  /// What a text says: its paragraphs in a row, as on the page.
  private func said(by document: ContentDocument) -> SaidText {
    let texts = document.body.confidentialTexts(of: document, .published, .mentioned)
    let withAmounts = document.body.nodes.indices.filter { index in
      document.body.nodes[index].kind == .paragraph
        && document.body.nodes[index..<Int(document.body.nodes[index].end)].contains { $0.kind == .role }
    }
    let lines = withAmounts.map { String(decoding: read($0, of: document), as: UTF8.self) }
    return SaidText(
      (texts.map { $0.pieces.map(\.text).joined() } + lines).joined(separator: "\n"), in: document.path)
  }

  /// What a report says, in its fields too.
  private func reported(by document: ContentDocument) -> [SaidText] {
    let fields = document.fields.flatMap { scalars(in: $0.value) }
    return fields.map { SaidText($0, in: document.path) } + [said(by: document)]
  }

  private mutating func comments(
    in source: [UInt8], _ range: Range<Int>, _ path: String, _ form: ConfidentialText.Form,
    _ standing: ConfidentialText.Standing
  ) {
    var start = range.lowerBound
    for line in source[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if text.first == UInt8(ascii: "#") {
        let words = String(decoding: text.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self)
        found.texts.append(
          ConfidentialText(words, at: Location(path, start..<start + line.count), form, standing))
      }
      start += line.count + 1
    }
  }
}

extension AnyKind {
  /// Public and internal ones, as an internal file may hold.
  fileprivate var allFields: [FieldDescription] { internalFields + fields }
}

extension MarkdownNode.Kind {
  /// Whether its signs stand between the words.
  fileprivate var isMarkedUp: Bool {
    switch self {
    case .emphasis, .strong, .link, .code, .role, .footnoteReference: true
    default: false
    }
  }
}
