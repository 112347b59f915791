import Content
import Diagnostics
import Model

extension Rule {
  /// No key as issuers write theirs stands where no text is read: in a comment beside fields, or in a file of numbers.
  static let keysInFiles = Rule(.secretInFile) { site in
    let documents = site.tree.documents.flatMap { document in
      comments(in: document.source, document.frontMatterRange).flatMap {
        keys(in: document.source, $0, of: document.path)
      }
    }
    let registers = site.tree.registers.filter { !mayHoldSecrets($0.path) }.flatMap { register in
      let all = register.source.indices
      let parts = register.path.lowercased().hasSuffix(".json") ? [all] : comments(in: register.source, all)
      return parts.flatMap { keys(in: register.source, $0, of: register.path) }
    }
    let tables = site.tree.tables.flatMap { keys(in: $0.source, $0.source.indices, of: $0.path) }
    return documents + registers + tables
  }
}

/// From each `#` that begins a comment of YAML to the end of its line; one in quotes is taken for one too.
private func comments(in bytes: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = part.lowerBound
  while let sign = bytes[start..<part.upperBound].firstIndex(of: UInt8(ascii: "#")) {
    guard sign == part.lowerBound || bytes[sign - 1] <= 0x20 else {
      start = sign + 1
      continue
    }
    let end = bytes[sign..<part.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? part.upperBound
    found.append(sign..<end)
    start = end
  }
  return found
}

private func keys(in bytes: [UInt8], _ part: Range<Int>, of path: String) -> [Diagnostic] {
  issuedKeys(in: bytes, part).map { range in
    let place = Location(path, range)
    var finding = Diagnostic(
      .secretInFile,
      Wording(
        nb: "her står en nøkkel som alle som kan se filen, kan bruke",
        en: "this is a key that everybody who can see the file can use"), at: place,
      help: Wording(
        nb:
          "lag en ny der den ble laget, så denne ikke virker lenger, og slett den her: den ligger også i historikken",
        en:
          "make a new one where it was made, so that this one no longer works, and delete it here: it is in the history as well"
      ))
    finding.writtenSecrets = [WrittenSecret(String(decoding: bytes[range], as: UTF8.self), at: place)]
    return finding
  }
}

extension Code {
  static let secretInFile = Code(
    "secret-in-file", .error,
    title: Wording(
      nb: "Nøkkel i en merknad eller en datafil", en: "A key in a comment or a data file"),
    explanation: Wording(
      nb:
        "Det som står etter «#», og i filer med tall, vises ikke på nettstedet. Men alle som kan se innholdet der det ligger, kan lese det, også senere, og med en nøkkel til en tjeneste kan de gjøre det samme som dere.",
      en:
        "What stands after “#”, and in files of numbers, is not shown on the site. But everybody who can see the content where it is kept can read it, also later, and with a key to a service they can do what you can do."
    ),
    steps: Wording(
      nb: "Slett nøkkelen fra filen, og lag en ny der den ble laget, så den gamle ikke virker lenger.",
      en:
        "Delete the key from the file, and make a new one where it was made, so that the old one no longer works."
    ))
}
