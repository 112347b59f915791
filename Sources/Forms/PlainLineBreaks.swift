extension String {
  /// With a line feed for each sign that breaks a line or a page elsewhere, as what is pasted from Word does: no text of ours may
  /// hold them.
  var withPlainLineBreaks: String {
    guard unicodeScalars.contains(where: \.breaksLineElsewhere) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      // A page break stands behind the end of its line.
      if scalar == "\u{0C}", result.last == "\n" { continue }
      result.append(scalar.breaksLineElsewhere ? "\n" : scalar)
    }
    return String(result)
  }

  /// The same where a value is one line: each run of line ends is a space.
  var onOneLine: String {
    withPlainLineBreaks.split(separator: "\n").map { $0.trimmingSpaces }.filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Unicode.Scalar {
  /// Vertical tab, form feed, next line, and the separators of lines and paragraphs.
  fileprivate var breaksLineElsewhere: Bool {
    switch value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
