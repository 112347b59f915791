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
  let run = try runCurl(
    "head\nconnect-timeout = 10\nmax-time = 10\nurl = \"\(address)/\"\noutput = \"\(headName)\"\n", in: work,
    seconds: 15)
  switch run.ending {
  case .answered, .failed: return nil
  case .noName: break
  }
  guard !destination.isOnClosedNetwork else { return nil }
  return PublishError.failed(
    Wording(nb: "adressen \(address) finnes ikke", en: "the address \(address) does not exist"), "curl",
    run.said
  )
  .asRefusal
}

/// What the answer says of itself, which nobody reads.
private let headName = "head"
