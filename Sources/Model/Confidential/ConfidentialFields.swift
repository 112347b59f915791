import Content
import Diagnostics

/// Where fields are being read, and how confidential they are.
struct FieldReading {
  let path: String
  var secrecy: Secrecy
  var isInternal: Bool
  /// Whether it is what something is called.
  var isName = false
  /// Whether it says what something is called or is about; a word that readers may search by shows nothing of the kind, and one
  /// keyword would open a name for the whole site.
  var isEvidence = true
  /// Whether it is of a report that is not sent.
  var isReport = false
  /// How far what it says is to be kept, and how far what it is called is.
  var standing = ConfidentialText.Standing.mentioned
  var standingOfTitle = ConfidentialText.Standing.mentioned
  /// Where its addresses lead.
  var leading = Leading.elsewhere
  /// Whether it is of a partner's agreement.
  var isAgreement = false
  /// Texts that are public all the same, since what is shown was written down together with this.
  var openTexts: Set<String> = []
  /// Languages whose words are not shown, though the entry is.
  var hiddenLanguages: [Language: Visibility] = [:]

  init(_ path: String, _ secrecy: Secrecy, isInternal: Bool = false) {
    self.path = path
    self.secrecy = secrecy
    self.isInternal = isInternal
    if isInternal { (standing, standingOfTitle) = (.confided, .confided) }
  }
}

extension ConfidentialReader {
  mutating func collect(
    _ entries: [YAMLNode.Entry], _ fields: [FieldDescription], _ reading: FieldReading
  ) {
    for entry in entries where entry.key != "id" {
      let field = fields.first { $0.name.matches(entry.key) }
      // Who publishes the numbers of what waits is known to all, and named on many pages.
      if field?.name.nb == "kilde", !reading.isInternal, reading.secrecy == .secret { continue }
      var inner = reading
      if field?.name.nb == "kilder", !reading.isInternal, reading.secrecy == .secret {
        inner.openTexts.formUnion(openSources)
      }
      inner.isName = field.map { $0.name.nb == "tittel" && $0.audience == .everyone } ?? false
      inner.isEvidence = field?.isHeard ?? true
      if inner.isName { inner.standing = reading.standingOfTitle }
      inner.leading = Leading(of: field, within: reading.leading)
      collect(entry.value, field?.type ?? .text, form(of: field, reading), inner)
    }
  }

  /// What is looked for of a field's text.
  private func form(of field: FieldDescription?, _ reading: FieldReading) -> ConfidentialText.Form {
    switch reading.secrecy {
    case .past: return .published
    case .consented: return .sentences
    case .open, .secret, .withdrawn, .left, .unlisted: break
    }
    let running: ConfidentialText.Form = reading.isReport ? .report : .prose
    guard let field else { return reading.isInternal ? .fact : running }
    return switch field.audience {
    case .projectOnly: .fact
    case .projectOnlyUnsearched: reading.isAgreement ? .terms : .prose
    case .everyone: field.name.nb == "tittel" ? .fact : running
    }
  }

  mutating func collect(
    _ node: YAMLNode, _ type: FieldType, _ form: ConfidentialText.Form, _ reading: FieldReading
  ) {
    switch type {
    case .list(let element):
      for item in node.items ?? [node] { collect(item, element, form, reading) }
    case .group(let fields): collect(node.entries ?? [], fields, reading.within(form))
    case .byYear(let fields):
      for year in node.entries ?? [] { collect(year.value, .group(fields), form, reading) }
    case .localized(let element): collectWords(node, element, form, reading)
    case .text: collectScalars(node, form, reading)
    case .kroner: collectScalars(node, form.isOfSentences ? form : .sum, reading)
    case .webAddress, .destination:
      collectPersonalAddress(node, form, reading)
      collectAddress(node, reading)
    case .yesNo, .wholeNumber, .decimalNumber, .date, .dateAndTime, .period, .reportingPeriod, .sitePath,
      .fileName, .choice, .language, .reference:
      break
    }
  }

  /// Words that each language may have its own of; those of a hidden language are confidential though the entry is shown.
  private mutating func collectWords(
    _ node: YAMLNode, _ type: FieldType, _ form: ConfidentialText.Form, _ reading: FieldReading
  ) {
    guard let entries = node.entries, type.isScalar else { return collect(node, type, form, reading) }
    for entry in entries {
      var inner = reading
      let hiding = Language(entry.key).flatMap { reading.hiddenLanguages[$0] }
      if reading.secrecy == .open, let hiding {
        inner.secrecy = if case .expired = hiding { .past } else { .secret }
      }
      collect(entry.value, type, inner.secrecy == .past ? .published : form, inner)
    }
  }

  /// An e-mail address or a telephone; other addresses lead to what anybody may lead to.
  private mutating func collectPersonalAddress(
    _ node: YAMLNode, _ form: ConfidentialText.Form, _ reading: FieldReading
  ) {
    for entry in node.entries ?? [] { collectPersonalAddress(entry.value, form, reading) }
    guard let text = node.scalar?.text,
      let scheme = ["mailto:", "tel:"].first(where: { text.lowercased().hasPrefix($0) })
    else { return }
    let address = String(text.dropFirst(scheme.count).prefix { $0 != "?" })
    switch reading.secrecy {
    case .open: return found.openValues.append(address)
    case .left: return found.pastValues.append(address)
    case .past: found.pastValues.append(address)
    case .secret, .withdrawn, .consented, .unlisted: break
    }
    found.texts.append(
      ConfidentialText(address, at: Location(reading.path, node.range), form, reading.standing))
  }

  /// Where one takes part in something, and the pages of whom it is about.
  private mutating func collectAddress(_ node: YAMLNode, _ reading: FieldReading) {
    for entry in node.entries ?? [] { collectAddress(entry.value, reading) }
    guard reading.leading != .elsewhere, let address = node.scalar.flatMap({ SoughtAddress($0.text) }) else {
      return
    }
    addresses.add(address, reading.leading, at: Location(reading.path, node.range), reading)
  }

  /// Every text in a value, also where a field is not declared.
  private mutating func collectScalars(
    _ node: YAMLNode, _ form: ConfidentialText.Form, _ reading: FieldReading
  ) {
    switch node.value {
    case .scalar(let scalar) where reading.openTexts.contains(scalar.text): break
    case .scalar(let scalar):
      switch reading.secrecy {
      case .open:
        if reading.isName {
          found.openNames.append(scalar.text)
        } else if reading.isEvidence {
          found.openValues.append(scalar.text)
        }
        if keepsSaid { found.said.append(SaidText(scalar.text, in: reading.path)) }
        return
      case .left, .past:
        if reading.isName {
          found.pastNames.append(scalar.text)
        } else {
          found.pastValues.append(scalar.text)
        }
        if reading.secrecy == .left { return }
      case .secret, .withdrawn, .consented, .unlisted: break
      }
      found.texts.append(
        ConfidentialText(scalar.text, at: Location(reading.path, node.range), form, reading.standing))
    case .sequence(let items): for item in items { collectScalars(item, form, reading) }
    case .mapping(let entries): for entry in entries { collectScalars(entry.value, form, reading) }
    }
  }
}

extension FieldReading {
  /// The fields of a group are as confidential as the group, whatever each says by itself.
  fileprivate func within(_ form: ConfidentialText.Form) -> FieldReading {
    var inner = self
    // What a source within it is called is another's name.
    inner.standingOfTitle = standing
    switch form {
    case .published: inner.secrecy = .past
    case .sentences: inner.secrecy = .consented
    case .fact, .prose, .terms, .report, .sum, .fileName, .address: break
    }
    return inner
  }
}

extension ConfidentialText.Form {
  /// Whether nothing shorter than a sentence of it is looked for.
  var isOfSentences: Bool {
    switch self {
    case .sentences, .published: true
    case .fact, .prose, .terms, .report, .sum, .fileName, .address: false
    }
  }
}
