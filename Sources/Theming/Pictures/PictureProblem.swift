package import Content
package import Diagnostics

/// Why a file cannot be published as a picture, found from its name and its header alone; nil when it can, and for one
/// that was too large to be read, which has a finding already.
package func pictureProblem(_ asset: AssetFile) -> Diagnostic? {
  guard !asset.sha256.isEmpty else { return nil }
  guard let header = asset.picture else { return .unreadablePicture(asset.path) }
  let isShown = [.jpeg, .png, .webp, .gif].contains(header.format)
  guard isShown else { return .unsupportedPicture(asset, header.format) }
  if let named = asset.formatByName, named != header.format { return .mistakenPicture(asset, header.format) }
  guard header.width > 0, header.height > 0, !asset.isCutShort else { return .unreadablePicture(asset.path) }
  if header.width > 65_535 || header.height > 65_535 || header.width * header.height > 100_000_000 {
    return .tooLargePicture(asset, header)
  }
  return header.height > 10 * header.width ? .tooTallPicture(asset, header) : nil
}

extension AssetFile {
  fileprivate var formatByName: PictureHeader.Format? {
    ending == "jpg" || ending == "jpe" ? .jpeg : PictureHeader.Format(rawValue: ending) ?? others[ending]
  }
}

private let others: [String: PictureHeader.Format] = [
  "heif": .heic, "tif": .tiff, "docx": .office, "doc": .office, "pptx": .office,
]

extension Diagnostic {
  package static func unreadablePicture(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadablePicture, Code.unreadablePicture.message, at: .file(path),
      help: Wording(
        nb: "åpne bildet, se at det er helt, og lagre det på nytt som JPEG",
        en: "open the picture, check that it is complete, and save it again as JPEG"))
  }

  fileprivate static func unsupportedPicture(_ asset: AssetFile, _ format: PictureHeader.Format) -> Diagnostic
  {
    Diagnostic(
      .unsupportedPicture,
      format == .avif
        ? Wording(
          nb: "bildet er AVIF, som ikke kan være original her",
          en: "the picture is AVIF, which cannot be an original here")
        : Wording(
          nb: "bildet er \(format.name.nb), som nettlesere ikke viser",
          en: "the picture is \(format.name.en), which browsers do not show"),
      at: .file(asset.path), help: format.help)
  }

  static func movingPicture(_ path: String) -> Diagnostic {
    Diagnostic(
      .movingPicture, Code.movingPicture.message, at: .file(path),
      help: Wording(
        nb: "bruk et bilde som sier det samme stille, eller legg filmen ut et annet sted og lenk til den",
        en: "use a picture that says the same without moving, or publish the film elsewhere and link to it"))
  }

  fileprivate static func mistakenPicture(_ asset: AssetFile, _ format: PictureHeader.Format) -> Diagnostic {
    let name = asset.path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let right = stem + (format == .jpeg ? ".jpg" : ".\(format.rawValue)")
    return Diagnostic(
      .mistakenPicture,
      Wording(
        nb: "filen heter noe annet enn den er: innholdet er \(format.name.nb)",
        en: "the file name does not match the content, which is \(format.name.en)"),
      at: .file(asset.path),
      help: Wording(
        nb: "gi filen navnet «\(right)», og skriv det der bildet brukes",
        en: "name the file “\(right)”, and write that where the picture is used"))
  }

  fileprivate static func tooLargePicture(_ asset: AssetFile, _ header: PictureHeader) -> Diagnostic {
    let size = "\(header.width) × \(header.height)"
    return Diagnostic(
      .tooLargePicture, Code.tooLargePicture.message, at: .file(asset.path),
      help: Wording(
        nb: "bildet er \(size) punkter; lagre det med høyst 100 millioner punkter, for eksempel 4000 × 3000",
        en: "the picture is \(size) pixels; save it with at most 100 million pixels, for example 4000 × 3000")
    )
  }

  fileprivate static func tooTallPicture(_ asset: AssetFile, _ header: PictureHeader) -> Diagnostic {
    Diagnostic(
      .tooLargePicture, Wording(nb: "bildet er for høyt", en: "the picture is too tall"),
      at: .file(asset.path),
      help: Wording(
        nb:
          "bildet er \(header.width) × \(header.height) punkter; del det, så det blir høyst ti ganger så høyt som bredt",
        en:
          "the picture is \(header.width) × \(header.height) pixels; split it, so that it is at most ten times as tall as it is wide"
      ))
  }
}

extension PictureHeader.Format {
  fileprivate var name: Wording {
    switch self {
    case .jpeg, .png, .gif, .avif, .heic, .tiff, .psd, .bmp, .pdf:
      Wording(nb: rawValue.uppercased(), en: rawValue.uppercased())
    case .webp: Wording(nb: "WebP", en: "WebP")
    case .office: Wording(nb: "et Office-dokument", en: "an Office document")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .heic:
      Wording(
        nb: "åpne bildet på telefonen eller maskinen og eksporter det som JPEG",
        en: "open the picture on the phone or the computer and export it as JPEG")
    case .avif:
      Wording(
        nb: "lagre det som JPEG (foto) eller PNG (tegning); nettstedet lager selv AVIF av det",
        en: "save it as JPEG (photo) or PNG (drawing); the site makes AVIF of it by itself")
    case .office, .pdf:
      Wording(
        nb:
          "høyreklikk på bildet i dokumentet, velg «Lagre som bilde», og lagre det som JPEG (foto) eller PNG (tegning)",
        en:
          "right-click the picture in the document, choose “Save as Picture”, and save it as JPEG (photo) or PNG (drawing)"
      )
    case .jpeg, .png, .webp, .gif, .tiff, .psd, .bmp:
      Wording(
        nb: "åpne bildet og lagre det som JPEG (foto) eller PNG (tegning)",
        en: "open the picture and save it as JPEG (photo) or PNG (drawing)")
    }
  }
}

extension Code {
  static let unsupportedPicture = Code(
    "unsupported-picture", .error,
    title: Wording(
      nb: "Bildet har et format nettsteder ikke viser", en: "The picture format is not supported"),
    explanation: Wording(
      nb:
        "Bilder skal være JPEG, PNG eller WebP. HEIC fra telefon, TIFF, PSD og Word-filer må lagres i et av disse formatene.",
      en:
        "Pictures should be JPEG, PNG or WebP. HEIC from a phone, TIFF, PSD and Word files must be saved in one of these formats."
    ),
    steps: Wording(
      nb:
        "Åpne bildet, velg «Lagre som …» eller «Eksporter», og velg JPEG (foto) eller PNG (tegning). iPhone: Innstillinger → Kamera → Formater → Mest kompatibel. Bilder i Word: høyreklikk, «Lagre som bilde».",
      en:
        "Open the picture, choose “Save as …” or “Export”, and choose JPEG (photo) or PNG (drawing). iPhone: Settings → Camera → Formats → Most Compatible. Pictures in Word: right-click, “Save as Picture”."
    ))

  static let movingPicture = Code(
    "moving-picture", .warning,
    title: Wording(
      nb: "Bildet beveger seg, men blir stående stille", en: "The picture moves, but will stand still"),
    explanation: Wording(
      nb:
        "Av en GIF, PNG eller WebP med flere bilder viser nettstedet bare det første. Det som beveger seg, må kunne stanses av leseren (WCAG 2.2.2), og hører hjemme i en film.",
      en:
        "Of a GIF, PNG or WebP with several frames, the site shows only the first. Readers must be able to stop what moves (WCAG 2.2.2); it belongs in a film."
    ),
    steps: Wording(
      nb:
        "Velg ett bilde som sier det samme, og lagre det som JPEG. Eller legg filmen ut hos en filmtjeneste, og lenk til den.",
      en:
        "Choose one frame that says the same, and save it as JPEG. Or publish the film with a video service, and link to it."
    ))

  static let mistakenPicture = Code(
    "mistaken-picture", .error,
    title: Wording(
      nb: "Bildet er noe annet enn navnet sier", en: "The picture's name does not match its format"),
    explanation: Wording(
      nb: "Innholdet i filen avgjør hva den er. Å bytte endelsen i navnet gjør ikke om bildet.",
      en:
        "The content of the file decides what it is. Changing the extension does not convert the picture."
    ),
    steps: Wording(
      nb: "Åpne bildet, velg «Lagre som …» eller «Eksporter», og velg JPEG (foto) eller PNG (tegning).",
      en: "Open the picture, choose “Save as …” or “Export”, and choose JPEG (photo) or PNG (drawing)."))

  static let unreadablePicture = Code(
    "unreadable-picture", .error,
    title: Wording(nb: "Bildet lar seg ikke lese", en: "The picture cannot be read"),
    explanation: Wording(
      nb: "Filen er avkortet, eller den er noe annet enn et bilde.",
      en: "The file is incomplete, or it is not a picture."),
    steps: Wording(
      nb: "Åpne bildet og se at det er helt. Lagre det som JPEG, og legg den nye filen der den gamle lå.",
      en:
        "Open the picture and check that it is complete. Save it as JPEG, and replace the old file."
    ))

  static let tooLargePicture = Code(
    "too-large-picture", .error, title: Wording(nb: "Bildet er for stort", en: "The picture is too large"),
    explanation: Wording(
      nb: "Bildet har så mange punkter at det ikke kan behandles trygt.",
      en: "The picture has so many pixels that it cannot be handled safely."),
    steps: Wording(
      nb: "Åpne bildet, velg «Endre størrelse», sett bredden til 2400 og lagre det på nytt.",
      en: "Open the picture, choose “Resize”, set the width to 2400 and save it again."))
}
