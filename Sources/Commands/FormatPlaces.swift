import Diagnostics

/// What each `--format FORM[=FILE]` says: a form, and the file it goes to; nil for the terminal. Two in one place are
/// refused, for the last would take the place of the others without a word; `text` on the terminal is for people, and in
/// nobody's way.
func formatPlaces<Form: RawRepresentable>(
  _ written: [String], wanted: Wording
) throws(UsageError) -> [(form: Form, file: String?)] where Form.RawValue == String {
  var taken = Set<String>()
  var places: [(form: Form, file: String?)] = []
  for value in written {
    let pieces = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let form = Form(rawValue: pieces[0]), pieces.count == 1 || !pieces[1].isEmpty else {
      throw .badValue("--format", value, wanted)
    }
    let file = pieces.count == 2 ? pieces[1] : nil
    // What goes to a device, as /dev/null, is kept nowhere.
    if file?.hasPrefix("/dev/") != true, !taken.insert(file ?? "terminal \(pieces[0] == "text")").inserted {
      throw .badValue("--format", value, .onePlaceForEach)
    }
    places.append((form, file))
  }
  return places
}

extension Wording {
  fileprivate static let onePlaceForEach = Wording(
    nb: "en annen fil, for dit går en annen form også",
    en: "another file, for another format goes there too")
}
