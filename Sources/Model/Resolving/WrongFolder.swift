import Content
import Diagnostics

/// What to say of a file whose fields are those of another kind than its folder's; nil when they are not.
func wrongFolder(_ file: EntryFile, _ kind: KindID) -> Diagnostic? {
  guard file.unreadableKeys.isEmpty, file.fields.count <= mostFields,
    let own = AnyKind.of(kind),
    file.path.utf8.split(separator: .slash).count > 2
  else { return nil }
  let keys = file.fields.map(\.key)
  let mismatches = own.mismatches(in: keys)
  guard mismatches.count > 1 else { return nil }
  let allowed = mismatches.count > 2 ? 1 : 0
  let form: KindForm = file.body == nil ? .register : .document
  let others = AnyKind.all.filter {
    $0.id != kind && $0.form == form && $0.mayHave(file.path) && $0.mismatches(in: keys).count <= allowed
  }
  let meant = others.min { left, right in
    let (first, second) = (left.mismatches(in: keys).count, right.mismatches(in: keys).count)
    return first == second ? left.ownFields(in: keys) > right.ownFields(in: keys) : first < second
  }
  return meant.map { .wrongFolder(file.path, own, $0, missing: own.missing(in: keys)) }
}

/// More fields than this are those of no kind, and not compared with every kind's.
private let mostFields = 200

extension AnyKind {
  /// The keys that are no field of this kind, and the fields that must be there and are not.
  fileprivate func mismatches(in keys: [String]) -> [String] {
    keys.filter { key in !fields.contains { $0.name.matches(key) } } + missing(in: keys).map(\.nb)
  }

  fileprivate func missing(in keys: [String]) -> [FieldName] {
    fields.filter { field in
      field.requirement == .required && !keys.contains { field.name.matches($0) }
        && !keys.contains { field.isMeant(by: $0, among: fields) }
    }.map(\.name)
  }

  /// How many of the keys are fields that not every kind has.
  fileprivate func ownFields(in keys: [String]) -> Int {
    keys.count { key in
      AnyKind.all.contains { kind in !kind.fields.contains { $0.name.matches(key) } }
        && fields.contains { $0.name.matches(key) }
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongFolder(
    _ path: String, _ own: AnyKind, _ meant: AnyKind, missing: [FieldName]
  ) -> Diagnostic {
    let inside = projectOnlyPrefix(of: path)
    let name = path.split(separator: "/").dropFirst(inside.nb.isEmpty ? 2 : 3).joined(separator: "/")
    let lacking =
      missing.isEmpty
      ? Wording(nb: "", en: "")
      : Wording(
        nb: "; er den riktig her, mangler \(missing.map { "«\($0.nb)»" }.joined(separator: ", "))",
        en: "; if it belongs here, it lacks \(missing.map { "“\($0.en)”" }.joined(separator: ", "))")
    let help = Wording(
      nb: "flytt den til «content/\(inside.nb)\(meant.folder.nb)/\(name)»\(lacking.nb)",
      en: "move it to “content/\(inside.en)\(meant.folder.en)/\(name)”\(lacking.en)")
    return Diagnostic(
      .unknownFolder,
      Wording(
        nb: "filen ligger i «\(own.folder.nb)», men feltene hører hjemme i «\(meant.folder.nb)»",
        en: "the file is in “\(own.folder.en)”, but its fields belong in “\(meant.folder.en)”"),
      at: .file(path), help: help)
  }
}
