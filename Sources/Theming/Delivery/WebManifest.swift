import Content
import Diagnostics
import Model

extension Edition {
  /// Where the manifest of this language lies.
  var manifestAddress: String { site.addressing.top(in: language) + "nettsted.webmanifest" }

  /// What a phone goes by when somebody puts the site among the apps (W3C Web Application Manifest).
  func manifestFile() -> OutputFile {
    let colours = [("theme_color", theme.colours.light), ("background_color", theme.colours.light)]
    let fields: [(String, JSONText?)] =
      [
        ("id", .string(frontAddress)), ("name", .string(siteName)), ("short_name", .string(siteName)),
        ("description", text(site.site?.description).map(JSONText.string)),
        ("lang", .string(language.tag)),
        ("dir", .string("ltr")), ("start_url", .string(frontAddress)), ("scope", .string(base.text)),
        ("display", .string("browser")),
      ] + colours.map { ($0, $1.map(JSONText.string)) } + [("icons", .array(icons))]
    let manifest = JSONText.object(fields.compactMap { name, value in value.map { (name, $0) } })
    return OutputFile(
      path: base.path(of: manifestAddress), from: .site,
      content: .bytes(Array((manifest.text + "\n").utf8)))
  }

  /// The drawing first, then pixels; `maskable` ones fill their square, so that a phone may cut them to its own form.
  private var icons: [JSONText] {
    let drawings = theme.files.filter { ["ikon", "ikon-maske"].contains($0.name) }.map {
      icon($0.name, $0.address, sizes: "any", type: "image/svg+xml")
    }
    let pixels = theme.files.filter { $0.name.hasPrefix("ikon") }.compactMap { file in
      file.picture.map { picture in
        icon(file.name, file.address, sizes: "\(picture.width)x\(picture.height)", type: "image/png")
      }
    }
    return drawings + pixels
  }

  private func icon(_ name: String, _ address: String, sizes: String, type: String) -> JSONText {
    let purpose = name.hasPrefix("ikon-maske") ? "maskable" : "any"
    return .object([
      ("src", .string(address)), ("sizes", .string(sizes)), ("type", .string(type)),
      ("purpose", .string(purpose)),
    ])
  }
}
