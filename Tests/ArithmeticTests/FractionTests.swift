import Arithmetic
import Testing

@Suite("Exact quotients")
struct FractionTests {
  private func fraction(_ text: String) throws -> Fraction {
    Fraction(try #require(Decimal(written: text)))
  }

  @Test("A third is a third: three of them are one")
  func thirds() throws {
    let third = try #require(Fraction(1, over: 3))
    #expect(try third.multiplied(by: fraction("3")) == fraction("1"))
    #expect(third.adding(third)?.adding(third)?.rounded(to: 1)?.plain == "1")
    #expect(third.rounded(to: 4)?.plain == "0.3333")
    #expect(Fraction(-2, over: 3)?.rounded(to: 2)?.plain == "-0.67")
    #expect(Fraction(2, over: -3) == Fraction(-2, over: 3))
    #expect(Fraction(1, over: 0) == nil)
    #expect(try third.divided(by: fraction("0")) == nil)
  }

  @Test(
    "Halves are rounded away from zero",
    arguments: [
      (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 4, 1, "0.3"), (-1, 4, 1, "-0.3"), (249, 1000, 1, "0.2"),
    ])
  func halves(above: Int, below: Int, decimals: Int, expected: String) {
    #expect(Fraction(above, over: below)?.rounded(to: decimals)?.plain == expected)
  }

  @Test("The order needs no product, so it holds for the largest and the smallest")
  func order() throws {
    let tiny = try fraction("0,00000000000001")
    let huge = try fraction("999999999999999")
    let quotient = try #require(huge.divided(by: tiny))
    let more = try #require(quotient.adding(fraction("1")))
    #expect(quotient < more && !(more < quotient))
    #expect(try #require(Fraction(1, over: 3)) < #require(Fraction(334, over: 1000)))
    #expect(try #require(Fraction(-1, over: 2)) < #require(Fraction(-1, over: 3)))
    #expect(try #require(Fraction(-1, over: 3)) < tiny)
  }

  @Test("What does not fit is absent")
  func overflow() throws {
    let huge = try fraction("999999999999999")
    #expect(huge.multiplied(by: huge)?.multiplied(by: huge) == nil)
    #expect(huge.multiplied(by: huge)?.rounded(to: 0) == nil, "10^30 has no decimal of 64 bits")
  }

  @Test(
    "A place on a scale is exact, within the scale, and rounded to the nearest unit",
    arguments: [
      ("5", "0", "10", 100, 50), ("0,1", "0", "0,3", 144, 48), ("11", "0", "10", 100, 100),
      ("-999999999999999", "-999999999999999", "999999999999999", 76, 0), ("0", "-1", "1", 75, 38),
      ("0,00000000000001", "-999999999999999", "999999999999999", 76, 38), ("3", "3", "3", 76, 0),
    ])
  func scale(number: String, low: String, high: String, length: Int, expected: Int) throws {
    let numbers = try [number, low, high].map { try #require(Decimal(written: $0)) }
    #expect(place(of: numbers[0], from: numbers[1], to: numbers[2], length: length) == expected)
  }
}
