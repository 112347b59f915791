package import Diagnostics
package import Files

/// Why a site was not published, in words for those who publish.
package struct PublishError: Error, Sendable {
  package let kind: Kind
  package let message: Wording
  /// What the program said that failed, in its own words.
  package internal(set) var said: String?
  /// Whether nobody answered, or who did could not say what readers are to get (`HTTPAnswer.isUnable`): nothing is known then.
  var isSilence = false
  /// Whether whoever asked did not get to what answers there, or was not let in: so it is from outside a closed network.
  var isOutside = false
  /// Whether an address of the status page was found to be guarded otherwise than it must be.
  var isUnguarded = false

  package enum Kind: Sendable, Hashable {
    /// What was to be published, or where, is not as it must be; nothing failed.
    case refused
    /// A disk, a network or another program failed.
    case failed
  }

  package init(_ kind: Kind, _ message: Wording) {
    self.kind = kind
    self.message = message
  }

  package init(_ error: FileError) { self.init(.failed, error.message) }

  static func refused(_ nb: String, _ en: String) -> PublishError {
    PublishError(.refused, Wording(nb: nb, en: en))
  }

  static func failed(_ nb: String, _ en: String) -> PublishError {
    PublishError(.failed, Wording(nb: nb, en: en))
  }

  /// What is noted of the release that readers see cannot be read: what would be lost is not to be known.
  package static func damagedRecord(of destination: PublishDestination) -> PublishError {
    .refused(
      "det som er notert om utgaven leserne ser hos «\(destination.name)» («manifest»), mangler eller er ødelagt, så det er ikke sikkert hva som ville gått tapt. Legg tilbake filen, eller gå til en annen utgave («story rollback UTGAVE»)",
      "what is noted of the release that readers see at “\(destination.name)” (“manifest”) is missing or damaged, so it is not certain what would be lost. Put the file back, or go to another release (“story rollback RELEASE”)"
    )
  }

  /// The same, where there is no other release to go to.
  fileprivate static func onlyDamagedRecord(_ id: String, of destination: PublishDestination) -> PublishError
  {
    let copy = "tail -n +2 .story-last >releases/\(id)/manifest"
    return .refused(
      "det som er notert om utgaven leserne ser hos «\(destination.name)» (releases/\(id)/manifest), mangler eller er ødelagt, og det er ingen annen utgave å gå til. Er \(id) den første linjen i .story-last i «\(destination.place)», står det der også: kjør «\(copy)» i den mappen. Ellers legger du filen tilbake fra en sikkerhetskopi; finnes det ingen, slett «current» i «\(destination.place)» og publiser på nytt (adresser som er blitt borte, må du da se etter selv)",
      "what is noted of the release that readers see at “\(destination.name)” (releases/\(id)/manifest) is missing or damaged, and there is no other release to go to. If \(id) is the first line of .story-last in “\(destination.place)”, it is there too: run “\(copy)” in that folder. Otherwise put the file back from a backup; if there is none, delete “current” in “\(destination.place)” and publish again (addresses that are lost are then yours to look for)"
    )
  }

  /// The release that readers see was made by a later version of the tool: this one cannot say what would be lost.
  static func newerRecord(of destination: PublishDestination) -> PublishError {
    .refused(
      "utgaven leserne ser hos «\(destination.name)», er laget av en nyere story enn denne, så det er ikke sikkert hva som ville gått tapt. Hent den nyeste («story --version» viser hvilken dette er)",
      "the release that readers see at “\(destination.name)” was made by a newer story than this one, so it is not certain what would be lost. Get the newest (“story --version” says which one this is)"
    )
  }

  /// The folder of the release that readers are led to is not there.
  fileprivate static func goneRelease(
    _ id: String, of destination: PublishDestination, hasOthers: Bool
  ) -> PublishError {
    hasOthers ? goneRelease(id, of: destination) : allGone(id, of: destination)
  }

  /// The same, where there is no other either.
  private static func allGone(_ id: String, of destination: PublishDestination) -> PublishError {
    .refused(
      "utgaven leserne sendes til hos «\(destination.name)» (releases/\(id)), er borte, og alle andre også: leserne får ingenting. Legg mappen tilbake; er den borte for godt, slett «current» i «\(destination.place)» og publiser på nytt",
      "the release that readers are sent to at “\(destination.name)” (releases/\(id)) is gone, and all others with it: readers get nothing. Put the folder back; if it is gone for good, delete “current” in “\(destination.place)” and publish again"
    )
  }

  private static func goneRelease(_ id: String, of destination: PublishDestination) -> PublishError {
    .refused(
      "mappen med utgaven leserne sendes til hos «\(destination.name)» (releases/\(id)), er borte: leserne får ingenting. Legg den tilbake, eller gå til en annen utgave («story rollback UTGAVE»)",
      "the folder of the release that readers are sent to at “\(destination.name)” (releases/\(id)) is gone: readers get nothing. Put it back, or go to another release (“story rollback RELEASE”)"
    )
  }

  /// What is noted of a folder that was made ready cannot be read.
  static func damagedList(of destination: PublishDestination, _ path: String) -> PublishError {
    .refused(
      "det som er notert om det som sist ble gjort klart for «\(destination.name)» (\(path)), er ødelagt, så det er ikke sikkert hva som ville gått tapt. Legg tilbake filen, eller slett både den og mappen «\(destination.folder)»",
      "what is noted of what was last made ready for “\(destination.name)” (\(path)) is damaged, so it is not certain what would be lost. Put the file back, or delete both it and the folder “\(destination.folder)”"
    )
  }

  /// The same, and what readers see now.
  package func adding(_ more: Wording) -> PublishError {
    var error = PublishError(
      kind, Wording(nb: "\(message.nb). \(more.nb)", en: "\(message.en). \(more.en)"))
    error.said = said
    return error
  }
}

/// Does something with files that publishing needs.
func publishing<Result: ~Copyable>(_ work: () throws(FileError) -> Result) throws(PublishError) -> Result {
  do throws(FileError) { return try work() } catch { throw PublishError(error) }
}

extension HostState {
  /// Throws when nothing is to be known of the release that readers see, and so not what would be lost by another one.
  package func checkReadable(at destination: PublishDestination) throws(PublishError) {
    if isEmptiedByNewer { throw .newerRecord(of: destination) }
    if let gone { throw .goneRelease(gone, of: destination, hasOthers: !releases.isEmpty) }
    guard let current, shown == nil else { return }
    if newer.contains(current) { throw .newerRecord(of: destination) }
    throw releases.isEmpty
      ? .onlyDamagedRecord(current, of: destination) : .damagedRecord(of: destination)
  }
}
