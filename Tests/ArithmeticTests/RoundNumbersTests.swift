import Arithmetic
import Testing

@Suite("The round numbers of a scale")
struct RoundNumbersTests {
  private func scale(_ low: Decimal, _ high: Decimal) -> [String] {
    roundNumbers(around: low, high).map(\.plain)
  }

  @Test("They go in even steps around what is measured, also below 0 and between whole numbers")
  func steps() throws {
    #expect(scale(1111, 3333) == ["1000", "1500", "2000", "2500", "3000", "3500"])
    #expect(scale(0, 10) == ["0", "2", "4", "6", "8", "10"])
    #expect(scale(-7, 12) == ["-10", "-5", "0", "5", "10", "15"])
    #expect(
      scale(try #require(Decimal(written: "1,61")), try #require(Decimal(written: "1,64"))) == [
        "1.61", "1.62", "1.63", "1.64",
      ])
  }

  @Test("One number is its own scale, and the largest numbers of all have one")
  func bounds() {
    #expect(scale(5, 5) == ["5"])
    for (low, high) in [(-999_999_999_999_999, 999_999_999_999_999), (0, 999_999_999_999_999)] {
      let numbers = roundNumbers(around: Decimal(low), Decimal(high))
      #expect(numbers.count >= 2 && numbers[0] <= Decimal(low) && numbers[numbers.count - 1] >= Decimal(high))
    }
  }
}
