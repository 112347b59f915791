import Content
import Diagnostics
import Files
import Publishing
import Theming
import Writing

/// What an earlier publication had, as the file says that `--previous` names: the record of a release, or the list of a
/// build, which only knows what calendars were given.
struct Previous: Sendable {
  var events = PublishedEvents()
  /// Nil when nothing is compared with, or the list of a build, which has no addresses.
  var record: ReleaseRecord?
  /// The same for the same earlier publication; empty for none.
  private(set) var fingerprint = ""

  init() {}

  init(_ record: ReleaseRecord) {
    self.record = record
    fingerprint = sha256(record.bytes)
    events = record.events
  }

  /// The file that `--previous` names, when it is one that has no addresses.
  private(set) var fileWithoutAddresses: String?

  init(_ arguments: Arguments) throws {
    guard let file = arguments.value(of: .previous) else { return }
    let bytes = try readFile(file, atMost: 1 << 28)
    fingerprint = sha256(bytes)
    if let record = ReleaseRecord(bytes) {
      // Every public site has a front page; a status page has no address that anybody is to find again.
      guard !record.ledger.names.isEmpty else { throw UsageError.recordOfStatus(file) }
      self.record = record
      events = record.events
    } else if let manifest = Manifest(bytes) {
      events = manifest.events
      fileWithoutAddresses = file
    } else if ReleaseRecord.isNewer(bytes) {
      throw UsageError.newerRecord(file, of: "--previous")
    } else {
      throw UsageError.badValue(
        "--previous", file,
        Wording(
          nb:
            "en fil som story har laget: «manifest» fra en publisert utgave, eller output/.story-release-public",
          en: "a file that story has made: “manifest” of a published release, or output/.story-release-public"
        ))
    }
  }
}

extension UsageError {
  fileprivate static func recordOfStatus(_ file: String) -> UsageError {
    .badValue(
      "--previous", file,
      Wording(
        nb:
          "filen for nettstedet (.story-release-public); dette er filen for statussiden, som ikke har adressene leserne bruker",
        en:
          "the file of the public site (.story-release-public); this is the file of the status page, which lacks the addresses readers use"
      ))
  }
}
