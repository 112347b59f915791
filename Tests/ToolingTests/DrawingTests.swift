import Content
import Diagnostics
import Foundation
import Testing
import Theming
import Tooling

@Suite struct DrawingTests {
  private func findings(_ svg: String) async throws -> [String] {
    let folder = NSTemporaryDirectory() + "story-drawings-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(svg.utf8).write(to: URL(filePath: folder + "/a.svg"))
    let asset = AssetFile(path: "a.svg", size: svg.utf8.count, sha256: sha256(Array(svg.utf8)))
    let tree = OutputTree(files: [
      OutputFile(path: "filer/a.svg", from: .asset(source: asset.path), content: .copy(asset))
    ])
    let made = findCopies(tree, root: folder)
    #expect(made.value.files.isEmpty == !made.findings.isEmpty)
    return made.findings.map(\.code.name)
  }

  @Test("A plain drawing is published as it is")
  func plain() async throws {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="g"/></defs>
      <path fill="url(#g)" d="M0 0h9"/><use href="#g"/><text>fest</text></svg>
      """
    #expect(try await findings(drawing) == [])
  }

  @Test("A drawing with scripts, events or references out of it is not published")
  func unsafeOnes() async throws {
    for part in [
      "<script>alert(1)</script>", "<path onclick='alert(1)'/>", "<path\nonload = 'x'/>",
      "<a href='https://evil.example'/>",
      "<image href='x.png'/>", "<foreignObject/>", "<style>@import 'x'</style>",
      "<path fill='url(https://evil.example)'/>",
      "<a xlink:href=' javascript:x'/>", "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
      "<animate attributeName='href'/>",
    ] {
      #expect(
        try await findings("<svg xmlns='http://www.w3.org/2000/svg'>\(part)</svg>") == ["unsafe-svg"],
        "\(part)")
    }
  }

  @Test("Where nothing can be kept, or nothing can be made, that is reported once")
  func noTools() async throws {
    let asset = AssetFile(path: "a.jpg", size: 1, sha256: "a")
    let picture = Picture(original: asset, width: 10, height: 10, format: .jpeg)
    let tree = OutputTree(
      files: [1, 2].map {
        OutputFile(path: "bilder/\($0).jpg", from: .asset(source: "a.jpg"), content: .picture(picture))
      })
    let made = await make(tree, root: "/nonexistent", cache: "/dev/null/cache")
    let found = made.findings.map { "\($0.code.name) \($0.location.path)" }
    #expect(found == [canMakePictures() ? "no-picture-cache /dev/null/cache" : "libvips-missing a.jpg"])
  }
}
