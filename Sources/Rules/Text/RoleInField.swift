import Diagnostics
import Mistakes
import Model

extension Rule {
  /// «{tall}`28604`» in a field, a fact box or an option of a component, where readers would see it as it is written;
  /// the code is that of Mistakes, which finds such braces in texts.
  static let roleInField = Rule(
    phrase: Phrase(
      scope: .fields, firstBytes: [UInt8(ascii: "{")], secondBytes: letters,
      match: { bytes, start, end in
        let rest = bytes[(start + 1)..<min(end, start + 1 + longestName)]
        guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let name = bytes.text(start + 1..<close)
        // «Skriv {dato} der datoen står» is about one.
        guard close + 1 < end, !name.contains(" ") else { return nil }
        let next = bytes[close + 1]
        let isNumber = next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
        guard next == UInt8(ascii: "`") || isNumber && InlineRole.isNamed(name) else { return nil }
        return Phrase.Match(range: start..<close + 1, written: name)
      },
      finding: { match, place in
        Diagnostic(
          .roleForm,
          InlineRole.isNamed(match.written)
            ? Wording(
              nb: "rollen «{\(match.written)}» virker bare i teksten på en side",
              en: "the role “{\(match.written)}” works in the text of a page alone")
            : Wording(
              nb: "«{\(match.written)}» blir stående slik det er skrevet, for her virker ingen roller",
              en: "“{\(match.written)}” is shown as it is written, for no roles work here"),
          at: place,
          help: Wording(
            nb: "skriv det leserne skal se, for eksempel 28 604 eller 17. juni 2027",
            en: "write what readers are to see, such as 28,604 or 17 June 2027"))
      }))
}

/// In bytes, with the brace that ends it.
private let longestName = 32

private let letters =
  Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + Array(UInt8(ascii: "A")...UInt8(ascii: "Z")) + [0xC3]
