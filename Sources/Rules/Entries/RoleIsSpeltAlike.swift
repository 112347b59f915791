import Diagnostics
import Model

extension Rule {
  /// A role that is written in two ways is two roles, each with a part of what waits for it.
  static let roleIsSpeltAlike = Rule(.roleSpeltOtherwise) { site in
    let owned = site.heads.filter { !$0.isUnreadable && $0.common.ownerRole != nil }
    let groups = Dictionary(grouping: owned) { folded($0.common.ownerRole ?? "") }
    return groups.values.flatMap(otherSpellings)
  }
}

/// Without what is not seen: capitals, hyphens and spaces.
private func folded(_ role: String) -> String {
  String(role.lowercased().filter { $0.isLetter || $0.isNumber })
}

/// Those that are not spelt as most are; of as many, as the first.
private func otherSpellings(_ heads: [EntryHead]) -> [Diagnostic] {
  let bySpelling = Dictionary(grouping: heads) { $0.common.ownerRole ?? "" }
  guard bySpelling.count > 1 else { return [] }
  let usual = bySpelling.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
  return heads.filter { $0.common.ownerRole != usual }.map { head in
    let role = head.common.ownerRole ?? ""
    return Diagnostic(
      .roleSpeltOtherwise,
      Wording(
        nb: "rollen «\(role)» er skrevet «\(usual)» andre steder, og blir en rolle for seg",
        en: "the role “\(role)” is written “\(usual)” elsewhere, and becomes a role of its own"),
      at: head.place(of: "eier"), help: Wording(nb: "skriv «\(usual)»", en: "write “\(usual)”"))
  }
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
