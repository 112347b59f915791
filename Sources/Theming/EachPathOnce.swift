import Diagnostics
import Model

/// The files of a site in path order, each path once; of two that want one path the first is kept, and it is reported.
///
/// `words` is the folder with what each language calls the parts of addresses.
func eachPathOnce(_ files: [OutputFile], words: String) -> Diagnosed<OutputTree> {
  var origins: [String: Origin] = [:]
  var findings: [Diagnostic] = []
  let kept = files.filter { file in
    guard let first = origins.updateValue(origins[file.path] ?? file.origin, forKey: file.path) else {
      return true
    }
    findings.append(.duplicatePath(file.path, of: [file.origin, first], words: words))
    return false
  }
  // Places are sorted, and each file is moved once.
  let order = kept.indices.sorted { isBefore(kept[$0].path, kept[$1].path) }
  return Diagnosed(OutputTree(files: order.map { kept[$0] }), findings)
}

/// Whether a path comes before another, by their bytes.
package func isBefore(_ first: String, _ second: String) -> Bool {
  let (first, second) = (first.utf8.span, second.utf8.span)
  for index in 0..<min(first.count, second.count) where first[index] != second[index] {
    return first[index] < second[index]
  }
  return first.count < second.count
}

extension Diagnostic {
  fileprivate static func duplicatePath(_ path: String, of origins: [Origin], words: String) -> Diagnostic {
    let address = BasePath.top.address(ofPage: path)
    let entry = origins.first(where: \.isEntry)
    let language = origins.lazy.compactMap(\.listLanguage).first
    return Diagnostic(
      .duplicatePath,
      Wording(
        nb: "adressen \(address) er opptatt av en annen side på nettstedet",
        en: "the address \(address) is taken by another page of the site"),
      at: entry?.place ?? language.map { .file("\(words)/\($0.tag).yml") } ?? origins[0].place,
      help: entry == nil && language != nil
        ? Wording(
          nb:
            "to av ordene «address-…» er like, eller ett er lik navnet på en annen side; skriv et annet ord",
          en:
            "two of the words “address-…” are the same, or one is the name of another page; write another word"
        )
        : Wording(
          nb:
            "gi filen et annet navn, eller skriv for eksempel \(write: "adresse", "om-\(lastPart(of: address))")",
          en: "rename the file, or write for example \(write: "address", "about-\(lastPart(of: address))")"))
  }
}

extension Origin {
  /// Of a page whose address is made of the theme's words alone.
  fileprivate var listLanguage: Language? {
    switch self {
    case .page(let language, _), .feed(let language): language
    case .entry, .asset, .theme, .site, .tool: nil
    }
  }
}

private func lastPart(of address: String) -> String {
  address.split(separator: "/").last.map(String.init) ?? "oss"
}

extension Code {
  static let duplicatePath = Code(
    "duplicate-path", .error,
    title: Wording(nb: "To sider vil ha samme fil", en: "Two pages have the same address"),
    explanation: Wording(
      nb:
        "En side kan ikke ha samme adresse som en av listene på nettstedet, eller som en tidligere adresse til en annen side. To lister, eller to sider på statussiden, kan heller ikke ha det: adressene deres kommer fra ordene «address-…».",
      en:
        "A page cannot have the address of one of the site's lists, or a former address of another page. Nor can two lists, or two pages of the status site: their addresses come from the words “address-…”."
    ),
    example: Code.Example(
      wrong: "content/sider/partnere.md\n  tittel: Partnere",
      right: "content/sider/om-partnerne.md\n  tittel: Om partnerne"))
}
