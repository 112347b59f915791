import Diagnostics
import Model

/// The release that is asked for, or the newest before the one that readers see.
func earlier(
  _ wanted: String?, in state: HostState, of destination: PublishDestination
) throws(PublishError) -> StoredRelease {
  if let wanted {
    guard let release = state.releases.first(where: { $0.id == wanted }) else {
      guard !state.newer.contains(wanted) else {
        throw .refused(
          "utgaven \(wanted) er laget av en nyere story enn denne, så det er ikke sikkert hva den viser. Hent den nyeste, eller velg en annen utgave",
          "the release \(wanted) was made by a newer story than this one, so it is not certain what it shows. Get the newest, or choose another release"
        )
      }
      guard !state.damaged.contains(wanted) else {
        throw .refused(
          "det som er notert om utgaven \(wanted) («manifest»), mangler eller er ødelagt, så det er ikke sikkert hva den viser. Velg en annen",
          "what is noted of the release \(wanted) (“manifest”) is missing or damaged, so it is not certain what it shows. Choose another one"
        )
      }
      throw .refused(
        "«\(destination.name)» har ingen utgave «\(wanted)». «story releases» viser dem som finnes",
        "“\(destination.name)” has no release “\(wanted)”. “story releases” lists those that are there")
    }
    guard release.id != state.current else {
      throw .refused("leserne ser allerede utgaven \(wanted)", "readers already see the release \(wanted)")
    }
    return release
  }
  guard let current = state.current else { throw .nothingToLeave(state, destination) }
  let earlier = state.releases.filter { $0.id < current }
  guard let release = earlier.last(where: \.isChecked) else {
    throw .noCheckedEarlier(earlier.last?.id, newer: state.releases.last { $0.id > current }?.id, destination)
  }
  return release
}

extension PublishError {
  /// Readers see nothing, so that no release is the one before.
  fileprivate static func nothingToLeave(
    _ state: HostState, _ destination: PublishDestination
  ) -> PublishError {
    guard let newest = state.releases.last else { return .noEarlier(destination) }
    let time = ReleaseID.words(of: newest.id)
    return .refused(
      "leserne ser ingenting hos «\(destination.name)» nå, så ingen utgave er den forrige. Skriv hvilken de skal se: «story rollback \(newest.id)» er den nyeste (\(time.nb)); «story releases» viser alle",
      "readers see nothing at “\(destination.name)” now, so no release is the previous one. Write which one they are to see: “story rollback \(newest.id)” is the newest (\(time.en)); “story releases” lists them all"
    )
  }

  /// No earlier release is one that readers were found to get as they should.
  fileprivate static func noCheckedEarlier(
    _ unchecked: String?, newer: String?, _ destination: PublishDestination
  ) -> PublishError {
    if let unchecked {
      let after = Wording.afterGoingBack(destination)
      let time = ReleaseID.words(of: unchecked)
      return .refused(
        "den forrige utgaven, fra \(time.nb), er ikke kontrollert: publiseringen av den ble avbrutt, eller leserne fikk ikke det de skulle. Skal de se den likevel, skriv «story rollback \(unchecked)»\(after.nb)",
        "the previous release, of \(time.en), is not checked: publishing it was interrupted, or readers did not get what they should. If they are to see it all the same, write “story rollback \(unchecked)”\(after.en)"
      )
    }
    guard let newer else {
      return destination.method == .folder ? .noEarlier(destination) : .hasOneCopy(destination)
    }
    let time = ReleaseID.words(of: newer)
    return .refused(
      "leserne ser den eldste utgaven som finnes hos «\(destination.name)». Skal de se den nyeste igjen, fra \(time.nb), skriv «story rollback \(newer)»",
      "readers see the oldest release there is at “\(destination.name)”. If they are to see the newest again, of \(time.en), write “story rollback \(newer)”"
    )
  }

  private static func noEarlier(_ destination: PublishDestination) -> PublishError {
    .refused(
      "«\(destination.name)» har ingen tidligere utgave å gå tilbake til",
      "“\(destination.name)” has no earlier release to go back to")
  }
}

extension Wording {
  /// What happens once a release that was never checked is there again.
  fileprivate static func afterGoingBack(_ destination: PublishDestination) -> Wording {
    guard destination.address != nil else { return Wording(nb: "", en: "") }
    return Wording(
      nb: ". Adressen blir spurt etterpå, og får ikke leserne det de skal, ser de igjen det de ser nå",
      en:
        ". The address is asked afterwards, and readers who do not get what they should see again what they see now"
    )
  }
}
