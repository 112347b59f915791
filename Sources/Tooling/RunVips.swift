import Content
package import Diagnostics
import Files
import Theming

/// Unpacks an original into a folder of its own, and gives its name in the cache: upright, in sRGB, and no wider than is
/// wanted.
///
/// The original is given as an open file, never by name, so that no name can be taken for an option. Loaders that
/// libvips does not hold safe for strangers' files are switched off.
func unpack(
  _ original: OriginalPicture, root: String, _ cache: PictureCache
) -> Result<String, PictureProblem> {
  do throws(FileError) {
    let folder = try cache.newFolder()
    if original.asset.use == .drawing { return try clean(original, root: root, in: folder, cache) }
    if try unpack(original, root: root, to: cache.folder + "/" + folder) { return .success(folder) }
    try cache.discard(folder)
    return .failure(.original(.unreadablePicture(original.asset.path)))
  } catch {
    return .failure(.machine(error))
  }
}

/// Puts a drawing into the folder as it is published: written anew, so that libvips reads nothing of a stranger's.
private func clean(
  _ original: OriginalPicture, root: String, in folder: String, _ cache: PictureCache
) throws(FileError) -> Result<String, PictureProblem> {
  let made = finish(original.asset, root: root)
  guard case .bytes(let bytes)? = made.value else {
    try cache.discard(folder)
    return .failure(.original(made.findings.first ?? notMade(original.asset)))
  }
  try Folder(cache.folder).folder(folder).write(bytes, to: original.unpackedName)
  return .success(folder)
}

private func unpack(_ original: OriginalPicture, root: String, to folder: String) throws(FileError) -> Bool {
  guard let widest = original.widest else { return false }
  let isClear = original.asset.picture?.hasAlpha == true
  let command = Command(
    "vips",
    [
      "thumbnail", "/dev/stdin", original.unpackedName + (isClear ? "[compression=0,strip]" : ""),
      "\(widest.width)", "--height", "10000000", "--size", "down", "--export-profile", "srgb", "--fail-on",
      "truncated",
    ], in: folder, .strangers)
  let input = try Folder(root).input(original.asset.path)
  guard try command.succeeds(reading: input, seconds: 600) else { return false }
  return isAsExpected(try Folder(folder).beginning(of: original.unpackedName, count: 256), widest)
}

/// Makes one size in one format of an unpacked original; whether it came out right, without any metadata.
func shrink(_ picture: Picture, of original: OriginalPicture, in folder: String) throws(FileError) -> Bool {
  let command = Command(
    "vips",
    [
      "thumbnail", original.unpackedName, picture.name + picture.format.options, "\(picture.width)",
      "--height", "\(picture.height)",
    ] + (picture.crop.map { ["--crop", $0.rawValue] } ?? ["--size", "force"]), in: folder)
  guard try command.succeeds(seconds: 600) else { return false }
  let made = try Folder(folder)
  guard let bytes = try made.readIfPresent(picture.name, atMost: largestPicture) else { return false }
  guard picture.format == .webp else { return isBare(bytes, picture.format) }
  guard let stripped = strippedWebP(bytes), isBare(stripped, .webp) else { return false }
  try made.removeFile(picture.name)
  try made.write(stripped, to: picture.name)
  return true
}

/// 64 MiB, in any format.
let largestPicture = 64 << 20

extension Picture {
  /// Within its original's folder.
  var name: String {
    let shape = crop.map { "x\(height)-\($0.rawValue)" } ?? ""
    return "\(width)\(shape).\(format.fileExtension)"
  }
}

extension Picture.Format {
  /// How libvips is to save it: no metadata, and as small as it looks good.
  fileprivate var options: String {
    switch self {
    case .jpeg: "[Q=80,strip,interlace,optimize-coding]"
    case .webp: "[Q=75,strip]"
    case .avif: "[Q=55,effort=0,compression=av1,strip]"
    case .png: "[compression=9,strip]"
    }
  }
}

/// That the header was right about the size, and about which way is up; a pixel more or less is rounding.
private func isAsExpected(_ beginning: [UInt8], _ widest: Picture) -> Bool {
  guard let size = unpackedSize(beginning) else { return false }
  return size.width == widest.width && abs(size.height - widest.height) <= 2
}

/// The size of a PNG, or of a binary PPM: a mark, comments, and two numbers.
private func unpackedSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  if let header = pictureHeader(of: bytes), header.format == .png { return (header.width, header.height) }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  guard lines.first == "P6", lines.count > 1 else { return nil }
  let numbers = lines[1].split(separator: " ").compactMap { Int($0) }
  return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
}

/// A picture that could not be made.
func notMade(_ asset: AssetFile) -> Diagnostic {
  Diagnostic(
    .pictureNotMade, Code.pictureNotMade.message, at: .file(asset.path),
    help: Wording(
      nb: "åpne bildet og lagre det på nytt som JPEG, og se at «vips --version» svarer 8.13 eller nyere",
      en: "open the picture and save it again as JPEG, and check that “vips --version” says 8.13 or newer"))
}

func libvipsMissing(_ asset: AssetFile) -> Diagnostic {
  Diagnostic(
    .libvipsMissing, Code.libvipsMissing.message, at: .file(asset.path),
    help: Wording(
      nb: "installer det med «sudo apt-get install libvips-tools»",
      en: "install it with “sudo apt-get install libvips-tools”"))
}

extension Code {
  static let pictureNotMade = Code(
    "picture-not-made", .error,
    title: Wording(nb: "Bildet ble ikke laget", en: "The picture could not be resized"),
    explanation: Wording(
      nb: "Bildet lot seg lese, men de små utgavene av det ble ikke som de skulle.",
      en: "The picture could be read, but making the smaller versions failed."),
    steps: Wording(
      nb:
        "Bygg en gang til. Hjelper ikke det, åpne bildet og lagre det på nytt som JPEG.",
      en:
        "Build again. If that does not help, open the picture and save it again as JPEG."
    ))

  static let libvipsMissing = Code(
    "libvips-missing", .warning,
    title: Wording(
      nb: "Programmet som lager bilder, mangler", en: "The program that resizes pictures is missing"),
    explanation: Wording(
      nb: "Uten libvips blir sidene laget uten bilder.",
      en: "Without libvips the pages are built without pictures."),
    steps: Wording(
      nb: "Be den som har satt opp maskinen, om å kjøre «make install». Da kommer programmet vips på plass.",
      en: "Ask whoever set up the machine to run “make install”, which installs it."))
}

/// What may not be found the next time, though no file has changed: another program failed.
package let passingCodes: Set<Code> = [
  .pictureNotMade, .searchNotMade, Diagnostic.unreadablePicture("").code,
]

/// Every code that Tooling can report.
package let toolingCodes: [Code] = [
  .pictureNotMade, .libvipsMissing, .searchMissing, .searchNotMade, .peopleInDocument,
  .documentNotSearched,
]
