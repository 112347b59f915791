import Content
import Foundation
import TestSupport
import Testing
import Tooling

@Suite(.enabled(if: canMakePictures(), "libvips-tools is not installed")) struct PictureBuildTests {
  /// An article with a photo of somebody, and a page that shows the same photo once more.
  private let people = """
    -- content/aktuelt/torget.md --
    ---
    tittel: På torget
    sammendrag: Folk møttes.
    dato: 2027-01-02
    bilde: Ola på torget.JPG
    bilde-alt: Ola på torget
    bilde-samtykke: ola
    ---

    ![Ola en gang til](<Ola på torget.JPG>)
    -- content/sider/flere.md --
    ---
    tittel: Flere
    sammendrag: Flere bilder.
    seksjon: flytt-hit
    bilde: kopi.jpg
    bilde-alt: Ola, en kopi
    ---

    Et bilde: ![Ola](<../aktuelt/Ola på torget.JPG>)
    -- content/intern/samtykker/ola.yml --
    person: Ola Eksempel
    hva: Et bilde
    dato: 2027-01-01
    utloper: 2027-06-30

    """

  /// A site with a photo of 400 × 300 pixels, held on its side.
  private func workshop() throws -> Workshop {
    let workshop = try Workshop(smallSite + people)
    try workshop.shell("vips gaussnoise n.v 400 300 --mean 128 --sigma 20 && vips cast n.v n.jpg uchar")
    let photo = PictureBytes.withMetadata(
      Array(try Data(contentsOf: URL(filePath: workshop.path + "/n.jpg"))))
    for name in ["aktuelt/Ola på torget.JPG", "sider/kopi.jpg"] {
      try Data(photo).write(to: URL(filePath: workshop.path + "/content/" + name))
    }
    return workshop
  }

  /// A `vips` that writes a line to `calls` each time it is started.
  private func counting(_ workshop: Workshop) throws -> [String: String] {
    try workshop.write(
      "#!/bin/sh\necho x >>'\(workshop.path)/calls'\nexec /usr/bin/vips \"$@\"\n", to: "bin/vips")
    try workshop.shell("chmod +x bin/vips")
    return ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
  }

  @Test(
    "A photo is published upright under a safe name, never as it was, and the second build starts no program")
  func twice() throws {
    let workshop = try workshop()
    let environment = try counting(workshop)
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("public")
    let pictures = site.filter { $0.key.hasPrefix("-/bilder/") }
    #expect(pictures.count == 3, "a copy is the same picture")
    #expect(
      pictures.keys.contains { $0.hasPrefix("-/bilder/flere-") && $0.hasSuffix("-300.webp") },
      "\(pictures.keys)")
    #expect(site.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("ola-pa-torget") })
    for (path, bytes) in site {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(path)")
    }
    let first = try String(contentsOfFile: workshop.path + "/calls", encoding: .utf8).count / 2
    #expect(first == 4)
    #expect(try workshop.run("build", "--as-of", "2027-03-01", environment: environment).status == 0)
    #expect(try String(contentsOfFile: workshop.path + "/calls", encoding: .utf8).count / 2 == first)
    #expect(try workshop.site("public") == site)
  }

  @Test("A consent that is over takes the picture out everywhere, also where it is shown by others or copied")
  func consent() throws {
    let workshop = try workshop()
    #expect(try workshop.run("build", "--as-of", "2027-06-30").status == 0)
    let before = try workshop.site("public")
    for path in ["aktuelt/torget/index.html", "flere/index.html"] {
      let html = String(decoding: before[path] ?? Data(), as: UTF8.self)
      #expect(html.contains("<picture>") && html.contains("og:image"), "\(path)")
    }
    let run = try workshop.run("build", "--as-of", "2027-07-01", "--format", "oneline")
    #expect(run.status == 0 && run.output.contains("picture-consent-over"), "\(run.output)")
    try expectNoPicture(in: workshop)
  }

  @Test("Without the folder of consents no picture that needs one is shown")
  func withoutInternal() throws {
    let workshop = try workshop()
    try FileManager.default.removeItem(atPath: workshop.path + "/content/intern")
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 0, "\(run.errors)")
    try expectNoPicture(in: workshop)
  }

  @Test("A consent that is not there is reported where the picture names it, and the picture is left out")
  func unknownConsent() throws {
    let workshop = try workshop()
    try workshop.shell("sed -i 's/bilde-samtykke: ola/bilde-samtykke: olaf/' content/aktuelt/torget.md")
    let run = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(run.output.contains("content/aktuelt/torget.md:7:17: FEIL"))
    #expect(run.output.contains("mente du «ola»?) [picture-without-consent]"), "\(run.output)")
  }

  @Test("A program that fails while shrinking is reported, and nothing is published")
  func failing() throws {
    let workshop = try workshop()
    try workshop.write(
      "#!/bin/sh\ncase \"$2\" in /dev/stdin) exec /usr/bin/vips \"$@\";; esac\nexit 1\n", to: "bin/vips")
    try workshop.shell("chmod +x bin/vips")
    let run = try workshop.run(
      "build", "--as-of", "2027-03-01", "--format", "oneline",
      environment: ["PATH": workshop.path + "/bin:/usr/bin:/bin"])
    #expect(run.status == 1 && run.output.contains("[picture-not-made]"), "\(run.output)")
    #expect(try workshop.site("public").isEmpty)
  }

  private func expectNoPicture(in workshop: Workshop) throws {
    let site = try workshop.site("public")
    #expect(site["aktuelt/torget/index.html"] != nil && !site.keys.contains { $0.hasPrefix("-/bilder/") })
    for (path, bytes) in site {
      let text = String(decoding: bytes, as: UTF8.self)
      for trace in ["/-/bilder/", "ola-pa-torget", "<picture"] {
        #expect(!text.contains(trace), "\(trace) in \(path)")
      }
    }
  }

  @Test("Where libvips is missing the build says how to get it, and no page has a broken picture")
  func missing() throws {
    let workshop = try workshop()
    try workshop.shell("mkdir bin && ln -s /bin/sh bin/sh")
    let run = try workshop.run(
      "build", "--as-of", "2027-03-01", environment: ["PATH": workshop.path + "/bin"])
    #expect(run.status == 0 && run.errors.contains("sudo apt-get install libvips-tools"), "\(run.errors)")
    #expect(run.errors.components(separatedBy: "[libvips-missing]").count == 2)
    try expectNoPicture(in: workshop)
  }

  @Test(
    "Pictures that lie, are cut short, or would unpack to gigabytes are reported, and nothing is published"
  )
  func bad() throws {
    let workshop = try workshop()
    let files: [(String, [UInt8], String)] = [
      ("bombe.png", PictureBytes.emptyPNG(width: 30_000, height: 30_000), "too-large-picture"),
      ("tom.png", PictureBytes.emptyPNG(width: 9_000, height: 9_000), "unreadable-picture"),
      ("tegning.jpg", PictureBytes.emptyPNG(width: 90, height: 90), "mistaken-picture"),
      ("lyver.jpg", Array("dette er ikke noe bilde".utf8), "unreadable-picture"),
      ("telefon.heic", [0, 0, 0, 24] + Array("ftypheic".utf8), "unsupported-picture"),
      ("omdopt.jpg", [0, 0, 0, 24] + Array("ftypheic".utf8), "unsupported-picture"),
      ("skann.tif", Array("II*\0".utf8), "unsupported-picture"),
      ("logo.psd", Array("8BPS".utf8), "unsupported-picture"),
      ("brev.docx", [0x50, 0x4B, 3, 4], "unsupported-picture"),
      ("bilde.heic", PictureBytes.emptyPNG(width: 9, height: 9), "mistaken-picture"),
    ]
    for (name, bytes, _) in files {
      try Data(bytes).write(to: URL(filePath: workshop.path + "/content/sider/" + name))
    }
    let pictures = files.map { "![Et bilde](\($0.0))\n\n" }.joined()
    try workshop.write(
      "---\ntittel: B\nsammendrag: B.\nseksjon: flytt-hit\n---\n\n" + pictures, to: "content/sider/b.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(run.status == 1)
    for (name, _, code) in files {
      let reported = run.output.split(separator: "\n").filter { $0.contains("content/sider/\(name)") }
      #expect(reported.count == 1 && reported.first?.contains(code) == true, "\(name): \(reported)")
    }
    #expect(try workshop.site("public").isEmpty)
  }

  @Test("A picture that moves is reported, for it will stand still", arguments: ["film.png", "bilde.png"])
  func moving(name: String) throws {
    let workshop = try workshop()
    let still = PictureBytes.emptyPNG(width: 90, height: 60)
    let control = PictureBytes.chunk("acTL", [0, 0, 0, name == "film.png" ? 2 : 1, 0, 0, 0, 0])
    let bytes = Array(still.prefix(33) + control + still.dropFirst(33))
    try Data(bytes).write(to: URL(filePath: workshop.path + "/content/sider/" + name))
    try workshop.write(
      "---\ntittel: B\nsammendrag: B.\nseksjon: flytt-hit\n---\n\n![Torget gjennom et døgn](\(name))\n",
      to: "content/sider/b.md")
    let run = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    let reported = run.output.split(separator: "\n").filter { $0.contains("content/sider/\(name)") }
    #expect(reported.count == (name == "film.png" ? 1 : 0))
    #expect(reported.allSatisfy { $0.contains("moving-picture") }, "\(reported)")
  }
}
