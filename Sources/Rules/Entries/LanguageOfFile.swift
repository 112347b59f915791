import Diagnostics
import Model

extension Rule {
  /// The file's name decides its language; the field may say it too, but not otherwise.
  static let languageOfFile = Rule(
    .languageDisagrees,
    check: { site in
      var names = PageNames(site)
      return site.heads.filter { !$0.isUnreadable }.flatMap { disagreeing($0, &names) }
    })
}

private func disagreeing(_ head: EntryHead, _ names: inout PageNames) -> [Diagnostic] {
  head.texts.compactMap { text in
    guard let written = head.common.language[text.language], written != text.language,
      names.translation(head) == nil
    else { return nil }
    let place = head.place(of: "sprak", in: text.language)
    return Diagnostic(
      .languageDisagrees,
      Wording(
        nb: "feltet sier \(written.tag), men filnavnet sier \(text.language.tag)",
        en: "the field says \(written.tag), but the file's name says \(text.language.tag)"),
      at: place,
      help: Wording(
        nb: "skriv «\(text.language.tag)», eller gi filen et annet navn",
        en: "write “\(text.language.tag)”, or rename the file"))
  }
}

extension Code {
  static let languageDisagrees = Code(
    "language-disagrees", .error,
    title: Wording(nb: "Språket stemmer ikke", en: "The language does not match the file name"),
    explanation: Wording(
      nb: "«velkommen.md» er på bokmål og «velkommen.en.md» på engelsk. Feltet «sprak» må si det samme.",
      en: "“welcome.md” is in bokmål and “welcome.en.md” in English. The field “language” must say the same."),
    example: Example(wrong: "sprak: en", right: "sprak: nb"))
}
