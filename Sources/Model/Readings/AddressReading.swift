package import Content
package import Diagnostics
import Mistakes

/// An `https:` address (or `http:`, `mailto:`, `tel:`), as written.
package struct WebAddress: FieldValue, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static var type: FieldType { .webAddress }

  package static func read(
    _ node: YAMLNode, merging existing: WebAddress?, _ reader: inout FieldReader
  ) -> WebAddress? {
    guard let text = reader.text(of: node, as: .webAddress) else { return nil }
    if let tracked = TrackedAddress(text) {
      // Without its value the field is empty, so nothing may be built of it.
      var finding = tracked.finding(at: reader.location(node.range))
      finding.severity = .error
      reader.report(finding)
      return nil
    }
    if let mistyped = MistypedAddress(text) {
      reader.reportValue(
        .invalidAddress, mistyped.message, help: mistyped.help, at: node, replacement: mistyped.replacement)
      return nil
    }
    let lower = text.lowercased()
    let hasScheme = ["https://", "http://", "mailto:", "tel:"].contains {
      lower.hasPrefix($0) && lower.count > $0.count
    }
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }
    if hasScheme && isClean {
      reader.noteAddress(inField: text, at: reader.location(node.range))
      return WebAddress(text)
    }
    let hasSpace = hasScheme && text.contains(" ")
    let isBare = isClean && text.contains(".") && !lower.contains(":") && !lower.hasPrefix("/")
    reader.reportValue(
      .invalidAddress, Wording(nb: "«\(text)» er ikke en nettadresse", en: "“\(text)” is not a web address"),
      help: Wording(
        nb: hasSpace
          ? "en adresse har ikke mellomrom: kopier den på nytt fra nettleseren"
          : isBare ? "skriv «https://\(text)»" : "skriv hele adressen, for eksempel https://www.eksempel.no/",
        en: hasSpace
          ? "an address holds no spaces: copy it again from the browser"
          : isBare
            ? "write “https://\(text)”" : "write the whole address, for example https://www.example.org/"),
      at: node, replacement: isBare ? "https://\(text)" : nil)
    return nil
  }
}

extension WebAddress {
  /// Whether it is at a name that is kept for examples (RFC 2606 §2).
  package var isExample: Bool {
    let rest = text.lowercased().prefix { $0 != "?" }.replacing("//", with: "")
    let host = rest.split(separator: "@").last?.split { ":/".contains($0) }.first { $0.contains(".") } ?? ""
    return [".example", ".invalid", ".test"].contains { host.hasSuffix($0) }
  }

  /// What readers see of it: without `mailto:`, `https://` and the slash at its end.
  package var readable: String {
    let bare = ["mailto:", "https://", "http://", "tel:"].reduce(text) { text, scheme in
      text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
    }
    return bare.hasSuffix("/") ? String(bare.dropLast()) : bare
  }
}

/// An address on the site itself, such as `/gammel-side/`: begins with `/`, has no `..`.
package struct SitePath: FieldValue, Hashable {
  package let text: String
  /// Where it is written.
  package let location: Location

  package static var type: FieldType { .sitePath }

  package static func read(
    _ node: YAMLNode, merging existing: SitePath?, _ reader: inout FieldReader
  ) -> SitePath? {
    guard let text = reader.text(of: node, as: .sitePath) else { return nil }
    if text.first == "/", !text.contains("//"), text.split(separator: "/").allSatisfy({ isSafeName($0) }) {
      return SitePath(text: text.last == "/" ? text : text + "/", location: reader.location(node.range))
    }
    if let long = text.split(separator: "/").first(where: { $0.utf8.count > longestName }) {
      reader.reportValue(
        .invalidSitePath,
        Wording(
          nb: "«\(long.prefix(20))…» er for langt til å være en adresse",
          en: "“\(long.prefix(20))…” is too long for an address"),
        help: Wording(
          nb: "mellom to skråstreker kan det stå høyst \(longestName) tegn",
          en: "there may be at most \(longestName) characters between two slashes"),
        at: node)
      return nil
    }
    reader.reportValue(
      .invalidSitePath,
      Wording(
        nb: "«\(text)» kan ikke være en adresse på nettstedet",
        en: "“\(text)” cannot be an address on the site"),
      help: Self.meant(text).map { Wording(nb: "skriv «\($0.text)»", en: "write “\($0.text)”") }
        ?? Wording(
          nb: "skriv det som sto etter domenet, med skråstrek foran, for eksempel /gammel-side/",
          en: "write what came after the domain, with a slash before it, for example /old-page/"), at: node)
    return nil
  }
}

extension SitePath {
  /// The part of a web address that servers are asked for, where nothing else is wrong with it.
  private static func meant(_ text: String) -> Proposal? {
    var path = text[...]
    if let scheme = path.firstRange(of: "://") { path = path[scheme.upperBound...].drop { $0 != "/" } }
    let names = path.prefix { !"?#".contains($0) }.replacing(" ", with: "%20").split(separator: "/")
    guard !names.isEmpty, names.allSatisfy({ isSafeName($0) }) else { return nil }
    return Proposal("/" + names.joined(separator: "/") + "/", insteadOf: text)
  }
}

/// The last part of a page's address: small letters a–z, digits and hyphens.
package struct Slug: FieldValue, Hashable {
  package let text: String

  package static var type: FieldType { .text }

  package static func read(_ node: YAMLNode, merging existing: Slug?, _ reader: inout FieldReader) -> Slug? {
    guard let text = reader.text(of: node, as: .text) else { return nil }
    if isSlug(text) { return Slug(text: text) }
    let nearest = Proposal(String(slug(from: text).prefix(100)), insteadOf: text)
    reader.reportValue(
      .invalidSlug,
      Wording(nb: "«\(text)» kan ikke stå i en adresse", en: "“\(text)” cannot be used in an address"),
      help: nearest.map {
        Wording(
          nb: "bruk bare a–z, tall og bindestrek, for eksempel «\($0.text)»",
          en: "use a–z, digits and hyphens only, for example “\($0.text)”")
      }
        ?? Wording(
          nb: "bruk bare a–z, tall og bindestrek, høyst 100 tegn; skriv et ord som sier hva siden handler om",
          en: "use a–z, digits and hyphens only, at most 100; write a word that says what the page is about"),
      at: node, replacement: nearest?.text)
    return nil
  }
}

/// The name of a file that stands beside the entry's own; no folders, nothing hidden.
package struct FileName: FieldValue, Hashable {
  package let text: String

  package static var type: FieldType { .fileName }

  package static func read(
    _ node: YAMLNode, merging existing: FileName?, _ reader: inout FieldReader
  ) -> FileName? {
    guard let text = reader.text(of: node, as: .fileName) else { return nil }
    if !text.isEmpty, !text.hasPrefix("."), !text.contains("/"), !text.contains("\\") {
      return FileName(text: text)
    }
    reader.reportValue(
      .invalidFileName, Wording(nb: "«\(text)» er ikke et filnavn", en: "“\(text)” is not a file name"),
      help: Wording(
        nb: "legg filen ved siden av denne, og skriv bare navnet",
        en: "put the file next to this one, and write its name only"),
      at: node)
    return nil
  }
}

/// Between two slashes of an address; file systems take 255 bytes, endings included.
private let longestName = 200

/// Windows takes no name that ends in a full stop, and none of its devices' names.
private func isSafeName(_ name: Substring) -> Bool {
  name.last != "." && name.utf8.count <= longestName && !isReservedName(name)
    && name.utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E, 0x25].contains(byte)
    }
}

/// Whether a name, with whatever ending, is that of one of Windows' devices, where no file can have it: `aux.md`.
package func isReservedName(_ name: some StringProtocol) -> Bool {
  let stem = name.lowercased().prefix { $0 != "." }
  if ["aux", "con", "nul", "prn"].contains(stem) { return true }
  return stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
}

/// Whether a text may be the last part of an address as it is.
package func isSlug(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 100 && text.utf8.first != 0x2D
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    // Without a point in it, a name of more letters is no device's.
    && (text.utf8.count > 4 || !isReservedName(text))
}

/// A text as it may stand in an address: æ, ø, å as ae, o, a; everything but letters and digits as hyphens.
package func slug(from text: String) -> String {
  var result = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "æ": result += "ae"
    case "ß": result += "ss"
    case "ø", "ö": result += "o"
    case "å", "ä": result += "a"
    case "é", "è", "ê": result += "e"
    case "ü": result += "u"
    case "\u{300}"..."\u{36F}": continue
    case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
    default: if !result.isEmpty, result.last != "-" { result += "-" }
    }
  }
  return result.last == "-" ? String(result.dropLast()) : result
}

/// What a file is called after a title, on any system: never empty, never one of Windows' devices, and with room for endings.
package func fileName(from title: String, otherwise word: String) -> String {
  var name = String(slug(from: title).prefix(80))
  while name.last == "-" { name.removeLast() }
  if name.isEmpty { return word }
  return isReservedName(name) ? "\(name)-\(word)" : name
}

extension Code {
  static let invalidAddress = Code(
    "invalid-web-address", .error, title: Wording(nb: "Ikke en nettadresse", en: "Not a web address"),
    explanation: Wording(
      nb: "Adressen skal begynne med https:// (eller mailto: og tel: der det passer).",
      en: "The address should begin with https:// (or mailto: and tel: where that fits)."),
    example: Example(wrong: "nettsted: www.bedriften.no", right: "nettsted: https://www.bedriften.no"))

  static let invalidSitePath = Code(
    "invalid-site-path", .error,
    title: Wording(nb: "Ikke en adresse på nettstedet", en: "Not an address on the site"),
    explanation: Wording(
      nb: "En tidligere adresse skrives uten domene og med skråstrek foran.",
      en: "A former address is written without the domain and with a slash before it."),
    example: Example(wrong: "tidligere-adresser: [gammel side]", right: "tidligere-adresser: [/gammel-side/]")
  )

  static let invalidSlug = Code(
    "invalid-slug", .error,
    title: Wording(
      nb: "Tegn som ikke kan stå i en adresse", en: "Characters that cannot be used in an address"),
    explanation: Wording(
      nb: "Adresser skrives med små bokstaver a–z, tall og bindestrek.",
      en: "Addresses are written with lower-case letters a–z, digits and hyphens."),
    example: Example(wrong: "adresse: Velkommen hjem!", right: "adresse: velkommen-hjem"))

  static let invalidFileName = Code(
    "invalid-file-name", .error, title: Wording(nb: "Ikke et filnavn", en: "Not a file name"),
    explanation: Wording(
      nb: "Bildet eller filen ligger i samme mappe, og feltet er bare navnet.",
      en: "The picture or file is in the same folder, and the field is its name only."),
    example: Code.Example(
      wrong: "bilde: ../bilder/torget.jpg\nbilde-alt: Folk på torget",
      right: "bilde: torget.jpg\nbilde-alt: Folk på torget"))
}
