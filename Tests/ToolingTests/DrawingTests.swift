import Content
import Diagnostics
import Files
import Foundation
import Model
import Testing
import Theming
import Tooling

@Suite struct DrawingTests {
  /// A drawing as Tooling publishes it; nil with what was found.
  private func published(_ svg: String) async throws -> Diagnosed<[UInt8]?> {
    let scratch = try PictureScratch()
    let asset = try scratch.add("a.svg", Array(svg.utf8)).file
    let tree = OutputTree(files: [
      OutputFile(path: "-/filer/a.svg", from: .asset(source: asset.path), content: .copy(asset))
    ])
    let made = await finishCopies(tree, root: scratch.path)
    guard case .bytes(let bytes)? = made.value.files.first?.content else {
      return Diagnosed(nil, made.findings)
    }
    return Diagnosed(bytes, made.findings)
  }

  @Test("A drawing is written anew, and one with a script is left out")
  func cleaned() async throws {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    let clean = try await published("<!-- Kari -->\n\(head)><path d=\"M0 0h9\"/></svg>")
    #expect(clean.value.map { String(decoding: $0, as: UTF8.self) } == "\(head)><path d=\"M0 0h9\"/></svg>")
    let script = try await published("\(head)><script/></svg>")
    #expect(script.value == nil && script.findings.map(\.code.name) == ["unsafe-svg"])
  }

  @Test("A drawing looks the same afterwards, whichever program made it", arguments: drawingSamples)
  func samePicture(_ sample: DrawingSample) async throws {
    let clean = try await published(sample.text)
    let bytes = try #require(clean.value, "\(clean.findings.map(\.message.en))")
    #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"))
    let scratch = try PictureScratch()
    try Data(sample.text.utf8).write(to: URL(filePath: scratch.path + "/before.svg"))
    try Data(bytes).write(to: URL(filePath: scratch.path + "/after.svg"))
    for name in ["before", "after"] {
      let words = ["thumbnail", "\(scratch.path)/\(name).svg", "\(scratch.path)/\(name).png[strip]", "200"]
      try scratch.run("vips", words[0], words[1], words[2], words[3])
    }
    let before = try scratch.read(scratch.path + "/before.png")
    #expect(try scratch.read(scratch.path + "/after.png") == before && before.count > 300)
  }

  @Test("Where nothing can be kept the disk is blamed; where nothing can be made that is reported once")
  func noTools() async throws {
    let asset = AssetFile(path: "a.jpg", size: 1, sha256: "a")
    let picture = Picture(original: asset, width: 10, height: 10, format: .jpeg)
    let tree = OutputTree(
      files: [1, 2].map {
        OutputFile(path: "-/bilder/\($0).jpg", from: .asset(source: "a.jpg"), content: .picture(picture))
      })
    do throws(FileError) {
      let made = try await make(tree, root: "/nonexistent", cache: "/dev/null/cache")
      let found = made.findings.map { "\($0.code.name) \($0.location.path)" }
      #expect(!canMakePictures() && found == ["libvips-missing a.jpg"])
    } catch {
      #expect(canMakePictures() && error.path.hasPrefix("/dev/null") && error.reason == .system(ENOTDIR))
    }
  }
}
