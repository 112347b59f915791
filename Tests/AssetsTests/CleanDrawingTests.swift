import Assets
import Diagnostics
import TestSupport
import Testing

@Suite struct CleanDrawingTests {
  private let head = "<svg xmlns=\"http://www.w3.org/2000/svg\""

  private func clean(_ svg: String) -> String? {
    cleanDrawing(Array(svg.utf8), path: "a.svg").value.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is found, as `code «the text it points to, up to a space»`.
  private func findings(_ svg: String) -> [String] {
    let bytes = Array(svg.utf8)
    return cleanDrawing(bytes, path: "a.svg").findings.map { finding in
      let words = String(decoding: bytes[finding.location.range], as: UTF8.self).prefix { $0 != " " }
      return "\(finding.code.name) «\(words)»"
    }
  }

  @Test("Lines, colours, text, gradients and what is read aloud stay as they are")
  func kept() {
    let drawing =
      "\(head) viewBox=\"0 0 9 9\" role=\"img\" aria-labelledby=\"t\"><title id=\"t\">Torget</title><desc>Et kart</desc><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><path fill=\"url(#g)\" d=\"M0 0h9\"/><use href=\"#g\"/><text x=\"1\" xml:space=\"preserve\"> a &lt; b <tspan>c</tspan></text></svg>"
    #expect(clean(drawing) == drawing)
    #expect(clean(clean(drawing) ?? "") == drawing)
  }

  @Test("What the program and the author left beside the drawing is gone, without a word")
  func leftovers() {
    let drawing = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- HEMMELIG: laget av Kari -->
      <?adobe-xap-filters HEMMELIG?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
        xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="HEMMELIG.svg"
        inkscape:export-filename="C:\\Users\\HEMMELIG\\a.png" id="HEMMELIG" data-name="HEMMELIG">
        <sodipodi:namedview inkscape:document-units="HEMMELIG"/>
        <svg:metadata><x xmlns="urn:x">HEMMELIG</x></svg:metadata>
        <svg:g inkscape:label="HEMMELIG" class="HEMMELIG" style="-inkscape-stroke:HEMMELIG;fill:red;/* HEMMELIG */">
          HEMMELIG
          <svg:path d="M0 0h9"/>
          <svg:unknown><svg:script>HEMMELIG</svg:script></svg:unknown>
        </svg:g>
        <svg:g style="display:none"><svg:text>HEMMELIG</svg:text></svg:g>
        <svg:g display="none"><svg:text>HEMMELIG</svg:text></svg:g>
      </svg:svg>
      """
    #expect(clean(drawing) == "\(head)><g style=\"fill:red\"><path d=\"M0 0h9\"/></g></svg>")
  }

  @Test("A layer that is not shown stays when something shown takes a part of it")
  func hiddenParts() {
    let drawing =
      "\(head)><g style=\"display:none\"><path id=\"a\" d=\"M0 0\"/></g><clipPath id=\"c\"><use href=\"#a\"/></clipPath><g clip-path=\"url(#c)\"/></svg>"
    #expect(clean(drawing) == drawing)
  }

  @Test(
    "Scripts, events, movement and references out of the drawing are errors at their place",
    arguments: [
      ("<script>alert(1)</script>", "<script>"),
      ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "<x:script"),
      ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "<h:script"),
      ("<path onclick='alert(1)'/>", "<path"),
      ("<path\nONLOAD = 'x'/>", "<path\nONLOAD"), ("<a href='https://evil.example'/>", "<a"),
      ("<image href='x.png'/>", "<image"), ("<image href='file:///C:/a.png'/>", "<image"),
      ("<foreignObject/>", "<foreignObject/>"), ("<iframe/>", "<iframe/>"),
      ("<animate attributeName='href'/>", "<animate"),
      ("<set/>", "<set/>"), ("<style>@import 'x'</style>", "<style>"),
      ("<style>@font-face{}</style>", "<style>"),
      ("<style>a{fill:u\\72l(x)}</style>", "<style>"),
      ("<style>a{mask-image:image-set('//x' 1x)}</style>", "<style>"),
      ("<path fill='url(https://evil.example)'/>", "<path"),
      ("<path style='fill:URL( \"//evil\" )'/>", "<path"),
      ("<use href='andre.svg#a'/>", "<use"), ("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<image"),
      ("<image href='data:image/png;base64,iVBORw0KGgo='/>", "<image"), ("<feImage href='#a'/>", "<feImage"),
      ("<?xml-stylesheet href='x.css'?>", "<?xml-stylesheet"),
      ("<a xmlns:l='http://www.w3.org/1999/xlink' l:href=' java\nscript:x'/>", "<a"),
    ])
  func unsafeOnes(_ part: String, _ place: String) {
    #expect(findings("\(head)>\n\(part)</svg>") == ["unsafe-svg «\(place)»"], "\(part)")
  }

  @Test("Every problem is reported, a few at most, each in words of its own")
  func several() {
    let many = cleanDrawing(
      Array(("\(head)>" + String(repeating: "<script/><path onload=''/>", count: 99)).utf8), path: "a.svg")
    #expect(many.findings.count == 8 && Set(many.findings.map(\.message)).count == 2)
  }

  @Test("A drawing in UTF-16 or Latin 1 is read like any other, scripts and all")
  func encodings() {
    func utf16(_ text: String) -> [UInt8] {
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let plain = cleanDrawing(utf16("\(head)><text>Blåbær</text></svg>"), path: "a.svg")
    #expect(plain.value.map { String(decoding: $0, as: UTF8.self) } == "\(head)><text>Blåbær</text></svg>")
    let script = cleanDrawing(utf16("\(head)><script>x</script></svg>"), path: "a.svg")
    #expect(script.findings.map(\.code.name) == ["unsafe-svg"] && script.value == nil)
    let latin =
      Array("<?xml version='1.0' encoding='iso-8859-1'?>\(head)><text>Bl".utf8) + [0xE5]
      + Array("</text></svg>".utf8)
    #expect(
      cleanDrawing(latin, path: "a.svg").value.map { String(decoding: $0, as: UTF8.self) }
        == "\(head)><text>Blå</text></svg>")
  }

  @Test("What cannot be read, or declares anything for itself, is reported where that begins")
  func unreadable() {
    for svg in [
      "", "ikke xml", "\(head)><path></svg>", "\(head)><path l:href='#a'/></svg>", "\(head)>",
      "<!DOCTYPE svg [<!ENTITY a 'b'>]>\(head)>&a;</svg>",
      "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]>\(head)/>",
      "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>\(head)/>",
      "<?xml version='1.0' encoding='utf-7'?>\(head)/>",
    ] {
      #expect(findings(svg).first?.hasPrefix("unreadable-svg") == true, "\(svg)")
      #expect(clean(svg) == nil)
    }
    #expect(findings("<html/>") == ["unsafe-svg «<html/>»"])
    let lost = "<!DOCTYPE svg PUBLIC 'a' 'b'>\(head)><text>a&nbsp;b</text></svg>"
    #expect(findings(lost) == ["unsafe-svg «&nbsp;»"])
  }

  @Test("Deep, wide and endless drawings take little processor time")
  func bounds() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let head = "<svg xmlns=\"http://www.w3.org/2000/svg\""
      let laughs = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
        .joined()
      for svg in [
        "<!DOCTYPE svg [<!ENTITY l0 'ha'>\(laughs)]>\(head)>&l9;</svg>",
        head + ">" + String(repeating: "<g>", count: 1_000_000),
        head + ">" + String(repeating: "<g/>", count: 200_000) + "</svg>",
        head + ">" + String(repeating: " ", count: 5 << 20) + "</svg>",
        head + " " + (0..<100_000).map { "a\($0)=''" }.joined(separator: " ") + "><a></svg>",
      ] {
        let found = cleanDrawing(Array(svg.utf8), path: "a.svg")
        #expect(found.value == nil && found.findings.map(\.code.name) == ["unreadable-svg"])
      }
    }
  }

  @Test("A long stylesheet and many hidden layers take little processor time")
  func manyHidden() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let style = "<style>\(String(repeating: ".a{fill:red} ", count: 150_000))</style>"
      let nested = String(repeating: "<g display='none'>", count: 190)
      let leaves = String(repeating: "<g/>", count: 90_000)
      let svg =
        "<svg xmlns='http://www.w3.org/2000/svg'>\(style)\(nested)\(leaves)<path id='a'/>"
        + "\(String(repeating: "</g>", count: 190))<use href='#a'/></svg>"
      #expect(cleanDrawing(Array(svg.utf8), path: "a.svg").value?.count ?? 0 > 1_000_000)
    }
  }

  @Test("A photo inside a drawing keeps its pixels and loses what the camera wrote")
  func photos() throws {
    let png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8]
    let kept = png + chunk("IHDR", [1, 2, 3]) + chunk("IDAT", [4]) + chunk("IEND", [])
    let whole =
      png + chunk("IHDR", [1, 2, 3]) + chunk("tEXt", Array("HEMMELIG".utf8)) + chunk("IDAT", [4])
      + chunk("IEND", []) + Array("HEMMELIG".utf8)
    #expect(photo(whole, "png") == photo(kept, "png") && photo(kept, "png") != nil)
    let start: [UInt8] = [0xFF, 0xD8]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
    let exif = segment(0xE1, Array("Exif\0\0HEMMELIG".utf8)) + segment(0xFE, Array("HEMMELIG".utf8))
    #expect(
      photo(start + exif + scan + [9, 9], "jpeg") == photo(start + scan, "jpeg")
        && photo(start + scan, "jpeg") != nil)
    let turned = segment(0xE1, Array("Exif\0\0".utf8) + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0])
    #expect(photo(start + turned + scan, "jpeg") == nil)
    for entry in [
      [0x01, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 6], [0x12, 0x01, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0],
      [0x01, 0x12, 0, 1, 0, 0, 0, 1, 3, 0, 0, 0],
    ] as [[UInt8]] {
      let turned = segment(0xE1, Array("Exif\0\0".utf8) + entry)
      #expect(photo(start + turned + scan, "jpeg") == nil, "\(entry)")
    }
    let upright = segment(0xE1, Array("Exif\0\0".utf8) + [0x01, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1])
    #expect(photo(start + upright + scan, "jpeg") == photo(start + scan, "jpeg"))
  }

  private func photo(_ bytes: [UInt8], _ format: String) -> String? {
    clean("\(head)><image href=\"data:image/\(format);base64,\(base64(bytes))\"/></svg>")
  }
}

private func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
  [0, 0, 0, UInt8(bytes.count)] + Array(name.utf8) + bytes + [0, 0, 0, 0]
}

private func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
  [0xFF, marker, 0, UInt8(bytes.count + 2)] + bytes
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
  let text = stride(from: 0, to: bits.count, by: 6).map { start in
    digits[(0..<6).reduce(0) { $0 << 1 | Int(start + $1 < bits.count ? bits[start + $1] : 0) }]
  }
  return String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
}
