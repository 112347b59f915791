import Compression
import Foundation
import Testing

@Suite struct CompressTests {
  private let text = Array(
    String(repeating: "Vekst i Kongsberg – vekst gjennom kunnskap og kultur. ", count: 60).utf8)

  @Test(
    "What is compressed comes back as it was, also nothing at all and more than a small window holds",
    arguments: Encoding.allCases)
  func roundTrip(encoding: Encoding) throws {
    let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    for bytes in [[], [0x41], text, noise] {
      let small = try #require(compress(bytes, as: encoding))
      #expect(decompress(small, as: encoding, limit: bytes.count) == bytes)
    }
  }

  @Test(
    "The same bytes give the same, with no time and no name in gzip's header", arguments: Encoding.allCases)
  func reproducible(encoding: Encoding) throws {
    #expect(compress(text, as: encoding) == compress(text, as: encoding))
    let header = try #require(compress(text, as: .gzip)).prefix(10)
    #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3])
  }

  @Test("Text gets far smaller, and brotli is the smaller of the two")
  func size() throws {
    let gzip = try #require(compress(text, as: .gzip)), brotli = try #require(compress(text, as: .brotli))
    #expect(brotli.count < gzip.count && gzip.count < text.count / 5)
  }

  @Test("What is cut, damaged or more than asked for does not come back", arguments: Encoding.allCases)
  func damaged(encoding: Encoding) throws {
    let small = try #require(compress(text, as: encoding))
    #expect(decompress(Array(small.dropLast(3)), as: encoding, limit: text.count) == nil)
    #expect(decompress(small, as: encoding, limit: text.count - 1) == nil)
    #expect(decompress(text, as: encoding, limit: text.count * 2) == nil)
  }

  @Test("Each form says which program and setting made it")
  func makers() {
    #expect(Encoding.gzip.maker.hasPrefix("gzip-9 zlib-1."))
    #expect(Encoding.brotli.maker.hasPrefix("brotli-9 "))
  }
}
