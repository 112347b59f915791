import Diagnostics
import Files
package import Model

/// Lets one at a time publish to storage, which knows no locks: each puts a file with a name of its own where readers do not
/// look, and then looks for those of others. Of two that begin together at least one sees the other.
///
/// Who is killed leaves it there. The same publisher then takes no notice of it; others wait until it is an hour old, when
/// nothing of that publishing can be sent any more (`RcloneHost.patience`).
package enum StorageLock {
  package static let seconds = 3600
  package static let prefix = "lock-"

  package static func name(of publisher: String) -> String { prefix + publisher }

  /// Whether a file is called as one of these, whoever's it is.
  static func isName(_ name: Substring) -> Bool {
    name.hasPrefix(prefix) && (1...13).contains(name.utf8.count - prefix.utf8.count)
      && name.utf8.dropFirst(prefix.utf8.count).allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      }
  }

  /// Until when it holds, in seconds since 1970.
  package static func text(at now: Instant) -> String { "\(now.seconds + seconds)\n" }

  /// Until when somebody else's holds, and its name; nil when nobody's does.
  package static func other(
    than publisher: String, in files: [String: [UInt8]], at now: Instant
  ) -> (name: String, until: Instant)? {
    let others = files.filter { $0.key.hasPrefix(prefix) && $0.key != name(of: publisher) }
    let holding = others.compactMap { name, bytes in
      // One that says nothing may still be being written.
      let until = Int(String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)) ?? now.seconds + seconds
      return until > now.seconds ? (name, until) : nil
    }
    return holding.max { ($0.1, $0.0) < ($1.1, $1.0) }.map { ($0.0, Instant(seconds: $0.1)) }
  }
}

extension RcloneHost {
  /// Holds the place for an hour at most, or is refused. `publisher` names who publishes: letters and digits; whoever gives it must
  /// see to it that nobody else of that name publishes now.
  package func hold(as publisher: String, at now: Instant) throws(PublishError) {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    do throws(PublishError) {
      try store(StorageLock.text(at: now), as: StorageLock.name(of: publisher), in: home)
    } catch { throw error.adding(.nothingChanged) }
    do throws(PublishError) {
      let files = try fetchLedger()
      if let other = StorageLock.other(than: publisher, in: files, at: now) {
        throw .storageIsHeld(destination, "\(ledger)/\(other.name)", until: other.until)
      }
      // Storage that does not show what was just put there may hide somebody else's as well.
      guard files[StorageLock.name(of: publisher)] != nil else { throw .storageShowsLate(destination) }
    } catch {
      letGo(as: publisher)
      throw error.adding(.nothingChanged)
    }
  }

  /// Lets others publish again.
  package func letGo(as publisher: String) {
    // Discarded: what is left holds nobody up for longer than an hour.
    try? run(["deletefile", "\(ledger)/\(StorageLock.name(of: publisher))"])
  }
}

extension PublishError {
  fileprivate static func storageShowsLate(_ destination: PublishDestination) -> PublishError {
    .refused(
      "lagringen til «\(destination.name)» viser ikke det som nettopp ble lagt der, så ingen vet om noen andre publiserer. Prøv igjen om litt",
      "the storage of “\(destination.name)” does not show what was just put there, so nobody knows whether somebody else is publishing. Try again in a while"
    )
  }

  fileprivate static func storageIsHeld(
    _ destination: PublishDestination, _ file: String, until: Instant
  ) -> PublishError {
    let clock = TimeZone.oslo.localTime(of: until).iso.split(separator: "T").last.map(String.init) ?? ""
    return .refused(
      "noen andre publiserer til «\(destination.name)» akkurat nå. Vent til de er ferdige; ble de avbrutt, går det igjen kl. \(clock.replacing(":", with: ".")), eller når filen «\(file)» er slettet",
      "somebody else is publishing to “\(destination.name)” right now. Wait until they have finished; if they were interrupted, it can be done again at \(clock), or when the file “\(file)” has been deleted"
    )
  }
}
