import Content
import Diagnostics
import Model

extension Rule {
  /// No key and no password stands where no text is read: in a comment beside fields, in a file of numbers, or in an address
  /// that no field and no link has.
  static let keysInFiles = Rule(.secretInFile, .passwordInFile) { site in
    let told = Set(
      site.heads.filter { !$0.isInternalOnly }.flatMap(\.unusableAddresses).compactMap { $0.secretPlace })
    var findings: [Diagnostic] = []
    for document in site.tree.documents {
      let comments = comments(in: document.source, document.frontMatterRange)
      findings += said(in: document.source, comments, of: document.path)
      let all = document.source.indices
      findings += keysInAddresses(in: document.source, all, of: document.path, besides: comments, told)
    }
    for register in site.tree.registers where !mayHoldSecrets(register.path) {
      let all = register.source.indices
      let isJSON = register.path.lowercased().hasSuffix(".json")
      let parts = isJSON ? [all] : comments(in: register.source, all)
      findings += said(in: register.source, parts, of: register.path)
      findings += keysInAddresses(in: register.source, all, of: register.path, besides: parts, told)
    }
    for table in site.tree.tables {
      findings += issuedKeys(in: table.source, table.source.indices).map {
        Diagnostic.secretInFile(table.source, $0, of: table.path)
      }
      findings += keysInAddresses(in: table.source, table.source.indices, of: table.path, besides: [], told)
      findings += passwords(in: table)
    }
    return findings
  }
}

extension UnusableAddress {
  fileprivate var secretPlace: Location? {
    guard case .secret = reason else { return nil }
    return location
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

/// What parts of a file that no text is read from say, each once.
private func said(in bytes: [UInt8], _ parts: [Range<Int>], of path: String) -> [Diagnostic] {
  parts.flatMap { part in
    let keys = issuedKeys(in: bytes, part)
    let addresses = keyRanges(inAddressesOf: bytes, part).filter { address in
      !keys.contains { $0.overlaps(address.range) }
    }
    let passwords = saidPasswords(in: bytes, part).filter { password in
      !(keys + addresses.map(\.range)).contains { $0.overlaps(password.range) }
    }
    return keys.map { Diagnostic.secretInFile(bytes, $0, of: path) }
      + addresses.map { Diagnostic.secretInFile(bytes, $0.range, $0.kind, of: path) }
      + passwords.map { password in
        password.isSure
          ? Diagnostic.secretInFile(bytes, password.range, .password, of: path)
          : Diagnostic.passwordInFile(bytes, [password.range], of: path)
      }
  }
}

/// The keys in addresses that are written where no rule has seen them; what opens one file is the project's own matter
/// below `content/intern/`.
private func keysInAddresses(
  in bytes: [UInt8], _ part: Range<Int>, of path: String, besides others: [Range<Int>], _ told: Set<Location>
) -> [Diagnostic] {
  let isInternal = path.hasPrefix("content/intern/")
  return keyRanges(inAddressesOf: bytes, part).compactMap { found in
    let isSeen =
      others.contains { $0.overlaps(found.range) }
      || told.contains { $0.path == path && $0.range.overlaps(found.range) }
      || !issuedKeys(in: bytes, found.range).isEmpty
      // What is called so in a text, the rules of texts tell of; a table is none.
      || !path.lowercased().hasSuffix(".csv") && isNamedSecret(bytes, found.range)
    return isSeen || isInternal && found.kind == .signature
      ? nil : Diagnostic.secretInFile(bytes, found.range, found.kind, of: path)
  }
}

private func keyRanges(
  inAddressesOf bytes: [UInt8], _ part: Range<Int>
) -> [(range: Range<Int>, kind: AddressKey.Kind)] {
  writtenAddresses(in: bytes, part).compactMap { address in
    AddressKey(in: bytes[address]).map { ($0.range, $0.kind) }
  }
}

/// «passord;Sommer2027» in a row, a column that is called so, and what a cell says itself.
private func passwords(in table: ContentTable) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var columns: [Int: [Range<Int>]] = [:]
  let labels = (table.rows.first ?? []).map { isNameOfPassword($0.text) }
  for (number, row) in table.rows.enumerated() {
    for (index, cell) in row.enumerated() {
      let isBeside = index > 0 && isNameOfPassword(row[index - 1].text)
      let isBelow = number > 0 && labels.indices.contains(index) && labels[index]
      if isBeside || isBelow, looksLikePassword(cell.text) {
        columns[index, default: []].append(cell.range)
      } else {
        found += saidPasswords(in: table.source, cell.range).map {
          Diagnostic.passwordInFile(table.source, [$0.range], of: table.path)
        }
      }
    }
  }
  for (_, ranges) in columns.sorted(by: { $0.key < $1.key }) {
    found.append(.passwordInFile(table.source, ranges, of: table.path))
  }
  return found
}

extension Diagnostic {
  fileprivate static func secretInFile(
    _ bytes: [UInt8], _ range: Range<Int>, _ kind: AddressKey.Kind = .key, of path: String
  ) -> Diagnostic {
    let place = Location(path, range)
    let isPassword = kind == .password
    var finding = Diagnostic(
      .secretInFile,
      isPassword
        ? Wording(
          nb: "her står et passord som alle som kan se filen, kan bruke",
          en: "this is a password that everybody who can see the file can use")
        : Wording(
          nb: "her står en nøkkel som alle som kan se filen, kan bruke",
          en: "this is a key that everybody who can see the file can use"),
      at: place,
      help: isPassword
        ? Wording(
          nb: "bytt det straks der det brukes, og slett det her: det ligger også i historikken",
          en: "change it at once where it is used, and delete it here: it is in the history as well")
        : Wording(
          nb:
            "lag en ny der den ble laget, så denne ikke virker lenger, og slett den her: den ligger også i historikken",
          en:
            "make a new one where it was made, so that this one no longer works, and delete it here: it is in the history as well"
        ))
    finding.writtenSecrets = [WrittenSecret(String(decoding: bytes[range], as: UTF8.self), at: place)]
    return finding
  }

  /// One finding for some that stand below each other, at the first.
  fileprivate static func passwordInFile(
    _ bytes: [UInt8], _ ranges: [Range<Int>], of path: String
  ) -> Diagnostic {
    let secrets = ranges.map { range in
      WrittenSecret(String(decoding: bytes[range], as: UTF8.self), at: Location(path, range))
    }
    var finding = Diagnostic(
      .passwordInFile,
      Wording(
        nb: "dette ligner et passord eller en kode, som alle som kan se filen, kan lese",
        en: "this looks like a password or a code, which everybody who can see the file can read"),
      at: secrets.first?.location ?? .file(path),
      help: Wording(
        nb: "slett det, og bytt det der det brukes: det ligger også i historikken",
        en: "delete it, and change it where it is used: it is in the history as well"))
    finding.writtenSecrets = secrets
    return finding
  }
}

extension Code {
  static let secretInFile = Code(
    "secret-in-file", .error,
    title: Wording(
      nb: "Nøkkel eller passord i en merknad eller en datafil",
      en: "A key or a password in a comment or a data file"),
    explanation: Wording(
      nb:
        "Det som står etter «#», og i filer med tall, vises ikke på nettstedet. Men alle som kan se innholdet der det ligger, kan lese det, også senere, og med en nøkkel til en tjeneste, eller et passord og hvem det er til, kan de gjøre det samme som dere.",
      en:
        "What stands after “#”, and in files of numbers, is not shown on the site. But everybody who can see the content where it is kept can read it, also later, and with a key to a service, or a password and whose it is, they can do what you can do."
    ),
    steps: Wording(
      nb:
        "Slett det fra filen. Lag en ny nøkkel der den ble laget, så den gamle ikke virker lenger, eller bytt passordet der det brukes.",
      en:
        "Delete it from the file. Make a new key where it was made, so that the old one no longer works, or change the password where it is used."
    ))

  static let passwordInFile = Code(
    "password-in-file", .warning,
    title: Wording(
      nb: "Noe som ligner et passord i en merknad eller en datafil",
      en: "What looks like a password in a comment or a data file"),
    explanation: Wording(
      nb:
        "Det som står etter «#», og i filer med tall, vises ikke på nettstedet. Men alle som kan se innholdet der det ligger, kan lese det, også senere, når det er slettet. Passord ligger hos dem som bruker dem, i et program for passord.",
      en:
        "What stands after “#”, and in files of numbers, is not shown on the site. But everybody who can see the content where it is kept can read it, also later, when it has been deleted. Passwords are kept by those who use them, in a program for passwords."
    ),
    steps: Wording(
      nb: "Slett passordet fra filen, og bytt det der det brukes.",
      en: "Delete the password from the file, and change it where it is used."))
}
