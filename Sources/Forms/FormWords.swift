package import Diagnostics
package import Model

/// Says what is wrong as it looks in a form: fields by their labels, choices by theirs, commands by the buttons for them.
package struct FormWords {
  let kind: AnyKind

  /// The button that stands beside what is said, when there is one.
  private let button: Problem.Button?

  package init(kind: AnyKind, beside button: Problem.Button?) {
    self.kind = kind
    self.button = button
  }

  package func wording(_ wording: Wording) -> Wording {
    guard let phrases = wording.phrases else {
      return Wording(nb: labelled(wording.nb, .nb), en: labelled(wording.en, .en))
    }
    return Wording(nb: text(phrases.nb, .nb), en: text(phrases.en, .en))
  }

  /// The same to whoever fills in a field of a form, in which no line can be deleted. A row without what each row must have is
  /// wrong in another way, so it goes as a whole.
  func withoutLines(_ wording: Wording, isPartOfRow: Bool) -> Wording {
    let deed =
      isPartOfRow
      ? Wording(nb: "fjern raden", en: "remove the row") : Wording(nb: "tøm feltet", en: "clear the field")
    return Wording(
      nb: wording.nb.replacing("slett linjen", with: deed.nb),
      en: wording.en.replacing("delete the line", with: deed.en))
  }

  private func text(_ phrase: Phrase, _ language: MessageLanguage) -> String {
    phrase.parts.map { text($0, language) }.joined()
  }

  private func text(_ part: Phrase.Part, _ language: MessageLanguage) -> String {
    switch part {
    case .text(let text): return labelled(text, language)
    case .field(let name): return quoted(label(name, language), language)
    case .value(let value, let name, let outer):
      let inside = outer.map {
        Wording(nb: " under ", en: " below ")[language] + quoted(label($0, language), language)
      }
      let place =
        Wording(nb: " i feltet ", en: " in the field ")[language] + quoted(label(name, language), language)
      return what(value, name, language) + place + (inside ?? "")
    case .pattern(_, let name):
      return Wording(nb: "i feltet ", en: "in the field ")[language] + quoted(label(name, language), language)
    case .row(let values, let list):
      let row = Wording(nb: "en rad i ", en: "a row in ")[language] + quoted(label(list, language), language)
      return row + Wording(nb: " med ", en: " with ")[language] + written(values, language)
    case .group(let values, let name):
      let inside = Wording(nb: " under ", en: " below ")[language] + quoted(label(name, language), language)
      return written(values, language) + inside
    case .internalFile:
      return Wording(nb: "delen «Bare for prosjektet»", en: "the part “For the project only”")[language]
    case .command(let command): return button(for: command)[language]
    }
  }

  /// A sentence in which a field is named by its name in the file, «storste-hopp», with its label instead.
  private func labelled(_ text: String, _ language: MessageLanguage) -> String {
    let (opening, closing): (Character, Character) = language == .nb ? ("«", "»") : ("“", "”")
    guard text.contains(opening) else { return text }
    var (result, rest) = ("", text[...])
    while let start = rest.firstIndex(of: opening), let end = rest[start...].firstIndex(of: closing) {
      let name = String(rest[rest.index(after: start)..<end])
      let label = quoted(declaration(name)?.name.label[language] ?? name, language)
      result += rest[..<start] + (place(ofFile: name, language) ?? label)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Where a file of the content is, in words that the forms have for it: «Samtykker», med navnet «ola».
  private func place(ofFile path: String, _ language: MessageLanguage) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "content", let file = parts.last,
      let ending = [".yml", ".md"].first(where: file.hasSuffix),
      let kind = AnyKind.all.first(where: { $0.folder.nb == parts[parts.count - 2] })
    else { return nil }
    let name = quoted(String(file.dropLast(ending.count)), language)
    return quoted(kind.folder.label[language], language)
      + Wording(nb: ", med navnet ", en: ", with the name ")[language] + name
  }

  private func quoted(_ text: String, _ language: MessageLanguage) -> String {
    Wording(nb: "«\(text)»", en: "“\(text)”")[language]
  }

  private func written(_ values: [Phrase.Named], _ language: MessageLanguage) -> String {
    values.map { "\(quoted(label($0.field, language), language)) \(choice($0.value, $0.field, language))" }
      .joined(separator: Wording(nb: " og ", en: " and ")[language])
  }

  /// What is to be written; a value of several parts is written in fields of its own.
  private func what(_ value: String?, _ name: String, _ language: MessageLanguage) -> String {
    guard let value, declaration(name)?.type.isStructured != true else {
      return Wording(nb: "noe", en: "something")[language]
    }
    return quoted(choice(value, name, language), language)
  }

  private func label(_ name: String, _ language: MessageLanguage) -> String {
    (declaration(name)?.name ?? FieldName(name, name)).label[language]
  }

  private func choice(_ value: String, _ name: String, _ language: MessageLanguage) -> String {
    let names = declaration(name)?.type.choices ?? [FieldName("ja", "yes"), FieldName("nei", "no")]
    return names.first { $0.nb == value || $0.en == value }?.label[language] ?? value
  }

  /// The kind's own, or one within it.
  private func declaration(_ name: String) -> FieldDescription? {
    let own = kind.fields + kind.internalFields
    return own.first { $0.name.nb == name || $0.name.en == name }
      ?? own.lazy.compactMap { $0.type.part(name) }.first
  }

  /// The button that does what a command does, where it stands there.
  private func button(for command: String) -> Wording {
    let does: Bool =
      switch button?.does {
      case .fix: command.hasPrefix("story fix")
      case .markTranslation: command.hasPrefix("story translations mark ")
      case nil: false
      }
    if does, let label = button?.label {
      return Wording(nb: "trykk «\(label.nb)»", en: "press “\(label.en)”")
    }
    return Wording(
      nb: "be den som har ansvar for nettstedet, kjøre «\(command)»",
      en: "ask whoever is responsible for the site to run “\(command)”")
  }
}

extension FieldType {
  /// The words that it is one of.
  fileprivate var choices: [FieldName]? {
    switch self {
    case .choice(let names): names
    case .localized(let inner), .list(let inner): inner.choices
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .language, .reference, .group, .byYear:
      nil
    }
  }

  /// A field by that name in it.
  fileprivate func part(_ name: String) -> FieldDescription? {
    switch self {
    case .group(let fields), .byYear(let fields):
      fields.first { $0.name.nb == name || $0.name.en == name }
        ?? fields.lazy.compactMap { $0.type.part(name) }.first
    case .list(let inner), .localized(let inner): inner.part(name)
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .language, .reference, .choice:
      nil
    }
  }
}
