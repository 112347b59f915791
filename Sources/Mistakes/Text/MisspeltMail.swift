import Content
import Diagnostics

extension TextCheck {
  /// `post@kongsberg,kommune.no`, `post@@kommunen.no` and `post[at]kommunen.no`: mail addresses that reach nobody.
  func misspeltMails(in range: Range<Int>) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let word = mailLike(around: offset, in: range) else {
        offset += 1
        continue
      }
      if let meant = mailMeant(source.text(word)) {
        findings.append(.misspeltMail(Location(path, word), source.text(word), meant: meant))
      }
      offset = max(word.upperBound, offset + 1)
    }
    return findings
  }

  /// What stands without a space around an `@` or around a bracket that opens right after a letter, without the signs
  /// that end its sentence.
  private func mailLike(around offset: Int, in range: Range<Int>) -> Range<Int>? {
    let isAt = source[offset] == UInt8(ascii: "@")
    let isBracket = "[({".utf8.contains(source[offset])
    guard isAt || isBracket, offset > range.lowerBound, source[offset - 1].isMailbox else { return nil }
    if isBracket {
      let close = source.skip(from: offset + 1, to: min(range.upperBound, offset + 14)) {
        !"])}".utf8.contains($0)
      }
      guard close + 1 < range.upperBound, "])}".utf8.contains(source[close]), source[close + 1].isMailbox
      else {
        return nil
      }
    }
    var start = offset
    while start > range.lowerBound, source[start - 1].isMailbox { start -= 1 }
    var end = source.skip(from: offset, to: min(range.upperBound, offset + 160)) {
      $0.isMailbox || "@,;[](){}".utf8.contains($0) || $0 >= 0xC3 && $0 < 0xC4 || $0 >= 0x80 && $0 < 0xC0
    }
    while end > offset, ".,;)]}-".utf8.contains(source[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension Diagnostic {
  fileprivate static func misspeltMail(_ place: Location, _ written: String, meant: String) -> Diagnostic {
    let right = "[\(meant)](mailto:\(meant))"
    var finding = Diagnostic(
      .bareAddress,
      Wording(
        nb: "«\(written)» er ikke en e-postadresse noen kan bruke",
        en: "“\(written)” is not an e-mail address that anybody can use"),
      at: place, help: Wording(nb: "skriv \(right)", en: "write \(right)"),
      fixIts: [FixIt(at: place, replacement: right)])
    finding.severity = .warning
    return finding
  }
}
