import Content
import Diagnostics
import Foundation
import Testing
import Theming
import Tooling

@Suite(.enabled(if: canMakePictures(), "libvips-tools is not installed")) struct PictureTests {
  private final class Scratch {
    let path = NSTemporaryDirectory() + "story-pictures-" + UUID().uuidString
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func add(_ name: String, _ bytes: [UInt8]) throws -> AssetFile {
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
      return AssetFile(path: name, size: bytes.count, sha256: sha256(bytes))
    }

    func made(_ asset: AssetFile, width: Int = 40) async -> Diagnosed<[[UInt8]]> {
      let picture = Picture(original: asset, width: width, format: .jpeg)
      let tree = OutputTree(files: [OutputFile(path: "bilder/a.jpg", content: .picture(picture))])
      let result = await make(tree, root: path, cache: path + "/cache")
      let files = result.value.files.compactMap { file -> [UInt8]? in
        guard case .file(let path) = file.content else { return nil }
        return (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
      }
      return Diagnosed(files, result.findings)
    }
  }

  /// A picture of 80 × 20 pixels, made by libvips.
  private func photo(_ scratch: Scratch, _ name: String = "photo.jpg") throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["vips", "gaussnoise", scratch.path + "/raw.v", "80", "20"]
    try process.run()
    process.waitUntilExit()
    let save = Process()
    save.executableURL = URL(filePath: "/usr/bin/env")
    save.arguments = ["vips", "copy", scratch.path + "/raw.v", scratch.path + "/" + name]
    try save.run()
    save.waitUntilExit()
    return Array(try Data(contentsOf: URL(filePath: scratch.path + "/" + name)))
  }

  /// An EXIF block with a GPS reference and the orientation that turns the picture a quarter (CIPA DC-008).
  private var exif: [UInt8] {
    let entry: (UInt16, UInt16, UInt32, UInt32) -> [UInt8] = { tag, type, count, value in
      let head = [UInt8(tag & 0xFF), UInt8(tag >> 8), UInt8(type), 0]
      let tail = [count, value].flatMap { number in (0..<4).map { UInt8((number >> (8 * UInt32($0))) & 0xFF) }
      }
      return head + tail
    }
    let tiff: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0]
    let entries = entry(0x0112, 3, 1, 6) + entry(0x8825, 4, 1, 38) + [0, 0, 0, 0]
    let gps: [UInt8] = [1, 0] + entry(1, 2, 2, 0x4E) + [0, 0, 0, 0] + Array("SECRETPLACE".utf8)
    let body = Array("Exif\0\0".utf8) + tiff + entries + gps
    let length = body.count + 2
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
  }

  @Test("A photo is made small and upright, without a trace of place or camera, and only once")
  func photos() async throws {
    let scratch = try Scratch()
    let plain = try photo(scratch)
    let asset = try scratch.add("a.jpg", Array(plain.prefix(2)) + exif + plain.dropFirst(2))
    let made = await scratch.made(asset, width: 10)
    #expect(made.findings.isEmpty)
    let bytes = try #require(made.value.first)
    #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]))
    let text = String(decoding: bytes, as: UTF8.self)
    for trace in ["Exif", "SECRETPLACE", "http://ns.adobe.com", "ICC_PROFILE"] {
      #expect(!text.contains(trace))
    }
    let size = jpegSize(bytes)
    #expect(size?.width == 10 && size.map { $0.height > $0.width } == true, "\(String(describing: size))")
    let again = await scratch.made(asset, width: 10)
    #expect(again.value.first == bytes)
  }

  @Test("A picture that is cut short, or is something else, is told and left out")
  func broken() async throws {
    let scratch = try Scratch()
    let lying = try scratch.add("b.jpg", Array("this is no picture".utf8))
    #expect(await scratch.made(lying).findings.map(\.code.name) == ["unreadable-picture"])
    let word = try scratch.add("c.docx", Array("PK".utf8))
    let made = await scratch.made(word)
    #expect(made.findings.map(\.code.name) == ["unsupported-picture"] && made.value.isEmpty)
  }

  @Test("A picture of a billion pixels in a few bytes is refused before it is unpacked")
  func bombs() async throws {
    let scratch = try Scratch()
    let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    let size: [UInt8] = [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0]
    let end: [UInt8] = [0, 0, 0, 0] + Array("IDAT".utf8) + [0x35, 0xAF, 0x06, 0x1E]
    let bomb = try scratch.add("d.png", header + size + crc(Array("IHDR".utf8) + size) + end)
    #expect(await scratch.made(bomb).findings.map(\.code.name) == ["too-large-picture"])
  }

  private func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if (0xC0...0xC2).contains(marker) {
        return (
          Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
          Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
        )
      }
      index += 2 + (Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
    }
    return nil
  }

  private func crc(_ bytes: [UInt8]) -> [UInt8] {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return (0..<4).map { UInt8(~value >> (24 - 8 * UInt32($0)) & 0xFF) }
  }
}
