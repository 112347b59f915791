extension SiteModel {
  /// Every text of the project's own that may never appear in public, each once, where it was first written.
  package var secrets: [Secret] {
    var seen: Set<String> = []
    return heads.flatMap(\.secrets).filter { seen.insert($0.text).inserted }
  }
}
