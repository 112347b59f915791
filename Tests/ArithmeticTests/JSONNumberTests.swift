import Arithmetic
import Testing

@Suite("JSON numbers")
struct JSONNumberTests {
  @Test(
    "An exponent moves the point, exactly",
    arguments: [
      ("1.2e3", "1200"), ("1.2E+3", "1200"), ("12e-1", "1.2"), ("-4.5e1", "-45"), ("0e999", "0"),
      ("100e-2", "1"), ("1e-18", "0.000000000000000001"), ("27514", "27514"), ("1.50", "1.50"),
      ("123456789012345e0", "123456789012345"),
    ])
  func read(text: String, plain: String) { #expect(Decimal(json: text)?.plain == plain) }

  @Test(
    "What is no number, or does not fit, is nil",
    arguments: ["1e", "e3", "1e1.5", "1e400", "1e15", "1e-19", "1,5", "−1", "1e--3", "1e3e4", "", "NaN"])
  func refused(text: String) { #expect(Decimal(json: text) == nil) }
}
