import Arithmetic
import Diagnostics

/// What an editor may have meant by a text that is not a number.
struct MistypedNumber {
  /// The number without what stands around it.
  var number: String?
  var isCertain = false
  let help: Wording

  init(_ text: String, as type: FieldType) {
    let lower = text.lowercased()
    let isPercent = type == .kroner && (lower.hasSuffix("%") || lower.hasSuffix("prosent"))
    (number, isCertain) = isPercent ? (nil, false) : Self.meant(lower, type)
    if isPercent {
      help = Wording(
        nb: "skriv beløpet i kroner, ikke i prosent", en: "write the amount in kroner, not as a percentage")
    } else if type == .kroner, ["gratis", "fri ", "free"].contains(where: { lower.hasPrefix($0) }),
      number != "0"
    {
      help = Wording(
        nb: "skriv 0 når det er gratis, og hvem det gjelder i teksten under feltene",
        en: "write 0 when it is free, and say for whom in the text below the fields")
    } else if number == nil, type != .decimalNumber, let (below, above) = Self.wholes(around: lower) {
      help =
        below == above
        ? Wording(nb: "skriv bare «\(below)»", en: "write only “\(below)”")
        : Wording(
          nb: "skriv et helt tall, uten desimaler: «\(below)» eller «\(above)»",
          en: "write a whole number, without decimals: “\(below)” or “\(above)”")
    } else if let number {
      help = Wording(nb: "skriv bare «\(number)»", en: "write only “\(number)”")
    } else if type != .decimalNumber, let (thousands, whole) = Self.twoReadings(lower) {
      help = Wording(
        nb:
          "tegnet i tallet kan skille tusener eller desimaler: skriv «\(thousands)» eller «\(whole)», etter hva du mener",
        en:
          "the sign in the number may separate thousands or decimals: write “\(thousands)” or “\(whole)”, whichever you mean"
      )
    } else if type == .kroner, text.contains(where: \.isASCIIDigit),
      text.contains(where: { $0.isLetter || $0 == "/" })
    {
      help = Wording(
        nb: "skriv ett beløp med bare sifre, for eksempel 150; flere priser skrives i teksten under feltene",
        en:
          "write one amount, digits only, for example 150; put other prices in the text below the fields")
    } else if !separatesThousands(lower), lower.allSatisfy({ $0.isWhitespace || $0.isASCIIDigit }) {
      help = Wording(
        nb: "mellomrom står bare mellom tusener, som i 15 000: er det ett tall, skriv bare sifrene",
        en: "spaces stand between thousands only, as in 15 000: if it is one number, write the digits only")
    } else if Self.isSpan(lower) {
      help = Wording(nb: "skriv ett tall, ikke et spenn", en: "write one number, not a range")
    } else if let decimal = Decimal(written: lower.filter { $0 != " " }), decimal.decimals > 0 {
      let whole = lower.prefix { $0 != "," && $0 != "." }
      help = Wording(
        nb: "skriv hele tall uten desimaler, for eksempel \(whole)",
        en: "write whole numbers without decimals, for example \(whole)")
    } else {
      let example = Self.example(type)
      help = Wording(
        nb: "skriv bare sifre, for eksempel \(example)", en: "write digits only, for example \(example)")
    }
  }

  /// `150-200`: a dash between digits, not the one of `150,-`.
  private static func isSpan(_ text: String) -> Bool {
    let pieces = text.split { "-–".contains($0) }
    return pieces.count == 2 && pieces.allSatisfy { $0.contains(where: \.isASCIIDigit) }
  }

  /// `99,50`, `kr 99,50` and `99.90 kr`: the whole numbers below and above it, which are one of `99,00`.
  private static func wholes(around text: String) -> (below: String, above: String)? {
    var core = text[...]
    for start in ["kr.", "kr", "nok"] where core.hasPrefix(start) {
      core = core.dropFirst(start.count)
      break
    }
    for end in ["kroner", "kr.", "kr", "nok"] where core.hasSuffix(end) {
      core = core.dropLast(end.count)
      break
    }
    let parts = core.filter { !$0.isWhitespace }
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), let below = digitValue(of: parts[0])
    else { return nil }
    let isWhole = parts[1].allSatisfy { $0 == "0" }
    return (String(below), String(isWhole ? below : below + 1))
  }

  private static func example(_ type: FieldType) -> String {
    switch type {
    case .kroner: "15000"
    case .wholeNumber: "3"
    default: "1,4"
    }
  }

  /// `150 kr`, `NOK 150`, `gratis`, `1,4 mill.`, `15k`, `15'000`, `ca. 200`, `25 %`, `1O0`, `tre`.
  private static func meant(_ text: String, _ type: FieldType) -> (String?, Bool) {
    if let word = words.firstIndex(of: text) { return (String(word), true) }
    if ["gratis", "free", "ingen", "ingenting"].contains(text) { return ("0", text != "ingen") }
    var core = text[...]
    var isCertain = true
    for start in ["ca.", "ca", "cirka", "omtrent", "over", "under", "minst", "rundt", "ca:", "~"]
    where core.hasPrefix(start) {
      core = core.dropFirst(start.count)
      isCertain = false
      break
    }
    core = core.trimmingSpaces
    for start in ["kr.", "kr", "nok"] where core.hasPrefix(start) {
      core = core.dropFirst(start.count)
      break
    }
    for end in [
      "kroner", "kr.", "kr", "nok", ",-", ",–", ".-", "%", "prosent", "stk.", "stk", "personer", ".",
    ]
    where core.hasSuffix(end) {
      core = core.dropLast(end.count)
      // A number of persons or pieces is no sum of kroner.
      if type == .kroner, end.hasPrefix("stk") || end == "personer" { return (nil, false) }
      // A share is no sum.
      if end == "%" || end == "prosent", type == .kroner { isCertain = false }
      break
    }
    for (end, zeros) in [("millioner", 6), ("million", 6), ("mill.", 6), ("mill", 6), ("tusen", 3), ("k", 3)]
    where core.hasSuffix(end) {
      return (scaled(core.dropLast(end.count), zeros), isCertain)
    }
    let digits = core.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    if digits.contains("o"), digits.contains(where: \.isASCIIDigit) {
      let right = digits.replacing("o", with: "0")
      return (Decimal(written: right) == nil ? nil : right, isCertain)
    }
    // Of one group it is not known: `15,000` is fifteen thousand in English, and fifteen in Norwegian.
    let isThousand = type != .decimalNumber && groupedByComma(digits)
    if isThousand, twoReadings(digits) != nil { return (nil, false) }
    if isThousand { return (digits.filter { $0 != "," }, false) }
    guard digits != text, separatesThousands(core), let number = Decimal(written: digits),
      number.decimals == 0 || type == .decimalNumber
    else {
      return (nil, false)
    }
    return (digits, isCertain)
  }

  /// `15,000`, which is fifteen thousand in English.
  private static func groupedByComma(_ text: String) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.joined().allSatisfy(\.isASCIIDigit)
  }

  /// `12,345` and `12.345`, with `kr` or without: as thousands, and rounded to a whole number.
  private static func twoReadings(_ text: String) -> (thousands: String, whole: String)? {
    let isSign = { (letter: Character) in letter == "," || letter == "." }
    let start = text.drop { !$0.isASCIIDigit }
    let number = start.prefix { $0.isASCIIDigit || isSign($0) }
    guard !start.dropFirst(number.count).contains(where: \.isASCIIDigit) else { return nil }
    let groups = number.split(omittingEmptySubsequences: true, whereSeparator: isSign)
    guard groups.count == 2, (1...3).contains(groups[0].count), groups[0].first != "0", groups[1].count == 3,
      let last = digitValue(of: groups[0])
    else { return nil }
    let rounded = groups[1].first.map { $0 >= "5" } == true ? last + 1 : last
    return (groups.joined(), String(rounded))
  }

  private static func scaled(_ text: Substring, _ zeros: Int) -> String? {
    guard let number = Decimal(written: text.filter { !$0.isWhitespace }), number.decimals <= zeros else {
      return nil
    }
    return number.plain.filter { $0 != "." } + String(repeating: "0", count: zeros - number.decimals)
  }

  private static let words = [
    "null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
  ]
}
