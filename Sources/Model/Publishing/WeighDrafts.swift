package import Diagnostics

extension SiteModel {
  /// Findings as they weigh where they stand: what a draft lacks is to be written before it is published, and stops nobody
  /// until then.
  package func weighingDrafts(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.contains(where: { $0.severity == .error && $0.code.isUnfinishedInDraft }) else {
      return findings
    }
    let drafts = DraftPlaces(self)
    return findings.map { drafts.hold($0.location) ? $0.inDraft : $0 }
  }
}

/// Where drafts are written: whole files, and rows of lists.
private struct DraftPlaces {
  private var files: Set<String> = []
  /// In the order in which they stand.
  private var rows: [String: [Range<Int>]] = [:]

  init(_ site: SiteModel) {
    let main = site.languages.main
    let lists = Dictionary(grouping: site.heads, by: \.path).filter { $0.value.count > 1 }
    for head in site.heads {
      guard head.common.isDraft[main] == true else {
        let languages = head.common.isDraft.values.filter(\.value).map(\.language)
        files.formUnion(languages.compactMap { head.text(in: $0)?.path }.filter { $0 != head.path })
        continue
      }
      if lists[head.path] == nil {
        files.insert(head.path)
      } else {
        rows[head.path, default: []].append(head.range)
      }
      files.formUnion(head.texts.map(\.path).filter { lists[$0] == nil })
      files.formUnion(head.places.map(\.value.path).filter { lists[$0] == nil && $0 != head.path })
    }
    rows = rows.mapValues { $0.sorted { $0.lowerBound < $1.lowerBound } }
  }

  func hold(_ place: Location) -> Bool {
    if files.contains(place.path) { return true }
    guard let rows = rows[place.path] else { return false }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) >> 1
      if rows[middle].upperBound <= place.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].contains(place.range.lowerBound)
  }
}
