import Diagnostics
import Model

extension Rule {
  /// The steering group has one leader at a time.
  static let oneLeader = Rule(.noLeader, .severalLeaders) { site in
    let people = site.all(Person.self)
    let shown = people.filter { site.isPublic($0.head.id) }
    let leaders = shown.filter { $0.post == .leader }
    let several = [Post.leader, .projectLeader].compactMap { post in
      let holders = shown.filter { $0.post == post }
      return holders.count > 1 ? severalLeaders(holders, post, site) : nil
    }
    guard leaders.isEmpty, !people.contains(where: { $0.head.isUnreadable }),
      let place = site.place(of: people)
    else { return several }
    return several + [
      Diagnostic(
        .noLeader, Wording(nb: "ingen leder satt", en: "nobody is the leader"), at: place,
        help: Wording(
          nb: "skriv \(write: "verv", "leder") hos den som leder styringsgruppa",
          en: "write \(write: "post", "leader") for the person who leads the steering group"))
    ]
  }
}

extension SiteModel {
  /// Where people are written: their one file, or else their folder, since none of them is more to be asked than the others.
  func place(of people: [Entry<Person>]) -> Location? {
    guard let first = people.first?.head.opening else { return site?.head.opening }
    guard people.contains(where: { $0.head.path != first.path }) else { return first }
    return .file(first.path.split(separator: "/").dropLast().joined(separator: "/"))
  }
}

private func severalLeaders(_ leaders: [Entry<Person>], _ post: Post, _ site: SiteModel) -> Diagnostic {
  let names = leaders.map { $0.common.title[site.languages.main] ?? $0.head.id.slug }
  return Diagnostic(
    .severalLeaders,
    Wording(
      nb: "\(leaders.count) personer står som \(post.name.nb): \(names.joined(separator: ", "))",
      en:
        "\(leaders.count) people are listed as \(post == .leader ? "leader" : "project leader"): \(names.joined(separator: ", "))"
    ),
    at: leaders[0].head.place(of: "verv"),
    help: post == .leader
      ? Wording(
        nb: "skriv \(write: "til", nil) hos den som har gått av, eller \(write: "verv", "medlem")",
        en: "write \(write: "to", nil) for the one who has stepped down, or \(write: "post", "member")")
      : Wording(
        nb: "skriv \(write: "til", nil) hos den som har gått av",
        en: "write \(write: "to", nil) for the one who has stepped down"),
    notes: leaders.dropFirst().map {
      Note(
        Wording(nb: "det samme vervet står her", en: "the same post is here"), at: $0.head.place(of: "verv"))
    })
}

extension Code {
  static let noLeader = Code(
    "no-leader", .warning, title: Wording(nb: "Ingen leder satt", en: "No leader"),
    explanation: Wording(
      nb: "Styringsgruppa har én leder. Ingen av personene som vises nå, har vervet.",
      en: "The steering group has one leader. None of the people shown now holds the post."),
    example: Code.Example(wrong: "verv: medlem", right: "verv: leder"))

  static let severalLeaders = Code(
    "several-leaders", .warning, title: Wording(nb: "Flere ledere", en: "Several leaders"),
    explanation: Wording(
      nb:
        "Styringsgruppa har én leder om gangen, og prosjektet én prosjektleder. Den som har gått av, får en siste dag.",
      en:
        "The steering group has one leader at a time, and the project one project leader. Whoever stepped down needs a last day."
    ),
    example: Code.Example(
      wrong:
        "content/personer/leder.yml\n  verv: leder\ncontent/personer/ny-leder.yml\n  tittel: Ola Ny\n  verv: leder",
      right:
        "content/personer/leder.yml\n  verv: leder\n  til: 2027-02-28\ncontent/personer/ny-leder.yml\n  tittel: Ola Ny\n  verv: leder"
    ))
}
