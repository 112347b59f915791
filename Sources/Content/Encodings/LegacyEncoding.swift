/// A single-byte encoding of old: what each byte from 0x80 on stands for.
struct LegacyEncoding: Sendable {
  private let scalars: [Unicode.Scalar]

  private init(_ upperHalf: String) { scalars = Array(upperHalf.unicodeScalars) }

  /// What a byte stands for; nil when it stands for nothing.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let scalar = scalars[Int(byte) - 0x80]
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  /// Whether a byte stands for a letter or sign that is usual in Norwegian text.
  func isUsual(_ byte: UInt8) -> Bool { scalar(byte).map { Self.usual.contains($0) } ?? false }

  private static let usual = Set("æøåÆØÅéèêóòôàáäöüÄÖÜÉñçšžŠŽđðáíúý«»–—“”„‘’…•§€°½·\u{A0}".unicodeScalars)
}

extension LegacyEncoding {
  /// Windows-1252, which holds all of Latin-1's letters (WHATWG Encoding §9).
  static let windows1252 = LegacyEncoding(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

  /// What Macs wrote before 2001, and some programs on them still do.
  static let macRoman = LegacyEncoding(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\u{FB01}\u{FB02}"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// What the Norwegian MS-DOS wrote (code page 865).
  static let dos865 = LegacyEncoding(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒ"
      + "áíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
}
