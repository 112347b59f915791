import Diagnostics
import Model

extension Edition {
  /// Where the manifest of this language lies.
  var manifestAddress: String { "/" + language.pathPrefix + "nettsted.webmanifest" }

  /// What a phone goes by when somebody puts the site among the apps (W3C Web Application Manifest).
  func manifestFile() -> OutputFile {
    let colours = [("theme_color", theme.colours.light), ("background_color", theme.colours.light)]
    let fields: [(String, JSONText?)] =
      [
        ("id", .string(frontAddress)), ("name", .string(siteName)), ("short_name", .string(siteName)),
        ("description", text(site.site?.description).map(JSONText.string)),
        ("lang", .string(language.rawValue)),
        ("dir", .string("ltr")), ("start_url", .string(frontAddress)), ("scope", .string("/")),
        ("display", .string("browser")),
      ] + colours.map { ($0, $1.map(JSONText.string)) } + [("icons", .array(icons))]
    let manifest = JSONText.object(fields.compactMap { name, value in value.map { (name, $0) } })
    return OutputFile(
      path: String(manifestAddress.dropFirst()), content: .bytes(Array((manifest.text + "\n").utf8)))
  }

  private var icons: [JSONText] {
    [("ikon", "any"), ("ikon-maske", "maskable")].compactMap { name, purpose in
      theme.files.first { $0.name == name }.map { icon in
        .object([
          ("src", .string(icon.address)), ("sizes", .string("any")), ("type", .string("image/svg+xml")),
          ("purpose", .string(purpose)),
        ])
      }
    }
  }
}
