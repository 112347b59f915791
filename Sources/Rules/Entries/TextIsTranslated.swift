import Content
import Diagnostics
import Model

extension Rule {
  /// A translation that is still in the main file's language, or has nothing where the main file says something.
  static let textIsTranslated = Rule(
    .notTranslated, .translationWithoutText,
    everyEntry: { head, site in
      let main = site.languages.main
      return head.texts.filter { $0.language != main && $0.path != head.path }.flatMap { text in
        notTranslated(text, of: head, main) + withoutText(text, of: head, main)
      }
    })
}

/// One finding for a file, at the first words that are not translated.
private func notTranslated(_ text: EntryText, of head: EntryHead, _ main: Language) -> [Diagnostic] {
  guard !(scandinavian.contains(text.language) && scandinavian.contains(main)) else { return [] }
  let original = head.text(in: main).map { MainWords(of: head, $0) } ?? MainWords()
  func isLeft(_ words: [UInt8]) -> Bool {
    original.areAll(words) || text.language == .en && isNorwegian(words)
  }
  let fields = head.words.filter {
    $0.location.path == text.path && $0.language == text.language && isLeft($0.text)
  }
  let paragraphs = text.body.paragraphs.filter { isLeft(text.body.plainBytes(of: $0)) }
  let places = (fields.map(\.location) + paragraphs.map(text.place)).sorted {
    $0.range.lowerBound < $1.range.lowerBound
  }
  guard let first = places.first else { return [] }
  let rest = places.count - 1
  let isFromNorwegian = main == .nb || main == .nn
  return [
    Diagnostic(
      .notTranslated,
      Wording(
        nb: isFromNorwegian
          ? "dette er på norsk, men filen er en oversettelse (\(text.language.tag))"
          : "dette er på samme språk som hovedfilen (\(main.tag)), men filen er en oversettelse (\(text.language.tag))",
        en: isFromNorwegian
          ? "this is in Norwegian, but the file is a translation (\(text.language.tag))"
          : "this is in the main file's language (\(main.tag)), but the file is a translation (\(text.language.tag))"
      ),
      at: first,
      help: Wording(
        nb: rest == 0 ? "oversett det" : "oversett det, og \(rest) til i samme fil",
        en: rest == 0 ? "translate it" : "translate it, and \(rest) more in the same file"))
  ]
}

extension MarkdownDocument {
  /// But for those that are quoted, which may well stand in their own language.
  fileprivate var paragraphs: [Int] {
    var result: [Int] = []
    var index = 0
    while index < nodes.count {
      if nodes[index].kind == .blockQuote {
        index = max(Int(nodes[index].end), index + 1)
        continue
      }
      if nodes[index].kind == .paragraph { result.append(index) }
      index += 1
    }
    return result
  }
}

private func withoutText(_ text: EntryText, of head: EntryHead, _ main: Language) -> [Diagnostic] {
  guard let original = head.text(in: main) else { return [] }
  let lacks = head.fieldsWithWords(in: original).subtracting(head.fieldsWithWords(in: text))
  // That a picture has no description, and that a field is missing that must be there, is reported by itself.
  let fields = namesOfOptional(AnyKind.of(head.id.kind)?.fields ?? []).filter {
    $0.nb != "bilde-alt" && lacks.contains($0.nb)
  }
  let hasNoText = text.body.nodes.count < 2 && original.body.nodes.count > 1
  guard hasNoText || !fields.isEmpty else { return [] }
  let nb = (hasNoText ? ["brødteksten"] : []) + fields.map { "«\($0.nb)»" }
  let en = (hasNoText ? ["the text"] : []) + fields.map { "“\($0.en)”" }
  return [
    Diagnostic(
      .translationWithoutText,
      Wording(
        nb: "oversettelsen mangler noe som hovedfilen har: \(nb.joined(separator: ", "))",
        en: "the translation lacks what the main file has: \(en.joined(separator: ", "))"),
      at: Location(text.path, 0..<0),
      help: Wording(
        nb: "oversett det også, eller skriv \(write: "utkast", "ja") til det er gjort",
        en: "translate that as well, or write \(write: "draft", "yes") until it is done"))
  ]
}

/// The names of the fields that may be left out, with those of the groups that they are parts of: `sted.veien-dit`. What a place is
/// called is no such field, and may be the same in all languages.
private func namesOfOptional(_ fields: [FieldDescription]) -> [FieldName] {
  fields.flatMap { field -> [FieldName] in
    guard field.requirement == .optional else { return [] }
    guard case .group(let parts) = field.type else {
      return [field.name]
    }
    return namesOfOptional(parts).map {
      FieldName("\(field.name.nb).\($0.nb)", "\(field.name.en).\($0.en)")
    }
  }
}

extension EntryHead {
  /// The names of the fields that have words in a text's language, in whichever file, but for those of lists.
  fileprivate func fieldsWithWords(in text: EntryText) -> Set<String> {
    let body = text.body.nodes.first.map { Int($0.source.lowerBound) } ?? 0
    return Set(
      words.filter {
        // «{nb: Påmeldingen, en: Registration desk}» in the main file has the translation's words too.
        let isOfFields = $0.location.path != text.path || $0.location.range.upperBound <= body
        return $0.language == text.language && isOfFields && !$0.field.utf8.contains(where: \.isDigit)
      }.map(\.field))
  }
}

extension Code {
  static let notTranslated = Code(
    "not-translated", .warning,
    title: Wording(nb: "Teksten er ikke oversatt", en: "The text is not translated"),
    explanation: Wording(
      nb:
        "Filen er en oversettelse, men ordene er hovedfilens. Den som ikke kan det språket, får ingen hjelp av siden.",
      en:
        "The file is a translation, but its words are those of the main file. Those who do not read that language get no help."
    ),
    example: Code.Example(
      wrong: "content/sider/om.md\ncontent/sider/om.en.md\n  summary: Vi hjelper deg med å flytte hit.",
      right: "content/sider/om.md\ncontent/sider/om.en.md\n  summary: We help you move here."))

  static let translationWithoutText = Code(
    "translation-without-text", .warning,
    title: Wording(nb: "Oversettelsen mangler tekst", en: "The translation lacks text"),
    explanation: Wording(
      nb: "Hovedfilen sier noe som oversettelsen ikke har. Siden blir tom der, eller blander språk.",
      en:
        "The main file says something that the translation lacks. The page is empty there, or mixes languages."
    ),
    example: Code.Example(
      wrong: "content/sider/om.md\n  Vi hjelper deg.\ncontent/sider/om.en.md\n  title: About",
      right: "content/sider/om.md\n  Vi hjelper deg.\ncontent/sider/om.en.md\n  We help you."))
}
