import Diagnostics
import Files
import Publishing
import Writing

/// What is known of lost addresses after a build for publishing that was not told what readers see (`--previous`): «story publish»
/// compares by itself, but who publishes otherwise would lose them without a word.
enum UncomparedAddresses: Sendable {
  /// That the last publishing from this folder, or the last build for it, had.
  case lost([String])
  case nothingToCompareWith
}

/// Nil when nothing is lost, or it is compared elsewhere. To be asked while what the last build left is still there.
func uncomparedAddresses(
  of result: BuildResult, _ request: BuildRequest
) throws(FileError) -> UncomparedAddresses? {
  guard request.isUncompared, result.report != nil, let finished = result.finished else { return nil }
  let earlier = try recordsAtHand(request)
  guard !earlier.isEmpty else { return .nothingToCompareWith }
  let now = Ledger(of: finished.site, finished.tree)
  let lost = earlier.flatMap { lostAddresses(since: $0, in: now, of: finished.model) }
  return lost.isEmpty ? nil : .lost(Set(lost).sorted())
}

/// What was last published from the folder that is built in, what was last built there, or else the same of the usual one.
private func recordsAtHand(_ request: BuildRequest) throws(FileError) -> [ReleaseRecord] {
  let usual = request.root == "." ? "output" : request.root + "/output"
  for path in [request.output, usual] {
    guard let (above, name) = split(path), let folder = try Folder(above).folderIfPresent(name) else {
      continue
    }
    let built = try folder.readIfPresent(releaseName + "public", atMost: 1 << 28).flatMap {
      ReleaseRecord($0)
    }
    let records = try lastPublished(from: folder) + (built.map { [$0] } ?? [])
    if !records.isEmpty { return records }
  }
  return []
}

extension UncomparedAddresses {
  var words: Wording {
    guard case .lost(let addresses) = self else { return .notCompared }
    let (shown, rest) = (addresses.prefix(5).joined(separator: ", "), addresses.count - 5)
    return Wording(
      nb:
        "! Borte siden sist, uten at noe fører videre: \(shown)\(rest > 0 ? " og \(rest) til" : ""). Er det publisert, skriver du det i «tidligere-adresser» på siden som tar over, eller under «borte» i publisering.yml. «story publish» stopper til det er gjort; legges mappen ut på en annen måte, finner leserne ingenting der.",
      en:
        "! Gone since the last time, and nothing leads on: \(shown)\(rest > 0 ? " and \(rest) more" : ""). If that is published, write it in “former-addresses” of the page that takes over, or under “gone” in publisering.yml. “story publish” stops until that is done; if the folder is published in another way, readers find nothing there."
    )
  }
}

extension Wording {
  /// Of what is built or checked for publishing, beside nothing that readers see.
  static let notCompared = Wording(
    nb:
      "Ikke sett etter adresser som blir borte for leserne: det gjør «story publish», eller «--previous FIL» (.story-release-public fra det som sist ble publisert).",
    en:
      "Not looked for addresses that readers lose: “story publish” does that, or “--previous FILE” (.story-release-public of what was last published)."
  )
}
