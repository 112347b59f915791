import Arithmetic
import Testing

@Suite("Exact decimals")
struct DecimalTests {
  private func number(_ text: String) throws -> Decimal { try #require(Decimal(written: text)) }

  @Test(
    "Numbers are equal, hashed and ordered by value, and shown as they were written",
    arguments: [
      ("1,5", "1.50"), ("0", "0,000"), ("-0,0", "0"), ("100", "100,00000000000"), ("−7", "-7,0"),
      ("–25", "-25"),
    ])
  func equal(left: String, right: String) throws {
    let (first, second) = (try number(left), try number(right))
    #expect(first == second)
    #expect(Set([first, second]).count == 1)
    #expect(!(first < second) && !(second < first))
    #expect(second.plain == right.replacing(",", with: ".").replacing("−", with: "-") || second.sign == 0)
  }

  @Test(
    "The order is exact where binary numbers cannot tell two apart",
    arguments: [
      ("999999999999998", "999999999999999"), ("0,00000000000001", "0,00000000000002"), ("-1", "-0,99999"),
      ("-999999999999999", "0,00000000000001"), ("0,1", "0,10000000000001"),
    ])
  func order(less: String, more: String) throws {
    #expect(try number(less) < number(more))
    #expect(try number(less) != number(more))
  }

  @Test(
    "What is not digits with one comma or point, or has over 15 digits, is not a number",
    arguments: ["", "-", ",5", "5,", "1,2,3", "+5", "1e3", "٣", "1 000", "1234567890123456", "0x10", "--1"])
  func refused(text: String) { #expect(Decimal(written: text) == nil) }

  @Test("Tenths add up to what they are, and nothing else")
  func tenths() throws {
    let tenth = try number("0,1")
    #expect(Decimal.sum(Array(repeating: tenth, count: 3))?.plain == "0.3")
    #expect(try number("0,3").subtracting(tenth)?.plain == "0.2")
    #expect(try tenth.adding(number("0,02"))?.plain == "0.12")
  }

  @Test("A sum that does not fit is absent, whichever way it grows")
  func sums() throws {
    let huge = try number("999999999999999")
    // 9223 × 999 999 999 999 999 = 9 222 999 999 999 990 777, and 2^63 − 1 = 9 223 372 036 854 775 807.
    #expect(Decimal.sum(Array(repeating: huge, count: 9223))?.plain == "9222999999999990777")
    #expect(Decimal.sum(Array(repeating: huge, count: 9224)) == nil)
    #expect(Decimal.sum(Array(repeating: huge.negated, count: 9224)) == nil)
    #expect(try huge.adding(number("0,00000000000001")) == nil)
    #expect(Decimal.sum([])?.plain == "0")
  }

  @Test(
    "Halves are rounded away from zero",
    arguments: [
      ("0,5", 0, "1"), ("-0,5", 0, "-1"), ("0,49999", 0, "0"), ("2,25", 1, "2.3"), ("-2,25", 1, "-2.3"),
      ("2,24", 1, "2.2"), ("1,50", 2, "1.50"), ("7", 3, "7"), ("99,95", 1, "100.0"),
    ])
  func rounded(text: String, decimals: Int, expected: String) throws {
    #expect(try number(text).rounded(to: decimals).plain == expected)
  }

  @Test(
    "A count is the whole part, held within its bounds",
    arguments: [
      ("3", 3), ("3,99", 3), ("-3", 0), ("999999999999999", 50), ("-999999999999999", 0), ("0,1", 0),
    ])
  func clamped(text: String, count: Int) throws {
    #expect(try number(text).clamped(to: 0...50) == count)
  }

  @Test("The least of all whole numbers has a magnitude here")
  func least() {
    #expect(Decimal(.min).magnitude == Decimal(.max))
    #expect(Decimal(.min).negated == Decimal(.max))
    #expect(Decimal(units: .min, decimals: 0) == nil)
    #expect(Decimal(units: 1, decimals: 19) == nil)
    #expect(Decimal(units: 1, decimals: -1) == nil)
  }

  @Test("A whole number written with decimals is whole")
  func whole() throws {
    #expect(try number("15,00").whole == 15)
    #expect(try number("15,01").whole == nil)
  }
}
