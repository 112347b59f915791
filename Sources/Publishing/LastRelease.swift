import Diagnostics
package import Files
import Model

/// What was last put at a place is noted beside its releases, and in the output that it was published from: should somebody remove all
/// that lies there, the next publishing says so, and still knows which addresses it had.
extension StoredRelease {
  /// As it is noted: its name on a line, and its record.
  package var noted: [UInt8] { Array("\(id)\n".utf8) + record.bytes }

  /// Nil for what is no such note, such as one that was cut short.
  package init?(noted bytes: [UInt8]) {
    guard let line = bytes.firstIndex(of: 0x0A), let record = ReleaseRecord(Array(bytes[(line + 1)...]))
    else {
      return nil
    }
    let id = String(decoding: bytes[..<line], as: UTF8.self)
    guard ReleaseID.isOne(id) else { return nil }
    self.init(id: id, record: record, isChecked: false)
  }

  /// Whether it is a note of a later version of the tool.
  static func isNewer(noted bytes: [UInt8]) -> Bool {
    ReleaseRecord.isNewer(Array(bytes.drop { $0 != 0x0A }.dropFirst()))
  }
}

extension HostState {
  /// Whether no release lies there, and readers are led to none.
  var isEmpty: Bool { current == nil && releases.isEmpty && damaged.isEmpty }

  /// The same place, as whoever published there last knows it by another note.
  package func remembering(_ last: RememberedRelease?) -> HostState {
    guard isEmpty, emptied == nil, !isEmptiedByNewer else { return self }
    var state = self
    state.emptied = last?.release
    state.formerPlace = last?.formerPlace
    return state
  }
}

/// What was last published to a target from an output.
package struct RememberedRelease: Sendable {
  package let release: StoredRelease
  /// Where, when that is another place than where the target is now: readers find it by the same address.
  package let formerPlace: String?
}

extension PublishDestination {
  /// The name of the note in an output, and what it begins with: another place is not one that was emptied, but readers know what lay
  /// there by the same address.
  private var noteName: String { ".story-last-\(name)" }
  private var noteHead: [String] { ["story-last", "1", place, address ?? "", site.rawValue] }

  /// What was last published there from this output, or for readers of the same address elsewhere; nil when nothing was.
  package func last(in output: borrowing Folder) throws(PublishError) -> RememberedRelease? {
    if let own = try noted(noteName, in: output, isOwn: true) { return own }
    let names = try publishing { () throws(FileError) in try output.entries().map(\.name) }
    let others = names.filter { $0.hasPrefix(".story-last-") && $0 != noteName }.sorted()
    var found: RememberedRelease?
    for name in others {
      guard let other = try noted(name, in: output, isOwn: false) else { continue }
      if other.release.id > found?.release.id ?? "" { found = other }
    }
    return found
  }

  /// Where no address is written, readers of another target are others.
  private func noted(
    _ name: String, in output: borrowing Folder, isOwn: Bool
  ) throws(PublishError) -> RememberedRelease? {
    let read = try publishing { () throws(FileError) in
      try output.readIfPresent(name, atMost: largestRecord)
    }
    guard let bytes = read, let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(
      separator: "\t", omittingEmptySubsequences: false
    ).map(String.init)
    guard head.count >= 3, head[..<2].elementsEqual(noteHead[..<2]) else { return nil }
    let isHere = isOwn && head[2] == place
    // Notes of before had no address.
    let isForTheSame =
      head.count == 5 && head[3...].elementsEqual(noteHead[3...]) && (isOwn || address != nil)
    guard isHere || isForTheSame, let release = try release(noted: Array(bytes[(end + 1)...])) else {
      return nil
    }
    return RememberedRelease(release: release, formerPlace: isHere ? nil : head[2])
  }

  /// What a note is of; nil for what is no such note. Refused when a newer version of the tool wrote it, since it knows addresses that
  /// would be lost.
  package func release(noted bytes: [UInt8]) throws(PublishError) -> StoredRelease? {
    if let release = StoredRelease(noted: bytes) { return release }
    if StoredRelease.isNewer(noted: bytes) { throw .newerRecord(of: self) }
    return nil
  }

  package func note(_ last: StoredRelease, in output: borrowing Folder) throws(FileError) {
    try output.replace(noteName, with: Array((noteHead.joined(separator: "\t") + "\n").utf8) + last.noted)
  }
}

/// What was last published of the public site from an output, to each of its places, whatever they are called now.
package func lastPublished(from output: borrowing Folder) throws(FileError) -> [ReleaseRecord] {
  var records: [ReleaseRecord] = []
  for item in try output.entries() where item.name.hasPrefix(".story-last-") {
    guard let bytes = try output.readIfPresent(item.name, atMost: largestRecord),
      let end = bytes.firstIndex(of: 0x0A), let last = StoredRelease(noted: Array(bytes[(end + 1)...])),
      // A status page has no address that anybody is to find again.
      !last.record.ledger.names.isEmpty
    else { continue }
    records.append(last.record)
  }
  return records
}

extension Wording {
  /// What is said where a host takes a folder that was never made ready on this machine: what is published is known to the host alone.
  static func nothingToCompare(_ name: String) -> Wording {
    Wording(
      nb:
        "Det er ikke gjort klart noe for «\(name)» på denne maskinen før, så det er ikke sammenlignet med det som er publisert. Adresser som går tapt, blir bare funnet når det er bygd med «--previous FIL»; FIL er output/.story-release-public fra forrige gang.",
      en:
        "Nothing was made ready for “\(name)” on this machine before, so nothing was compared with what is published. Addresses that are lost are found only when it was built with “--previous FILE”; FILE is output/.story-release-public from the last time."
    )
  }

  /// What is said where nothing lies that a release could be compared with.
  static func emptied(_ last: StoredRelease?, at name: String, before: String? = nil) -> Wording {
    if let last, let before {
      let time = ReleaseID.words(of: last.id)
      return Wording(
        nb:
          "Det lå ingenting på «\(name)» fra før, men det samme er publisert til «\(before)» (sist utgaven fra \(time.nb)): adressene den hadde, er sammenlignet med det som legges ut nå. Det som ligger der, blir liggende.",
        en:
          "Nothing lay at “\(name)” before, but the same was published to “\(before)” (last the release of \(time.en)): the addresses that it had were compared with what is put there now. What lies there stays."
      )
    }
    guard let last else {
      return Wording(
        nb:
          "Det lå ingenting på «\(name)» fra før, så det er ikke sammenlignet med noe: ingen vet her om adresser som har vært publisert, går tapt.",
        en:
          "Nothing lay at “\(name)” before, so nothing was compared: nobody knows here whether addresses that were published are lost."
      )
    }
    let time = ReleaseID.words(of: last.id)
    return Wording(
      nb:
        "«\(name)» er publisert til før (sist utgaven fra \(time.nb)), men alt som lå der, er borte: alt legges ut på nytt, og ingen tidligere utgave finnes å gå tilbake til.",
      en:
        "“\(name)” was published to before (last the release of \(time.en)), but all that lay there is gone: everything is put there anew, and there is no earlier release to go back to."
    )
  }
}
