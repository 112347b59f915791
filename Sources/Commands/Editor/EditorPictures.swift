import Assets
import Content
import Diagnostics
import Editing
import Files
import Forms
import Model
import Serving
import Theming
import Tooling

extension PreviewSite {
  /// Puts the picture that was chosen in a form beside the entry, and its name in the form; why not, when it is none that is
  /// taken. Nothing of what the browser calls it but letters and digits becomes part of a path.
  mutating func takePicture(_ sent: SentForm, _ open: inout OpenForm) async -> Wording? {
    var taken: [String: String] = [:]
    var tooMany: Wording?
    for file in sent.files {
      guard file.name.hasPrefix("fil "), let place = ValuePlace(String(file.name.dropFirst(4))) else {
        continue
      }
      if let first = taken[file.name] {
        tooMany = Wording(
          nb:
            "her er det plass til ett bilde: «\(first)» er satt inn i skjemaet, og de andre er ikke hentet; lagre for å ta det i bruk",
          en:
            "there is room for one picture here: “\(first)” is put into the form, and the others are not taken; save to use it"
        )
        continue
      }
      taken[file.name] = file.fileName
      switch await keepPicture(file, beside: open.path) {
      case .failure(let refusal): return refusal.words
      case .success(let name): make([.set(place, .text(name))], in: &open)
      }
    }
    return tooMany
  }

  /// Takes the picture, and what is said of it, out of the form; its file goes when the form is saved.
  func takeOutPicture(_ name: String, _ open: inout OpenForm) {
    guard let place = ValuePlace(String(name.dropFirst(4))), let field = place.path.steps.first else {
      return
    }
    let about = form(of: open.entry).fields.filter { other in
      guard case .field(let picture) = field else { return false }
      let own = other.declaration.name.nb
      return other.place.path.steps.count == 1 && (own == picture || own.hasPrefix(picture + "-"))
    }
    let written = about.flatMap { other -> [FormValue] in
      guard case .values(let values) = other.content else { return [] }
      return values.filter { $0.text != nil }
    }
    make(written.map { .clear($0.place) }, in: &open)
    open.focus = about.first?.place.text
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Bildet er tatt ut av skjemaet. Lagre for å fjerne det.",
        en: "The picture is taken out of the form. Save to remove it.")[open.language])
  }

  /// The pictures beside an entry that were sent from a form and that neither a save nor this form has named: they are offered.
  func waitingPictures(_ open: OpenForm) -> [String] {
    let folder = parent(of: open.path)
    // Discarded: what cannot be read is not offered.
    let paths = (try? store.waitingUploads()) ?? []
    let texts = open.working.placed(in: input.sources.value).files
    return paths.filter { parent(of: $0) == folder }.map { String($0.dropFirst(folder.count + 1)) }.filter {
      name in
      !texts.contains { isFile(name, namedIn: $0.bytes) }
    }
  }

  /// Notes which of the pictures that no save has named stand in this form.
  mutating func notePictures(in open: OpenForm) {
    // Discarded: what cannot be read is not offered to be taken away either.
    let waiting = (try? store.waitingUploads()) ?? []
    guard !waiting.isEmpty else { return }
    let folder = parent(of: open.path)
    let named = waiting.filter { path in
      parent(of: path) == folder
        && open.working.files.contains { isFile(String(path.dropFirst(folder.count + 1)), namedIn: $0.bytes) }
    }
    picturesInForms.note(named, in: open.key, at: Int(clamping: Instant.now.seconds))
  }

  /// Puts the name of a picture that was sent before in the form.
  func usePicture(_ words: String, _ open: inout OpenForm) {
    guard let space = words.lastIndex(of: " "),
      let place = ValuePlace(String(words[..<space].dropFirst(4)))
    else { return }
    let name = String(words[words.index(after: space)...])
    guard waitingPictures(open).contains(name) else { return }
    make([.set(place, .text(name))], in: &open)
    open.focus = place.text
    open.said = PageFrame.Said(
      .warning,
      Wording(
        nb: "Bildet er satt inn i skjemaet. Lagre for å ta det i bruk.",
        en: "The picture is put into the form. Save to use it.")[open.language])
  }

  /// Puts back the pictures that this form names and that were taken away meanwhile, by somebody else or because they had waited
  /// long.
  mutating func bringBackPictures(_ open: OpenForm) async {
    let folder = parent(of: open.path)
    let there = input.sources.value.picturePaths
    let seconds = Int(clamping: Instant.now.seconds)
    // Discarded: what cannot be put back is missing, which is found.
    let back = try? store.bringBackUploads(now: seconds) { path in
      parent(of: path) == folder && !there.contains(path)
        && open.working.files.contains { isFile(String(path.dropFirst(folder.count + 1)), namedIn: $0.bytes) }
    }
    if let back, !back.isEmpty { await rereadAll(back) }
  }

  /// Removes a picture that was sent and that nothing names.
  mutating func dropPicture(_ name: String, _ open: inout OpenForm) async {
    guard waitingPictures(open).contains(name) else { return }
    let texts = input.sources.value.files
    let path = parent(of: open.path) + "/" + name
    guard !picturesInForms.isNamed(path, besides: open.key, at: Int(clamping: Instant.now.seconds)) else {
      open.said = PageFrame.Said(
        .warning,
        Wording(
          nb:
            "Bildet er ikke slettet: det står i et annet skjema som er åpent. Blir det ikke lagret der, slettes det av seg selv etter et døgn.",
          en:
            "The picture is not deleted: it stands in another form that is open. If it is not saved there, it goes by itself after a day."
        )[open.language])
      return
    }
    do throws(SaveRefusal) {
      let gone = try store.removeUploads(before: .max, at: path) { name in
        texts.contains { isFile(name, namedIn: $0.bytes) }
      }
      await rereadAll(gone)
      open.said =
        gone.isEmpty
        ? PageFrame.Said(
          .warning,
          Wording(
            nb: "Bildet er ikke slettet: noen andre har tatt det i bruk eller endret det.",
            en: "The picture is not deleted: somebody else has used or changed it.")[open.language])
        : PageFrame.Said(
          .good, Wording(nb: "Bildet er slettet.", en: "The picture is deleted.")[open.language])
    } catch { open.said = PageFrame.Said(.error, error.message[open.language]) }
  }

  /// The pictures beside the entry that its fields named and name no more, and that nothing else in the content names: they go
  /// with the same save, and come back when it is undone.
  func droppedPictures(_ open: OpenForm) -> [FileChange] {
    guard let before = entry(open.request, in: open.working.asOpened(in: input.sources.value)) else {
      return []
    }
    let gone = Set(form(of: before).pictures).subtracting(form(of: open.entry).pictures)
    let id = EntryID(open.entry.kind.id, open.entry.slug)
    let isInText = { (asset: AssetFile) in self.state.site.head(id)?.leads(to: asset) ?? false }
    return removals(of: gone, beside: open.path, in: open.working.placed(in: input.sources.value)) { asset in
      isUsed(asset, besides: id) || isInText(asset)
    }
  }

  /// Whether any other entry shows a file or leads to it.
  func isUsed(_ asset: AssetFile, besides id: EntryID) -> Bool {
    state.site.users(of: asset).contains { $0.id != id }
  }

  /// What removes those pictures in the folder of a file that nothing in the content uses, nor names where it cannot be read.
  func removals(
    of names: Set<String>, beside path: String, in sources: SourceTree, isUsed: (AssetFile) -> Bool
  ) -> [FileChange] {
    let folder = parent(of: path)
    return names.sorted().compactMap { name in
      let path = folder + "/" + name
      let known = state.site.assets[path] ?? input.sources.value.assets.first { $0.path == path }
      guard let asset = known, !isUsed(asset),
        !sources.files.contains(where: {
          $0.path != asset.path && $0.bytes.firstRange(of: Array(name.utf8)) != nil
        })
      else { return nil }
      do throws(FileError) {
        let bytes = try Folder(request.root).read(asset.path, atMost: mostPictureBytes)
        return FileChange(path: asset.path, from: bytes, to: nil)
        // Discarded: a picture that cannot be read stays where it is.
      } catch { return nil }
    }
  }

  /// A picture for a text, put beside it; its name is the answer.
  mutating func upload(_ request: EditorRequest) async -> EditorAnswer {
    guard let file = request.form?.files.first, let path = request.query["fil"],
      entry(request, in: input.sources.value) != nil
    else { return .missing }
    return switch await keepPicture(file, beside: path) {
    case .success(let name): .data(.object([("name", .string(name))]))
    case .failure(let refusal): .refused(refusal.words)
    }
  }

  struct PictureRefusal: Error { let words: Wording }

  /// The name of a picture that was sent, once it lies beside the file of an entry.
  mutating func keepPicture(
    _ file: SentForm.File, beside path: String
  ) async -> Swift.Result<String, PictureRefusal> {
    guard file.bytes.count <= mostPictureBytes else {
      return .failure(
        PictureRefusal(
          words: Wording(nb: "bildet er større enn 24 MB", en: "the picture is larger than 24 MB")))
    }
    guard let ending = pictureEnding(of: file.bytes) else {
      return .failure(
        PictureRefusal(
          words: Wording(
            nb:
              "dette er ikke et bilde som kan brukes\(kind(of: file.bytes).nb); \(wayOut(of: file.bytes).nb)",
            en:
              "this is not a picture that can be used\(kind(of: file.bytes).en); \(wayOut(of: file.bytes).en)"
          )))
    }
    if let wrong = whyNotShown(file.bytes, ending) { return .failure(PictureRefusal(words: wrong)) }
    guard let bytes = originalToKeep(file.bytes, ending) else {
      return .failure(
        PictureRefusal(
          words: Wording(
            nb:
              "bildet er ikke helt: filen slutter før bildet gjør det, eller er skrevet feil; åpne det, se at det er helt, og lagre det på nytt som JPEG eller PNG",
            en:
              "the picture is not complete: the file ends before the picture does, or is written wrongly; open it, check that it is complete, and save it anew as JPEG or PNG"
          )))
    }
    let own = file.fileName.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let stem = fileName(from: String(own.prefix { $0 != "." }).prefixText(60), otherwise: "bilde")
    let folder = parent(of: path)
    let seconds = Int(clamping: Instant.now.seconds)
    await removeOldUploads(at: seconds)
    for number in 1...50 {
      let name = stem + (number == 1 ? "" : "-\(number)") + "." + ending
      let sum = sha256(bytes)
      if let there = input.sources.value.pictureSum(at: folder + "/" + name) {
        if there == sum { return .success(name) }
        continue
      }
      do throws(SaveRefusal) {
        guard try store.upload(bytes, to: folder + "/" + name, now: seconds) else { continue }
      } catch { return .failure(PictureRefusal(words: error.message)) }
      await rereadAll([folder + "/" + name])
      return .success(name)
    }
    return .failure(
      PictureRefusal(words: Wording(nb: "gi bildet et annet navn", en: "give the picture another name")))
  }

  /// Takes away the pictures that were sent more than a day ago and that no text names, as when a form was left.
  mutating func removeOldUploads(at seconds: Int) async {
    let texts = input.sources.value.files
    // Discarded: what cannot be taken away now is there the next time.
    let gone = try? store.removeUploads(before: seconds - 86_400) { name in
      texts.contains { isFile(name, namedIn: $0.bytes) }
    }
    if let gone, !gone.isEmpty { await rereadAll(gone) }
  }

  /// A picture of the content, for the forms; found by its name among those that were read.
  func picture(_ request: EditorRequest) async -> EditorAnswer {
    guard let path = request.query["fil"] else { return .missing }
    if let drawing = input.sources.value.drawing(at: path) {
      // Discarded: what is wrong with it is found by the build; what holds a script is not shown.
      return cleanDrawing(drawing.bytes, path: path).value.map { .file($0, type: pictureType("svg")) }
        ?? .missing
    }
    guard let asset = input.sources.value.assets.first(where: { $0.path == path }),
      asset.size <= mostPictureBytes
    else { return .missing }
    do throws(FileError) {
      let bytes = try Folder(self.request.root).read(path, atMost: mostPictureBytes)
      return pictureEnding(of: bytes).map { .file(bytes, type: pictureType($0)) } ?? .missing
      // Discarded: a picture that cannot be read is not shown.
    } catch { return .missing }
  }
}

/// Whether a text names a picture: by its name beside it, and by its folder and name elsewhere.
func isPicture(_ picture: String, namedIn text: SourceFile) -> Bool {
  let folder = parent(of: picture)
  let name = String(picture.dropFirst(folder.count + 1))
  guard isFile(name, namedIn: text.bytes) else { return false }
  let last = folder.split(separator: "/").last.map(String.init) ?? folder
  return parent(of: text.path) == folder || text.bytes.firstRange(of: Array("\(last)/\(name)".utf8)) != nil
}

extension SourceTree {
  /// Where pictures lie, and other files beside the text; a drawing is read as text.
  var picturePaths: Set<String> {
    Set(assets.map(\.path)).union(files.lazy.map(\.path).filter(isDrawing))
  }

  fileprivate func drawing(at path: String) -> SourceFile? {
    isDrawing(path) ? files.first { $0.path == path } : nil
  }

  /// Its SHA-256, in hexadecimal.
  fileprivate func pictureSum(at path: String) -> String? {
    assets.first { $0.path == path }?.sha256 ?? drawing(at: path).map { sha256($0.bytes) }
  }
}

private func isDrawing(_ path: String) -> Bool { AssetUse(ending: fileEnding(of: path)) == .drawing }

/// No picture that is sent is larger.
private let mostPictureBytes = 24 << 20

extension EntryForm {
  /// The pictures that its fields name.
  var pictures: [String] { fields.flatMap { Editing.pictures(in: $0.content, $0.control) } }
}

extension String {
  fileprivate func prefixText(_ count: Int) -> String { String(prefix(count)) }
}

/// What a picture's file ends in, by its bytes alone; nil for what no site of ours takes.
private func pictureEnding(of bytes: [UInt8]) -> String? {
  switch pictureHeader(of: bytes)?.format {
  case .jpeg: return "jpg"
  case .png: return "png"
  case .webp: return "webp"
  case .avif: return "avif"
  case .gif, .heic, .tiff, .psd, .bmp, .pdf, .office: return nil
  case nil: break
  }
  let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
  return start.contains("<svg") && !bytes.contains(0) ? "svg" : nil
}

/// What is kept of a picture that was sent: it lies in git for ever, so nothing that its camera or program has noted in it does (GPS,
/// names, where it lay on a disk); nil where the file is not written as its kind is to its end.
private func originalToKeep(_ bytes: [UInt8], _ ending: String) -> [UInt8]? {
  // Discarded: what is wrong with a drawing was said before.
  if ending == "svg" { return cleanDrawing(bytes, path: "bilde.svg").value }
  return pictureHeader(of: bytes).flatMap { withoutMetadata(bytes, $0.format) }
}

/// Why the build would not show a picture, in its own words: cut short, of a kind that is no original, too large, or a drawing that
/// runs something. Nothing of the content is to wait for that.
private func whyNotShown(_ bytes: [UInt8], _ ending: String) -> Wording? {
  let name = "bilde." + ending
  let problem =
    ending == "svg" ? cleanDrawing(bytes, path: name).findings.first : pictureProblem(asset(name, bytes))
  return problem.map { problem in
    guard let help = problem.help else { return problem.message }
    return Wording(
      nb: "\(problem.message.nb): \(help.nb)", en: "\(problem.message.en): \(help.en)")
  }
}

/// How to make one of it, in the words of the telephones that take it.
private func wayOut(of bytes: [UInt8]) -> Wording {
  guard pictureHeader(of: bytes)?.format == .heic else {
    return Wording(nb: "lagre det som JPEG, PNG, WebP eller SVG", en: "save it as JPEG, PNG, WebP or SVG")
  }
  return Wording(
    nb:
      "send det til deg selv på e-post fra telefonen, så blir det JPEG, eller velg Innstillinger, Kamera, Formater, Mest kompatibel før neste bilde",
    en:
      "send it to yourself from the telephone by mail, which makes it JPEG, or choose Settings, Camera, Formats, Most Compatible before the next picture"
  )
}

/// What it is instead, where that is plain.
private func kind(of bytes: [UInt8]) -> Wording {
  let name: Wording? =
    switch pictureHeader(of: bytes)?.format {
    case .gif: Wording(nb: "GIF", en: "GIF")
    case .heic: Wording(nb: "HEIC, fra en iPhone", en: "HEIC, from an iPhone")
    case .tiff: Wording(nb: "TIFF", en: "TIFF")
    case .psd: Wording(nb: "Photoshop", en: "Photoshop")
    case .bmp: Wording(nb: "BMP", en: "BMP")
    case .pdf: Wording(nb: "PDF", en: "PDF")
    case .office: Wording(nb: "fra Word, Excel eller PowerPoint", en: "from Word, Excel or PowerPoint")
    case .jpeg, .png, .webp, .avif, nil:
      bytes.isEmpty ? Wording(nb: "filen er tom", en: "the file is empty") : nil
    }
  return name.map { Wording(nb: " (\($0.nb))", en: " (\($0.en))") } ?? Wording(nb: "", en: "")
}

private func pictureType(_ ending: String) -> String {
  switch ending {
  case "jpg": "image/jpeg"
  case "svg": "image/svg+xml"
  default: "image/" + ending
  }
}
