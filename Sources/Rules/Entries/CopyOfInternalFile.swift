import Content
import Diagnostics
import Model

extension Rule {
  /// A public file with the same bytes as an internal one may have been copied out by mistake.
  static let copyOfInternalFile = Rule(.copyOfInternalFile) { site in
    let inner = site.assets.values.filter { isInternalPath($0.path) && $0.size > 0 && !$0.sha256.isEmpty }
    let paths = Dictionary(inner.map { ($0.sha256, $0.path) }, uniquingKeysWith: min)
    guard !paths.isEmpty else { return [] }
    return site.heads.filter { site.isPublic($0.id) }.flatMap { head in
      uses(of: head, site).compactMap { asset, place in
        paths[asset.sha256].map { .copyOfInternalFile(asset, of: $0, at: place) }
      }
    }
  }
}

/// The files that an entry shows or links to, with the places where it does.
private func uses(of head: EntryHead, _ site: SiteModel) -> [(AssetFile, Location)] {
  let field = head.common.picture == nil ? "logo" : "bilde"
  let own = site.picture(of: head).map { [($0, head.place(of: field))] } ?? []
  let inTexts = head.texts.flatMap { text in
    text.targets.sorted { $0.key < $1.key }.compactMap { node, target in
      target.asset.map { ($0, text.place(Int(node))) }
    }
  }
  let buttons = head.destinations.values.compactMap(\.asset).map { ($0, head.place(of: "handling.adresse")) }
  return own + inTexts + buttons
}

extension Diagnostic {
  fileprivate static func copyOfInternalFile(
    _ asset: AssetFile, of path: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .copyOfInternalFile,
      Wording(
        nb: "filen er den samme som en intern fil: «\(path)»",
        en: "the file is the same as an internal one: “\(path)”"),
      at: place,
      help: Wording(
        nb: "kan alle få se den, slett den interne; ellers slett «\(asset.path)»",
        en: "if everybody may see it, delete the internal one; otherwise delete “\(asset.path)”"))
  }
}

extension Code {
  static let copyOfInternalFile = Code(
    "copy-of-internal-file", .warning,
    title: Wording(nb: "Åpen kopi av en intern fil", en: "A public copy of an internal file"),
    explanation: Wording(
      nb:
        "Filen som teksten viser, er lik til siste tegn en fil under «content/intern/». Kanskje er den kopiert ut med vilje, og da skal den ikke ligge der også; kanskje er den kopiert ut ved en feil. Programmet kan ikke vite hva som er ment, og derfor stanser det ikke byggingen.",
      en:
        "The file that the text shows is byte for byte the same as one under “content/intern/”. It may have been copied out on purpose, and then it should not lie there too; or by mistake. The program cannot know which, so it does not stop the build."
    ),
    steps: Wording(
      nb:
        "Åpne filen og se om alle kan få lese den. Kan de det, slett den under «content/intern/». Kan de ikke det, slett kopien og lenken til den.",
      en:
        "Open the file and see whether everybody may read it. If so, delete the one under “content/intern/”. If not, delete the copy and the link to it."
    ))
}
