import Content
import Files

extension OutputFolder {
  /// Makes an empty folder beside the sites, for a build to compare them with; its name.
  package func makeProvingFolder() throws(WriteError) -> String {
    try preparing { () throws(FileError) in try home.makeTemporaryFolder(provingPrefix) }
  }

  package func removeProvingFolder(_ name: String) throws(WriteError) {
    try preparing { () throws(FileError) in try home.removeTree(name) }
  }

  /// How many files a site has by the list of the build that made it, and those that another folder's build has made with
  /// other bytes, or not at all, in path order. What others have put there is not compared.
  package func compare(
    _ site: String, with other: borrowing OutputFolder
  ) throws(WriteError) -> (files: Int, differing: [String]) {
    let (own, wanted) = (try manifest(of: site)?.files ?? [:], try other.manifest(of: site)?.files ?? [:])
    var differing = Array(Set(own.keys).symmetricDifference(wanted.keys))
    try preparing { () throws(FileError) in
      guard let folder = try home.folderIfPresent(site) else { return differing = Array(wanted.keys) }
      for (path, file) in wanted where own[path] != nil {
        let bytes = try folder.readIfPresent(path, ofSize: file.size)
        if bytes.map(sha256) != file.sha256 { differing.append(path) }
      }
    }
    return (wanted.count, inPathOrder(differing))
  }
}

/// How the names of such folders begin.
let provingPrefix = ".story-verify-"
