import Content
import Diagnostics
import Model

extension Rule {
  /// A page that tells readers to ask a role, or shows those in a post, when the last who held it has left.
  ///
  /// That the steering group has no leader is reported once, of the group; what a role answers for, once of the role.
  static let roleIsHeld = Rule(.roleWithoutHolder) { site in
    let gone = postsOfNobody(in: site)
    let left = site.all(Person.self).filter { !site.isPublic($0.head.id) && $0.to != nil }
    guard !left.isEmpty else { return gone }
    let current = Set(site.all(Person.self).filter { site.isPublic($0.head.id) }.flatMap(\.roleNames))
    let vacant = left.reduce(into: [String: Entry<Person>]()) { vacant, person in
      for name in person.roleNames.subtracting(current) {
        let isLater = vacant[name].map { lastDay($0) < lastDay(person) } ?? true
        if isLater { vacant[name] = person }
      }
    }
    return site.heads.filter { site.isPublic($0.id) && !$0.isInternalOnly }.flatMap { head in
      (rolesInFields(of: head) + head.texts.flatMap(rolesInText)).compactMap { role, place in
        vacant[role.lowercased()].map { .roleWithoutHolder(role, last: $0, at: place) }
      }
    } + ownersGone(vacant, site) + gone
  }
}

/// The posts that something has as its owner, or that readers are told to ask, and that none of the people has or has had: each said
/// once, of the people. A role that is no post may be that of a group.
private func postsOfNobody(in site: SiteModel) -> [Diagnostic] {
  let people = site.all(Person.self)
  guard people.count(where: { $0.post != nil && site.isPublic($0.head.id) }) > 2,
    !people.contains(where: { $0.head.isUnreadable }), let place = site.place(of: people)
  else { return [] }
  return [Post.projectLeader, .secretariat].compactMap { post in
    func isHeld(by person: Entry<Person>) -> Bool {
      person.post == post || person.role.values.contains { post.name.matches($0.value) }
    }
    guard !people.contains(where: isHeld) else { return nil }
    let owned = thingsOwned(in: site).compactMap(\.common.ownerRole)
    let shown = site.heads.filter { site.isPublic($0.id) && !$0.isInternalOnly }.flatMap { head in
      rolesInFields(of: head) + head.texts.flatMap(rolesInText)
    }.map(\.role)
    let named = (owned + shown).filter(post.name.matches)
    return named.first.map { .postOfNobody($0, count: named.count, at: place) }
  }
}

/// The roles that nobody holds any more, and that something still to be done has as its owner.
private func ownersGone(_ vacant: [String: Entry<Person>], _ site: SiteModel) -> [Diagnostic] {
  let byRole = Dictionary(grouping: thingsOwned(in: site)) { $0.common.ownerRole?.lowercased() ?? "" }
  return byRole.sorted { $0.key < $1.key }.compactMap { name, heads in
    guard let last = vacant[name], let role = heads.first?.common.ownerRole else { return nil }
    return .ownerWithoutHolder(role, count: heads.count, last: last)
  }
}

/// What its owner has still to answer for.
private func thingsOwned(in site: SiteModel) -> [EntryHead] {
  let done = Set(site.all(Activity.self).filter { $0.status == .done }.map(\.head.id))
  // What was sent, met or told was so by whoever held the role then.
  let past: Set<KindID> = [Report.kindID, Meeting.kindID, Article.kindID, Event.kindID]
  return site.countedHeads.filter { !past.contains($0.id.kind) && !done.contains($0.id) }
}

private typealias NamedRole = (role: String, place: Location)

/// The roles that fields of an entry tell readers to ask.
private func rolesInFields(of head: EntryHead) -> [NamedRole] {
  head.words.filter { $0.field == "kontaktrolle" }.map {
    (String(decoding: $0.text, as: UTF8.self), $0.location)
  }
}

/// The roles and posts that the components of a text show.
private func rolesInText(_ text: EntryText) -> [NamedRole] {
  zip(text.components, text.body.directives).compactMap { component, directive in
    let place = Location(text.path, directive.nameRange)
    switch component {
    case .contact(let card): return card.role.map { ($0, place) }
    case .people(let query): return query.post.map { ($0.name.nb, place) }
    case .events, .kpi, .partners, .facts, .steps, .checklist, .quote, .gallery, .timeline, .documentTree,
      .place,
      .video, nil:
      return nil
    }
  }
}

private func lastDay(_ person: Entry<Person>) -> CalendarDate { person.to ?? CalendarDate(dayNumber: 0) }

extension Entry<Person> {
  /// What pages may call the person, in small letters: the post in both languages, and the role.
  fileprivate var roleNames: Set<String> {
    let post = facts.post.flatMap { $0 == .leader ? nil : [$0.name.nb, $0.name.en] } ?? []
    return Set((post + facts.role.values.map(\.value)).map { $0.lowercased() })
  }
}

extension Diagnostic {
  fileprivate static func postOfNobody(_ role: String, count: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      .roleWithoutHolder,
      Wording(
        nb:
          "ingen av personene er «\(role)», men \(count == 1 ? "ett sted" : "\(count) steder") viser til rollen eller har den som eier",
        en:
          "none of the people is “\(role)”, but \(count == 1 ? "one place refers" : "\(count) places refer") to the role or has it as owner"
      ), at: place,
      help: Wording(
        nb: "legg inn den som er det; er filen slettet ved en feil, hent den tilbake",
        en: "add whoever it is; if the file was deleted by mistake, restore it"))
  }

  fileprivate static func ownerWithoutHolder(
    _ role: String, count: Int, last: Entry<Person>
  ) -> Diagnostic {
    Diagnostic(
      .roleWithoutHolder,
      Wording(
        nb: "ingen er «\(role)» lenger, men rollen er eier av \(count == 1 ? "én ting" : "\(count) ting")",
        en: "nobody is “\(role)” any more, but the role owns \(count == 1 ? "one thing" : "\(count) things")"),
      at: last.head.place(of: "til"),
      help: Wording(
        nb: "legg inn den som har overtatt, eller skriv en annen «eier»; er dagen feil, rett den",
        en: "add whoever has taken over, or write another “owner”; if the day is wrong, correct it"))
  }

  fileprivate static func roleWithoutHolder(
    _ role: String, last: Entry<Person>, at place: Location
  ) -> Diagnostic {
    let name = last.common.title.values.first?.value ?? last.head.id.slug
    return Diagnostic(
      .roleWithoutHolder,
      Wording(nb: "ingen er «\(role)» lenger", en: "nobody is “\(role)” any more"), at: place,
      help: Wording(
        nb: "legg inn den som har overtatt, eller vis til en annen",
        en: "add whoever has taken over, or refer to another"),
      notes: [
        Note(
          Wording(nb: "\(name) var den siste", en: "\(name) was the last"), at: last.head.place(of: "til"))
      ])
  }
}

extension Code {
  static let roleWithoutHolder = Code(
    "role-without-holder", .warning,
    title: Wording(nb: "Ingen har rollen lenger", en: "Nobody holds the role any more"),
    explanation: Wording(
      nb:
        "Siden viser leserne til en rolle, eller noe har den som eier, men den siste som hadde den, har gått av, eller vervet har ingen av personene. Da står det ingen der.",
      en:
        "The page refers readers to a role, or something has it as its owner, but the last person who held it has left, or none of the people has the post, so nobody is there."
    ),
    example: Code.Example(
      wrong:
        "content/kampanjer/kom-hit.md\n  kontaktrolle: Sekretariat\ncontent/personer/ola.yml\n  verv: sekretariat\n  til: 2026-12-31",
      right:
        "content/kampanjer/kom-hit.md\n  kontaktrolle: Sekretariat\ncontent/personer/ola.yml\n  verv: sekretariat"
    ))
}
