import Assets
package import Content
package import Diagnostics
import Files
import Parallelism

/// A file that only the project has, as what it says.
package struct InternalFile: Sendable {
  package let path: String
  package fileprivate(set) var parts: [NoteText.Part] = []
}

/// What stands inside the files that no field and no page is read from, so that it can be looked for on the pages; of what nobody
/// can read, it is said that nobody has looked for it.
package func readInternalFiles(
  _ assets: [AssetFile], root: String, jobs: Int
) async -> Diagnosed<[InternalFile]> {
  let read = await mapInParallel(assets.filter(\.mayHoldWords), jobs: jobs) {
    asset -> Diagnosed<InternalFile> in
    do throws(FileError) {
      var reader = InternalReader(asset.path)
      reader.read(try bytes(of: asset, root), ending: asset.ending, depth: 0)
      return Diagnosed(reader.file, reader.findings)
      // Discarded: what cannot be opened, or is too large, was said when the folder was read.
    } catch {
      return Diagnosed(InternalFile(path: asset.path), [])
    }
  }
  return Diagnosed(read.map(\.value), read.flatMap(\.findings))
}

private struct InternalReader {
  var file: InternalFile
  private var unread: Wording?
  private var isWholeUnread = false

  init(_ path: String) { file = InternalFile(path: path) }

  var findings: [Diagnostic] {
    unread.map { [isWholeUnread ? .unread(file.path, $0) : .partlyUnread(file.path, $0)] } ?? []
  }

  /// Takes over what some bytes say, and what lies within them.
  mutating func read(_ bytes: [UInt8], ending: String, depth: Int) {
    // An empty file has nothing to look for.
    guard !bytes.isEmpty else { return }
    if isDocument(bytes) { return readDocument(bytes) }
    guard let note = readNote(bytes, ending: ending) else {
      if unread == nil { unread = (reasonUnread(bytes) ?? .unknownForm).words }
      isWholeUnread = depth == 0
      return
    }
    file.parts += note.parts
    if note.isCut { unread = tooLarge }
    for attachment in note.attachments where AssetUse(ending: attachment.ending).mayHoldWords {
      if depth < 3 {
        read(attachment.bytes, ending: attachment.ending, depth: depth + 1)
      } else {
        unread = tooLarge
      }
    }
  }

  private mutating func readDocument(_ bytes: [UInt8]) {
    let words = documentText(bytes)
    file.parts += words.paragraphs.map { NoteText.Part($0) }
    if words.paragraphs.isEmpty, words.reasonNotSearched == nil, let reason = reasonUnread(bytes) {
      unread = reason.words
      isWholeUnread = file.parts.isEmpty
    } else if let reason = words.reasonNotSearched {
      unread = reason
    }
  }
}

private func isDocument(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    || bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
}

private let tooLarge = Wording(
  nb: "noe av den er for stort, eller pakket på en måte som ikke blir lest",
  en: "some of it is too large, or packed in a way that is not read")

extension AssetFile {
  /// Whether it is none of what is seen or heard, or only read by programs.
  fileprivate var mayHoldWords: Bool {
    !isPicture && use.mayHoldWords && !wordlessEndings.contains(ending)
  }

  private var isPicture: Bool {
    switch picture?.format {
    case .jpeg, .png, .webp, .gif, .avif, .heic: true
    // What begins with «BM» may be a text; those of another name are told of.
    case .tiff, .psd, .bmp, .pdf, .office, nil: false
    }
  }
}

extension AssetUse {
  fileprivate var mayHoldWords: Bool {
    switch self {
    case .photo: false
    case .drawing, .document, .none: true
    }
  }
}

/// Sound and film, fonts, and what a saved web page runs.
private let wordlessEndings: Set<String> = [
  "mp3", "m4a", "wav", "ogg", "oga", "flac", "aac", "wma", "aiff", "opus", "mp4", "m4v", "mov", "avi", "mkv",
  "webm", "wmv", "mpg", "mpeg", "ogv", "3gp", "ttf", "otf", "woff", "woff2", "eot", "js", "mjs", "css", "map",
  "ico", "cr2", "nef", "arw", "dng", "eps", "ai", "indd",
]

extension UnreadableDocument {
  /// Why a file is not read, after what follows from it.
  fileprivate var words: Wording {
    switch self {
    case .locked:
      Wording(
        nb: "den er låst med passord, eller i et eldre format",
        en: "it is locked by a password, or of an older format")
    case .damaged: Wording(nb: "den er skadet", en: "it is damaged")
    case .tooLarge: Wording(nb: "den er for stor når den pakkes ut", en: "it is too large when unpacked")
    case .unknownForm:
      Wording(nb: "den er i et format som ikke blir lest", en: "it is of a format that is not read")
    }
  }
}

extension Diagnostic {
  fileprivate static func unread(_ path: String, _ reason: Wording) -> Diagnostic {
    Diagnostic(
      .documentNotSearched,
      Wording(
        nb: "det er ikke lett på sidene etter det som står i filen: \(reason.nb)",
        en: "the pages have not been searched for what is in the file: \(reason.en)"),
      at: .file(path), help: savedAnew)
  }

  fileprivate static func partlyUnread(_ path: String, _ reason: Wording) -> Diagnostic {
    Diagnostic(
      .documentNotSearched,
      Wording(
        nb: "det er ikke lett på sidene etter alt som står i filen: \(reason.nb)",
        en: "the pages have not been searched for all that is in the file: \(reason.en)"),
      at: .file(path), help: savedAnew)
  }

  private static var savedAnew: Wording {
    Wording(
      nb: "åpne den, og lagre den uten passord som .docx, .odt eller .pdf, og la den ligge i «intern»",
      en: "open it, save it without a password as .docx, .odt or .pdf, and leave it in “internal”")
  }
}
