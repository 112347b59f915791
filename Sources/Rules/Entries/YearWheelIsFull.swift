import Diagnostics
import Model

extension Rule {
  /// The fixed points of each year that has any («Vekst i Kongsberg», the part on measuring points).
  static let yearWheelIsFull = Rule(.yearWheelLacks) { site in
    let dated = site.all(Meeting.self).filter { $0.date != nil && $0.type != nil && $0.status != .cancelled }
    let years = Dictionary(grouping: dated.filter { site.isPublic($0.head.id) }) { $0.date?.year ?? 0 }
    guard
      !site.all(Meeting.self).contains(where: { $0.head.isUnreadable || $0.date == nil || $0.type == nil })
    else { return [] }
    return years.keys.sorted().compactMap { year in
      let meetings = (years[year] ?? []).sorted { left, right in
        left.date.flatMap { first in right.date.map { first < $0 } } ?? false
      }
      return lacking(year, meetings)
    }
  }

  static let meetingsDiffer = Rule(.sameMeetingTwice) { site in
    var first: [String: EntryHead] = [:]
    return site.all(Meeting.self).compactMap { meeting in
      guard let date = meeting.date, let type = meeting.type else { return nil }
      let key = "\(date.iso) \(type.rawValue) \(meeting.branch[site.languages.main] ?? "")"
      guard let other = first[key] else {
        first[key] = meeting.head
        return nil
      }
      return same(type, date, meeting.head, other)
    }
  }

  /// A date that is over does not say that people met.
  static let meetingIsConfirmed = Rule(.meetingUnconfirmed, .heldInFuture, each: Meeting.self) {
    meeting, site in
    guard let date = meeting.date, meeting.common.isExample != true else { return [] }
    let status = meeting.status ?? .planned
    if status == .held, date > site.moment.today { return [heldInFuture(date, meeting.head)] }
    guard date < site.moment.today, status == .planned || status == .moved else { return [] }
    return [
      Diagnostic(
        .meetingUnconfirmed,
        Wording(
          nb: "det står ikke om møtet \(date.iso) ble holdt",
          en: "it does not say whether the meeting of \(date.iso) was held"),
        at: meeting.head.place(of: "dato"),
        help: Wording(
          nb: "skriv \(write: "status", "holdt"), eller «avlyst», eller «flyttet» med den nye datoen",
          en: "write \(write: "status", "held"), or “cancelled”, or “moved” with the new date"))
    ]
  }

  static let dialogueHasBranch = Rule(.dialogueWithoutBranch, each: Meeting.self) { meeting, _ in
    guard meeting.type == .dialogue, meeting.head.lacks("bransje") else { return [] }
    return [
      Diagnostic(
        .dialogueWithoutBranch,
        Wording(nb: "dialogmøtet har ingen bransje", en: "the dialogue meeting has no industry"),
        at: meeting.head.place(of: "type"),
        help: Wording(
          nb: "skriv for eksempel \(write: "bransje", "Handel")",
          en: "write for example \(write: "branch", "Retail")"))
    ]
  }
}

private func heldInFuture(_ date: CalendarDate, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .heldInFuture,
    Wording(nb: "møtet er ikke holdt før \(date.iso)", en: "the meeting is not held before \(date.iso)"),
    at: head.place(of: "status"),
    help: Wording(
      nb: "rett datoen, eller skriv \(write: "status", "planlagt")",
      en: "correct the date, or write \(write: "status", "planned")"))
}

/// All that a year lacks, reported once.
private func lacking(_ year: Int, _ meetings: [Entry<Meeting>]) -> Diagnostic? {
  let missing = MeetingType.allCases.compactMap { type -> (type: MeetingType, count: Int)? in
    let count = (type.requiredPerYear ?? 1) - meetings.count { $0.type == type }
    return count > 0 ? (type, count) : nil
  }
  guard let next = missing.first?.type, let first = meetings.first else { return nil }
  return Diagnostic(
    .yearWheelLacks,
    Wording(
      nb: "\(year) mangler \(missing.map { counted($0.type, $0.count).nb }.joined(separator: ", "))",
      en: "\(year) lacks \(missing.map { counted($0.type, $0.count).en }.joined(separator: ", "))"),
    at: first.head.place(of: "dato"),
    help: Wording(
      nb: "legg inn det som mangler i årshjulet, for eksempel med \(write: "type", next.name.nb)",
      en: "add what is missing to the year wheel, for example with \(write: "type", next.name.en)"))
}

private func counted(_ type: MeetingType, _ count: Int) -> Wording {
  let isOne = count == 1
  switch type {
  case .conference: return Wording(nb: "\(count) konferanse", en: "\(count) conference")
  case .steeringGroup:
    return Wording(
      nb: "\(count) \(isOne ? "styringsgruppemøte" : "styringsgruppemøter")",
      en: "\(count) steering-group \(isOne ? "meeting" : "meetings")")
  case .council:
    return Wording(
      nb: "\(count) \(isOne ? "rapport" : "rapporter") til Formannskapet",
      en: "\(count) \(isOne ? "report" : "reports") to the executive committee")
  case .dialogue: return Wording(nb: "\(count) dialogmøte", en: "\(count) dialogue meeting")
  }
}

private func same(
  _ type: MeetingType, _ date: CalendarDate, _ head: EntryHead, _ other: EntryHead
) -> Diagnostic {
  Diagnostic(
    .sameMeetingTwice,
    Wording(
      nb: "to møter av typen «\(type.name.nb)» \(date.iso)",
      en: "two meetings of the type “\(type.name.en)” on \(date.iso)"),
    at: head.place(of: "dato"),
    help: Wording(nb: "slett det ene, eller rett datoen", en: "delete one of them, or correct the date"),
    notes: [
      Note(
        Wording(nb: "det andre møtet er dette", en: "this is the other meeting"),
        at: other.place(of: "dato"))
    ])
}

extension Code {
  static let meetingUnconfirmed = Code(
    "meeting-unconfirmed", .warning, title: Wording(nb: "Ble møtet holdt?", en: "Was the meeting held?"),
    explanation: Wording(
      nb: "Dagen er over, men ingen har skrevet om møtet ble holdt. Det telles ikke som holdt før det står.",
      en:
        "The day is over, but nobody has written whether the meeting was held. It does not count as held until then."
    ),
    example: Example(
      wrong:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Styringsgruppe, type: styringsgruppe, dato: 2027-02-17}",
      right:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Styringsgruppe, type: styringsgruppe, dato: 2027-02-17, status: holdt}"
    ))

  static let heldInFuture = Code(
    "held-in-future", .error, title: Wording(nb: "Holdt før det er holdt", en: "Held before it is held"),
    explanation: Wording(
      nb: "Møtet er satt som holdt, men datoen er ikke kommet.",
      en: "The meeting is said to be held, but its date is to come."),
    example: Example(
      wrong:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Styringsgruppe, type: styringsgruppe, dato: 2027-06-17, status: holdt}",
      right:
        "content/arshjul.yml\n  - {id: mote-1, tittel: Styringsgruppe, type: styringsgruppe, dato: 2027-06-17, status: planlagt}"
    ))

  static let yearWheelLacks = Code(
    "year-wheel-lacks", .warning,
    title: Wording(nb: "Årshjulet mangler noe", en: "The year wheel is incomplete"),
    explanation: Wording(
      nb:
        "Hvert år har én konferanse, fire møter i styringsgruppa, tre rapporter til Formannskapet og minst ett dialogmøte. Bare år som har minst ett møte, blir talt.",
      en:
        "Each year has one conference, four steering-group meetings, three reports to the executive committee and at least one dialogue meeting. Only years with a meeting are counted."
    ),
    example: Code.Example(
      wrong:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}",
      right:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15, bransje: Handel}"
    ))

  static let sameMeetingTwice = Code(
    "same-meeting-twice", .warning, title: Wording(nb: "Samme møte to ganger", en: "The same meeting twice"),
    explanation: Wording(
      nb: "To møter av samme slag på samme dag er som regel ett møte som er lagt inn to ganger.",
      en: "Two meetings of the same type on one day are usually one meeting written twice."),
    example: Code.Example(
      wrong:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15, bransje: Handel}\n- {id: m10, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}",
      right:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15, bransje: Handel}"
    ))

  static let dialogueWithoutBranch = Code(
    "dialogue-without-branch", .warning,
    title: Wording(nb: "Dialogmøte uten bransje", en: "A dialogue meeting without an industry"),
    explanation: Wording(
      nb: "Dialogmøtene holdes med én bransje om gangen.",
      en: "Dialogue meetings are held with one industry at a time."),
    example: Code.Example(
      wrong:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15}",
      right:
        "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15, bransje: Handel}"
    ))
}
