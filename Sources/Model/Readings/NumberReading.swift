package import Arithmetic
package import Content
import Diagnostics

extension Decimal: FieldValue {
  package static var type: FieldType { .decimalNumber }

  package static func read(
    _ node: YAMLNode, merging existing: Decimal?, _ reader: inout FieldReader
  ) -> Decimal? {
    read(node, as: .decimalNumber, &reader)
  }
}

/// An amount in whole Norwegian kroner.
package struct Kroner: FieldValue, Hashable, Comparable {
  package let amount: Decimal

  package static var type: FieldType { .kroner }

  package static func read(
    _ node: YAMLNode, merging existing: Kroner?, _ reader: inout FieldReader
  ) -> Kroner? {
    Decimal.readWhole(node, as: .kroner, &reader).map(Kroner.init)
  }

  package static func < (left: Kroner, right: Kroner) -> Bool { left.amount < right.amount }
}

extension Decimal {
  /// Reads `15000`, `15 000` with any kind of space, `1,4` and `1.4`; what may mean two things is refused.
  fileprivate static func read(_ node: YAMLNode, as type: FieldType, _ reader: inout FieldReader) -> Decimal?
  {
    guard let text = reader.text(of: node, as: type) else { return nil }
    let compact = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{2009}" }
    if let grouped = pointGrouped(compact) {
      reader.reportGrouping(text, meaning: grouped, as: type, at: node)
      return nil
    }
    if type == .decimalNumber, let grouped = commaGrouped(compact) {
      reader.reportCommaGroup(text, meaning: grouped, at: node)
      return nil
    }
    if separatesThousands(text), let number = Decimal(written: compact) { return number }
    reader.reportNumber(text, as: type, at: node)
    return nil
  }

  /// A number that is written without decimals.
  static func readWhole(_ node: YAMLNode, as type: FieldType, _ reader: inout FieldReader) -> Decimal? {
    guard let number = read(node, as: type, &reader) else { return nil }
    if number.decimals == 0 { return number }
    reader.reportNumber(node.scalar?.text ?? number.plain, as: type, at: node)
    return nil
  }

  /// The digits of `15.000`, `kr 15.000,-`, `15000,-` or `15000 kr`: certainly an amount, but not how it is written.
  private static func pointGrouped(_ text: String) -> String? {
    var core = text.lowercased()[...]
    if core.hasPrefix("kr") { core = core.dropFirst(2).drop { $0 == "." } }
    for ending in ["kroner", "kr", ",-", ",–", ".-"] where core.hasSuffix(ending) {
      core = core.dropLast(ending.count)
    }
    let groups = core.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, core.allSatisfy({ $0.isASCIIDigit || $0 == "." }),
      isGrouped || groups.count == 1
    else { return nil }
    let digits = groups.joined()
    return digits.isEmpty ? nil : digits
  }
}

/// The digits of `1,500`, which is one and a half where commas part decimals, and a thousand times as much where they part
/// thousands; nil for what can be read in one way alone.
func commaGrouped(_ text: String) -> String? {
  let sign = text.prefix { minusSigns.contains($0) }
  let parts = text.dropFirst(sign.count).split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, sign.count < 2, (1...3).contains(parts[0].count), parts[0].first != "0",
    parts[1].count == 3, parts.joined().allSatisfy(\.isASCIIDigit)
  else { return nil }
  return sign + parts.joined()
}

/// Whether spaces stand between thousands alone: `15 000`, and neither `15 0000` nor two numbers.
func separatesThousands(_ text: some StringProtocol) -> Bool {
  let groups = text.split(whereSeparator: \.isWhitespace)
  guard groups.count > 1, let first = groups.first, let last = groups.last else { return true }
  let whole = last.prefix { $0 != "," && $0 != "." }
  let digits = [first.drop(while: minusSigns.contains)] + groups.dropFirst().dropLast() + [whole]
  return (1...3).contains(digits[0].count) && digits.dropFirst().allSatisfy { $0.count == 3 }
    && digits.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension FieldReader {
  fileprivate mutating func reportNumber(_ text: String, as type: FieldType, at node: YAMLNode) {
    let mistyped = MistypedNumber(text, as: type)
    reportValue(
      .invalidNumber,
      Wording(nb: "«\(text)» er ikke \(type.wording.nb)", en: "“\(text)” is not \(type.wording.en)"),
      help: mistyped.help, at: node, replacement: mistyped.isCertain ? mistyped.number : nil)
  }

  fileprivate mutating func reportCommaGroup(_ text: String, meaning digits: String, at node: YAMLNode) {
    let compact = text.filter { !$0.isWhitespace }
    // Three decimals need a fourth to be nothing else; those that are nothing go.
    let bare = compact.reversed().drop { $0 == "0" }.reversed()
    let decimal =
      bare.last == "," ? String(bare.dropLast()) : bare.count < compact.count ? String(bare) : compact + "0"
    reportTwoReadings(
      text,
      help: Wording(
        nb: "skriv «\(digits)» hvis kommaet skiller tusener, og «\(decimal)» hvis det skiller desimaler",
        en: "write “\(digits)” if the comma separates thousands, and “\(decimal)” if it separates decimals"),
      at: node)
  }

  private mutating func reportTwoReadings(
    _ text: String, help: Wording, at node: YAMLNode, replacement: String? = nil
  ) {
    reportValue(
      .ambiguousNumber,
      Wording(nb: "«\(text)» kan leses på flere måter", en: "“\(text)” can be read in more than one way"),
      help: help, at: node, replacement: replacement)
  }

  /// Only where a number has no decimals, or more than one point, is the point certainly one between thousands.
  fileprivate mutating func reportGrouping(
    _ text: String, meaning digits: String, as type: FieldType, at node: YAMLNode
  ) {
    // Six digits are one group and what stands before it.
    let isCertain = type != .decimalNumber || digits.count > 6
    let decimal = text.replacing(".", with: ",")
    reportTwoReadings(
      text,
      help: isCertain
        ? Wording(
          nb: "mener du \(digits)? Skriv bare sifrene", en: "do you mean \(digits)? Write the digits only")
        : Wording(
          nb: "skriv «\(digits)» hvis punktumet skiller tusener, og «\(decimal)» hvis det skiller desimaler",
          en: "write “\(digits)” if the point separates thousands, and “\(decimal)” if it separates decimals"),
      at: node, replacement: isCertain ? digits : nil)
  }
}

extension Code {
  static let invalidNumber = Code(
    "invalid-number", .error, title: Wording(nb: "Ikke et tall", en: "Not a number"),
    explanation: Wording(
      nb: "Feltet skal være et tall. Mellomrom mellom tusener går bra, og komma for desimaler.",
      en:
        "The field should be a number. Spaces between thousands are fine, and a comma or point for decimals."),
    example: Example(wrong: "rekkefolge: først", right: "rekkefolge: 1"))

  static let ambiguousNumber = Code(
    "ambiguous-number", .error, title: Wording(nb: "Tvetydig tall", en: "Ambiguous number"),
    explanation: Wording(
      nb:
        "«15.000» kan være femten tusen eller femten, og «1,500» kan være femten hundre eller halvannen. Skriv beløp med bare sifre.",
      en:
        "“15.000” can mean fifteen thousand or fifteen, and “1,500” fifteen hundred or one and a half. Write amounts with digits only."
    ),
    example: Example(wrong: "budsjett: kr 15.000,-", right: "budsjett: 15000"))
}
