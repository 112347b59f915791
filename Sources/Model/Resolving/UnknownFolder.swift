import Content
import Diagnostics

extension Diagnostic {
  /// A file that lies in no kind's folder. What only the project reads is never proposed moved out of its own.
  static func unknownFolder(_ path: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .unknownFolder,
      Wording(
        nb: "filen ligger feil og blir ikke lest", en: "the file is in the wrong place and is not read"),
      at: .file(path), help: rightFolder(for: path, in: folder))
  }
}

/// `intern/` for a file that only the project reads; empty for others.
func projectOnlyPrefix(of path: String) -> Wording {
  guard isInternalPath(path) else { return Wording(nb: "", en: "") }
  let folder = FilePlace.projectOnlyFolder
  return Wording(nb: "\(folder.nb)/", en: "\(folder.en)/")
}

extension AnyKind {
  /// Whether a file at `path` may be of this kind: only some have anything that the project alone reads.
  func mayHave(_ path: String) -> Bool {
    !isInternalPath(path) || mayBeProjectOnly || form.isInternal || !internalFields.isEmpty
  }
}

/// The names on the way to a file from the folder of the content, or from that which only the project reads.
private func names(of path: String, in folder: String) -> [String] {
  path.dropFirst(folder.count + 1).split(separator: "/").map(String.init)
    .dropFirst(isInternalPath(path) ? 1 : 0).map(\.self)
}

/// The folder of a kind that a file lies in, too deep, or that the one it lies in is nearly called as.
func nearestFolder(to path: String, in folder: String) -> String? {
  let kinds = AnyKind.all.filter { $0.mayHave(path) }
  let stem = String((names(of: path, in: folder).first ?? "").prefix { $0 != "." })
  return kinds.first { $0.folder.matches(stem) }?.folder.nb
    ?? nearestName(to: plainSpelling(of: stem), among: kinds.map(\.folder.nb))
}

private func rightFolder(for path: String, in folder: String) -> Wording {
  let kinds = AnyKind.all.filter { $0.mayHave(path) }
  let inside = projectOnlyPrefix(of: path)
  let names = names(of: path, in: folder)
  let stem = String((names.first ?? "").prefix { $0 != "." })
  if names.count > 1, let kind = kinds.first(where: { $0.folder.matches(stem) }) {
    return kind.place(of: names.last ?? "", inside)
  }
  if let nearest = nearestFolder(to: path, in: folder) {
    return Wording(
      nb: "skal den ligge i «content/\(inside.nb)\(nearest)/»?",
      en: "should it be in “content/\(inside.nb)\(nearest)/”?")
  }
  return Wording(
    nb: "flytt den til en av mappene: " + kinds.map { inside.nb + $0.folder.nb }.joined(separator: ", "),
    en: "move it to one of the folders: " + kinds.map { inside.en + $0.folder.en }.joined(separator: ", "))
}

extension AnyKind {
  fileprivate func place(of file: String, _ inside: Wording) -> Wording {
    Wording(
      nb:
        "flytt den til «content/\(inside.nb)\(folder.nb)/\(file)»; egne mapper er bare for én side som heter index.md",
      en:
        "move it to “content/\(inside.en)\(folder.en)/\(file)”; a folder of its own is for one page called index.md"
    )
  }
}
