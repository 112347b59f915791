import Diagnostics
import Files
import Tooling

/// Where storage has folders of its own (a disk, sftp), a folder stays when the last file in it is deleted: readers of a server that
/// lists folders see it, and so does everybody who looks after the place.
extension RcloneHost {
  /// Removes the folders that are empty since these files were deleted, innermost first; never the place itself, nor a folder that
  /// anything lies in. `there` is what lies in the place now.
  ///
  /// Nothing that readers get depends on it, so what cannot be removed is told of, and stops nothing.
  func removeFolders(emptiedOf deleted: [String], besides there: some Sequence<String>) {
    let inUse = Set(there.flatMap(foldersHolding))
    let emptied = Set(deleted.flatMap(foldersHolding)).subtracting(inUse)
    guard !emptied.isEmpty else { return }
    let time = Patience(seconds: 60)
    // Most storage has no folders, and says so.
    guard let folders = foldersThere(within: time) else {
      saying?(.foldersLeft(emptied.sorted(), in: destination))
      return
    }
    var left: [String] = []
    for folder in emptied.intersection(folders).sorted(by: { $0.utf8.count > $1.utf8.count }) {
      let isRemoved =
        time.spent < 60
        && runHeard(command(["rmdir", "\(destination.folder)/\(folder)"]), seconds: time.left).outcome
          == .exited(0)
      if !isRemoved { left.append(folder) }
    }
    if !left.isEmpty { saying?(.foldersLeft(left.sorted(), in: destination)) }
  }

  /// Nil when storage does not answer.
  private func foldersThere(within time: Patience) -> Set<String>? {
    let words = ["lsf", "-R", "--dirs-only", "--dir-slash=false", destination.folder]
    guard runHeard(command(words).writing(to: foldersName), seconds: time.left).outcome == .exited(0) else {
      return nil
    }
    // Discarded: what is not read is told of as what storage does not answer.
    guard let lines = try? Folder(work).read(foldersName, atMost: largestRecord) else { return nil }
    return Set(String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}

private let foldersName = "folders"

/// `a/b` and `a` of `a/b/index.html`.
private func foldersHolding(_ path: String) -> [String] {
  let names = path.split(separator: "/").dropLast()
  return names.indices.map { names[...$0].joined(separator: "/") }
}

extension Wording {
  fileprivate static func foldersLeft(_ folders: [String], in destination: PublishDestination) -> Wording {
    let names = shownNames(folders)
    return Wording(
      nb:
        "Tomme mapper ble liggende igjen i lagringen «\(destination.folder)»: \(names). Leserne får ikke noe galt; slett mappene der om de er i veien.",
      en:
        "Empty folders were left in the storage “\(destination.folder)”: \(names). Readers get nothing wrong; delete the folders there if they are in the way."
    )
  }
}
