import Content
import Diagnostics
import Model

extension Rule {
  /// A telephone or an e-mail address in a field of its own is there to be known, so that the leak gate lets it pass; that it
  /// is also noted of somebody the project talks with may be how it came there.
  static let contactIsInternalToo = Rule(.contactIsInternalToo) { site in
    let noted = NotedContacts(site)
    guard !noted.isEmpty else { return [] }
    let documents = site.tree.documents.filter { !isInternalPath($0.path) }.map {
      ($0.path, $0.fields.map(\.value))
    }
    let registers = site.tree.registers.filter { !isInternalPath($0.path) }.map { ($0.path, [$0.root]) }
    let shown = Set(site.heads.filter { site.isPublic($0.id) }.map(\.path))
    return (documents + registers).filter { shown.contains($0.0) }.flatMap { path, values in
      values.flatMap { noted.given(in: $0, of: path) }
    }
  }
}

/// Telephones and e-mail addresses that stand in internal files.
private struct NotedContacts {
  private var places: [String: Location] = [:]
  var isEmpty: Bool { places.isEmpty }

  init(_ site: SiteModel) {
    let open = Set(site.all(Person.self).filter { site.isPublic($0.head.id) }.map(\.head.id.slug))
    for register in site.tree.registers where isInternalPath(register.path) {
      // Who is in the open register is reached for the project.
      let isOfOpenPerson = register.path.contains("/personer/") || register.path.contains("/persons/")
      let name = register.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
      guard !(isOfOpenPerson && open.contains(name)), !register.path.contains("/samtykker/") else { continue }
      note(register.root, register.path)
    }
    for document in site.tree.documents where isInternalPath(document.path) {
      for field in document.fields { note(field.value, document.path) }
      note(document)
    }
    for table in site.tree.tables where isInternalPath(table.path) {
      for cell in table.rows.joined() { note(cell.text, at: Location(table.path, cell.range)) }
    }
    for allowed in site.all(AllowedText.self) {
      for contact in contacts(in: allowed.internalFacts.text ?? "") { places[contact] = nil }
    }
  }

  private mutating func note(_ node: YAMLNode, _ path: String) {
    switch node.value {
    case .scalar(let scalar): note(scalar.text, at: Location(path, node.range))
    case .sequence(let items): for item in items { note(item, path) }
    case .mapping(let entries): for entry in entries { note(entry.value, path) }
    }
  }

  private mutating func note(_ text: String, at place: Location) {
    for contact in contacts(in: text) where places[contact] == nil { places[contact] = place }
  }

  /// Of a text, its lines: where they stand is said by them.
  private mutating func note(_ document: ContentDocument) {
    let (source, start) = (document.source, document.frontMatterRange.upperBound)
    for line in source[start...].split(separator: UInt8(ascii: "\n")) {
      let place = Location(document.path, line.startIndex..<line.endIndex)
      note(String(decoding: line, as: UTF8.self), at: place)
    }
  }

  /// Those that are all of a value.
  func given(in node: YAMLNode, of path: String) -> [Diagnostic] {
    switch node.value {
    case .scalar(let scalar):
      guard let contact = wholeContact(scalar.text), let noted = places[contact] else { return [] }
      return [finding(contact, at: Location(path, node.range), noted: noted)]
    case .sequence(let items): return items.flatMap { given(in: $0, of: path) }
    case .mapping(let entries): return entries.flatMap { given(in: $0.value, of: path) }
    }
  }

  private func finding(_ contact: String, at place: Location, noted: Location) -> Diagnostic {
    let isMail = contact.contains("@")
    return Diagnostic(
      .contactIsInternalToo,
      Wording(
        nb: "\(isMail ? "e-postadressen" : "telefonnummeret") står også i en intern fil: «\(contact)»",
        en: "the \(isMail ? "e-mail address" : "telephone number") is also in an internal file: “\(contact)”"),
      at: place,
      help: Wording(
        nb:
          "skriv heller hvem alle kan ta kontakt med; har den det gjelder, sagt ja til at alle får se det, lag en fil i «content/intern/tillatte-tekster/» der «tekst» er «\(contact)», og med en «grunn»",
        en:
          "write whom everybody may contact instead; if the person has agreed that everybody may see it, make a file in “content/intern/allowed-texts/” where “text” is “\(contact)”, and with a “reason”"
      ),
      notes: [Note(Wording(nb: "det er notert her", en: "it is noted here"), at: noted)])
  }
}

/// A telephone or an e-mail address that is all of a text.
private func wholeContact(_ text: String) -> String? {
  guard text.mayHoldContact else { return nil }
  let schemes = ["mailto:", "tel:"]
  let rest = schemes.first(where: text.hasPrefix).map { text.dropFirst($0.count) } ?? text[...]
  let bare = rest.prefix { $0 != "?" }.filter { !$0.isWhitespace }
  guard bare.count <= 80, !bare.isEmpty else { return nil }
  if bare.contains("@") { return mailAddress(bare[...]) }
  guard bare.allSatisfy({ "+-0123456789".contains($0) }) else { return nil }
  return telephone(bare.filter { $0 != "-" && $0 != "+" })
}

extension String {
  /// Most texts have no sign of an address, and fewer digits than a telephone number.
  fileprivate var mayHoldContact: Bool {
    utf8.contains(UInt8(ascii: "@")) || utf8.count(where: { (0x30...0x39).contains($0) }) >= 8
  }
}

/// Those in a text.
private func contacts(in text: String) -> [String] {
  guard text.mayHoldContact else { return [] }
  let mails = text.split { $0.isWhitespace || ",;:<>()[]«»\"/".contains($0) }.compactMap { mailAddress($0) }
  let runs = text.split { !"+0123456789 \u{A0}-".contains($0) }
  return mails + runs.flatMap { telephones(in: $0) }
}

/// Nil for the mailbox of an office, which is there to be known.
private func mailAddress(_ word: Substring) -> String? {
  let parts = word.lowercased().split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
    !isMailboxOfOffice(parts[0])
  else {
    return nil
  }
  return parts.joined(separator: "@")
}

/// «912 34 567 - 922 11 333» is two of them.
private func telephones(in run: Substring) -> [String] {
  let digits = run.filter { ("0"..."9").contains($0) }
  if let one = telephone(digits) { return [one] }
  guard digits.count > 8, digits.count <= 80, digits.count.isMultiple(of: 8) else { return [] }
  return stride(from: 0, to: digits.count, by: 8).compactMap {
    telephone(String(digits.dropFirst($0).prefix(8)))
  }
}

/// Eight digits of a mobile telephone, without the country's code; others are an office's more often than not.
private func telephone(_ digits: String) -> String? {
  let own =
    digits.hasPrefix("0047")
    ? digits.dropFirst(4) : digits.count == 10 && digits.hasPrefix("47") ? digits.dropFirst(2) : digits[...]
  guard own.count == 8, own.hasPrefix("4") || own.hasPrefix("9") else { return nil }
  return String(own)
}

extension Code {
  static let contactIsInternalToo = Code(
    "contact-is-internal", .warning,
    title: Wording(
      nb: "Telefon eller e-post som også er intern", en: "A telephone or e-mail address that is internal too"),
    explanation: Wording(
      nb:
        "Et telefonnummer eller en e-postadresse i et åpent felt, som «kontakt», er der for å bli sett. Står det samme under «content/intern/», hos en partner dere snakker med, kan det ha kommet med fra notatet, og den det gjelder, har ikke sagt ja. Det stoppes ikke, siden feltet er til nettopp dette; adressene til et kontor («post@», «info@») og de som er åpne i «personer», er ikke med.",
      en:
        "A telephone number or an e-mail address in a public field, such as “contact”, is there to be seen. Where the same is under “content/intern/”, with a partner whom you talk with, it may have come along from the note, and the person has not agreed. Nothing is stopped, since the field is meant for just this; the addresses of an office (“post@”, “info@”) and of those who are public in “persons” are not among them."
    ),
    example: Example(
      wrong:
        "content/arrangementer/apen-dag.md\n  kontakt: {rolle: Vert, telefon: \"912 34 567\"}\ncontent/partnere/verkstedet.yml\ncontent/intern/partnere/verkstedet.yml\n  kontakt: Ragnhild, 912 34 567",
      right:
        "content/arrangementer/apen-dag.md\n  kontakt: {rolle: Vert, telefon: \"32 12 34 56\"}\ncontent/partnere/verkstedet.yml\ncontent/intern/partnere/verkstedet.yml\n  kontakt: Ragnhild, 912 34 567"
    ))
}
