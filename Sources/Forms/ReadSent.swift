import Diagnostics
package import Editing
import Model

/// What a form sent, by the names of its controls.
package struct SentValues: Sendable {
  private let texts: [String: String]

  package init(_ texts: [String: String]) { self.texts = texts }

  package subscript(name: String) -> String? { texts[name] }
}

/// What was changed in the controls of a form, in the order in which it is to be done; what was not sent stays.
package func edits(in sent: SentValues, of form: EntryForm, _ context: FormContext) -> [Edit] {
  let bodies = form.bodies.compactMap { body -> Edit? in
    guard let text = sent[bodyName(body.file)].map({ asWritten($0, whereShown: body.text) }),
      text != body.text
    else { return nil }
    return .setBody(body.file, text)
  }
  let translated = missingLanguages(form.bodies, context.languages).compactMap { language -> Edit? in
    guard let text = sent[bodyName(.translation(language))], !text.isEmpty else { return nil }
    return .setBody(.translation(language), asWritten(text, whereShown: ""))
  }
  let texts = form.files.compactMap { file -> Edit? in
    guard form.hasWrittenParts,
      let text = sent[fieldsName(file.role)].map({ asWritten($0, whereShown: file.fieldsText) }),
      text != file.fieldsText
    else { return nil }
    return .setFieldsText(file.role, text)
  }
  // Controls that say what they were shown with leave the text of the fields as it was changed.
  return texts + form.fields.flatMap { edits(in: sent, of: $0, context) } + bodies + translated
}

private func edits(in sent: SentValues, of field: FormField, _ context: FormContext) -> [Edit] {
  if case .values(let values) = field.content {
    let isRequired = field.declaration.requirement == .required
    return values.compactMap {
      edit(in: sent, of: $0, field.control, whenEmptied: isRequired ? .keepName : .remove)
    }
  }
  return edits(in: sent, of: field.content, field.control, named: field.place, context)
}

private func edits(
  in sent: SentValues, of content: FormContent, _ control: FormControl, named place: ValuePlace,
  _ context: FormContext
) -> [Edit] {
  switch content {
  case .values(let values): return values.compactMap { edit(in: sent, of: $0, control) }
  case .group(let fields): return fields.flatMap { edits(in: sent, of: $0, context) }
  case .rows(let rows, let new):
    let changed = rows.flatMap { edits(in: sent, of: $0.content, control.item, named: $0.place, context) }
    let extra = context.extraRows[place.text] ?? 0
    return changed + newRows(in: sent, after: rows.count, extra, new, control.item, at: place)
  case .years(let years, let new):
    let changed = years.flatMap { year in year.fields.flatMap { edits(in: sent, of: $0, context) } }
    return changed
      + (context.extraYears[place.text] ?? []).flatMap { year in
        new.map { $0.moved(toYear: year, below: place.text) }.flatMap { edits(in: sent, of: $0, context) }
      }
  case .asWritten: return []
  }
}

/// What became of one control: nothing, when it says what it was shown with.
private func edit(
  in sent: SentValues, of value: FormValue, _ control: FormControl, whenEmptied emptied: Emptied = .remove
) -> Edit? {
  guard let text = text(in: sent, of: value, control) else { return nil }
  guard text.isEmpty else { return .set(value.place, .text(text)) }
  switch emptied {
  case .keepName: return .empty(value.place)
  case .remove: return .clear(value.place)
  }
}

/// What becomes of the name of a value that was taken out: of what must be there it stays in its place.
private enum Emptied { case keepName, remove }

/// What a control was changed to; nil when it says what it was shown with, or was not sent.
private func text(in sent: SentValues, of value: FormValue, _ control: FormControl) -> String? {
  let name = value.place.text
  let shown = ShownValue(value.text ?? "", control)
  guard shown.form != .fixed, let text = sent[name].map({ asWritten($0, whereShown: shown.text) }) else {
    return nil
  }
  let time = shown.form == .dateAndTime ? sent[name + "~tid"] ?? "" : ""
  guard text != shown.text || time != shown.time else { return nil }
  // A tab is a space that was pasted; YAML writes it as a sign of its own.
  let plain = shown.form == .text ? text.onOneLine : text
  let trimmed = plain.replacing("\t", with: " ").trimmingEnds
  guard shown.form == .dateAndTime else { return trimmed }
  // A time without a day is kept as it was typed, to be found wrong.
  return [trimmed, time].filter { !$0.isEmpty }.joined(separator: " ")
}

/// What was sent for a text that a page shows without what no text may hold (`ForbiddenCharacter`): lines that say what was shown are
/// as they are written, so that nothing is changed where nobody changed anything. Pasted signs for a new line are new lines.
private func asWritten(_ sent: String, whereShown written: String) -> String {
  // A page sends every end of a line as the same, and YAML may hold others.
  if withLineFeeds(sent) == withLineFeeds(written) { return written }
  let (pasted, shown) = (withLineEndsOfWord(sent, as: "\n"), written.withoutForbiddenCharacters)
  // A mark of byte order came along from a page, and nobody sees it to take it out.
  let lines = written.contains("\u{FEFF}") ? pasted : pasted.replacing("\u{FEFF}", with: "")
  guard shown != written else { return lines }
  return String(
    decoding: merging(Array(lines.utf8), into: Array(written.utf8), from: Array(shown.utf8)), as: UTF8.self)
}

/// Rows that had nothing in them, as far as something was written.
private func newRows(
  in sent: SentValues, after count: Int, _ extra: Int, _ new: FormContent, _ control: FormControl,
  at list: ValuePlace
) -> [Edit] {
  var made: [Edit] = []
  var next = count
  for index in count..<(count + extra) {
    let written = leaves(of: new.moved(to: index, below: list.text), control).compactMap { leaf in
      text(in: sent, of: leaf.value, leaf.control).flatMap { $0.isEmpty ? nil : (leaf.value.place, $0) }
    }
    guard !written.isEmpty else { continue }
    let depth = list.path.steps.count
    let own = written.filter { $0.0.file == list.file }
    guard let row = newValue(own.map { (Array($0.0.path.steps.dropFirst(depth + 1)), $0.1) }) else {
      continue
    }
    made.append(.insertRow(list, at: next, row))
    // What a translation says of it stands in the translation's own list.
    for (place, text) in written where place.file != list.file {
      var steps = place.path.steps
      steps[depth] = .item(next)
      made.append(.set(ValuePlace(place.file, ValuePath(steps)), .text(text)))
    }
    next += 1
  }
  return made
}

private func leaves(
  of content: FormContent, _ control: FormControl
) -> [(value: FormValue, control: FormControl)] {
  switch content {
  case .values(let values): values.map { ($0, control) }
  case .group(let fields): fields.flatMap { leaves(of: $0.content, $0.control) }
  case .rows, .years, .asWritten: []
  }
}

/// Texts by the ways to them, as one value; nil for none.
private func newValue(_ texts: [(steps: [ValuePath.Step], text: String)]) -> NewValue? {
  guard let first = texts.first else { return nil }
  guard !first.steps.isEmpty else { return .text(first.text) }
  var names: [ValuePath.Step] = []
  for text in texts { if let step = text.steps.first, !names.contains(step) { names.append(step) } }
  return .fields(
    names.compactMap { name in
      let below = texts.filter { $0.steps.first == name }.map { (Array($0.steps.dropFirst()), $0.text) }
      return newValue(below).map { NewValue.Named(name, $0) }
    })
}

extension String {
  /// Without the spaces and empty lines at its ends.
  fileprivate var trimmingEnds: String {
    let isSpace = { (letter: Character) in letter == " " || letter == "\n" || letter == "\t" }
    let start = drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }
}
