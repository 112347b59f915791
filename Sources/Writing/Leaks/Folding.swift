/// What a character is when texts are compared.
enum Folding {
  enum Result {
    /// No more than a way to write the one before it: a soft hyphen, a combining mark, an invisible sign.
    case nothing
    /// A space, a hyphen or an apostrophe as in ASCII; 0 for all other punctuation.
    case separator(UInt8)
    /// Up to two letters of a–z, or a digit; 0 when there is no second.
    case letters(UInt8, UInt8)
    case other(Unicode.Scalar)
  }

  static func fold(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    if value < 0x80 {
      let letter = ascii[Int(value)]
      return letter == 0 ? .separator(UInt8(value)) : .letters(letter, 0)
    }
    if value < 0x250 { return latin[Int(value)].result(scalar) }
    switch value {
    case 0x300...0x36F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      return .nothing
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .separator(0x20)
    case 0x2010...0x2015, 0x2212: return .separator(0x2D)
    case 0x2018, 0x2019: return .separator(0x27)
    case 0xFF01...0xFF5E: return fold(Unicode.Scalar(UInt8(value - 0xFEE0)))
    case 0xFB01: return .letters(0x66, 0x69)
    case 0xFB02: return .letters(0x66, 0x6C)
    default: break
    }
    if let letter = lookalike(value) { return .letters(letter, 0) }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .separator(0) }
    return .other(properties.lowercaseMapping.unicodeScalars.first ?? scalar)
  }

  /// A letter or digit of a–z that another alphabet's, or mathematics', is seen as, whatever its case.
  private static func lookalike(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x250...0x52F: lookalikes[value]
    // Bold, italic, script and the like: thirteen alphabets of 52 letters, and five rows of digits.
    case 0x1D400...0x1D6A3: 0x61 + UInt8((value - 0x1D400) % 26)
    case 0x1D7CE...0x1D7FF: 0x30 + UInt8((value - 0x1D7CE) % 10)
    default: nil
    }
  }

  private static let lookalikes: [UInt32: UInt8] = {
    let rows = [
      ("аАαΑ", "a"), ("еЕεΕ", "e"), ("оОοΟ", "o"), ("рРρΡ", "p"), ("сС", "c"), ("уУ", "y"), ("хХχΧ", "x"),
      ("іІιΙ", "i"), ("јЈ", "j"), ("ѕЅ", "s"), ("кКκΚ", "k"), ("мМμΜ", "m"), ("тТτΤ", "t"),
      ("вВβΒ", "b"), ("нНηΗһҺ", "h"), ("νΝ", "n"), ("υΥүҮ", "y"), ("ζΖ", "z"), ("ԁԀ", "d"), ("ѵѴ", "v"),
      ("ӏӀ", "l"),
      ("ԛԚ", "q"), ("ԝԜ", "w"), ("ɡ", "g"), ("ʜ", "h"),
    ]
    return rows.reduce(into: [:]) { found, row in
      for scalar in row.0.unicodeScalars { found[scalar.value] = row.1.utf8.first }
    }
  }()

  /// What people group digits with.
  static func joinsDigits(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2E, 0x2C, 0x2D, 0x27, 0x2F, 0x28, 0x29: true
    default: false
    }
  }

  /// For each byte of ASCII its letter in lower case or its digit; 0 for all others.
  static let ascii: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  private enum Latin {
    case nothing
    case separator(UInt8)
    case letters(UInt8, UInt8)
    case other

    func result(_ scalar: Unicode.Scalar) -> Result {
      switch self {
      case .nothing: .nothing
      case .separator(let byte): .separator(byte)
      case .letters(let first, let second): .letters(first, second)
      case .other: .other(scalar)
      }
    }
  }

  private static let latin: [Latin] = {
    var table = (0..<UInt32(0x250)).map { value -> Latin in
      guard let scalar = Unicode.Scalar(value), value >= 0xC0, scalar.properties.isAlphabetic else {
        return .separator(0)
      }
      return .other
    }
    table[0xA0] = .separator(0x20)
    table[0xAD] = .nothing
    table[0xB4] = .separator(0x27)
    for (letters, characters) in spellings {
      let bytes = Array(letters.utf8)
      for scalar in characters.unicodeScalars {
        table[Int(scalar.value)] = .letters(bytes[0], bytes.count > 1 ? bytes[1] : 0)
      }
    }
    return table
  }()

  /// As addresses spell them, so that a text in an address is the same text.
  private static let spellings: [(String, String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǺǻª"), ("ae", "ÆæǼǽ"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ÐðĎďĐđ"),
    ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("j", "Ĵĵ"),
    ("k", "Ķķ"), ("l", "ĹĺĻļĽľĿŀŁł"), ("n", "ÑñŃńŅņŇňŊŋ"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőǾǿº"), ("oe", "Œœ"),
    ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠšȘș"), ("ss", "ß"), ("t", "ŢţŤťŦŧȚț"), ("th", "Þþ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
  ]
}
