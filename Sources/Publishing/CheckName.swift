import Diagnostics
import Files
import Model
import Tooling

/// Whether the name of the address that readers use leads anywhere, asked before anything is changed; nil when it does, or when
/// only the server does not answer, which what is published may put right.
func checkName(
  of destination: PublishDestination, work: String, saying say: (Wording) -> Void
) throws(PublishError) -> PublishError? {
  guard !destination.method.isPreparedOnly, let address = destination.address else { return nil }
  say(
    Wording(
      nb: "Ser om \(address) finnes (høyst 10 s) …", en: "Looking for \(address) (10 s at most) …"))
  let home = try publishing { () throws(FileError) in try Folder(work) }
  try publishing { () throws(FileError) in
    try home.removeFile(settingsName)
    try home.write(
      Array(
        "silent\nshow-error\nhead\nconnect-timeout = 10\nmax-time = 10\nproto = \"=http,https\"\nurl = \"\(address)/\"\n"
          .utf8), to: settingsName)
  }
  let (outcome, said) = runCurl(settingsName, in: work, seconds: 15)
  if outcome == .notStarted || outcome == .exited(127) { throw .noCurl }
  // curl(1): 6 is a name that leads nowhere, 28 that it took too long; of the second it says at what.
  guard outcome == .exited(6) || outcome == .exited(28) && said.contains("esolv") else { return nil }
  return PublishError.failed(
    Wording(nb: "adressen \(address) finnes ikke", en: "the address \(address) does not exist"), "curl", said
  )
  .asRefusal
}

private let settingsName = "curl"
