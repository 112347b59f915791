import Content
import Diagnostics
import Model

extension Rule {
  /// A name that gives its page no address, or that another computer cannot have.
  static let namesFitEverywhere = Rule(.nameWithoutLetters, .nameTooLong, .nameForWindows) { site in
    let pages = site.heads.filter { !$0.isInternalOnly && hasAddress($0.id.kind) }.compactMap(addressName)
    let files = site.heads.flatMap { [$0.path] + $0.texts.map(\.path) } + site.assets.keys
    return pages + Set(files.filter { !isPlainlyFine($0) }).sorted().compactMap(nameForWindows)
      + sameName(site.assets.keys.sorted())
  }
}

private func hasAddress(_ kind: KindID) -> Bool {
  AnyKind.addresses(of: kind).map { $0 != .nowhere } ?? false
}

/// What is wrong with the part of the address that the name of an entry becomes.
private func addressName(_ head: EntryHead) -> Diagnostic? {
  guard head.id.slug.isEmpty || head.id.slug.utf8.count > 100 else { return nil }
  let place =
    head.path.hasSuffix(".md") || head.range.lowerBound == 0 ? Location.file(head.path) : head.opening
  let name = head.path.split(separator: "/").last.map(String.init) ?? head.path
  if head.id.slug.isEmpty {
    return Diagnostic(
      .nameWithoutLetters,
      Wording(
        nb: "navnet har ingen av tegnene a–z og 0–9, så siden får ingen adresse",
        en: "the name has none of the characters a–z and 0–9, so the page gets no address"),
      at: place,
      help: Wording(
        nb: "gi filen et navn med bokstavene a–z, for eksempel «om-oss.md»; tittelen kan være som den er",
        en:
          "give the file a name with the letters a–z, for example “about-us.md”; the title may stay as it is")
    )
  }
  return Diagnostic(
    .nameTooLong,
    Wording(
      nb: "navnet «\(name.prefix(30))…» er for langt til å være en adresse",
      en: "the name “\(name.prefix(30))…” is too long for an address"),
    at: place,
    help: Wording(
      nb: "gi filen et navn med høyst 100 tegn; tittelen kan være lengre",
      en: "give the file a name of at most 100 characters; the title may be longer"))
}

/// Nearly all names: none of their parts is short enough to be a device's, or ends in what Windows takes away.
private func isPlainlyFine(_ path: String) -> Bool {
  path.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { name in
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    let isShort = stem.count < 5 || stem.count < 9 && stem.contains { $0 >= 0x80 }
    var before = UInt8(ascii: ".")
    let isEnding = name.dropFirst(stem.count + 1).allSatisfy { byte in
      defer { before = byte }
      return byte.isDigit || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ".") && before != byte
    }
    return !isShort && isEnding && name.last != UInt8(ascii: ".")
      && stem.allSatisfy { $0 >= 0x80 || $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }
}

/// Files beside the texts whose names differ in the case of their letters alone: Windows and macOS keep one of them. Two texts that do have the same address, which is said of them.
private func sameName(_ paths: [String]) -> [Diagnostic] {
  var first: [String: String] = [:]
  return paths.compactMap { path in
    let lower = path.lowercased()
    guard let other = first[lower] else {
      first[lower] = path
      return nil
    }
    return Diagnostic(
      .nameForWindows,
      Wording(
        nb: "«\(path)» og «\(other)» er samme navn på Windows og Mac, så bare den ene filen kan hentes der",
        en:
          "“\(path)” and “\(other)” are the same name on Windows and Mac, so only one of the files can be fetched there"
      ),
      at: .file(path), help: Wording(nb: "gi den ene et annet navn", en: "give one of them another name"))
  }
}

private func nameForWindows(_ path: String) -> Diagnostic? {
  let names = path.split(separator: "/")
  let wrong = names.lazy.compactMap { name -> (Substring, Wording)? in
    if isReservedName(name) {
      return (name, Wording(nb: "er navnet på en enhet i Windows", en: "is the name of a device in Windows"))
    }
    let stem = name == names.last ? name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex) : name
    if [name.last, stem.last].compactMap(\.self).contains(where: { ". ".contains($0) }) {
      return (
        name, Wording(nb: "slutter med punktum eller mellomrom", en: "ends with a full stop or a space")
      )
    }
    if let sign = name.first(where: { "<>:\"|?*\\".contains($0) }) {
      return (name, Wording(nb: "har tegnet \(sign)", en: "holds the character \(sign)"))
    }
    return nil
  }.first
  return wrong.map { name, why in
    Diagnostic(
      .nameForWindows,
      Wording(
        nb: "«\(name)» \(why.nb), så filen lar seg ikke lagre på Windows",
        en: "“\(name)” \(why.en), so the file cannot be saved on Windows"),
      at: .file(path),
      help: Wording(
        nb: "gi den et annet navn: bokstaver, tall og bindestreker går overalt",
        en: "give it another name: letters, digits and hyphens do everywhere"))
  }
}

extension Code {
  static let nameWithoutLetters = Code(
    "name-without-letters", .error,
    title: Wording(nb: "Navnet gir ingen adresse", en: "The name makes no address"),
    explanation: Wording(
      nb: "Adressen til en side kommer av filnavnet, med bokstavene a–z, tall og bindestreker.",
      en: "A page's address comes from the file's name, with the letters a–z, digits and hyphens."),
    example: Code.Example(wrong: "content/sider/日本語.md", right: "content/sider/japan.md"))

  static let nameTooLong = Code(
    "name-too-long", .error, title: Wording(nb: "Navnet er for langt", en: "The name is too long"),
    explanation: Wording(
      nb: "Adresser og filnavn har en grense. Filnavnet trenger ikke være tittelen.",
      en: "Addresses and file names have a limit. The file's name need not be the title."),
    steps: Wording(
      nb: "Gi filen et kort navn som sier hva den handler om, for eksempel «boligdag.md».",
      en: "Give the file a short name that says what it is about, for example “housing-day.md”."))

  static let nameForWindows = Code(
    "name-for-windows", .error,
    title: Wording(nb: "Navnet går ikke på Windows", en: "The name does not fit Windows"),
    explanation: Wording(
      nb:
        "Windows har navn og tegn som ingen fil kan ha (aux, con, nul, punktum til slutt, : ? *), og kjenner ikke «Kart.pdf» fra «kart.pdf». De som arbeider der, får da ikke hentet innholdet.",
      en:
        "Windows has names and characters that no file may have (aux, con, nul, a full stop at the end, : ? *), and takes “Map.pdf” and “map.pdf” for one. People who work there then cannot fetch the content."
    ),
    example: Code.Example(wrong: "content/sider/aux.md", right: "content/sider/hjelp.md"))
}
