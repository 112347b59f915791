import Content
import Diagnostics

extension FieldReader {
  /// A translation's list has the items of the main file's, in their order, since words are joined by position.
  mutating func reportOtherLength(of node: YAMLNode, _ count: Int, _ countInMain: Int) {
    guard role == .translation, countInMain > 0, count != countInMain else { return }
    report(
      Diagnostic(
        .translatedListDiffers,
        Wording(
          nb: "listen har \(counted(count, "punkt", "punkter")), men i hovedfilen har den \(countInMain)",
          en: "the list has \(counted(count, "item", "items")), but \(countInMain) in the main file"),
        at: location(node.range),
        help: Wording(
          nb: "skriv de samme punktene i samme rekkefølge som i hovedfilen",
          en: "write the same items, in the order of the main file")))
  }
}

extension Code {
  static let translatedListDiffers = Code(
    "translated-list-differs", .warning,
    title: Wording(nb: "Listen er en annen i oversettelsen", en: "The list differs in the translation"),
    explanation: Wording(
      nb:
        "Et punkt i en oversatt liste hører til punktet på samme plass i hovedfilen. Mangler det noen, står de på hovedspråket; er det for mange, står de på den andre siden også.",
      en:
        "An item of a translated list belongs to the item at the same place in the main file. Those that are missing are shown in the main language; when there are too many, they are on the other page too."
    ),
    example: Code.Example(
      wrong:
        "content/kampanjer/hjem.md\n  malgrupper: [{navn: Unge}, {navn: Eldre}]\ncontent/kampanjer/hjem.en.md\n  target-groups: [{name: Young people}]",
      right:
        "content/kampanjer/hjem.md\n  malgrupper: [{navn: Unge}, {navn: Eldre}]\ncontent/kampanjer/hjem.en.md\n  target-groups: [{name: Young people}, {name: Old people}]"
    ))
}
