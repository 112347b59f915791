import Diagnostics
import Files
import Tooling

/// Fetches files of a live site into a folder that is there, each to the path that it has on the site; all of them, or an error.
///
/// At most five minutes, and no more of any file than 8 MiB. The program curl does the asking.
package func fetchPages(
  _ paths: [String], of address: String, into folder: String
) throws(PublishError) {
  let asked = paths.filter(isSitePath)
  let home = try publishing { () throws(FileError) in try Folder(folder) }
  let requests = asked.map { path in
    "url = \"\(address)/\(encoded(addressed(path)))\"\noutput = \"\(path)\"\n"
  }
  let run = try runCurl(fetching + requests.joined(), in: folder, seconds: 300)
  for path in asked {
    let (above, name) = split(path) ?? (".", path)
    let isThere = try publishing { () throws(FileError) in
      try home.folderIfPresent(above)?.item(name) == .file
    }
    guard isThere else {
      throw .failed(
        Wording(
          nb: "\(address)/\(addressed(path)) svarer ikke med en side",
          en: "\(address)/\(addressed(path)) does not answer with a page"), "curl", run.said)
    }
  }
}

private let fetching = """
  fail
  create-dirs
  location
  max-redirs = 3
  parallel
  parallel-max = 8
  max-time = 60
  retry = 1
  max-filesize = 8388608
  proto-redir = "=http,https"

  """
