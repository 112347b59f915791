extension SiteModel {
  /// The moments ahead at which something appears or disappears by itself, soonest first, each once.
  package var comingMoments: [Instant] {
    let zone = TimeZone.oslo
    let scheduled = schedule.filter(\.kind.showsOrHides).map(\.takesEffect)
    let consents = all(Consent.self).map(\.internalFacts).flatMap { facts in
      [facts.expiry?.adding(days: 1), facts.withdrawn].compactMap(\.self).map { LocalTime($0, minute: 0) }
    }
    return Set((scheduled + consents).map(zone.nearestInstant)).filter { $0 > moment.instant }.sorted {
      $0 < $1
    }
  }

  /// The files of entries, or of their words in a language, that are shown here and are not in another reading of the content.
  package func files(shownUnlikeIn other: SiteModel) -> Set<String> {
    var paths: Set<String> = []
    for head in heads where !head.isInternalOnly {
      let texts =
        head.texts.isEmpty ? [(head.path, languages.main)] : head.texts.map { ($0.path, $0.language) }
      for (path, language) in texts
      where hiding(head.id, in: language) == nil && other.hiding(head.id, in: language) != nil {
        paths.insert(path)
      }
    }
    return paths
  }
}
