import Diagnostics
import History
import Model
import Publishing

/// How what is built of `own` stands to what readers see, by the commits that both were built of: a job that is run again, or a copy
/// that nobody has fetched into, must not take back what was published since.
///
/// Nothing is said where one of the two is of no commit, or there is no repository to ask. `root` is the project's folder.
func precedence(of own: String?, over shown: ReleaseRecord, below root: String) -> PublishRun.Precedence {
  guard let own, let other = shown.build.commit, own != other,
    let history = CommitHistory(of: root + "/content")
  else { return .fine }
  let (ours, theirs) = (String(own.prefix(8)), String(other.prefix(8)))
  switch history.relation(of: own, to: other) {
  case .sameOrLater: return .fine
  case .earlier: return .older(.earlier(ours, theirs))
  case .apart(isNewer: false): return .older(.apart(ours, theirs))
  case .otherIsUnknown(let seconds):
    // What was made after readers got the other cannot be older, but may lack it.
    return seconds > shown.build.asOf
      ? .uncertain(.unfetched(ours, theirs)) : .older(.unknown(ours, theirs))
  case .apart(isNewer: true): return .uncertain(.besides(ours, theirs))
  case .unclear: return .uncertain(.unclear(ours, theirs))
  }
}

/// The same of what is built: of one commit, but not of one content, one of the two has something that nobody has committed.
func precedence(
  of own: ReleaseRecord.Build, over shown: ReleaseRecord, below root: String
) -> PublishRun.Precedence {
  guard let commit = own.commit, commit == shown.build.commit else {
    return precedence(of: own.commit, over: shown, below: root)
  }
  let isOfTheSame = own.input == shown.build.input || own.input.isEmpty || shown.build.input.isEmpty
  guard !isOfTheSame, own.tool == shown.build.tool else { return .fine }
  return .uncertain(.uncommitted(String(commit.prefix(8))))
}

extension BuildRequest {
  /// Refuses to build for publishing what is older than the publication that `--previous` names: where the host's own program sends
  /// what was built, nobody else asks.
  func refuseOlder(_ arguments: Arguments) throws {
    guard request.moment.strictness == .production, !arguments.has(.allowOlder),
      let shown = request.previous.record
    else { return }
    switch precedence(of: commit, over: shown, below: request.root) {
    case .fine: break
    case .uncertain(let doubt): try printError(doubt[request.language])
    case .older(let why): throw PublishError(.refused, why).adding(.nothingBuilt)
    }
  }
}

extension Wording {
  fileprivate static let nothingBuilt = Wording(
    nb: "Nettstedet er ikke bygd, og det gamle er som det var",
    en: "The site was not built, and the old one is unchanged")

  fileprivate static func earlier(_ ours: String, _ theirs: String) -> Wording {
    fetchFirst(
      "det leserne ser, er bygd fra \(theirs), som er nyere enn det som er bygd nå (\(ours))",
      "what readers see was built from \(theirs), which is newer than what is built now (\(ours))")
  }

  fileprivate static func apart(_ ours: String, _ theirs: String) -> Wording {
    fetchFirst(
      "det leserne ser, er bygd fra \(theirs), som er nyere enn det som er bygd nå (\(ours)) og ikke er med i det",
      "what readers see was built from \(theirs), which is newer than what is built now (\(ours)) and not part of it"
    )
  }

  fileprivate static func unknown(_ ours: String, _ theirs: String) -> Wording {
    fetchFirst(
      "det leserne ser, er bygd fra \(theirs), som ikke er hentet hit; det som er bygd nå (\(ours)), er uten den endringen",
      "what readers see was built from \(theirs), which was not fetched here; what is built now (\(ours)) lacks that change"
    )
  }

  fileprivate static func unfetched(_ ours: String, _ theirs: String) -> Wording {
    Wording(
      nb:
        "Det leserne ser, er bygd fra \(theirs), som ikke er hentet hit, eller som er borte fordi historien er skrevet om. Det nye (\(ours)) er laget senere, men kan mangle den endringen.",
      en:
        "What readers see was built from \(theirs), which was not fetched here, or is gone since history was written anew. The new one (\(ours)) was made later, but may lack that change."
    )
  }

  fileprivate static func uncommitted(_ commit: String) -> Wording {
    Wording(
      nb:
        "Det leserne ser, er bygd fra samme innlegging som det nye (\(commit)), men ikke av det samme innholdet: noe er ikke lagt inn i git, her eller i det som er publisert. Det som bare er publisert, blir borte nå.",
      en:
        "What readers see was built from the same commit as the new one (\(commit)), but not of the same content: something is not committed, here or in what is published. What is only published goes now."
    )
  }

  private static func fetchFirst(_ nb: String, _ en: String) -> Wording {
    Wording(
      nb:
        "\(nb). Hent det nyeste («git pull»), bygg og publiser; er det meningen å gå tilbake, skriv «--allow-older»",
      en:
        "\(en). Fetch the newest (“git pull”), build and publish; if going back is meant, write “--allow-older”"
    )
  }

  fileprivate static func besides(_ ours: String, _ theirs: String) -> Wording {
    Wording(
      nb: "Det leserne ser, er bygd fra \(theirs), som ikke er med i det nye (\(ours)).",
      en: "What readers see was built from \(theirs), which is not part of the new one (\(ours)).")
  }

  fileprivate static func unclear(_ ours: String, _ theirs: String) -> Wording {
    Wording(
      nb:
        "Det er ikke hentet nok historie til å si om det nye (\(ours)) er nyere enn det leserne ser (\(theirs)). I CI: hent hele historien («fetch-depth: 0», «GIT_DEPTH: 0»).",
      en:
        "Too little history is fetched to say whether the new one (\(ours)) is newer than what readers see (\(theirs)). In CI: fetch all of it (“fetch-depth: 0”, “GIT_DEPTH: 0”)."
    )
  }
}
