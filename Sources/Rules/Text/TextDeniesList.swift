import Content
import Diagnostics
import Model

extension Rule {
  /// Words that say a list is empty, beside one that is not.
  static let textDeniesList = Rule(.textDeniesList) { site in
    let lists = FilledLists(of: site)
    return site.heads.filter { !$0.isUnreadable && site.isPublic($0.id) }.flatMap { head in
      head.texts.flatMap { denials(in: $0, lists, site) }
    }
  }
}

/// The paragraphs between the same two headings as a list that shows something, and that say it shows nothing.
private func denials(in text: EntryText, _ lists: FilledLists, _ site: SiteModel) -> [Diagnostic] {
  let body = text.body
  var part = 0
  var filledParts: Set<Int> = []
  var paragraphs: [(index: Int, part: Int)] = []
  for (index, node) in body.nodes.enumerated() {
    switch node.kind {
    case .heading: part += 1
    case .paragraph: paragraphs.append((index, part))
    case .directive:
      let number = Int(node.detail)
      if text.components.indices.contains(number),
        text.components[number].map({ lists.show($0, site) }) == true
      {
        filledParts.insert(part)
      }
    default: break
    }
  }
  return paragraphs.filter { filledParts.contains($0.part) && deniesList(body.plainText(of: $0.index)) }
    .map { textDeniesList(at: text.place($0.index)) }
}

/// What the lists of the site show, found out once for all texts.
private struct FilledLists {
  /// What the events to come belong to.
  private var events: Set<Owners> = []
  private let partners: Bool
  /// Whether anybody is shown, and in which posts.
  private let people: Bool
  private let posts: Set<Post>
  private let documents: Bool

  /// A campaign and a focus area; nil for any.
  private struct Owners: Hashable {
    let campaign: EntryID?
    let area: EntryID?
  }

  init(of site: SiteModel) {
    let today = site.moment.today
    for event in site.all(Event.self) where site.isPublic(event.head.id) {
      guard let last = (event.end ?? event.start)?.date, last >= today else { continue }
      let areas = event.head.common.focusAreas.map { EntryID?.some($0.id) } + [nil]
      for campaign in Set([event.campaign?.id, nil]) {
        events.formUnion(areas.map { Owners(campaign: campaign, area: $0) })
      }
    }
    let shown = site.all(Person.self).filter { site.isPublic($0.head.id) }
    people = !shown.isEmpty
    posts = Set(shown.compactMap(\.post))
    partners = site.all(Partner.self).contains { site.isPublic($0.head.id) }
    documents = site.all(GoverningDocument.self).contains { site.isPublic($0.head.id) }
  }

  /// Whether a component shows a list that is not empty.
  func show(_ component: Component, _ site: SiteModel) -> Bool {
    switch component {
    case .events(let query):
      events.contains(Owners(campaign: query.campaign?.id, area: query.focusArea?.id))
    case .partners: partners
    case .people(let query): query.post.map { posts.contains($0) } ?? people
    case .kpi(let card): card.kpi.flatMap { site.entry($0) }.map { !$0.observations.isEmpty } ?? false
    case .documentTree: documents
    case .contact, .facts, .steps, .checklist, .quote, .gallery, .timeline, .place, .video: false
    }
  }
}

/// Whether one of the sentences says that there is nothing.
private func deniesList(_ text: String) -> Bool {
  text.lowercased().split { ".!?".contains($0) }.contains { sentence in
    let words = Set(sentence.split { !$0.isLetter }.map(String.init))
    let isOutright = [
      "ikke satt", "not set", "er lista tom", "lista er tom", "er listen tom", "listen er tom",
      "list is empty",
    ].contains { sentence.contains($0) }
    let isNone =
      words.contains("ingen") && words.contains("ennå") || words.contains("no") && words.contains("yet")
    let isNot =
      words.contains("ikke") && !words.isDisjoint(with: ["kunngjort", "registrert", "publisert"])
      || words.contains("not") && !words.isDisjoint(with: ["announced", "registered", "published"])
    return isOutright || isNone || isNot
  }
}

private func textDeniesList(at place: Location) -> Diagnostic {
  Diagnostic(
    .textDeniesList,
    Wording(
      nb: "teksten sier at lista er tom, men det er den ikke",
      en: "the text says the list is empty, but it is not"),
    at: place,
    help: Wording(
      nb: "slett setningen; skriv «:tom-tekst: …» i komponenten for det som bare skal stå når lista er tom",
      en:
        "delete the sentence; write “:empty-text: …” in the component for what is to be said only while the list is empty"
    ))
}

extension Code {
  static let textDeniesList = Code(
    "text-denies-list", .warning,
    title: Wording(nb: "Teksten sier at lista er tom", en: "The text says the list is empty"),
    explanation: Wording(
      nb:
        "«Ingen er kunngjort ennå» blir stående når lista er fylt. Lista sier selv fra når den er tom, og med «tom-tekst» velger du ordene.",
      en:
        "“None has been announced yet” stays when the list has been filled. The list says itself that it is empty, and “empty-text” chooses the words."
    ),
    example: Example(
      wrong: "```{partnere}\n```\n\nEr lista tom, er ingen partnere kunngjort ennå.",
      right: "```{partnere}\n:tom-tekst: Bli den første partneren.\n```"))
}
