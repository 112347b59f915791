import Content
package import Diagnostics
import Glibc
import Theming

/// Why a picture could not be made.
struct PictureProblem: Error {
  let finding: Diagnostic

  init(_ code: Code, _ picture: Picture, help: Wording) {
    finding = Diagnostic(code, code.message, at: .file(picture.original.path), help: help)
  }
}

/// Where the picture lies that was made, now or by an earlier run.
func madePicture(_ picture: Picture, root: String, cache: String) async -> Result<String, PictureProblem> {
  let name = "\(picture.original.sha256)-\(picture.width).\(picture.format.fileExtension)"
  let target = cache + "/" + name
  if isFile(target) { return .success(target) }
  let original = root + "/" + picture.original.path
  if let problem = problem(of: picture, original) { return .failure(problem) }
  let temporary = cache + "/.\(getpid())-" + name
  let outcome = run(
    "vipsthumbnail",
    [original, "--size", "\(picture.width)x>", "--output", temporary + picture.format.options], seconds: 30)
  guard outcome == .exited(0), unsafe rename(temporary, target) == 0 else {
    unsafe unlink(temporary)
    return .failure(unreadable(picture))
  }
  return .success(target)
}

/// What is wrong with a picture, found from its name and its header, before anything large is read.
private func problem(of picture: Picture, _ original: String) -> PictureProblem? {
  let ending = picture.original.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  guard ["jpg", "jpeg", "png", "webp", "gif"].contains(ending) else {
    return PictureProblem(
      .unsupportedPicture, picture,
      help: Wording(
        nb: "åpne bildet og lagre det som JPEG (foto) eller PNG (tegning)",
        en: "open the picture and save it as JPEG (photo) or PNG (drawing)"))
  }
  guard let width = headerNumber("width", original), let height = headerNumber("height", original) else {
    return unreadable(picture)
  }
  guard width * height <= 100_000_000 else {
    return PictureProblem(
      .tooLargePicture, picture,
      help: Wording(
        nb: "bildet er \(width) × \(height) punkter; lagre det med høyst 100 millioner punkter",
        en: "the picture is \(width) × \(height) pixels; save it with at most 100 million pixels"))
  }
  return nil
}

private func headerNumber(_ field: String, _ path: String) -> Int? {
  let answer = output(of: "vipsheader", ["-f", field, path], seconds: 10)
  return answer.flatMap { text in Int(text.filter { ("0"..."9").contains($0) }) }.flatMap {
    $0 < 1_000_000 ? $0 : nil
  }
}

private func unreadable(_ picture: Picture) -> PictureProblem {
  PictureProblem(
    .unreadablePicture, picture,
    help: Wording(
      nb: "åpne bildet, se at det er helt, og lagre det på nytt",
      en: "open the picture, see that it is whole, and save it again"))
}

func libvipsMissing(_ picture: String) -> Diagnostic {
  Diagnostic(
    .libvipsMissing, Code.libvipsMissing.message, at: .file(picture),
    help: Wording(
      nb: "installer det med «sudo apt-get install libvips-tools»",
      en: "install it with “sudo apt-get install libvips-tools”"))
}

func noCache(_ cache: String) -> Diagnostic {
  Diagnostic(
    .noPictureCache, Code.noPictureCache.message, at: .file(cache),
    help: Wording(nb: "se at mappen kan skrives til", en: "see that the folder can be written to"))
}

extension Picture.Format {
  fileprivate var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .webp: "webp"
    case .png: "png"
    case .svg: "svg"
    }
  }

  /// How libvips is to save it: no metadata, so that no trace of place, time or camera is left.
  fileprivate var options: String {
    switch self {
    case .jpeg: "[Q=82,strip,interlace,background=255]"
    case .webp, .png, .svg: "[strip]"
    }
  }
}

extension Code {
  static let unsupportedPicture = Code(
    "unsupported-picture", .error,
    title: Wording(
      nb: "Bildet har et format nettsteder ikke viser", en: "The picture is of a kind that sites do not show"),
    explanation: Wording(
      nb: "Bilder skal være JPEG, PNG eller WebP. HEIC fra telefon, TIFF, PSD og Word-filer må lagres om.",
      en:
        "Pictures should be JPEG, PNG or WebP. HEIC from a phone, TIFF, PSD and Word files must be saved anew."
    ),
    steps: Wording(
      nb:
        "Åpne bildet, velg «Lagre som …» eller «Eksporter», og velg JPEG (foto) eller PNG (tegning). iPhone: Innstillinger → Kamera → Formater → Mest kompatibel. Bilder i Word: høyreklikk, «Lagre som bilde».",
      en:
        "Open the picture, choose “Save as …” or “Export”, and choose JPEG (photo) or PNG (drawing). iPhone: Settings → Camera → Formats → Most Compatible. Pictures in Word: right-click, “Save as Picture”."
    ))

  static let unreadablePicture = Code(
    "unreadable-picture", .error,
    title: Wording(nb: "Bildet lar seg ikke lese", en: "The picture cannot be read"),
    explanation: Wording(
      nb: "Filen er avkortet, eller den er noe annet enn navnet sier.",
      en: "The file is cut short, or it is something else than its name says."),
    steps: Wording(
      nb: "Åpne bildet og se at det er helt. Lagre det som JPEG, og legg den nye filen der den gamle lå.",
      en:
        "Open the picture and see that it is whole. Save it as JPEG, and put the new file where the old one lay."
    ))

  static let tooLargePicture = Code(
    "too-large-picture", .error, title: Wording(nb: "Bildet er for stort", en: "The picture is too large"),
    explanation: Wording(
      nb: "Bildet har så mange punkter at det ikke kan behandles trygt.",
      en: "The picture has so many pixels that it cannot be handled safely."),
    steps: Wording(
      nb: "Åpne bildet, velg «Endre størrelse», sett bredden til 2400 og lagre det på nytt.",
      en: "Open the picture, choose “Resize”, set the width to 2400 and save it anew."))

  static let libvipsMissing = Code(
    "libvips-missing", .warning,
    title: Wording(
      nb: "Programmet som lager bilder, mangler", en: "The program that makes pictures is missing"),
    explanation: Wording(
      nb: "Uten libvips blir sidene laget uten bilder.",
      en: "Without libvips the pages are made without pictures."),
    steps: Wording(
      nb:
        "Be den som har satt opp maskinen, om å kjøre «make install». Da kommer programmet vipsthumbnail på plass.",
      en:
        "Ask whoever set up the machine to run “make install”, which puts the program vipsthumbnail in place."
    ))

  static let noPictureCache = Code(
    "no-picture-cache", .error,
    title: Wording(nb: "Får ikke lagret ferdige bilder", en: "Finished pictures cannot be kept"),
    explanation: Wording(
      nb: "Mappen for ferdige bilder kan ikke lages.", en: "The folder for finished pictures cannot be made."),
    steps: Wording(
      nb: "Gi deg selv lov til å skrive i mappen for ferdige sider (--output), eller velg en annen mappe.",
      en: "Give yourself leave to write in the folder for finished pages (--output), or choose another."))
}

/// Every code that Tooling can report.
package let toolingCodes: [Code] = [
  .unsupportedPicture, .unreadablePicture, .tooLargePicture, .libvipsMissing, .noPictureCache, .unsafeDrawing,
]
