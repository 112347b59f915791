import Content

extension SiteModel {
  /// How far what an entry says in one language is to be kept, and how far what it is called is.
  func standing(
    of head: EntryHead, in language: Language
  ) -> (text: ConfidentialText.Standing, title: ConfidentialText.Standing) {
    let text: ConfidentialText.Standing =
      switch hiding(head.id, in: language) {
      // What has its day to come too is more than unfinished.
      case .draft: head.waits(at: moment) ? .confided : .unfinished
      case .notBefore: .confided
      case .notInPost: isYetToBegin(head.id) ? .confided : .mentioned
      // What a withdrawal is to take away would stay if the name in another text stopped it (decision 52).
      case nil, .withoutConsent, .expired, .example, .internalOnly, .notSent: .mentioned
      }
    return (text, text == .confided && namesItself(head) ? .unannounced : text)
  }

  /// Whether its title is somebody's name, by which they are known before anything else is said of them.
  fileprivate func namesItself(_ head: EntryHead) -> Bool {
    head.id.kind == Partner.kindID || head.id.kind == Person.kindID
  }
}

extension ConfidentialReader {
  /// What shown entries are called and have been, and what those that are not shown have in common with them.
  mutating func noteNames() {
    for head in site.heads {
      let isPast = site.hidden[head.id]?.isPast ?? false
      guard isPast || site.isPublic(head.id) else { continue }
      let titles = head.common.title.values.filter { isPast || site.hiding(head.id, in: $0.language) == nil }
        .map(\.value)
      let slug = mayBeName(head.id.slug, besides: titles) ? [] : [head.id.slug]
      switch (isPast, site.namesItself(head)) {
      case (true, true): found.pastPeople += titles
      case (true, false): found.pastTitles += titles.flatMap(withoutYear) + slug
      case (false, true): found.openPeople += titles + slug
      case (false, false): found.openTitles += titles.flatMap(withoutYear) + slug
      }
      if isPast { found.pastNames += slug } else { found.openNames += slug }
      found.openFileNames.append(head.id.slug)
    }
    let waiting = site.heads.filter { head in
      site.hidden[head.id] != nil && site.standing(of: head, in: site.languages.main).text == .confided
    }
    guard !waiting.isEmpty else { return }
    noteEditions(of: waiting)
    noteShared(by: waiting)
  }

  /// «Jazzfestivalen 2028» is what «Jazzfestivalen 2027» is an edition of too, and most of what it says has been said.
  private mutating func noteEditions(of waiting: [EntryHead]) {
    var earlier: [Edition: Set<String>] = [:]
    for head in site.heads where site.isPublic(head.id) || site.hidden[head.id]?.isPast ?? false {
      for name in editions(of: head) { earlier[name, default: []].formUnion(paths(of: head)) }
    }
    for head in waiting {
      let same = editions(of: head).reduce(into: Set()) { $0.formUnion(earlier[$1] ?? []) }
      guard !same.isEmpty else { continue }
      for path in paths(of: head) { found.editions[path, default: []].formUnion(same) }
    }
  }

  /// A place, an organiser, a source or a photographer that an open entry has in the same field: that others have it
  /// too is no news. What an entry is called is its own.
  private mutating func noteShared(by waiting: [EntryHead]) {
    let wanted = Set(waiting.flatMap(sharedFields))
    var open: Set<SharedField> = []
    for head in site.heads where site.isPublic(head.id) {
      open.formUnion(sharedFields(of: head).filter(wanted.contains))
    }
    for head in waiting {
      let same = sharedFields(of: head).filter(open.contains).map { String(decoding: $0.text, as: UTF8.self) }
      guard !same.isEmpty else { continue }
      for path in paths(of: head) { found.shared[path, default: []].formUnion(same) }
    }
  }

  private func editions(of head: EntryHead) -> [Edition] {
    head.common.title.values.map { title in
      Edition(kind: head.id.kind, title: withoutYear(title.value).last?.lowercased() ?? "")
    }
  }

  private func paths(of head: EntryHead) -> [String] { [head.path] + head.texts.map(\.path) }
}

/// What entries are that are held again and again.
private struct Edition: Hashable {
  let kind: KindID
  let title: String
}

private struct SharedField: Hashable {
  let field: String
  let text: [UInt8]
}

/// The short values of an entry's fields but for what it is called and said to be about.
private func sharedFields(of head: EntryHead) -> [SharedField] {
  head.words.compactMap { words in
    let parts = words.field.split(separator: ".").filter { $0.contains { !$0.isNumber } }
    let field = parts.joined(separator: ".")
    guard words.text.count <= 80, !["tittel", "sammendrag", "sokeord", "menytekst"].contains(field) else {
      return nil
    }
    return SharedField(field: field, text: words.text)
  }
}

/// A title, and the same without the year that it is of.
private func withoutYear(_ title: String) -> [String] {
  let words = title.split(separator: " ")
  let rest = words.filter { word in !(word.utf8.count == 4 && word.utf8.allSatisfy { $0 &- 0x30 < 10 }) }
  return rest.count == words.count || rest.isEmpty ? [title] : [title, rest.joined(separator: " ")]
}

/// Whether a file may be called by somebody's name: by words without digits that its titles do not say.
private func mayBeName(_ slug: String, besides titles: [String]) -> Bool {
  let words = slug.split(separator: "-")
  guard words.allSatisfy({ $0.utf8.allSatisfy { byte in !(0x30...0x39).contains(byte) } }) else {
    return false
  }
  return !titles.contains { title in Set(slugOf(title).split(separator: "-")).isSuperset(of: words) }
}
