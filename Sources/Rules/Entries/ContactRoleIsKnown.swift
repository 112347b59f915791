import Content
import Diagnostics
import Model

extension Rule {
  /// «Prosjektlder»: a role that readers are told to ask, a typing error away from one that somebody has or that is
  /// written elsewhere. It would be shown as it is written, and without the people who have it.
  static let contactRoleIsKnown = Rule(
    .contactRoleMistyped,
    check: { site in
      let asked = site.heads.filter { site.isPublic($0.id) }.flatMap { head in
        head.texts.flatMap(askedRoles) + askedRoles(head)
      }
      let times = Dictionary(asked.map { ($0.role.lowercased(), 1) }, uniquingKeysWith: +)
      let known = knownRoles(site) + times.filter { $0.value > 1 }.keys.sorted().map { [$0] }
      let names = Set(known.joined())
      // More than these are no roles of one project.
      guard names.count < 1000 else { return [] }
      return asked.compactMap { asked in
        let role = asked.role.lowercased()
        guard asked.role.count > 6, !names.contains(role), let meant = certainName(for: role, among: known)
        else { return nil }
        return contactRoleMistyped(asked.role, meant, at: asked.place)
      }
    })
}

private typealias AskedRole = (role: String, place: Location)

private func askedRoles(_ text: EntryText) -> [AskedRole] {
  zip(text.components, text.body.directives).compactMap { component, directive in
    guard case .contact(let card) = component, let role = card.role else { return nil }
    let isArgument = directive.argument == role
    return (role, Location(text.path, isArgument ? directive.argumentRange : directive.nameRange))
  }
}

private func askedRoles(_ head: EntryHead) -> [AskedRole] {
  head.words.filter { $0.field == "kontaktrolle" }.map {
    (String(decoding: $0.text, as: UTF8.self), $0.location)
  }
}

/// In small letters: the posts, each with its names in both languages, what people are called, and who owns something.
private func knownRoles(_ site: SiteModel) -> [[String]] {
  let posts = Post.allCases.map { [$0.name.nb, $0.name.en] }
  let people = site.all(Person.self).flatMap { $0.role.values.map(\.value) }
  let owners = site.heads.compactMap(\.common.ownerRole)
  let others = Set((people + owners).map { $0.lowercased() }).subtracting(posts.joined())
  return posts + [["presse", "press"]] + others.sorted().map { [$0] }
}

private func contactRoleMistyped(_ role: String, _ meant: String, at place: Location) -> Diagnostic {
  let right = role.first?.isUppercase == true ? meant.prefix(1).uppercased() + meant.dropFirst() : meant
  return Diagnostic(
    .contactRoleMistyped,
    Wording(
      nb: "ingen har rollen «\(role)», så den vises slik den er skrevet, uten navn",
      en: "nobody has the role “\(role)”, so it is shown as it is written, without a name"),
    at: place, help: Proposal(right, insteadOf: role).map(Wording.didYouMean))
}

extension Code {
  static let contactRoleMistyped = Code(
    "contact-role-mistyped", .warning,
    title: Wording(nb: "Rollen er skrevet feil", en: "The role is misspelt"),
    explanation: Wording(
      nb:
        "Rollen man skal spørre, vises på siden med navnene til dem som har den. Skrevet annerledes finner verktøyet ingen.",
      en:
        "The role to ask is shown on the page with the names of those who have it. When it is spelt otherwise, the tool finds nobody."
    ),
    example: Code.Example(
      wrong: "content/sider/om.md\n  ```{kontakt} Prosjektlder\n  ```",
      right: "content/sider/om.md\n  ```{kontakt} Prosjektleder\n  ```"))
}
