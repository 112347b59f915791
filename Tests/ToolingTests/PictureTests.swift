import Content
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing
import Theming
import Tooling

@Suite(.enabled(if: canMakePictures(), "libvips-tools is not installed")) struct PictureTests {
  private let traces = [
    "Exif", "EXIF", "SECRET", "http://ns.adobe.com", "xmpmeta", "Photoshop", "8BIM", "ICC_PROFILE", "ICCP",
    "XMP ",
  ]

  @Test(
    "A photo is made in all its sizes and formats, upright, without a trace of place, time, people or camera")
  func photos() async throws {
    let scratch = try PictureScratch()
    let plain = try scratch.photo(width: 1200, height: 900)
    let original = PictureBytes.withMetadata(plain)
    let asset = try scratch.add("a.jpg", original)
    let text = String(decoding: original, as: UTF8.self)
    for trace in ["Exif", "SECRETPLACE", "SECRETNAME", "SECRETBYLINE", "SECRETCOMMENT"] {
      #expect(text.contains(trace))
    }
    let made = try await scratch.made(asset)
    #expect(made.findings.isEmpty)
    let names = [320, 480, 768, 900].flatMap { width in ["avif", "webp", "jpg"].map { "-\(width).\($0)" } }
    #expect(Set(made.value.keys) == Set(names))
    for (name, bytes) in made.value {
      let text = String(decoding: bytes, as: UTF8.self)
      for trace in traces { #expect(!text.contains(trace), "\(trace) in \(name)") }
      try Data(bytes).write(to: URL(filePath: scratch.path + "/b" + name))
      let size = try ["width", "height"].map { field in
        Int(try scratch.run("vipsheader", "-f", field, scratch.path + "/b" + name).filter(\.isNumber)) ?? 0
      }
      #expect(
        size[0] == Int(name.dropFirst().prefix { $0 != "." }) && size[1] == (size[0] * 4 + 1) / 3,
        "\(name) \(size)")
    }
  }

  @Test("A photo is cut for other sites to the size that is said, larger if need be, and without a trace")
  func shared() async throws {
    let scratch = try PictureScratch()
    let bytes = PictureBytes.withMetadata(try scratch.photo(width: 700, height: 900))
    let set = try #require(PictureSet(try scratch.add("a.jpg", bytes)))
    let shared = try #require(set.shared(nil))
    let made = try await scratch.made(set.pictures + [shared])
    #expect(made.findings.isEmpty)
    let cut = try #require(made.value["-centre.jpg"])
    #expect(pictureHeader(of: cut) == PictureHeader(.jpeg, width: 1200, height: 630))
    for trace in traces { #expect(!String(decoding: cut, as: UTF8.self).contains(trace)) }
  }

  @Test(
    "Another program that knows every kind of metadata finds them in the original and none in what is made",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/exiftool")))
  func judgedByAnother() async throws {
    let scratch = try PictureScratch()
    let asset = try scratch.add(
      "a.jpg", PictureBytes.withMetadata(try scratch.photo(width: 400, height: 300)))
    func metadata(_ path: String) throws -> String {
      try scratch.run(
        "exiftool", "-a", "-G1", "-s", "-EXIF:all", "-GPS:all", "-XMP:all", "-IPTC:all", "-Photoshop:all",
        "-ICC_Profile:all", "-MakerNotes:all", "-Comment", path)
    }
    let before = try metadata(scratch.path + "/a.jpg")
    for name in ["GPSLatitude", "Orientation", "Creator", "By-line", "Comment"] {
      #expect(before.contains(name), "\(name) is not in \(before)")
    }
    let made = try await scratch.made(asset).value
    #expect(made.count == 3)
    for (name, bytes) in made {
      try Data(bytes).write(to: URL(filePath: scratch.path + "/b" + name))
      #expect(try metadata(scratch.path + "/b" + name) == "", "\(name)")
    }
  }

  @Test(
    "What is clear in a drawing stays clear; grey, sixteen-bit and four-colour pictures become like others")
  func kinds() async throws {
    let scratch = try PictureScratch()
    let clear = try scratch.add("a.png", try scratch.photo("clear.png", bands: 4))
    #expect(clear.file.picture?.hasAlpha == true)
    let made = try await scratch.made(clear)
    #expect(made.findings.isEmpty && Set(made.value.keys) == ["-80.webp", "-80.png"])
    #expect(made.value.values.allSatisfy { pictureHeader(of: $0)?.hasAlpha == true })
    _ = try scratch.photo("colour.png")
    try scratch.run("vips", "colourspace", scratch.path + "/colour.png", scratch.path + "/grey.jpg", "b-w")
    try scratch.run(
      "vips", "icc_export", scratch.path + "/colour.png", scratch.path + "/four.jpg", "--output-profile",
      "cmyk")
    try scratch.run("vips", "colourspace", scratch.path + "/colour.png", scratch.path + "/deep.png", "rgb16")
    try scratch.run("vips", "copy", scratch.path + "/colour.png", scratch.path + "/still.webp")
    for name in ["grey.jpg", "four.jpg", "deep.png", "still.webp"] {
      let made = try await scratch.made(
        try scratch.add("b" + name, try scratch.read(scratch.path + "/" + name)))
      #expect(made.findings.isEmpty && made.value.count == 3, "\(name): \(made.findings.map(\.code.name))")
    }
  }

  @Test("A photo is made once; what has been damaged since, or left by a run that was killed, is made anew")
  func once() async throws {
    let scratch = try PictureScratch()
    let asset = try scratch.add("a.jpg", try scratch.photo())
    let first = try await scratch.made(asset)
    // The original is gone, so nothing could be made of it.
    try FileManager.default.removeItem(atPath: scratch.path + "/a.jpg")
    #expect(try await scratch.made(asset).value == first.value)
    _ = try scratch.add("a.jpg", try scratch.read(scratch.path + "/photo.jpg"))
    let folder = try #require(try FileManager.default.contentsOfDirectory(atPath: scratch.cache).first)
    var damaged = try scratch.read("\(scratch.cache)/\(folder)/80.jpg")
    damaged[damaged.count / 2] ^= 1
    try Data(damaged).write(to: URL(filePath: "\(scratch.cache)/\(folder)/80.jpg"))
    try FileManager.default.createDirectory(
      atPath: scratch.cache + "/.making-999999-x", withIntermediateDirectories: true)
    #expect(try await scratch.made(asset).value == first.value)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.cache) == [folder])
  }

  @Test("Two names for the same photo are one piece of work")
  func copies() async throws {
    let scratch = try PictureScratch()
    let bytes = try scratch.photo()
    let assets = [try scratch.add("a.jpg", bytes), try scratch.add("b.jpg", bytes)]
    let files = assets.flatMap { PictureSet($0)?.pictures ?? [] }.map {
      OutputFile(
        path: String($0.address.dropFirst()), from: .asset(source: "a.jpg"), content: .picture($0.picture))
    }
    let result = try await make(OutputTree(files: files), root: scratch.path, cache: scratch.cache)
    #expect(result.findings.isEmpty && result.value.files.count == 6)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.cache).count == 1)
  }

  @Test(
    "A picture that is cut short is reported and left out, and so is one whose header lies of what follows")
  func broken() async throws {
    let scratch = try PictureScratch()
    let whole = try scratch.photo(width: 400, height: 300)
    let short = try scratch.add("a.jpg", Array(whole.prefix(whole.count / 2)))
    let lying = try scratch.add("b.png", PictureBytes.emptyPNG(width: 9000, height: 9000))
    for asset in [short, lying] {
      let made = try await scratch.made(asset)
      #expect(
        made.findings.map(\.code.name) == ["unreadable-picture"] && made.value.isEmpty, "\(asset.file.path)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.cache).isEmpty)
  }

  @Test("When one of its sizes cannot be made, the picture is reported and nothing of it is kept")
  func failing() async throws {
    let scratch = try PictureScratch()
    let asset = try scratch.add("a.jpg", try scratch.photo())
    let files = [(80, 20, Picture.Format.jpeg), (60, 20_000, .webp)].map { width, height, format in
      OutputFile(
        path: "-/bilder/\(width)", from: .asset(source: asset.file.path),
        content: .picture(Picture(original: asset.file, width: width, height: height, format: format)))
    }
    let result = try await make(OutputTree(files: files), root: scratch.path, cache: scratch.cache)
    #expect(result.findings.map(\.code.name) == ["picture-not-made"] && result.value.files.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.cache).isEmpty)
  }

  @Test("A name that libvips would take for an option, or a way elsewhere, is only a name")
  func names() async throws {
    let scratch = try PictureScratch()
    for name in ["-h.jpg", "a[page=3].jpg", "æ ø (1).JPG", "%s;$(id).jpg"] {
      let asset = try scratch.add(name, try scratch.photo())
      #expect(try await scratch.made(asset).value.count == 3, "\(name)")
      try FileManager.default.removeItem(atPath: scratch.cache)
    }
  }
}
