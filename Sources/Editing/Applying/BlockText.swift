import Content
import Model

/// How new values are written in a file.
struct ValueWriter {
  let lineEnding: [UInt8]
  /// Which of a field's two names the file has.
  let isEnglish: Bool

  /// After a name and its colon, or after a dash: ` text`, or lines below.
  func block(
    _ value: NewValue, column: Int, _ type: FieldType, afterDash: Bool
  ) throws(EditRefusal) -> [UInt8] {
    switch value {
    case .text(let typed):
      let forms = ScalarForms(text: try PlainText(typed).text, lineEnding: lineEnding)
      let literal = forms.text.contains("\n") ? forms.literal(column + 2) : []
      return [.space] + (literal.first ?? forms.best(isInFlow: false))
    case .list(let items):
      if let flow = try shortList(items, type) { return [.space] + flow }
      let indentation = column + 2
      var text: [UInt8] = []
      for (index, item) in items.enumerated() {
        let before = afterDash && index == 0 ? [.space] : lineEnding + spaces(indentation)
        text += before + [.dash] + (try block(item, column: indentation, type.element, afterDash: true))
      }
      if items.isEmpty { throw .nothingToWrite }
      return text
    case .fields(let fields):
      if fields.isEmpty { throw .nothingToWrite }
      let indentation = column + 2
      var text: [UInt8] = []
      for (index, field) in fields.enumerated() {
        let before = afterDash && index == 0 ? [.space] : lineEnding + spaces(indentation)
        text += before + (try entry(field, column: indentation, type))
      }
      return text
    }
  }

  /// `name: value` at a column.
  func entry(_ field: NewValue.Named, column: Int, _ type: FieldType) throws(EditRefusal) -> [UInt8] {
    let (name, inner) = try name(of: field.step, in: type)
    return Array(name.utf8) + [.colon]
      + (try block(field.value, column: column, inner, afterDash: false))
  }

  /// On one line, as between brackets.
  func flow(_ value: NewValue, _ type: FieldType) throws(EditRefusal) -> [UInt8] {
    switch value {
    case .text(let typed):
      return ScalarForms(text: try PlainText(typed).text, lineEnding: lineEnding).best(isInFlow: true)
    case .list(let items):
      var texts: [[UInt8]] = []
      for item in items { texts.append(try flow(item, type.element)) }
      return [.openBracket] + Array(texts.joined(separator: Array(", ".utf8))) + [.closeBracket]
    case .fields(let fields):
      var texts: [[UInt8]] = []
      for field in fields { texts.append(try flowEntry(field, type)) }
      return [.openBrace] + Array(texts.joined(separator: Array(", ".utf8))) + [.closeBrace]
    }
  }

  func flowEntry(_ field: NewValue.Named, _ type: FieldType) throws(EditRefusal) -> [UInt8] {
    let (name, inner) = try name(of: field.step, in: type)
    return Array(name.utf8) + Array(": ".utf8) + (try flow(field.value, inner))
  }

  /// Words and names in one row between brackets, as people write them, when they are short and need no quotes.
  private func shortList(_ items: [NewValue], _ type: FieldType) throws(EditRefusal) -> [UInt8]? {
    var length = 0
    for item in items {
      guard case .text(let typed) = item else { return nil }
      let text = try PlainText(typed).text
      length += text.utf8.count + 2
      let isWord = text.utf8.allSatisfy { $0.isName || $0 == .slash || $0 == UInt8(ascii: ".") }
      guard isWord, length <= 80, text.utf8.first?.isWord == true || text.utf8.first == .slash else {
        return nil
      }
    }
    return try flow(.list(items), type)
  }

  private func name(
    of step: ValuePath.Step, in type: FieldType
  ) throws(EditRefusal) -> (String, FieldType) {
    switch (step, type) {
    case (.field(let name), .group(let fields)):
      guard let field = fields.first(where: { $0.name.nb == name }) else { throw .noSuchField(name) }
      return (isEnglish ? field.name.en : field.name.nb, field.type)
    case (.language(let language), .localized(let inner)): return (language.tag, inner)
    case (.year(let year), .byYear(let fields)): return (String(year), .group(fields))
    case (_, .localized(let inner)) where !inner.isText: return try name(of: step, in: inner)
    case (.field, _), (.language, _), (.year, _), (.item, _): throw .noSuchField(step.text)
    }
  }
}

extension FieldType {
  /// What a list's items are.
  var element: FieldType {
    switch self {
    case .list(let element): element
    case .localized(let inner): inner.element
    case .group, .byYear, .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period,
      .reportingPeriod, .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      self
    }
  }
}

extension NewValue {
  /// The value inside what the steps lead through.
  func wrapped(in steps: ArraySlice<ValuePath.Step>) throws(EditRefusal) -> NewValue {
    guard let step = steps.last else { return self }
    let outer: NewValue
    switch step {
    case .item(let index):
      guard index == 0 else { throw .noSuchRow(index) }
      outer = .list([self])
    case .field, .language, .year: outer = .fields([Named(step, self)])
    }
    return try outer.wrapped(in: steps.dropLast())
  }
}
