import Testing
import TestSupport
import Theming
import Tooling

@Suite struct BoundsTests {
  @Test("A program that does not end, or asks for more memory than it may have, is stopped")
  func bounds() {
    #expect(run(Command("sleep", ["60"], in: "/"), seconds: 1) == .killed)
    let greedy = Command("python3", ["-c", "bytearray(4 << 30)"], in: "/")
    #expect(run(greedy, seconds: 1800) == .exited(1))
    #expect(run(Command("python3", ["-c", "bytearray(1 << 20)"], in: "/"), seconds: 1800) == .exited(0))
    #expect(run(Command("no-such-program", [], in: "/"), seconds: 1800) == .notStarted)
  }

  @Test("A finished picture with anything but pixels in it is refused, in every format")
  func bare() {
    let jpeg: [UInt8] =
      [0xFF, 0xD8] + PictureBytes.segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
      + PictureBytes.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 0xFF, 0xD0, 3, 0xFF, 0xD9]
    #expect(isBare(jpeg, .jpeg))
    #expect(!isBare(PictureBytes.withMetadata(jpeg), .jpeg) && !isBare(jpeg + [0], .jpeg))
    for marker in [0xE1, 0xE2, 0xED, 0xFE] as [UInt8] {
      #expect(!isBare(Array(jpeg.dropLast(2)) + PictureBytes.segment(marker, [1]) + [0xFF, 0xD9], .jpeg))
    }
    let png = PictureBytes.emptyPNG(width: 1, height: 1)
    #expect(isBare(png, .png) && !isBare(png + [0], .png))
    for name in ["eXIf", "tEXt", "iTXt", "zTXt", "tIME", "iCCP"] {
      #expect(
        !isBare(Array(png.prefix(33)) + PictureBytes.chunk(name, [1]) + png.dropFirst(33), .png), "\(name)")
    }
    let item = PictureBytes.big(16, 4) + Array("metaav01".utf8) + [0, 0, 0, 0]
    let tail = PictureBytes.big(8, 4) + Array("mdat".utf8)
    #expect(isBare(item + tail, .avif) && !isBare(item + tail + [1], .avif))
    for type in ["Exif", "mime", "prof"] {
      #expect(!isBare(PictureBytes.big(16, 4) + Array("meta\(type)".utf8) + [0, 0, 0, 0] + tail, .avif))
    }
  }

  @Test("A WebP file loses EXIF, XMP and colour profile, says so in its flags, and keeps its pixels")
  func webP() throws {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + PictureBytes.little(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + PictureBytes.little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }
    let canvas: [UInt8] = [0, 0, 0, 9, 0, 0, 9, 0, 0]
    let (pixels, clear) = (chunk("VP8 ", [1, 2, 3]), chunk("ALPH", [4]))
    let dirty = file(
      chunk("VP8X", [0x3C] + canvas) + chunk("ICCP", [1]) + clear + pixels
        + chunk("EXIF", PictureBytes.exif())
        + chunk("XMP ", PictureBytes.xmp))
    #expect(!isBare(dirty, .webp))
    #expect(strippedWebP(dirty) == file(chunk("VP8X", [0x10] + canvas) + clear + pixels))
    #expect(isBare(try #require(strippedWebP(dirty)), .webp))
    for count in 0..<dirty.count { _ = strippedWebP(Array(dirty.prefix(count))) }
  }

  @Test("No bytes whatever make the last look at a picture fall over")
  func odd() {
    let whole =
      PictureBytes.withMetadata([0xFF, 0xD8, 0xFF, 0xD9]) + PictureBytes.emptyPNG(width: 9, height: 9)
    for format in Picture.Format.allCases {
      for count in 0..<whole.count {
        _ = isBare(Array(whole.prefix(count)), format)
        _ = isBare(Array(whole.suffix(count)), format)
      }
    }
  }
}
