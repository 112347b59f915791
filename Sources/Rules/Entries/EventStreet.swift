import Diagnostics
import Model

/// «Biblioteket, Storgata 2» beside «adresse: Hasbergs vei 36», and «Adressen er Storgata 2» in the text: the map leads to
/// the one, and readers go to the other.
func streetDisagreement(in words: [EventWords], with event: Entry<Event>) -> Diagnostic? {
  guard let written = event.place?.street, let own = streets(in: written).first else { return nil }
  let names = event.place?.name.values ?? []
  for (language, name) in names {
    if let other = streets(in: name).first(where: { !$0.isSame(as: own) }) {
      return .streetDisagrees(other.written, written, at: event.head.placeName(in: language), event.head)
    }
  }
  for part in words where part.section > .terms {
    for statement in part.statements where statement.givesAddress {
      let said = streets(in: String(statement.text))
      // A text that gives both speaks of two doors of one house, or of the way there.
      guard let other = said.first, !said.contains(where: own.isSame) else { continue }
      return .streetDisagrees(other.written, written, at: part.place, event.head)
    }
  }
  return nil
}

extension EntryHead {
  /// Where the name of the place is written in a language.
  func placeName(in language: Language) -> Location {
    words.first { $0.field == "sted.navn" && $0.language == language }?.location ?? place(of: "sted.navn")
  }
}

extension Statement {
  /// «Adressen er Storgata 2», «Besøksadresse: Storgata 2», «The address is Storgata 2»; not that of mail or bills.
  fileprivate var givesAddress: Bool {
    words.prefix(2).contains { ["adresse", "adressen", "besøksadresse", "address"].contains($0) }
  }
}

/// A street with its number, as a text has it.
struct WrittenStreet {
  let written: String
  /// In small letters, without spaces.
  private let name: String
  private let number: String

  fileprivate init(_ name: ArraySlice<Substring>, _ number: Substring, written: String) {
    self.name = name.joined().lowercased()
    self.number = String(number.prefix { $0.isASCII && $0.isNumber })
    self.written = written
  }

  /// «Storgata 2» and «Storgaten 2 B» are one.
  func isSame(as other: WrittenStreet) -> Bool {
    number == other.number && name.prefix(4) == other.name.prefix(4)
  }
}

/// The streets with numbers that a text names: «Hasbergs vei 36», «Storgata 2B», «2 Storgata».
func streets(in text: String) -> [WrittenStreet] {
  let words = text.split { $0.isWhitespace || ",;()/".contains($0) }.map { word in
    word.last.map { ".:!?»”\"".contains($0) } == true ? word.dropLast() : word
  }
  return words.indices.compactMap { end in
    guard let start = beginning(ofStreetAt: end, in: words) else { return nil }
    let name = words[start...end]
    if words.indices.contains(end + 1), words[end + 1].isHouseNumber {
      return WrittenStreet(name, words[end + 1], written: (name + [words[end + 1]]).joined(separator: " "))
    }
    guard start > 0, words[start - 1].isHouseNumber else { return nil }
    return WrittenStreet(name, words[start - 1], written: ([words[start - 1]] + name).joined(separator: " "))
  }
}

/// Where the name of a street begins that a word ends: «Storgata» is one by itself, and «vei» with what stands before it.
private func beginning(ofStreetAt end: Int, in words: [Substring]) -> Int? {
  let word = words[end].lowercased()
  if kindsOfStreet.contains(word) {
    return end > 0 && words[end - 1].first?.isUppercase == true ? end - 1 : nil
  }
  guard words[end].first?.isUppercase == true else { return nil }
  return kindsOfStreet.contains { word.hasSuffix($0) && word.count > $0.count + 1 } ? end : nil
}

extension Substring {
  /// «2», «36», «2B»; four digits are a postcode or a year.
  fileprivate var isHouseNumber: Bool {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(digits.count)
    return (1...3).contains(digits.count) && (rest.isEmpty || rest.count == 1 && rest.first?.isLetter == true)
  }
}

private let kindsOfStreet = [
  "gata", "gate", "gaten", "veien", "vei", "vegen", "veg", "torget", "torg", "plass", "plassen", "bakken",
  "allé", "alleen", "alléen", "stredet", "brygge", "svingen",
]

extension Diagnostic {
  fileprivate static func streetDisagrees(
    _ other: String, _ street: String, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .placeDisagrees,
      Wording(
        nb: "her står «\(other)», men adressen er «\(street)»",
        en: "“\(other)” is written here, but the street is “\(street)”"),
      at: place,
      help: Wording(
        nb: "rett den som er feil: kartet og kalenderen viser feltet «adresse»",
        en: "correct the one that is wrong: the map and the calendar show the field “street”"),
      notes: [
        Note(Wording(nb: "adressen står her", en: "the street is here"), at: head.place(of: "sted.adresse"))
      ])
  }
}
