import Content
import TestSupport
import Testing

@Suite struct PictureHeaderTests {
  private func jpeg(orientation: Int? = nil) -> [UInt8] {
    let exif = orientation.map {
      PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + PictureBytes.exif(orientation: $0))
    }
    return [0xFF, 0xD8] + (exif ?? []) + [0xFF] + PictureBytes.segment(0xC2, [8, 0, 20, 0, 80, 3])
  }

  private func webP(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + PictureBytes.little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
  }

  @Test("A JPEG's size is that which people see: turned when the camera was held on its side")
  func jpegs() {
    #expect(pictureHeader(of: jpeg()) == PictureHeader(.jpeg, width: 80, height: 20))
    for orientation in 1...8 {
      let header = pictureHeader(of: jpeg(orientation: orientation))
      #expect(header.map { $0.width < $0.height } == (orientation > 4), "\(orientation)")
    }
    let twice = jpeg(orientation: 6).dropLast(11) + jpeg(orientation: 1).dropFirst(2)
    #expect(pictureHeader(of: Array(twice))?.width == 20, "the first EXIF counts")
  }

  @Test("A PNG's and a GIF's size and transparency are read before anything is unpacked")
  func pngs() {
    let large = PictureBytes.emptyPNG(width: 30_000, height: 20_000)
    #expect(pictureHeader(of: large) == PictureHeader(.png, width: 30_000, height: 20_000))
    let clear = large.prefix(33) + PictureBytes.chunk("tRNS", [0, 0]) + large.dropFirst(33)
    #expect(pictureHeader(of: Array(clear))?.hasAlpha == true)
    let turned = large.prefix(33) + PictureBytes.chunk("eXIf", PictureBytes.exif()) + large.dropFirst(33)
    #expect(pictureHeader(of: Array(turned))?.width == 20_000)
    #expect(
      pictureHeader(of: Array("GIF89a".utf8) + [80, 0, 20, 0])
        == PictureHeader(.gif, width: 80, height: 20, hasAlpha: true))
  }

  @Test("A picture with several frames moves; one with one frame does not")
  func moving() {
    let empty = PictureBytes.emptyPNG(width: 80, height: 20)
    for (frames, isMoving) in [(1, false), (2, true)] {
      let control = PictureBytes.chunk("acTL", [0, 0, 0, UInt8(frames), 0, 0, 0, 0])
      let png = Array(empty.prefix(33) + control + empty.dropFirst(33))
      #expect(pictureHeader(of: png)?.isMoving == isMoving)
      let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0, 0]
      let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0] + [0x21, 0xF9, 4, 0, 0, 0, 0, 0]
      let frames = (0..<frames).flatMap { _ in frame }
      #expect(pictureHeader(of: gif + frames + [0x3B])?.isMoving == isMoving)
    }
    let canvas = { (flags: UInt8) in
      self.webP(Array("VP8X".utf8) + PictureBytes.little(10, 4) + [flags, 0, 0, 0, 79, 0, 0, 19, 0, 0])
    }
    #expect(pictureHeader(of: canvas(2))?.isMoving == true)
    #expect(pictureHeader(of: canvas(0))?.isMoving == false)
  }

  @Test("Many EXIF chunks that claim many entries take little processor time")
  func manyExif() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let empty = PictureBytes.emptyPNG(width: 80, height: 20)
      let exif = PictureBytes.chunk("eXIf", Array("II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF])
      let png = empty.prefix(33) + repeatElement(exif, count: 40_000).joined() + empty.dropFirst(33)
      #expect(pictureHeader(of: Array(png))?.width == 80)
    }
  }

  @Test("All three forms of WebP are read, and EXIF at the end of one")
  func webPs() {
    let lossy = Array("VP8 ".utf8) + PictureBytes.little(10, 4) + [0, 0, 0, 0x9D, 1, 0x2A, 80, 0, 20, 0]
    #expect(pictureHeader(of: webP(lossy)) == PictureHeader(.webp, width: 80, height: 20))
    let bits = 79 | 19 << 14 | 1 << 28
    let lossless =
      Array("VP8L".utf8) + PictureBytes.little(6, 4) + [0x2F] + PictureBytes.little(bits, 4) + [0]
    #expect(pictureHeader(of: webP(lossless)) == PictureHeader(.webp, width: 80, height: 20, hasAlpha: true))
    let canvas = Array("VP8X".utf8) + PictureBytes.little(10, 4) + [8, 0, 0, 0, 79, 0, 0, 19, 0, 0]
    let exif = PictureBytes.exif()
    let end = Array("EXIF".utf8) + PictureBytes.little(exif.count, 4) + exif
    #expect(pictureHeader(of: webP(canvas + end)) == PictureHeader(.webp, width: 20, height: 80))
  }

  @Test("What is no picture of the web is recognized as what it is, whatever its name")
  func others() {
    let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8)
    let avif: [UInt8] = [0, 0, 0, 24] + Array("ftypavif".utf8)
    #expect(pictureHeader(of: heic)?.format == .heic && pictureHeader(of: avif)?.format == .avif)
    for (mark, format) in [
      ("II*\0", PictureHeader.Format.tiff), ("8BPS", .psd), ("%PDF-1.7", .pdf), ("PK\u{3}\u{4}", .office),
    ] {
      #expect(pictureHeader(of: Array(mark.utf8))?.format == format)
    }
    #expect(pictureHeader(of: Array("this is no picture".utf8)) == nil && pictureHeader(of: []) == nil)
  }

  @Test(
    "A WebP that counts a byte of padding which is not there is whole; one that lacks more, or a byte of an even chunk, is cut short"
  )
  func webPWithoutPadding() {
    func chunk(_ length: Int, _ data: [UInt8]) -> [UInt8] {
      Array("VP8L".utf8) + PictureBytes.little(length, 4) + data
    }
    func isCut(_ bytes: [UInt8]) -> Bool { asset("content/sider/a.webp", bytes).isCutShort }
    let odd = webP(chunk(5, [0x2F, 1, 2, 3, 4]) + [0])
    #expect(!isCut(odd) && !isCut(Array(odd.dropLast())))
    #expect(isCut(Array(odd.dropLast(2))))
    let even = webP(chunk(6, [0x2F, 1, 2, 3, 4, 5]))
    #expect(!isCut(even) && isCut(Array(even.dropLast())))
    let two = webP(chunk(3, [1, 2, 3]) + [0] + chunk(1, [1]) + [0])
    #expect(!isCut(Array(two.dropLast())) && isCut(Array(two.dropLast(2))))
    // A length that leads past the end.
    #expect(isCut(Array(webP(chunk(1 << 30, [1, 2, 3, 4, 5, 6])).dropLast())))
    for count in 12..<two.count - 1 { #expect(isCut(Array(two.prefix(count)))) }
  }

  @Test(
    "A header that is cut anywhere has no size, and one that lies of its lengths is read to its end and no further"
  )
  func cut() {
    for whole in [jpeg(orientation: 6), webP(Array("VP8X".utf8)), PictureBytes.emptyPNG(width: 9, height: 9)]
    {
      for count in 0..<whole.count { _ = pictureHeader(of: Array(whole.prefix(count))) }
      for index in whole.indices {
        var lying = whole
        lying[index] = 0xFF
        _ = pictureHeader(of: lying)
      }
    }
    #expect(pictureHeader(of: Array(jpeg().prefix(8))) == PictureHeader(.jpeg))
  }
}
