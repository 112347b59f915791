import Content
import Diagnostics
import Model

extension Rule {
  /// What is said of registering leads somewhere, at a time when it is of use.
  static let eventRegistrationIsOfUse = Rule(.nowhereToRegister, .registrationOpensLate, each: Event.self) {
    event, _ in
    guard event.status != .cancelled else { return [] }
    return nowhereToRegister(event).map { [$0] } ?? opensLate(event).map { [$0] } ?? []
  }
}

/// A deadline, a waiting list or «Meld deg på» without an address: the page has no button.
private func nowhereToRegister(_ event: Entry<Event>) -> Diagnostic? {
  guard event.registration == nil else { return nil }
  let head = event.head
  let status = event.registrationStatus
  let field =
    event.registrationDeadline != nil
    ? "pameldingsfrist"
    : event.registrationOpens != nil
      ? "pamelding-apner" : status == .available || status == .waitingList ? "pameldingsstatus" : nil
  let place =
    field.map { head.place(of: $0) }
    ?? (status == nil && event.contact == nil ? invitation(of: event) : nil)
  return place.map { place in
    Diagnostic(
      .nowhereToRegister,
      Wording(
        nb: "her står det noe om påmelding, men ikke hvor man melder seg på",
        en: "this speaks of registering, but not where to do it"), at: place,
      help: Wording(
        nb:
          "skriv \(write: "pamelding", "https://…"), eller \(write: "pamelding", "mailto:…") når det skjer i en e-post",
        en:
          "write \(write: "registration", "https://…"), or \(write: "registration", "mailto:…") when it is done by e-mail"
      ))
  }
}

/// A paragraph that asks people to register, in a text that has no link and no way to be in touch.
private func invitation(of event: Entry<Event>) -> Location? {
  event.head.texts.lazy.compactMap { text -> Location? in
    guard asks.isAnywhere(in: text.body.text), !leadsOn(text) else { return nil }
    return text.ownParagraphs.first { index in
      statements(in: text.body.plainText(of: index)).contains { !$0.isQuestion && asksToRegister($0.words) }
    }.map { text.place($0) }
  }.first
}

private let asks = PartsOfWords([
  "melde ", "meld ", "meld deg", "melding", "regist", "sign up", "rsvp", "billett", "ticket", "book",
])

/// Whether a text has a link, a way to be in touch, an e-mail address or a telephone number.
private func leadsOn(_ text: EntryText) -> Bool {
  if text.body.nodes.contains(where: { $0.kind == .link }) || text.body.text.contains(UInt8(ascii: "@")) {
    return true
  }
  let hasContact = text.components.contains { component in
    if case .contact = component { true } else { false }
  }
  var digits = 0
  return hasContact
    || text.body.text.contains { byte in
      // A no-break space is of two bytes.
      if byte.isDigit { digits += 1 } else if ![.space, 0xC2, 0xA0].contains(byte) { digits = 0 }
      return digits == 8
    }
}

private func asksToRegister(_ all: [String]) -> Bool {
  guard noNeed.isDisjoint(with: all) else { return false }
  let words = Array(all.drop { polite.contains($0) })
  return isInvitation(words) || isDemand(words) || asksToBuy(words)
}

private func isInvitation(_ words: [String]) -> Bool {
  let isRegister =
    ["meld", "melde"].contains(words.first ?? "")
    && ["deg", "dere", "seg"].contains(words.dropFirst().first ?? "") && words.dropFirst(2).first == "på"
    || words.prefix(2) == ["registrer", "deg"] || words.prefix(2) == ["registrere", "deg"]
    || words.prefix(2) == ["sign", "up"] || words.first == "register"
  // «Meld deg på hos Kari», «i skranken» and «når du kommer» say where or how; «innen fredag» and «her» do not.
  let rest = words.drop {
    ["meld", "melde", "deg", "dere", "seg", "på", "registrer", "registrere", "sign", "up", "register"]
      .contains($0)
  }
  return isRegister && (rest.first.map(sayNoPlace.contains) ?? true)
}

/// «Påmelding innen fredag», «Vi ber om påmelding», “Registration is required”.
private func isDemand(_ words: [String]) -> Bool {
  guard let index = words.firstIndex(where: registering.contains), index < 4 else { return false }
  let (before, rest) = (words[..<index], words[(index + 1)...])
  if words[index] == "påmeldingsfrist" || words[index] == "påmeldingsfristen" { return index == 0 }
  let isAsked =
    before.isEmpty || before == ["vi", "ber", "om"]
    || ["bindende", "send", "obligatorisk"].contains(before.last)
  guard isAsked else { return false }
  guard let next = rest.first else { return !before.isEmpty || words[index] == "rsvp" }
  if ["er", "is"].contains(next) { return rest.dropFirst().first.map(needed.contains) ?? false }
  let isVague =
    next == "kreves"
    || ["skjer", "via"].contains(next) && !rest.contains { ["i", "ved", "hos", "på"].contains($0) }
  return sayNoPlace.contains(next) || isVague
}

/// «Kjøp billett på forhånd».
private func asksToBuy(_ words: [String]) -> Bool {
  guard words.count > 1, ["kjøp", "bestill", "buy", "book"].contains(words[0]) else { return false }
  guard
    let thing = words.firstIndex(where: { $0.hasPrefix("billett") || $0.hasPrefix("ticket") || $0 == "plass" }
    ), thing < 4
  else { return false }
  let rest = words[(thing + 1)...]
  return rest.first.map { sayNoPlace.contains($0) || ["online"].contains($0) } ?? true
    || [["på", "forhånd"], ["i", "god"], ["på", "nett"], ["in", "advance"]].contains(Array(rest.prefix(2)))
}

private let polite: Set<String> = [
  "husk", "å", "du", "må", "kan", "dere", "alle", "vennligst", "please", "you", "must", "can", "remember",
  "to", "og",
  "da", "også", "gjerne", "obs", "nb", "bør", "should",
]
private let noNeed: Set<String> = [
  "ingen", "ikke", "uten", "trenger", "no", "not", "without", "need", "hvis", "når", "dersom", "if", "when",
  "der", "som",
]
private let registering: Set<String> = [
  "påmelding", "påmeldingen", "påmeldingsfrist", "påmeldingsfristen", "registration", "rsvp",
]
private let needed: Set<String> = [
  "nødvendig", "påkrevd", "obligatorisk", "bindende", "required", "necessary",
]

private let sayNoPlace: Set<String> = [
  "innen", "nå", "senest", "før", "her", "snarest", "tidlig", "by", "now", "before", "here", "soon", "early",
  "today",
]

private func opensLate(_ event: Entry<Event>) -> Diagnostic? {
  guard let opens = event.registrationOpens else { return nil }
  let (end, field) =
    event.registrationDeadline.map { ($0, "pameldingsfrist") } ?? ((event.end ?? event.start), "start")
  guard let end, opens.date > end.date || opens.date == end.date && isLater(opens, than: end) else {
    return nil
  }
  return Diagnostic(
    .registrationOpensLate,
    Wording(
      nb: "påmeldingen åpner når det er for sent", en: "registration opens when it is too late"),
    at: event.head.place(of: "pamelding-apner"),
    help: Wording(
      nb: "se etter om månedene er byttet om", en: "see whether the months are the wrong way round"),
    notes: [
      Note(Wording(nb: "da er det slutt", en: "that is the end of it"), at: event.head.place(of: field))
    ])
}

/// A day without an hour lasts to its end.
private func isLater(_ one: LocalTime, than other: LocalTime) -> Bool {
  guard let minute = one.minute, let end = other.minute else { return false }
  return minute >= end
}

extension Code {
  static let nowhereToRegister = Code(
    "nowhere-to-register", .warning,
    title: Wording(nb: "Ingen steder å melde seg på", en: "Nowhere to register"),
    explanation: Wording(
      nb:
        "Uten adressen i «pamelding» har siden ingen påmeldingsknapp, og verken fristen eller ventelista vises så de kan brukes.",
      en:
        "Without the address in “registration” the page has no button for it, and neither a deadline nor a waiting list is of use."
    ),
    example: Example(
      wrong: "pameldingsfrist: 2027-06-10",
      right: "pameldingsfrist: 2027-06-10\npamelding: https://pamelding.no/kveld"))

  static let registrationOpensLate = Code(
    "registration-opens-late", .warning,
    title: Wording(nb: "Påmeldingen åpner for sent", en: "Registration opens too late"),
    explanation: Wording(
      nb: "Påmeldingen åpner etter fristen, eller etter at arrangementet er over. Ingen får meldt seg på.",
      en: "Registration opens after its deadline, or after the event. Nobody can register."),
    example: Example(
      wrong:
        "pamelding: https://pamelding.no/kveld\npamelding-apner: 2027-06-12\npameldingsfrist: 2027-06-10",
      right: "pamelding: https://pamelding.no/kveld\npamelding-apner: 2027-05-12\npameldingsfrist: 2027-06-10"
    ))
}
