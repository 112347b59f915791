/// Where a whole site has lain before: every address below one of these folders leads to the same below the present one.
extension Site {
  /// Those of its former folders that it may have lain in, each once, and not where it lies now; in the order they are written.
  package var formerBases: [BasePath] {
    let now = BasePath(of: domain)
    var seen: Set<BasePath> = [now]
    return formerFolders.compactMap { BasePath($0.text) }.filter { seen.insert($0).inserted }
  }
}
