import Diagnostics
import Model

extension Rule {
  static let expiryAfterPublishing = Rule(
    .expiresBeforePublishing,
    everyEntry: { head, _ in
      head.common.expireAt.values.compactMap { language, end in
        guard let start = head.common.publishAt[language],
          end.minute == nil || start.minute == nil ? end.date < start.date : end <= start
        else { return nil }
        return Diagnostic(
          .expiresBeforePublishing,
          Wording(nb: "siden blir borte før den blir synlig", en: "the page expires before it is published"),
          at: head.place(of: "utloper", in: language),
          help: Wording(nb: "skriv et tidspunkt etter \(start.iso)", en: "write a time after \(start.iso)"),
          notes: [
            Note(
              Wording(nb: "blir synlig her", en: "shown from here"),
              at: head.place(of: "publiseres", in: language))
          ])
      }
    })

  /// An event or a campaign whose page is gone before it has been, or comes when it is over, news that is gone on its day, and what
  /// somebody works on when it is gone: «utloper» of the wrong year.
  static let shownInTime = Rule(.shownAtWrongTime) { site -> [Diagnostic] in
    let events = site.all(Event.self).filter { !$0.head.isUnreadable }
    let articles = site.all(Article.self).filter { !$0.head.isUnreadable }
    let campaigns = site.all(Campaign.self).filter { !$0.head.isUnreadable }
    let heads = site.heads.filter { !$0.isUnreadable }
    var findings: [Diagnostic] = events.flatMap { wrongTime(of: $0) }
    findings += articles.flatMap { goneBeforeItsDate($0) }
    findings += campaigns.flatMap { wrongTime(of: $0) }
    findings += heads.flatMap { updatedWhenGone($0) }
    return findings
  }

  static let expiresSoon = Rule(
    .expiresSoon,
    everyEntry: { head, site in
      let today = site.moment.today
      return head.common.expireAt.values.compactMap { language, end in
        let day = end.date
        guard day >= today, day <= today.adding(days: 30), site.hiding(head.id, in: language) == nil
        else { return nil }
        return Diagnostic(
          .expiresSoon,
          end.minute == nil
            ? Wording(
              nb: "siden vises for siste gang \(day.iso)",
              en: "the page is shown for the last time on \(day.iso)")
            : Wording(nb: "siden blir borte \(end.asInField)", en: "the page expires at \(end.asInField)"),
          at: head.place(of: "utloper", in: language),
          help: Wording(nb: "skriv en senere dag hvis den skal stå", en: "write a later day if it is to stay")
        )
      }
    })
}

private func wrongTime(of event: Entry<Event>) -> [Diagnostic] {
  let common = event.head.common
  guard let begins = event.start, !event.facts.hasLostItsDate else { return [] }
  let start = begins.date
  let last = max(start, event.end?.date ?? start)
  let gone = common.expireAt.values.filter { isOver($0.value, before: begins) }.map { language, end in
    Diagnostic.shownAtWrongTime(
      Wording(
        nb: "siden vises ikke etter \(end.asInField), og arrangementet begynner først \(begins.asInField)",
        en:
          "the page is not shown after \(end.asInField), and the event does not begin until \(begins.asInField)"
      ),
      at: event.head.place(of: "utloper", in: language))
  }
  return gone
    + common.publishAt.values.filter { $0.value.date > last }.map { language, from in
      .shownAtWrongTime(
        Wording(
          nb: "siden blir ikke vist før \(from.date.iso), når arrangementet er over (\(last.iso))",
          en: "the page is not shown before \(from.date.iso), when the event is over (\(last.iso))"),
        at: event.head.place(of: "publiseres", in: language))
    }
}

/// Whether a page is gone before something begins. On the same day that is known of two hours alone.
private func isOver(_ end: LocalTime, before start: LocalTime) -> Bool {
  end.minute == nil || start.minute == nil ? end.date < start.date : end < start
}

/// A campaign that is not shown to the end of its period, or only after it.
private func wrongTime(of campaign: Entry<Campaign>) -> [Diagnostic] {
  guard let last = campaign.period?.to, campaign.period?.from.map({ $0 <= last }) ?? true else { return [] }
  let common = campaign.head.common
  let gone = common.expireAt.values.filter { $0.value.date < last }.map { language, end in
    Diagnostic.shownAtWrongTime(
      Wording(
        nb: "siden vises ikke etter \(end.asInField), og kampanjen varer til \(last.iso)",
        en: "the page is not shown after \(end.asInField), and the campaign goes on until \(last.iso)"),
      at: campaign.head.place(of: "utloper", in: language))
  }
  return gone
    + common.publishAt.values.filter { $0.value.date > last }.map { language, from in
      .shownAtWrongTime(
        Wording(
          nb: "siden blir ikke vist før \(from.asInField), når kampanjen er over (\(last.iso))",
          en: "the page is not shown before \(from.asInField), when the campaign is over (\(last.iso))"),
        at: campaign.head.place(of: "publiseres", in: language))
    }
}

/// Somebody has worked on what nobody has seen since.
private func updatedWhenGone(_ head: EntryHead) -> [Diagnostic] {
  head.common.expireAt.values.compactMap { language, end in
    guard let updated = head.common.updated[language], updated > end.date else { return nil }
    return .shownAtWrongTime(
      Wording(
        nb: "siden er oppdatert \(updated.iso), og vises ikke etter \(end.asInField)",
        en: "the page was updated on \(updated.iso), and is not shown after \(end.asInField)"),
      at: head.place(of: "utloper", in: language))
  }
}

private func goneBeforeItsDate(_ article: Entry<Article>) -> [Diagnostic] {
  guard let date = article.date else { return [] }
  return article.head.common.expireAt.values.filter { $0.value.date < date }.map { language, end in
    .shownAtWrongTime(
      Wording(
        nb:
          "artikkelen blir borte \(end.date.iso), før dagen den er datert (\(date.iso)), og blir aldri vist",
        en:
          "the article is gone on \(end.date.iso), before the day of its date (\(date.iso)), and is never shown"
      ),
      at: article.head.place(of: "utloper", in: language))
  }
}

extension Diagnostic {
  fileprivate static func shownAtWrongTime(_ what: Wording, at place: Location) -> Diagnostic {
    Diagnostic(
      .shownAtWrongTime, what, at: place,
      help: Wording(
        nb: "er årstallet riktig? Skriv en annen dag, eller slett linjen",
        en: "is the year right? Write another day, or delete the line"))
  }
}

extension Code {
  static let shownAtWrongTime = Code(
    "shown-at-wrong-time", .warning,
    title: Wording(nb: "Vises ikke når det gjelder", en: "Not shown when it matters"),
    explanation: Wording(
      nb:
        "«utloper» tar siden bort før arrangementet begynner, før kampanjen er over, før artikkelens dato eller før siden ble oppdatert, eller «publiseres» viser den først når alt er over. Da får ingen sett den i tide.",
      en:
        "“expire-at” takes the page away before the event begins, before the campaign is over, before the date of the article or before the page was updated, or “publish-at” shows it only when all is over. Nobody can see it in time."
    ),
    example: Example(
      wrong: "start: 2027-06-17 18:30\nutloper: 2026-06-18",
      right: "start: 2027-06-17 18:30\nutloper: 2027-06-18"))

  static let expiresBeforePublishing = Code(
    "expires-before-publishing", .error,
    title: Wording(nb: "Borte før den blir synlig", en: "Expires before it is published"),
    explanation: Wording(
      nb: "«utloper» er tidligere enn «publiseres», så siden blir aldri vist.",
      en: "“expire-at” is before “publish-at”, so the page is never shown."),
    example: Example(
      wrong: "publiseres: 2027-06-01\nutloper: 2027-05-01",
      right: "publiseres: 2027-06-01\nutloper: 2027-12-31"))

  static let expiresSoon = Code(
    "expires-soon", .advice, title: Wording(nb: "Blir snart borte", en: "Expires soon"),
    explanation: Wording(
      nb: "Siden blir borte av seg selv innen 30 dager.",
      en: "The page is removed automatically within 30 days."),
    example: Code.Example(wrong: "utloper: 2027-03-10", right: "utloper: 2027-12-31")
  )
}
