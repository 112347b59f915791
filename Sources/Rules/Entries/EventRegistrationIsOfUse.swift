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
    let leadsOn =
      text.body.nodes.contains { $0.kind == .link }
      || text.components.contains { component in
        if case .contact = component { true } else { false }
      }
    guard !leadsOn else { return nil }
    return text.ownParagraphs.first { index in
      let said = text.body.plainText(of: index)
      return invitations.mayStand(in: said) && said.sentences.contains { isInvitation($0.words) }
    }.map { text.place($0) }
  }.first
}

private let invitations = WordTable(["meld", "regist", "sign"].map { Array($0.utf8) })

private func isInvitation(_ words: [String]) -> Bool {
  let isRegister =
    words.prefix(3) == ["meld", "deg", "på"] || words.prefix(3) == ["meld", "dere", "på"]
    || words.prefix(2) == ["registrer", "deg"] || words.prefix(2) == ["sign", "up"]
    || words.first == "register"
  // «Meld deg på hos Kari», «i skranken» and «når du kommer» say where or how; «innen fredag» and «her» do not.
  let rest = words.drop { ["meld", "deg", "dere", "på", "registrer", "sign", "up", "register"].contains($0) }
  return isRegister && (rest.first.map(sayNoPlace.contains) ?? true)
}

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
