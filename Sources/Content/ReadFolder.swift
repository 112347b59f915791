package import Diagnostics
import Files
import Parallelism

/// Reads everything in the folder `root/name`, folders in it included; paths in the result begin with `name`.
///
/// Text files come with their bytes, all others with their size and checksum, each list sorted by path bytes.
/// At most `files` files are read, the rest is reported. Hidden files, backups and symbolic links are left where they are; nothing outside the folder is read.
package func readFolder(
  _ root: String, _ name: String, jobs: Int, atMost files: Int = 200_000
) async throws(ReadError)
  -> Diagnosed<SourceTree>
{
  let listing = try listFolder(root, name, atMost: files)
  let results = await mapChunksInParallel(listing.files, jobs: jobs) { paths in readFiles(root, paths) }
  var tree = SourceTree()
  var findings = listing.findings
  for (path, result) in zip(listing.files, results) {
    switch result {
    case .text(let file): tree.files.append(file)
    case .asset(let asset, let finding):
      tree.assets.append(asset)
      if let finding { findings.append(finding) }
    case .unreadable(let finding):
      tree.unreadable.append(path)
      findings.append(finding)
    }
  }
  return Diagnosed(tree, findings)
}

/// Refuses a root that has no folder by that name, before anything is made in it.
package func requireFolder(_ root: String, _ name: String) throws(ReadError) {
  do throws(FileError) {
    let root = try Folder(root)
    // Discarded: that it can be opened is what was asked.
    let _ = try root.folder(name)
  } catch { throw ReadError(error) }
}

enum Bound {
  static let textBytes = 4 << 20
  static let assetBytes = 64 << 20
  static let folders = 16
}

private struct Listing {
  /// Sorted by their bytes.
  var files: [String] = []
  var findings: [Diagnostic] = []
  /// Folders that are still to be read, with how deep they lie.
  var pending: [(path: String, depth: Int)] = []
}

private enum ReadResult: Sendable {
  case text(SourceFile)
  case asset(AssetFile, Diagnostic?)
  case unreadable(Diagnostic)
}

private func listFolder(_ root: String, _ name: String, atMost bound: Int) throws(ReadError) -> Listing {
  do throws(FileError) {
    let root = try Folder(root)
    var listing = Listing()
    listing.add(try root.folder(name).entries(), of: name, depth: 1)
    while let folder = listing.pending.popLast(), listing.files.count <= bound {
      do throws(FileError) {
        listing.add(try root.folder(folder.path).entries(), of: folder.path, depth: folder.depth)
      } catch {
        listing.findings.append(.unreadableFile(folder.path, error))
      }
    }
    return listing.bounded(by: bound, name)
  } catch { throw ReadError(error) }
}

extension ReadError {
  fileprivate init(_ error: FileError) {
    guard error.isAbsence else {
      self = .refused(error)
      return
    }
    self = error.isMissing ? .missing(path: error.path) : .notAFolder(path: error.path)
  }
}

extension Listing {
  fileprivate mutating func add(_ entries: [Entry], of folder: String, depth: Int) {
    for entry in entries where !isHidden(entry.bytes) {
      let path = folder + "/" + entry.name
      if !isPlain(entry.bytes) {
        findings.append(.unusableFileName(folder + "/" + entry.shownName))
        continue
      }
      switch entry.item {
      case .nothing: break
      case .file: files.append(path)
      case .link: findings.append(.symbolicLink(path))
      case .other: findings.append(.unreadableFile(path, FileError(.read, path, .notAFile)))
      case .folder where depth >= Bound.folders: findings.append(.folderTooDeep(path, limit: Bound.folders))
      case .folder: pending.append((path, depth + 1))
      }
    }
  }

  fileprivate func bounded(by limit: Int, _ folder: String) -> Listing {
    var listing = self
    if files.count > limit {
      listing.files.removeLast(files.count - limit)
      listing.findings.append(.tooManyFiles(folder, limit: limit))
    }
    listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return listing
  }
}

func isHidden(_ name: [UInt8]) -> Bool {
  name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || name.first == .hash
    || ["Thumbs.db", "desktop.ini"].contains(String(decoding: name, as: UTF8.self))
    || name.starts(with: "~$".utf8)
}

private func isPlain(_ name: [UInt8]) -> Bool {
  !name.contains { $0 < 0x20 || $0 == 0x7F } && String(validating: name, as: UTF8.self) != nil
}

private func readFiles(_ root: String, _ paths: ArraySlice<String>) -> [ReadResult] {
  do throws(FileError) {
    let root = try Folder(root)
    return paths.map { readFile(root, $0) }
  } catch {
    return paths.map { .unreadable(.unreadableFile($0, error)) }
  }
}

private func readFile(_ root: borrowing Folder, _ path: String) -> ReadResult {
  let isText = isTextFile(path)
  let limit = isText ? Bound.textBytes : Bound.assetBytes
  do throws(FileError) {
    let bytes = try root.read(path, atMost: limit)
    return isText ? .text(SourceFile(path: path, bytes: bytes)) : .asset(asset(path, bytes), nil)
  } catch {
    guard case .tooLarge(limit: _, let size) = error.reason else {
      return .unreadable(.unreadableFile(path, error))
    }
    let finding = Diagnostic.fileTooLarge(path, size: size, limit: limit)
    return isText ? .unreadable(finding) : .asset(AssetFile(path: path, size: size, sha256: ""), finding)
  }
}

/// What is to be known of a file that is not text, whether it lies on disk or not.
package func asset(_ path: String, _ bytes: [UInt8]) -> AssetFile {
  let header = pictureHeader(of: bytes)
  return AssetFile(
    path: path, size: bytes.count, sha256: sha256(bytes), picture: header,
    isCutShort: isCutShort(bytes, header?.format), drawing: drawingSize(of: bytes, path: path))
}
