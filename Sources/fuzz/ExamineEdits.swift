import Content
import Editing
import Model

/// What edits made by a form to an input's first file do to it that they may not, each in a few words.
///
/// One value is set and one is cleared, others for the next number: whatever the file holds, either is refused, or the bytes
/// before and after the value stay.
func unfaithfulEdits(of input: Input, _ number: Int) -> [String] {
  let file = input.files[0]
  let tree = SourceTree(files: [file])
  guard let entry = editedEntry(at: file.path, in: tree, SiteLanguages([.nb, .en])) else { return [] }
  let all = form(of: entry).fields.flatMap { values(of: $0.content) }.filter { $0.place.file == .main }
  guard !all.isEmpty else { return [] }
  var numbers = Numbers(seed: 34, input: number)
  let value = numbers.pick(all)
  let text = numbers.pick(["Ny: tekst", "ja", "- a\n- b", "x # y", "«æ»", "\t", "", "[", "'\"\\"])
  let set = apply([.set(value.place, .text(text))], to: entry)
  let cleared = apply([.clear(numbers.pick(all).place)], to: entry)
  let isCleared = text.allSatisfy(\.isWhitespace)
  return changes(set, file, isCleared ? nil : value.range) + changes(cleared, file, nil)
}

private func values(of content: FormContent) -> [FormValue] {
  switch content {
  case .values(let values): values
  case .group(let fields): fields.flatMap { values(of: $0.content) }
  case .rows(let rows, let new): rows.flatMap { values(of: $0.content) } + values(of: new)
  case .years(let years, _): years.flatMap { $0.fields.flatMap { values(of: $0.content) } }
  case .asWritten: []
  }
}

private func changes(
  _ result: Result<[FileChange], EditRefusal>, _ file: SourceFile, _ range: Range<Int>?
) -> [String] {
  guard case .success(let changes) = result, let change = changes.first else { return [] }
  guard changes.count == 1, change.path == file.path, change.before == file.bytes, let after = change.after
  else {
    return ["edit: another file"]
  }
  let body = file.path.hasSuffix(".md") ? FrontMatter(file.bytes).bodyStart : file.bytes.count
  guard after.suffix(file.bytes.count - body).elementsEqual(file.bytes[body...]) else {
    return ["edit: another text"]
  }
  guard let range, !range.isEmpty else { return [] }
  let isKept = after.prefix(range.lowerBound).elementsEqual(file.bytes[..<range.lowerBound])
  return isKept || change.after == nil ? [] : ["edit: bytes before the value"]
}
