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
      if let refusal = run.refusal { throw .refusedPage(refusal.status, refusal.address) }
      throw .failed(
        Wording(
          nb: "\(address)/\(addressed(path)) svarer ikke med en side",
          en: "\(address)/\(addressed(path)) does not answer with a page"), "curl", run.said)
    }
  }
}

extension PublishError {
  fileprivate static func refusedPage(_ status: Int, _ address: String) -> PublishError {
    let why =
      status == 401 || status == 403
      ? Wording(nb: ": den ber om innlogging", en: ": it asks people to sign in") : Wording(nb: "", en: "")
    return .failed("\(address) svarer \(status)\(why.nb)", "\(address) answers \(status)\(why.en)")
  }
}

/// What a host has compressed is read as it is shown, whether or not it was asked to.
private let fetching = """
  fail
  compressed
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
