extension SiteModel {
  /// Hides what `current` hides of the entries that have one of some files, which stand here as they were: whoever pulls a
  /// page back has pulled it back, though a mistake in the same file keeps the rest from being read. Of a file that cannot
  /// be read at all, `isWithdrawn` says whether it was pulled back.
  package mutating func withdraw(
    as current: SiteModel, thoseOf paths: Set<String>, where isWithdrawn: (String) -> Bool
  ) {
    for head in heads {
      let own = Set([head.path] + head.texts.map(\.path)).intersection(paths)
      guard !own.isEmpty else { continue }
      if let reason = current.hidden[head.id] { hidden[head.id] = reason }
      for (language, reason) in current.hiddenLanguages[head.id] ?? [:] {
        hiddenLanguages[head.id, default: [:]][language] = reason
      }
      if current.head(head.id)?.isUnreadable ?? true, own.contains(where: isWithdrawn) {
        hidden[head.id] = .draft
      }
    }
  }
}
