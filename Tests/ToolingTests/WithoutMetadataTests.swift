import Content
import Foundation
import TestSupport
import Testing
import Tooling

/// Originals lie in git for ever: what is uploaded holds the picture, and nothing that is noted in it.
@Suite struct WithoutMetadataTests {
  private let secrets = ["SECRETPLACE", "SECRETNAME", "SECRETBYLINE", "SECRETCOMMENT", "xmpmeta", "8BIM"]

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.firstRange(of: Array(text.utf8)) != nil
  }

  private func expectNo(_ text: String, in bytes: [UInt8]) {
    let isThere = holds(bytes, text)
    #expect(!isThere, "\(text)")
  }

  @Test("A JPEG keeps its pixels, its colours and which way is up", arguments: [1, 2, 3, 6, 8])
  func jpeg(orientation: Int) throws {
    let scan: [UInt8] = [0xFF, 0xDA, 0, 3, 1, 7, 0xFF, 0, 0xFF, 0xD0, 9, 9]
    let profile = PictureBytes.segment(0xE2, Array("ICC_PROFILE\u{0}".utf8) + [1, 1, 5, 5])
    let frame = PictureBytes.segment(0xC0, [8, 0, 4, 0, 2, 3])
    let plain = [0xFF, 0xD8] + profile + frame + scan + [0xFF, 0xD9]
    let original =
      PictureBytes.withMetadata(plain, orientation: orientation) + Array("SECRETNAME after the end".utf8)
    let kept = try #require(withoutMetadata(original, .jpeg))
    for secret in secrets { expectNo(secret, in: kept) }
    #expect(
      kept.suffix(profile.count + frame.count + scan.count + 2).elementsEqual(
        profile + frame + scan + [0xFF, 0xD9]))
    #expect(pictureHeader(of: kept) == pictureHeader(of: original))
    #expect(holds(kept, "Exif") == (orientation != 1))
    #expect(withoutMetadata(kept, .jpeg) == kept, "a second time changes nothing")
  }

  @Test(
    "Which way is up is read as the integer it is written as, in either order of bytes",
    arguments: [(1, 1), (3, 2), (4, 4), (6, 1), (8, 2), (9, 4)])
  func writtenAs(type: Int, width: Int) throws {
    for isLittle in [true, false] {
      for orientation in 1...8 {
        let exif = PictureBytes.exif(
          orientation: orientation, type: type, width: width, isLittle: isLittle)
        let plain = PictureBytes.emptyJPEG(width: 4, height: 2)
        let original =
          Array(plain.prefix(2)) + PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + exif)
          + plain.dropFirst(2)
        #expect(pictureHeader(of: original)?.width == (orientation > 4 ? 2 : 4))
        let usual = PictureBytes.exif(orientation: orientation, type: 3, width: 2, isLittle: false)
        let turned = PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + usual)
        #expect(
          withoutMetadata(original, .jpeg)
            == Array(plain.prefix(2)) + (orientation == 1 ? [] : turned) + plain.dropFirst(2))
      }
    }
  }

  @Test("What is no integer, or none at all, turns nothing", arguments: [(2, 1, 1), (7, 1, 1), (3, 2, 0)])
  func writtenAsNone(type: Int, width: Int, count: Int) {
    for isLittle in [true, false] {
      let exif = PictureBytes.exif(
        orientation: 6, type: type, width: width, count: count, isLittle: isLittle)
      let plain = PictureBytes.emptyJPEG(width: 4, height: 2)
      let original =
        Array(plain.prefix(2)) + PictureBytes.segment(0xE1, Array("Exif\0\0".utf8) + exif)
        + plain.dropFirst(2)
      #expect(withoutMetadata(original, .jpeg) == plain)
      #expect(pictureHeader(of: original)?.width == 4)
    }
  }

  @Test("A PNG keeps its pixels; words, times and EXIF go but for which way is up")
  func png() throws {
    let text = PictureBytes.chunk("tEXt", Array("Author\u{0}SECRETNAME".utf8))
    let xmp = PictureBytes.chunk("iTXt", Array("XML:com.adobe.xmp\u{0}".utf8) + PictureBytes.xmp)
    let exif = PictureBytes.chunk("eXIf", PictureBytes.exif())
    let plain = PictureBytes.emptyPNG(width: 30, height: 20)
    var original = Array(plain.prefix(33))
    for part in [text, xmp, exif, Array(plain.dropFirst(33)), Array("SECRETCOMMENT".utf8)] {
      original += part
    }
    let kept = try #require(withoutMetadata(original, .png))
    for secret in secrets { expectNo(secret, in: kept) }
    #expect(pictureHeader(of: kept) == PictureHeader(.png, width: 20, height: 30))
    #expect(withoutMetadata(plain, .png) == plain)
    // The chunk of ours has a checksum that others take.
    let start = try #require(kept.firstRange(of: Array("eXIf".utf8))?.lowerBound)
    let content = Array(kept[(start + 4)..<(start + 30)])
    #expect(Array(kept[(start - 4)..<(start + 34)]) == PictureBytes.chunk("eXIf", content))
  }

  @Test("A WebP keeps its frames, and says that it has no more")
  func webP() throws {
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      Array(name.utf8) + PictureBytes.little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + PictureBytes.little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }
    let size: [UInt8] = [0, 0, 0, 9, 0, 0, 4, 0, 0]
    let frame = chunk("VP8L", [0x2F, 1, 2, 3, 4])
    let original = file(
      chunk("VP8X", [0x0C] + size) + frame + chunk("EXIF", PictureBytes.exif())
        + chunk("XMP ", PictureBytes.xmp))
    let kept = try #require(withoutMetadata(original, .webp))
    for secret in secrets { expectNo(secret, in: kept) }
    #expect(pictureHeader(of: kept) == pictureHeader(of: original))
    #expect(holds(kept, "VP8L"))
    let upright = file(
      chunk("VP8X", [0x0C] + size) + frame + chunk("EXIF", PictureBytes.exif(orientation: 1)))
    #expect(withoutMetadata(upright, .webp) == file(chunk("VP8X", [0] + size) + frame))
  }

  @Test(
    "A WebP whose last chunk has no byte of padding gets it; one with a chunk cut short is kept by nobody")
  func webPWithoutPadding() throws {
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + PictureBytes.little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }
    let frame = Array("VP8L".utf8) + PictureBytes.little(5, 4) + [0x2F, 1, 2, 3, 4]
    #expect(withoutMetadata(file(frame), .webp) == file(frame + [0]))
    #expect(withoutMetadata(file(frame) + [0], .webp) == file(frame + [0]), "behind what the file says it is")
    #expect(withoutMetadata(file(frame.dropLast()), .webp) == nil)
    #expect(withoutMetadata(file(frame + [0]), .webp) == file(frame + [0]))
    let even = Array("VP8L".utf8) + PictureBytes.little(6, 4) + [0x2F, 1, 2, 3, 4]
    #expect(withoutMetadata(file(even), .webp) == nil)
    // What is put behind it begins at an even place.
    let extended =
      Array("VP8X".utf8) + PictureBytes.little(10, 4) + [8, 0, 0, 0, 9, 0, 0, 4, 0, 0] + Array("EXIF".utf8)
    let exif = PictureBytes.exif(orientation: 6, type: 3, width: 2, isLittle: false)
    let original = file(extended + PictureBytes.little(exif.count, 4) + exif + frame)
    let kept = try #require(withoutMetadata(original, .webp))
    #expect(withoutMetadata(kept, .webp) == kept && kept.count % 2 == 0)
    #expect(pictureHeader(of: kept) == pictureHeader(of: original))
  }

  @Test("What is not written as its kind is kept by nobody")
  func broken() {
    let jpeg = PictureBytes.emptyJPEG(width: 4, height: 4)
    #expect(withoutMetadata(Array(jpeg.dropLast(2)), .jpeg) == nil)
    #expect(withoutMetadata([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1], .jpeg) == nil)
    #expect(withoutMetadata(Array(PictureBytes.emptyPNG(width: 1, height: 1).dropLast(1)), .png) == nil)
    #expect(withoutMetadata(Array("RIFF".utf8), .webp) == nil)
    for format in [PictureHeader.Format.heic, .gif, .tiff] { #expect(withoutMetadata(jpeg, format) == nil) }
    for end in 0..<jpeg.count { #expect(withoutMetadata(Array(jpeg.prefix(end)), .jpeg) == nil) }
  }

  @Test(
    "Another program finds the place, the names and the times in the original, and none in what is kept",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/exiftool") && canMakePictures()))
  func judgedByAnother() throws {
    let scratch = try PictureScratch()
    let plain = try scratch.photo(width: 120, height: 90)
    func tags(_ bytes: [UInt8]) throws -> String {
      try Data(bytes).write(to: URL(filePath: scratch.path + "/x.jpg"))
      return try scratch.run("exiftool", "-a", "-G1", "-s", scratch.path + "/x.jpg")
    }
    let original = PictureBytes.withMetadata(plain)
    #expect(try tags(original).contains("GPSLatitude") && tags(original).contains("SECRETNAME"))
    let kept = try #require(withoutMetadata(original, .jpeg))
    let found = try tags(kept)
    for word in ["GPS", "SECRET", "XMP", "IPTC", "Comment"] {
      #expect(!found.contains(word), "\(word): \(found)")
    }
    #expect(found.contains("Orientation"))
  }
}
