import Files

/// The second entry point of Writing: puts prepared sites in the places of the old ones, those all having been prepared
/// before any is touched.
///
/// Each pair of folders changes places in one step, so that a reader sees the old site or the new one, never a mixture.
/// What is the same keeps its bytes and time, as another name of the same file, and so does what others have put there.
/// When one cannot be exchanged, those before it are put back. When the process is killed in between, the next build
/// finishes what the journal says was begun. A site with findings is never put in place, but removed.
package func exchange(_ sites: [PreparedSite], in output: borrowing OutputFolder) throws(WriteError) {
  let accepted = sites.filter { $0.findings.isEmpty }
  let changed = accepted.filter(\.differs)
  do throws(FileError) {
    for site in changed { try site.complete(in: output.home) }
    if !changed.isEmpty {
      try output.home.replace(journalName, with: journal(of: changed))
      try output.home.sync()
    }
  } catch {
    throw .nothingExchanged(error.alsoTrying { () throws(FileError) in try discard(sites, in: output.home) })
  }
  try swapAll(changed, sites, in: output.home)
  do throws(FileError) {
    for site in changed { try site.place.tidy(for: site.readers, in: output.home) }
    try output.home.removeFile(journalName)
    for site in accepted where !site.differs { try site.updateList(in: output.home) }
    try discard(sites.filter { !$0.findings.isEmpty || !$0.differs }, in: output.home)
  } catch {
    throw .notTidied(error, new: changed.map(\.place.name))
  }
}

/// Finishes an exchange that an earlier build was killed in the middle of, and removes what killed builds left behind; the
/// names of the sites whose new one is in place because of it.
func recover(in home: borrowing Folder) throws(FileError) -> [String] {
  var finished: [String] = []
  if let bytes = try home.readIfPresent(journalName, atMost: 1 << 12) {
    for site in sites(of: bytes) {
      if try site.place.finish(for: site.readers, in: home) { finished.append(site.place.name) }
    }
    try home.removeFile(journalName)
  }
  try removeUnfinished(in: home)
  return finished
}

/// Removes what lies beside the sites when none is being exchanged.
func removeUnfinished(in home: borrowing Folder) throws(FileError) {
  if try home.item(journalName) == .file { return }
  for name in try home.entries().map(\.name) {
    if name.hasPrefix(".story-retired-") {
      // Only earlier versions, which kept no journal, leave the old site there.
      let site = String(name.dropFirst(".story-retired-".count))
      if try home.item(site) == .nothing {
        try home.rename(name, to: site)
      } else {
        try home.removeTree(name)
      }
    } else if unfinished.contains(where: name.hasPrefix) || isTemporary(name) {
      try home.removeTree(name)
    }
  }
}

/// How the names begin of what a build makes beside the sites and removes before its end.
private let unfinished = [".story-staging-", ".story-next-", provingPrefix]

/// Lets every pair change places, or none.
private func swapAll(
  _ changed: [PreparedSite], _ all: [PreparedSite], in home: borrowing Folder
) throws(WriteError) {
  var new: [PreparedSite] = []
  for site in changed {
    do throws(SwapError) {
      try site.place.swap(in: home)
      new.append(site)
    } catch {
      let stuck = putBack(new, in: home).map(\.place.name)
      let broken = error.oldSite == .whole ? nil : site.place.name
      guard stuck.isEmpty, broken == nil else {
        let old = all.map(\.place.name).filter { !stuck.contains($0) && $0 != broken }
        throw .halfExchanged(error.error, new: stuck, old: old, incomplete: broken)
      }
      throw .nothingExchanged(
        error.error.alsoTrying { () throws(FileError) in
          try home.removeFile(journalName)
          try discard(all, in: home)
        })
    }
  }
}

/// The sites that cannot be put back.
private func putBack(_ sites: [PreparedSite], in home: borrowing Folder) -> [PreparedSite] {
  var stuck: [PreparedSite] = []
  for site in sites.reversed() {
    // Discarded: the error that made it necessary is reported, and that this site is new.
    do throws(SwapError) { try site.place.swapBack(in: home) } catch { stuck.append(site) }
  }
  return stuck
}

private func discard(_ sites: [PreparedSite], in home: borrowing Folder) throws(FileError) {
  for site in sites { try site.place.discard(in: home) }
}

extension FileError {
  /// This error, after an attempt to clean up; what that leaves behind is removed by the next build.
  fileprivate func alsoTrying(_ clean: () throws(FileError) -> Void) -> FileError {
    // Discarded: the first error is the one to report, and likely the cause of the second.
    do throws(FileError) { try clean() } catch { return self }
    return self
  }
}

/// Says which sites are about to be exchanged, while they are: a line for each, with who may read it.
private let journalName = ".story-exchange"

private func journal(of sites: [PreparedSite]) -> [UInt8] {
  Array(sites.map { "\($0.readers == .group ? "group" : "everyone")\t\($0.place.name)\n" }.joined().utf8)
}

private func sites(of journal: [UInt8]) -> [(place: SitePlace, readers: Readers)] {
  String(decoding: journal, as: UTF8.self).split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "\t")
    guard fields.count == 2 else { return nil }
    return (SitePlace(name: String(fields[1])), fields[0] == "group" ? .group : .everyone)
  }
}

/// Whether a file is one that was to take another's place: `.story-4711-.story-made-public`.
private func isTemporary(_ name: String) -> Bool {
  let number = name.dropFirst(7).prefix { $0 != "-" }
  return name.hasPrefix(".story-") && !number.isEmpty && number.allSatisfy(\.isNumber)
}
