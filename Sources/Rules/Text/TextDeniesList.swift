import Content
import Diagnostics
import Model

extension Rule {
  /// Words that say a list is empty, beside one that is not.
  static let textDeniesList = Rule(.textDeniesList) { site in
    let counts = ListCounts(of: site)
    return site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) }.flatMap { head in
      head.texts.flatMap { denials(in: $0, of: head, counts) }
    }
  }
}

/// The paragraphs that say a list shows nothing: between the same two headings as one that shows something, or in the text above
/// such a list that they name.
private func denials(in text: EntryText, of head: EntryHead, _ counts: ListCounts) -> [Diagnostic] {
  let filled = Set(text.lists(counts).filter { $0.count > 0 }.compactMap(\.part))
  let own = head.ownList(below: text, counts).flatMap { $0.count > 0 ? $0.subject : nil }
  guard own != nil || !filled.isEmpty else { return [] }
  return text.paragraphs.filter { paragraph in
    let sentences = text.body.plainText(of: paragraph.index).sentences
    return filled.contains(paragraph.part) && sentences.contains(where: deniesList)
      || own.map { subject in
        sentences.contains { deniesList($0) && !subject.names.isDisjoint(with: $0.words) }
      } ?? false
  }.map { textDeniesList(at: text.place($0.index)) }
}

/// Whether a sentence says that there is nothing.
private func deniesList(_ sentence: String) -> Bool {
  if outright.mayStand(in: sentence) { return true }
  guard denying.mayStand(in: sentence) else { return false }
  let words = Set(sentence.words)
  let isNone =
    words.contains("ingen") && !words.isDisjoint(with: ["ennå", "enda", "kunngjort"])
    || words.contains("no") && !words.isDisjoint(with: ["yet", "announced"])
  let isNot =
    words.contains("ikke") && !words.isDisjoint(with: ["kunngjort", "registrert", "publisert"])
    || words.contains("not") && !words.isDisjoint(with: ["announced", "registered", "published"])
  return isNone || isNot
}

private let outright = WordTable(
  [
    "ikke satt", "not set", "er lista tom", "lista er tom", "er listen tom", "listen er tom", "list is empty",
    "er det ikke noe ennå", "er det ikke noe her", "ikke noe her ennå", "nothing here yet",
    "there is nothing yet",
  ].map { Array($0.utf8) })
private let denying = WordTable(["ingen", "no", "ikke", "not"].map { Array($0.utf8) })

private func textDeniesList(at place: Location) -> Diagnostic {
  Diagnostic(
    .textDeniesList,
    Wording(
      nb: "teksten sier at lista er tom, men det er den ikke",
      en: "the text says the list is empty, but it is not"),
    at: place,
    help: Wording(
      nb: "slett setningen; skriv «:tom-tekst: …» i komponenten for det som bare skal stå når lista er tom",
      en:
        "delete the sentence; write “:empty-text: …” in the component for what is to be said only while the list is empty"
    ))
}

extension Code {
  static let textDeniesList = Code(
    "text-denies-list", .warning,
    title: Wording(nb: "Teksten sier at lista er tom", en: "The text says the list is empty"),
    explanation: Wording(
      nb:
        "«Ingen er kunngjort ennå» blir stående når lista er fylt. Lista sier selv fra når den er tom, og med «tom-tekst» velger du ordene.",
      en:
        "“None has been announced yet” stays when the list has been filled. The list says itself that it is empty, and “empty-text” chooses the words."
    ),
    example: Example(
      wrong: "```{partnere}\n```\n\nEr lista tom, er ingen partnere kunngjort ennå.",
      right: "```{partnere}\n:tom-tekst: Bli den første partneren.\n```"))
}
