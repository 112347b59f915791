import Content
import Testing
import Theming

@Suite struct PicturePageTests {
  private let page =
    "---\ntittel: Her\nsammendrag: Kort.\nbilde: torget.jpg\nbilde-alt: To på torget\nbilde-fokus: 30 % 44 %\nbilde-kreditering: Ola Eksempel\nbilde-lisens: CC BY 4.0\n---\n\n![To](torget.jpg) og [kartet](torget.jpg)\n"

  private func asset(
    _ name: String, _ header: PictureHeader?, _ hash: String = "0123456789abcdef"
  ) -> AssetFile {
    AssetFile(path: "content/sider/" + name, size: 9, sha256: hash, picture: header)
  }

  @Test("A photo is offered in widths and formats, with its size, its words, its focus and its origin")
  func photos() async throws {
    let photo = asset("torget.jpg", PictureHeader(.jpeg, width: 4000, height: 3000))
    let site = try await publicPages(["sider/her.md": page], assets: [photo])
    let stem = site.pictures[0].prefix { $0 != "." }.dropLast(5)
    #expect(site.pictures.count == 17 && stem.hasPrefix("-/bilder/her-") && !stem.contains("torget"))
    #expect(!site.pictures.contains { $0.contains("01234567") })
    let html = site["her/index.html"]
    let small = "/\(stem)-320.avif 320w, /\(stem)-480.avif 480w"
    #expect(html.contains("<source type=\"image/avif\" srcset=\"\(small)"))
    #expect(
      html.contains(
        "<img class=\"picture focus-x-40 focus-y-40\" src=\"/\(stem)-1024.jpg\" alt=\"To på torget\""))
    #expect(html.contains("width=\"1536\" height=\"1152\""))
    #expect(html.contains("<figcaption>Foto: Ola Eksempel · CC BY 4.0</figcaption>"))
    #expect(html.contains("</picture><small class=\"origin\">Foto: Ola Eksempel · CC BY 4.0</small>"))
    #expect(html.contains("alt=\"To\" loading=\"lazy\" decoding=\"async\""))
    #expect(
      html.contains(
        "<a href=\"/\(stem)-4000.jpg\" data-whole=\"https://eksempel.example/\(stem)-4000.jpg\">kartet</a>"))
    #expect(html.contains("og:image\" content=\"https://eksempel.example/\(stem)-1200x630-centre.jpg\""))
    #expect(html.contains("og:image:alt\" content=\"To på torget\""))
    #expect(PageScan(html).inline == [] && PageScan(html).unclosed == [])
  }

  @Test("A build that can make no pictures stands without them, and without links to them")
  func without() async throws {
    let photo = asset("torget.jpg", PictureHeader(.jpeg, width: 400, height: 300))
    let site = try await publicPages(["sider/her.md": page], assets: [photo], pictures: .unavailable)
    let html = site["her/index.html"]
    for part in ["<picture", "class=\"picture", "/-/bilder/", "Ola Eksempel"] {
      #expect(!html.contains(part))
    }
    #expect(html.contains("kartet") && PageScan(html).unclosed == [])
  }

  @Test("No width is larger than the original, and what is clear has no format that cannot be")
  func sizes() async throws {
    let narrow = asset("torget.jpg", PictureHeader(.jpeg, width: 500, height: 700))
    let site = try await publicPages(["sider/her.md": page], assets: [narrow])
    #expect(
      Set(site.pictures.filter { $0.hasPrefix("-/bilder/") }.map { $0.suffix(8) }) == [
        "320.avif", "320.webp", "-320.jpg", "500.avif", "500.webp", "-500.jpg",
      ])
    let clear = asset("torget.png", PictureHeader(.png, width: 200, height: 50, hasAlpha: true))
    let other = try await publicPages(["sider/her.md": page.replacing(".jpg", with: ".png")], assets: [clear])
    #expect(
      Set(other.pictures.filter { $0.hasPrefix("-/bilder/") }.map { $0.suffix(8) }) == [
        "200.webp", "-200.png",
      ])
  }

  @Test(
    "What no browser shows is reported with what to save it as; so is what is not what its name says, or is too large"
  )
  func problems() async throws {
    let cases: [(String, PictureHeader?, String)] = [
      ("a.heic", PictureHeader(.heic), "bildet er HEIC, som nettlesere ikke viser"),
      ("a.tif", PictureHeader(.tiff), "bildet er TIFF, som nettlesere ikke viser"),
      ("a.psd", PictureHeader(.psd), "bildet er PSD, som nettlesere ikke viser"),
      ("a.docx", PictureHeader(.office), "bildet er et Office-dokument, som nettlesere ikke viser"),
      ("a.jpg", PictureHeader(.heic), "bildet er HEIC, som nettlesere ikke viser"),
      (
        "a.heic", PictureHeader(.jpeg, width: 9, height: 9),
        "filen heter noe annet enn den er: innholdet er JPEG"
      ),
      ("a.jpg", nil, "bildet lar seg ikke lese"), ("a.jpg", PictureHeader(.jpeg), "bildet lar seg ikke lese"),
      ("a.png", PictureHeader(.png, width: 30_000, height: 30_000), "bildet er for stort"),
      ("a.jpg", PictureHeader(.jpeg, width: 100, height: 1200), "bildet er for høyt"),
    ]
    for (name, header, message) in cases {
      let text = page.replacing("torget.jpg", with: name)
      let site = try await publicPages(["sider/her.md": text], assets: [asset(name, header)])
      #expect(site.findings == [message], "\(name)")
      #expect(
        site.pictures.filter { $0.hasPrefix("-/bilder/") } == []
          && !site["her/index.html"].contains("<img class"))
    }
  }

  @Test("The style sheet has a class for every focus, and the picture keeps its place")
  func focus() async throws {
    let sheet =
      try await publicPages(["sider/her.md": page]).files.first { $0.key.hasPrefix("stil.") }?.value ?? ""
    for part in [0, 20, 40, 60, 80, 100] {
      #expect(sheet.contains(".focus-x-\(part) {") && sheet.contains(".focus-y-\(part) {"))
    }
  }

  @Test(
    "A drawing is shared as pixels, with the page's title as its words; where none can be made, the site's picture is"
  )
  func sharedDrawing() async throws {
    let page = "---\ntittel: Torget\nsammendrag: Kort.\nbilde: torget.svg\nbilde-pynt: ja\n---\nTekst.\n"
    let drawing = AssetFile(
      path: "content/sider/torget.svg", size: 900, sha256: String(repeating: "ab", count: 32),
      drawing: DrawingSize(width: 480, height: 270))
    let with = try await publicPages(["sider/torg.md": page], assets: [drawing])
    #expect(with["torg/index.html"].contains("-1200x630.png\""))
    #expect(with["torg/index.html"].contains("og:image:alt\" content=\"Torget\""))
    #expect(with.pictures.contains { $0.hasSuffix("-1200x630.png") })
    let without = try await publicPages(["sider/torg.md": page], assets: [drawing], pictures: .unavailable)
    #expect(without["torg/index.html"].contains("og:image\" content=\"https://eksempel.example/deling."))
    #expect(!without.pictures.contains { $0.hasSuffix("-1200x630.png") })
  }
}
