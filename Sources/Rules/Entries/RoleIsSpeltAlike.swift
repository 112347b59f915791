import Diagnostics
import Model

extension Rule {
  /// A role that is written in two ways is two roles, each with a part of what waits for it.
  static let roleIsSpeltAlike = Rule(.roleSpeltOtherwise) { site in
    let owned = site.heads.filter { !$0.isUnreadable && $0.common.ownerRole != nil }
    let groups = Dictionary(grouping: owned) { folded($0.common.ownerRole ?? "") }
    return groups.values.flatMap(otherSpellings) + mistyped(groups)
  }
}

/// «Prosjektlder»: a role that stands once, a typing error away from one that stands often.
private func mistyped(_ groups: [String: [EntryHead]]) -> [Diagnostic] {
  // More than these are no roles of one project.
  guard groups.count < 100 else { return [] }
  let usual = groups.values.filter { $0.count > 2 }.compactMap { $0.first?.common.ownerRole }.filter {
    $0.count > 7
  }
  return groups.values.filter { $0.count == 1 }.compactMap { heads in
    guard let head = heads.first, let role = head.common.ownerRole, role.count > 6,
      let meant = certainName(for: role, among: usual.map { [$0] })
    else { return nil }
    return otherwise(role, meant, at: head)
  }
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
