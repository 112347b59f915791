import Diagnostics
import Model

extension Rule {
  /// Those who do not read Norwegian must be able to read what is meant for them, on a site that has English.
  static let campaignInEnglish = Rule(.campaignWithoutEnglish, each: Campaign.self) { campaign, site in
    guard site.languages.contains(.en),
      let index = campaign.targetGroups.firstIndex(where: { $0.isInternational == true }),
      site.isPublic(campaign.head.id)
        || campaign.head.text(in: .en) == nil
    else { return [] }
    if campaign.head.text(in: .en) != nil {
      guard site.hiding(campaign.head.id, in: .en) != nil else { return [] }
      return [hiddenInEnglish(campaign.head, index)]
    }
    let file = "\(campaign.head.path.dropLast(3)).en.md"
    guard !site.unreadable.contains(file) else { return [] }
    return [
      Diagnostic(
        .campaignWithoutEnglish,
        Wording(
          nb: "målgruppa leser ikke norsk, men kampanjen mangler på engelsk",
          en: "the target group does not read Norwegian, but there is no English text"),
        at: campaign.head.place(of: "malgrupper.\(index)"),
        help: Wording(
          nb: "lag filen «\(file)» med den engelske teksten", en: "make “\(file)” with the English text"))
    ]
  }
}

/// There is an English text, and readers do not get it: it is a draft, has gone or is to come.
private func hiddenInEnglish(_ head: EntryHead, _ index: Int) -> Diagnostic {
  Diagnostic(
    .campaignWithoutEnglish,
    Wording(
      nb: "målgruppa leser ikke norsk, men den engelske teksten vises ikke",
      en: "the target group does not read Norwegian, but the English text is not shown"),
    at: head.place(of: "malgrupper.\(index)"),
    help: Wording(
      nb: "se etter «utkast», «publiseres» og «utloper» i den engelske filen",
      en: "look for “draft”, “publish-at” and “expire-at” in the English file")
  ).withSeverity(.warning)
}

extension Code {
  static let campaignWithoutEnglish = Code(
    "campaign-without-english", .error,
    title: Wording(nb: "Kampanjen mangler på engelsk", en: "No English version of the campaign"),
    explanation: Wording(
      nb: "En kampanje med en internasjonal målgruppe må finnes på engelsk, i en fil ved siden av.",
      en: "A campaign for an international target group needs an English text, in a file beside it."),
    example: Code.Example(
      wrong: "content/kampanjer/kom-hit.md\n  malgrupper: [{navn: Expats, internasjonal: ja}]",
      right:
        "content/kampanjer/kom-hit.md\n  malgrupper: [{navn: Expats, internasjonal: ja}]\ncontent/kampanjer/kom-hit.en.md\n  title: Come here"
    )
  ).unfinishedInDraft()
}
