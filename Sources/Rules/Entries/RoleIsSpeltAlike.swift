import Diagnostics
import Model

extension Rule {
  /// A role that is written in two ways is two roles, each with a part of what waits for it.
  static let roleIsSpeltAlike = Rule(.roleSpeltOtherwise) { site in
    let owned = site.heads.filter { !$0.isUnreadable && $0.common.ownerRole != nil }
    let groups = Dictionary(grouping: owned) { folded($0.common.ownerRole ?? "") }
    return groups.values.flatMap(otherSpellings) + mistyped(groups, site)
  }
}

/// «Prosjektlder»: a role that stands once or twice, a typing error away from one that stands more often, or that
/// somebody has.
private func mistyped(_ groups: [String: [EntryHead]], _ site: SiteModel) -> [Diagnostic] {
  // More than these are no roles of one project.
  let held = rolesHeld(site)
  guard groups.count < 100, held.spellings.count < 1000 else { return [] }
  return groups.values.filter { $0.count < 3 }.flatMap { heads -> [Diagnostic] in
    guard let role = heads.first?.common.ownerRole, role.count > 6, !held.contains(folded(role)) else {
      return []
    }
    let usual = groups.values.filter { $0.count > heads.count }.compactMap { $0.first?.common.ownerRole }
    let known = Set((usual + held.spellings).filter { $0.count > 7 }).sorted()
    guard let meant = certainName(for: role, among: known.map { [$0] }) else { return [] }
    return heads.map { otherwise(role, meant, at: $0) }
  }
}

/// The roles that somebody has, that the site names in its languages, and the posts; folded, and as they are written.
private func rolesHeld(_ site: SiteModel) -> Roles {
  let people = site.all(Person.self).flatMap { $0.role.values.map(\.value) }
  let named = (site.site?.roles ?? []).flatMap { $0.values.map(\.value) }
  let posts = Post.allCases.flatMap { [$0.name.nb, $0.name.en] }
  return Roles(people + named + posts.map { $0.prefix(1).uppercased() + $0.dropFirst() })
}

private struct Roles {
  let spellings: Set<String>
  private let folds: Set<String>

  init(_ spellings: [String]) {
    self.spellings = Set(spellings)
    folds = Set(spellings.map(folded))
  }

  func contains(_ role: String) -> Bool { folds.contains(role) }
}

/// Without what is not seen, capitals, hyphens and spaces, and without the endings of inflection: «Prosjektlederen» is the
/// «Prosjektleder», and «Kommunikasjonsgruppen» the «Kommunikasjonsgruppa».
private func folded(_ role: String) -> String {
  var bare = role.lowercased().filter { $0.isLetter || $0.isNumber }
  for endings in [["ene", "ane", "en", "et", "a"], ["er", "e"], ["er"]] {
    guard let ending = endings.first(where: { bare.hasSuffix($0) }), bare.count > ending.count + 4 else {
      continue
    }
    bare.removeLast(ending.count)
  }
  return bare
}

/// Those that are not spelt as most are; of as many, as the first.
private func otherSpellings(_ heads: [EntryHead]) -> [Diagnostic] {
  let bySpelling = Dictionary(grouping: heads) { $0.common.ownerRole ?? "" }
  guard bySpelling.count > 1 else { return [] }
  let usual = bySpelling.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
  return heads.filter { $0.common.ownerRole != usual }.map {
    otherwise($0.common.ownerRole ?? "", usual, at: $0)
  }
}

private func otherwise(_ role: String, _ usual: String, at head: EntryHead) -> Diagnostic {
  Diagnostic(
    .roleSpeltOtherwise,
    Wording(
      nb: "rollen «\(role)» er skrevet «\(usual)» andre steder, og blir en rolle for seg",
      en: "the role “\(role)” is written “\(usual)” elsewhere, and becomes a role of its own"),
    at: head.place(of: "eier"), help: Wording(nb: "skriv «\(usual)»", en: "write “\(usual)”"))
}

extension Code {
  static let roleSpeltOtherwise = Code(
    "role-spelt-otherwise", .warning,
    title: Wording(nb: "Samme rolle, skrevet på to måter", en: "The same role, written in two ways"),
    explanation: Wording(
      nb:
        "Statussiden har en side for hver rolle. Skrives en rolle på to måter, får hver av dem bare en del av det som venter.",
      en:
        "The status page has a page for each role. When a role is written in two ways, each has only a part of what is waiting."
    ),
    steps: Wording(
      nb: "Skriv rollen likt overalt, med samme store og små bokstaver.",
      en: "Write the role alike everywhere, with the same capitals."))
}
