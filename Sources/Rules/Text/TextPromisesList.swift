import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// Words that say how much there is on a list, or that something is, beside a list that says otherwise.
  static let textPromisesList = Rule(.textPromisesList) { site in
    let counts = ListCounts(of: site)
    return site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) }.flatMap { head in
      head.texts.flatMap { text in
        promises(in: text, text.lists(counts) + [head.ownList(below: text, counts)].compactMap(\.self))
      }
    }
  }
}

private func promises(in text: EntryText, _ lists: [ShownList]) -> [Diagnostic] {
  // One figure stands alone, and is no list of figures.
  let lists = lists.filter { $0.part == nil || $0.subject != .figures }
  guard !lists.isEmpty else { return [] }
  return text.paragraphs.compactMap { paragraph in
    let bytes = text.body.plainBytes(of: paragraph.index)
    guard ListedThings.mayBeNamed(in: bytes) else { return nil }
    let sentences = String(decoding: bytes, as: UTF8.self).sentences.map(\.words)
    let broken = lists.first { list in
      (list.part == nil || list.part == paragraph.part)
        && sentences.contains { words in
          promised(list.subject, by: words, in: text.language)?.isBroken(by: list.count) ?? false
        }
    }
    return broken.map { textPromisesList(of: $0.count, at: text.place(paragraph.index)) }
  }
}

/// How much a sentence says that there is.
private enum Promise {
  case exactly(Int), some

  func isBroken(by count: Int) -> Bool {
    switch self {
    case .exactly(let number): number != count
    case .some: count == 0
    }
  }
}

/// What a sentence says is on a list now: «kampanjen har to arrangementer», “these events”.
private func promised(_ subject: ListedThings, by words: [String], in language: Language) -> Promise? {
  // «Hadde», «skal ha», «minst to» and «to i året» say nothing of what stands below.
  guard notNow.isDisjoint(with: words) else { return nil }
  for (index, word) in words.enumerated() where subject.names.contains(word) {
    let before = words[..<index].suffix(3)
    let isThere = !words[..<index].suffix(8).filter(isThere.contains).isEmpty
    if isThere, let number = before.compactMap({ smallNumber($0, in: language) }).last {
      return .exactly(number)
    }
    if isThere, !before.filter(many.contains).isEmpty { return .some }
    let after = words[index...].dropFirst()
    let isBelow = after.elementsEqual(["under"]) || !after.prefix(2).filter(below.contains).isEmpty
    if !before.filter(pointing.contains).isEmpty || isBelow { return .some }
  }
  return nil
}

/// A number up to twelve in words, or one below a thousand in digits; “to” is one in Norwegian alone.
func smallNumber(_ word: String, in language: Language) -> Int? {
  if let number = digitValue(of: word) { return number < 1000 ? number : nil }
  if word == "syv" { return 7 }
  return (language.tag == "en" ? english : norwegian).firstIndex(of: word).map { $0 + 2 }
}

private let norwegian = [
  "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
]
private let english = [
  "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
]

private let isThere: Set<String> = ["har", "has", "have", "finnes", "fins", "are", "består", "consists"]
private let many: Set<String> = ["flere", "mange", "several", "many"]
private let pointing: Set<String> = ["disse", "these"]
private let below: Set<String> = ["nedenfor", "below"]

private let notNow: Set<String> = [
  "hatt", "hadde", "had", "var", "was", "were", "ble", "blitt", "been", "holdt", "held", "arrangert", "fjor",
  "tidligere", "previously", "skal", "vil", "kan", "will", "shall", "can", "could", "kunne", "planlegger",
  "planlagt",
  "planer", "plans", "planned", "planning", "minst", "least", "mer", "more", "enn", "than", "over", "opptil",
  "inntil", "cirka", "rundt", "omtrent", "about", "nesten", "almost", "mål", "målet", "hver", "hvert", "each",
  "every", "året", "year", "måneden", "month", "uka", "uken", "week", "hvis", "if", "når", "when", "ikke",
  "not",
]

private func textPromisesList(of count: Int, at place: Location) -> Diagnostic {
  Diagnostic(
    .textPromisesList,
    Wording(
      nb: "teksten sier noe annet enn lista, som \(count == 0 ? "er tom" : "har \(count)") nå",
      en: "the text says something else than the list, which \(count == 0 ? "is empty" : "has \(count)") now"),
    at: place,
    help: Wording(
      nb:
        "skriv det uten tall, for lista endrer seg av seg selv; det som skal stå når den er tom, skriver du i «tom-tekst»",
      en:
        "write it without a number, since the list changes by itself; write what is to be said while it is empty in “empty-text”"
    ))
}

extension Code {
  static let textPromisesList = Code(
    "text-promises-list", .warning,
    title: Wording(
      nb: "Teksten lover noe annet enn lista", en: "The text promises something else than the list"),
    explanation: Wording(
      nb:
        "«Vi har to arrangementer» blir stående når det ene er over. Lista viser det som gjelder den dagen siden bygges.",
      en:
        "“We have two events” stays when one of them is over. The list shows what holds on the day that the page is built."
    ),
    example: Example(
      wrong: "Kampanjen har to arrangementer.\n\n```{arrangementer}\n```",
      right: "Se hva som skjer i kampanjen.\n\n```{arrangementer}\n```"))
}
