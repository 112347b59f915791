package import Diagnostics
package import Editing
import Templates
import Theming

/// A value that two people have made different, with what each of them wrote.
package struct Conflict: Sendable {
  /// Who has changed it since the form was opened.
  package enum Author: Sendable { case me, other, both }

  package let name: String
  package let label: String
  package let changedBy: Author
  package let mine: [QuestionPage.Line]
  package let theirs: [QuestionPage.Line]
  /// Whether one of the two can be chosen.
  package let isChoice: Bool
  /// Whether it is a row of a list, which may be one that somebody took away.
  package var isRow = false
  /// Whether the other's is chosen until somebody chooses.
  package var takesTheirs = false

  /// Whether both have changed lines of it, of which those of the other that are by themselves come along with one's own.
  package var isChoiceOfLines: Bool {
    isChoice && changedBy == .both && (mine.count > 1 || theirs.count > 1)
      && !(isRow && (mine.isEmpty || theirs.isEmpty))
  }
}

/// What differs between what somebody wrote and what somebody else has saved meanwhile, control by control, in the order of the form;
/// where `merge` has put their lists together, row by row.
package func conflicts(
  mine: [FormPage.Section], theirs: [FormPage.Section], base: [FormPage.Section],
  _ language: MessageLanguage, merge: EntryMerge? = nil
) -> [Conflict] {
  let (mine, theirs, base) = (values(mine, language), values(theirs, language), values(base, language))
  let (others, before) = (byName(theirs), byName(base))
  let own = byName(mine)
  let all = mine + theirs.filter { own[$0.name] == nil }
  return all.flatMap { value -> [Conflict] in
    if let list = merge?.lists[value.name] {
      return rowConflicts(
        list, label: value.label, own[value.name]?.rows ?? [], others[value.name]?.rows ?? [],
        before[value.name]?.rows ?? [], language)
    }
    let (my, their, was) = (
      own[value.name]?.text ?? "", others[value.name]?.text ?? "", before[value.name]?.text ?? ""
    )
    guard my != their else { return [] }
    let author: Conflict.Author = my == was ? .other : their == was ? .me : .both
    return [
      Conflict(
        name: value.name, label: value.label, changedBy: author, mine: marked(my, since: was),
        theirs: marked(their, since: was), isChoice: value.isChoice, takesTheirs: author == .other)
    ]
  }
}

/// «Endret Boligdag: Start, Sammendrag og 2 til»: what was changed, by the labels of its controls, of which the first are named.
package func saveSummary(_ title: Wording, _ labels: (MessageLanguage) -> [String]) -> Wording {
  let (nb, en) = (labels(.nb), labels(.en))
  let more = nb.count - most
  func named(_ labels: [String], _ rest: String) -> String {
    labels.isEmpty ? "" : ": " + labels.prefix(most).joined(separator: ", ") + (more > 0 ? rest : "")
  }
  return Wording(
    nb: "Endret \(title.nb)\(named(nb, " og \(more) til"))",
    en: "Changed \(title.en)\(named(en, " and \(more) more"))")
}

private let most = 3

/// A value as an editor sees it.
struct SeenValue {
  let name: String
  let label: String
  let text: String
  let isChoice: Bool
  /// Of a list, what each row says.
  var rows: [SeenRow] = []
}

func byName(_ values: [SeenValue]) -> [String: SeenValue] {
  Dictionary(values.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

func values(_ sections: [FormPage.Section], _ language: MessageLanguage) -> [SeenValue] {
  // The fields as text say again what the controls say.
  sections.flatMap(\.controls).filter { !isFieldsName($0.name) }.flatMap { values($0, [], language) }
}

private func values(_ control: Control, _ outer: [String], _ language: MessageLanguage) -> [SeenValue] {
  switch control.form {
  case .sides:
    return control.children.flatMap {
      values($0, outer + ($0.label == control.label ? [] : [control.label]), language)
    }
  case .picture: return control.children.flatMap { values($0, outer, language) }
  case .group: return control.children.flatMap { values($0, outer + [control.label], language) }
  case .rows:
    let rows = control.children.map { row in
      values(row, [], language).filter { !$0.text.isEmpty }.map { "\($0.label): \($0.text)" }.joined(
        separator: "; ")
    }
    let label = (outer + [control.label]).joined(separator: ", ")
    let seen = control.children.map { row in
      SeenRow(
        row.form == .group ? row.children.flatMap { values($0, [], language) } : values(row, [], language))
    }
    return [
      SeenValue(
        name: control.name, label: label, text: rows.joined(separator: "\n"), isChoice: false, rows: seen)
    ]
  case .text, .longText, .body, .date, .dateAndTime, .number, .choice, .reference, .written, .fixed:
    let tongue = control.languageName.map { " (\($0))" } ?? ""
    let label = (outer + [control.label]).joined(separator: ", ") + tongue
    return [
      SeenValue(
        name: control.name, label: label, text: control.seen(language),
        isChoice: control.form != .written && control.form != .fixed)
    ]
  }
}

extension Control {
  /// Its value in words.
  fileprivate func seen(_ language: MessageLanguage) -> String {
    switch form {
    case .choice: value.isEmpty ? "" : options.first { $0.value == value }?.label ?? value
    case .reference: reference?.chosen ?? value
    case .dateAndTime:
      time.isEmpty ? value : Wording(nb: "\(value) klokka \(time)", en: "\(value) at \(time)")[language]
    case .number: unit.map { value.isEmpty ? "" : "\(value) \($0)" } ?? value
    case .text, .longText, .body, .date, .written, .fixed, .sides, .group, .rows, .picture: value
    }
  }
}

/// The lines, with those that were not there before.
func marked(_ text: String, since before: String) -> [QuestionPage.Line] {
  let lines = { (text: String) in
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Array.init).map { $0[...] }
  }
  guard !text.isEmpty else { return [] }
  return lineChanges(from: lines(before), to: lines(text)).filter { $0.fate != .removed }.map { change in
    QuestionPage.Line(change.fate == .added ? .new : .same, String(decoding: change.line, as: UTF8.self))
  }
}

func conflictView(_ language: MessageLanguage) -> View<Conflict> {
  View<Conflict>([
    .text("name") { $0.name }, .text("label") { $0.label }, .text("id") { controlID($0.name) },
    .flag("isBoth") { $0.changedBy == .both }, .flag("isTheirs") { $0.changedBy == .other },
    .flag("isMine") { $0.changedBy == .me }, .flag("isChoice") { $0.isChoice },
    .flag("isRow") { $0.isRow }, .flag("takesTheirs") { $0.takesTheirs },
    .flag("isChoiceOfLines") { $0.isChoiceOfLines },
    .list("mine", lineView) { $0.mine }, .list("theirs", lineView) { $0.theirs },
    .flag("hasMine") { !$0.mine.isEmpty }, .flag("hasTheirs") { !$0.theirs.isEmpty },
  ])
}
