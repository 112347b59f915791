import Diagnostics
package import Editing
import Model

extension FormContext {
  /// The control of one value, with what is wrong with it.
  func leaf(_ value: FormValue, _ form: FormControl, label: String, _ placed: PlacedFindings) -> Control {
    let name = value.place.text
    let shown = ShownValue(refused[name]?.text ?? value.text ?? "", form)
    var made = Control(shown.form, name: name, label: label)
    made.value = shown.text
    made.time = shown.time
    made.problems = placed.problems(of: name)
    made.options = options(form, chosen: shown.text)
    if case .kroner = form { made.unit = "kr" }
    if case .number(.decimal) = form { made.unit = unit.flatMap(inSentence) }
    if let kind = form.referred { made.reference = reference(kind, chosen: shown.text) }
    if let language = value.language {
      made.languageName = languageNames(language)
      if made.form == .text || made.form == .longText { made.language = language.tag }
    }
    return made
  }

  /// Says beside the numbers in a control what they are counted in, where its declaration says so.
  func count(_ control: inout Control, in measure: Measure) {
    if control.form == .number { control.unit = words(of: measure) }
    for index in control.children.indices { count(&control.children[index], in: measure) }
  }

  private func words(of measure: Measure) -> String {
    switch measure {
    case .deviation where unit == Unit.percent.name:
      Wording(nb: "prosentpoeng", en: "percentage points")[language]
    case .percent, .deviation: Wording(nb: "prosent", en: "per cent")[language]
    }
  }

  /// A unit as it is read after a number: «42 bedrifter»; nil for mere counting.
  private func inSentence(_ name: FieldName) -> String? {
    guard name != Unit.count.name else { return nil }
    let label = name.label[language]
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  /// What may be chosen: nothing at first, and what is written last when it is none of them.
  private func options(_ form: FormControl, chosen: String) -> [Control.Option] {
    guard let names = form.names(languages) else { return [] }
    let none = Control.Option(
      "", Wording(nb: "ikke valgt", en: "not chosen")[language], isChosen: chosen.isEmpty)
    var options = [none]
    for name in names {
      let label = if case .language = form { tongue(name.nb) } else { name.label[language] }
      options.append(Control.Option(name.nb, label, isChosen: name.nb == chosen))
    }
    if !chosen.isEmpty, !names.contains(where: { $0.nb == chosen }) {
      options.append(Control.Option(chosen, chosen, isChosen: true))
    }
    return options
  }

  /// What a language is called, by its tag.
  private func tongue(_ tag: String) -> String { Language(tag).map { languageNames($0) } ?? tag }

  private func reference(_ kind: KindID, chosen: String) -> Control.ReferenceChoice {
    let entry = choices[kind]?.first { $0.value == chosen }
    return Control.ReferenceChoice(
      list: "valg-\(kind.name)", chosen: entry?.label,
      chosenAddress: entry.map { _ in "/-story/rediger/skjema?slags=\(kind.name)&id=\(chosen)" },
      newAddress: "/-story/rediger/ny?slags=\(kind.name)")
  }

  /// A picture with all that is said of it.
  func pictureControl(_ fields: [FormField], _ placed: PlacedFindings) -> Control? {
    guard let first = fields.first(where: { $0.name.nb == "bilde" }) else { return nil }
    var made = Control(
      .picture, name: "fil " + first.place.text, label: Wording(nb: "Bilde", en: "Picture")[language])
    made.children = fields.map { control($0, placed) }
    made.focusName = fields.first { $0.name.nb == "bilde-fokus" }?.place.text ?? ""
    made.offers = waitingPictures.compactMap { name in
      pictureAddress(name).map { Control.Offer(name: name, address: $0) }
    }
    if case .values(let values) = first.content, let name = values.first?.text,
      let address = pictureAddress(name)
    {
      made.picture = Control.Picture(address: address)
    }
    return made
  }

  /// The text below the fields, in each language.
  func bodyControl(_ bodies: [FormBody], _ placed: PlacedFindings) -> Control {
    let label = Wording(nb: "Teksten", en: "The text")[language]
    let help = Wording(
      nb: "Markdown. Tittelen er den øverste overskriften, så teksten begynner med «## ».",
      en: "Markdown. The title is the top heading, so the text begins with “## ”.")[language]
    var made = Control(.sides, name: "tekst~alle", label: label)
    made.help = help
    made.children = bodies.map { body in
      bodyControl(body.file, body.language, body.text, label, placed)
    }
    for language in missingLanguages(bodies, languages) {
      made.children.append(bodyControl(.translation(language), language, "", label, placed))
    }
    return made
  }
}

extension FormContext {
  private func bodyControl(
    _ role: FileRole, _ tongue: Language, _ text: String, _ label: String,
    _ placed: PlacedFindings
  ) -> Control {
    var one = Control(.body, name: bodyName(role), label: label)
    one.value = refused[one.name]?.text ?? text
    one.language = tongue.tag
    one.languageName = languages.published.count > 1 ? languageNames(tongue) : nil
    one.problems = placed.problems(of: one.name)
    one.outerHint = controlID("tekst~alle") + "-hjelp"
    return one
  }
}

/// The languages that a text is not written in yet.
func missingLanguages(_ bodies: [FormBody], _ languages: SiteLanguages) -> [Language] {
  guard bodies.contains(where: { $0.file == .main }) else { return [] }
  return languages.published.filter { language in !bodies.contains { $0.language == language } }
}

/// Whether a control is of a text with lines of its own.
func isTextName(_ name: String) -> Bool { name.hasPrefix("tekst ") || isFieldsName(name) }

/// What the text below the fields of a file is sent as.
package func bodyName(_ role: FileRole) -> String { "tekst \(role.text)" }

extension FormControl {
  /// The kind that it refers to.
  var referred: KindID? {
    switch self {
    case .reference(let kind): kind
    case .consent: Consent.kindID
    case .text, .longText, .yesNo, .date, .dateAndTime, .reportingPeriod, .number, .kroner, .choice,
      .language,
      .webAddress, .destination, .sitePath, .picture, .file, .focalPoint, .rows, .group, .years,
      .writtenByCommand:
      nil
    }
  }

  /// The words that it is one of.
  func names(_ languages: SiteLanguages) -> [FieldName]? {
    switch self {
    case .choice(let names): names
    case .yesNo: [FieldName("ja", "yes"), FieldName("nei", "no")]
    case .language: languages.published.map { FieldName($0.tag, $0.tag) }
    case .text, .longText, .date, .dateAndTime, .reportingPeriod, .number, .kroner, .reference, .webAddress,
      .destination, .sitePath, .picture, .file, .focalPoint, .consent, .rows, .group, .years,
      .writtenByCommand:
      nil
    }
  }
}

/// What is written, as its control shows it; a control that cannot show it is not the one that it gets.
struct ShownValue {
  let form: Control.Form
  var text: String
  var time = ""

  init(_ written: String, _ form: FormControl) {
    text = written
    // By signs: of «\r\n» Swift makes one letter, which is no line feed.
    let hasLines = written.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
    switch form {
    case .longText: self.form = .longText
    case .text, .webAddress, .destination, .sitePath, .picture, .file, .focalPoint, .reportingPeriod:
      self.form = hasLines ? .longText : .text
    case .yesNo, .language: self.form = .choice
    case .choice(let names):
      text = names.first { $0.matches(written) }?.nb ?? written
      self.form = .choice
    case .number, .kroner: self.form = hasLines ? .longText : .number
    case .reference, .consent: self.form = hasLines ? .longText : .reference
    case .date:
      self.form = written.isEmpty || isISODate(written) ? .date : hasLines ? .longText : .text
    case .dateAndTime:
      let parts = written.split(separator: written.contains("T") ? "T" : " ", maxSplits: 1).map(String.init)
      let isPlain =
        parts.count <= 2 && parts.first.map(isISODate) ?? true && (parts.count < 2 || isTime(parts[1]))
      self.form = isPlain ? .dateAndTime : hasLines ? .longText : .text
      guard isPlain else { return }
      text = parts.first ?? ""
      time = parts.count > 1 ? parts[1] : ""
    case .writtenByCommand, .rows, .group, .years: self.form = .fixed
    }
    if case .yesNo = form {
      text = [FieldName("ja", "yes"), FieldName("nei", "no")].first { $0.matches(written) }?.nb ?? written
    }
  }
}

/// `2027-03-01`, such as the control of a date takes.
private func isISODate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2])
  else { return false }
  return CalendarDate(year: year, month: month, day: day) != nil
}

/// `18:30`.
private func isTime(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return false }
  guard let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)) else { return false }
  return (0...23).contains(hour) && (0...59).contains(minute)
}
