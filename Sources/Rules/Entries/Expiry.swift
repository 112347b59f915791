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
          Wording(nb: "siden blir borte \(day.iso)", en: "the page expires on \(day.iso)"),
          at: head.place(of: "utloper", in: language),
          help: Wording(nb: "skriv en senere dag hvis den skal stå", en: "write a later day if it is to stay")
        )
      }
    })
}

extension Code {
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
