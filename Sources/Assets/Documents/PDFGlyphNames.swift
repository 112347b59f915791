/// What the codes of a font with one byte a character stand for, by the encoding that is named (ISO 32000-1, annex D).
func pdfEncoding(_ name: String?) -> [Int: String] {
  var letters: [Int: String] = [:]
  for code in 0x20...0x7E { letters[code] = String(Unicode.Scalar(UInt8(truncatingIfNeeded: code))) }
  let upper: String
  switch name {
  case "MacRomanEncoding": upper = macRoman
  case "StandardEncoding": upper = standard
  default: upper = windows
  }
  for (code, letter) in zip(0x80...0xFF, upper) where letter != "\u{FFFD}" { letters[code] = String(letter) }
  return letters
}

/// The character that the name of a glyph says, as Adobe's list for new fonts writes names; nil for one that says none.
func pdfLetter(ofGlyph name: String) -> String? {
  let name = name.prefix { $0 != "." }
  if name.utf8.count == 1 { return String(name) }
  if let known = named[String(name)] { return known }
  for prefix in ["uni", "u"] where name.hasPrefix(prefix) {
    let digits = name.dropFirst(prefix.count).prefix(prefix == "uni" ? 4 : 6)
    if digits.count >= 4, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
      return String(scalar)
    }
  }
  for (mark, scalar) in marks where name.hasSuffix(mark) && name.utf8.count == mark.utf8.count + 1 {
    return String(name.prefix(1)) + String(scalar)
  }
  return nil
}

private let marks: [(String, Unicode.Scalar)] = [
  ("grave", "\u{300}"), ("acute", "\u{301}"), ("circumflex", "\u{302}"), ("tilde", "\u{303}"),
  ("dieresis", "\u{308}"), ("ring", "\u{30A}"), ("caron", "\u{30C}"), ("cedilla", "\u{327}"),
]

private let named: [String: String] = [
  "space": " ", "nbspace": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$",
  "percent": "%", "ampersand": "&", "quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*",
  "plus": "+", "comma": ",", "hyphen": "-", "minus": "−", "period": ".", "slash": "/", "zero": "0",
  "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
  "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?",
  "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]", "underscore": "_", "bar": "|",
  "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "quotedblbase": "„",
  "guillemotleft": "«", "guillemotright": "»", "endash": "–", "emdash": "—", "bullet": "•", "ellipsis": "…",
  "section": "§", "degree": "°", "Euro": "€", "ae": "æ", "oslash": "ø", "AE": "Æ", "Oslash": "Ø",
  "germandbls": "ß", "eth": "ð", "Eth": "Ð", "thorn": "þ", "Thorn": "Þ", "dotlessi": "ı", "ff": "ff",
  "fi": "fi", "fl": "fl", "ffi": "ffi", "ffl": "ffl", "aring": "å", "Aring": "Å", "eacute": "é",
]

/// 0x80 to 0xFF of each; what is not to be written there is U+FFFD.
private let windows =
  "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
  + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
private let macRoman =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
  + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
private let standard =
  String(repeating: "\u{FFFD}", count: 33) + "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\u{FFFD}–†‡·\u{FFFD}¶•‚„”»…‰\u{FFFD}¿\u{FFFD}"
  + "`´ˆ˜¯˘˙¨\u{FFFD}˚¸\u{FFFD}˝˛ˇ—" + String(repeating: "\u{FFFD}", count: 16)
  + "Æ\u{FFFD}ª\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ŁØŒº\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
  + "æ\u{FFFD}\u{FFFD}\u{FFFD}ı\u{FFFD}\u{FFFD}łøœß"
