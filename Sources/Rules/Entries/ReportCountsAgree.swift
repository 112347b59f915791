import Arithmetic
import Diagnostics
import Model

/// «5 av 8 aktiviteter er i rute», «Det er avtalt 850 000 av 3 000 000 kroner for 2027»: lines that were drafted from the figures, and
/// stayed when those changed.
func otherCount(in words: [SaidWord], _ stood: Standing, at place: Location) -> Diagnostic? {
  let texts = words.map(\.text)
  guard notAsItIs.isDisjoint(with: texts), unsure.isDisjoint(with: texts) else { return nil }
  return otherActivities(words, stood.activities, at: place) ?? otherAgreed(words, stood.money, at: place)
}

private func otherActivities(
  _ words: [SaidWord], _ activities: [ActivityStanding], at place: Location
) -> Diagnostic? {
  guard
    let of = words.indices.dropFirst().dropLast().first(where: { ["av", "of"].contains(words[$0].text) }),
    let said = count(words[of - 1]), count(words[of + 1]) != nil,
    case let rest = words[(of + 2)...].map(\.text),
    rest.prefix(3).contains(where: { ["aktiviteter", "aktivitetene", "activities"].contains($0) }),
    let right = counts(rest, activities), !right.contains(said), let first = right.first
  else { return nil }
  return finding(
    Wording(
      nb: "linjen sier \(said.inNorwegian), men det var \(first.inNorwegian)",
      en: "the line says \(said.plain), but there were \(first.plain)"), at: place)
}

/// How many activities a line may mean by the states that it names; nil when it names none, or parts them in another way.
private func counts(_ words: [String], _ activities: [ActivityStanding]) -> [Decimal]? {
  func number(_ isMeant: (ActivityStanding) -> Bool) -> Decimal { Decimal(activities.count(where: isMeant)) }
  let isOnTrack = zip(words, words.dropFirst()).contains {
    ($0, $1) == ("i", "rute") || ($0, $1) == ("on", "track")
  }
  let isDone = words.contains {
    ["ferdig", "ferdige", "fullført", "done", "finished", "completed"].contains($0)
  }
  let isLate = words.contains { ["forsinket", "forsinkede", "delayed", "late"].contains($0) }
  switch (isOnTrack, isDone, isLate) {
  case (true, _, false):
    let fine = number { $0.light == .green && $0.status != .notStarted }
    return isDone ? [fine] : [number { $0.status == .onTrack }, fine]
  case (false, true, false): return [number { $0.status == .done }]
  case (false, false, true): return [number { $0.status == .delayed }]
  default: return nil
  }
}

private func count(_ word: SaidWord) -> Decimal? {
  word.amount
    ?? (NumberWords.norwegian.values[word.text] ?? NumberWords.english.values[word.text]).flatMap {
      Decimal(written: $0)
    }
}

/// What was agreed is only the project's own, so that the finding, whose place is in what everybody reads, does not say how much it is.
private func otherAgreed(_ words: [SaidWord], _ money: MoneyStanding?, at place: Location) -> Diagnostic? {
  let texts = Set(words.map(\.text))
  guard let money, let agreed = money.agreed, !texts.isDisjoint(with: ["avtalt", "agreed"]),
    words.contains(where: { $0.year == money.year?.year }),
    case let sums = words.compactMap(\.amount).filter({ $0 >= 1000 }), sums.last == FinancingStatus.goal,
    sums.count == 2, sums[0] != agreed, !isRounding(sums[0], of: agreed)
  else { return nil }
  return finding(
    Wording(
      nb: "linjen sier at \(sums[0].inNorwegian) er avtalt, men summen av avtalene er en annen",
      en: "the line says that \(sums[0].plain) is agreed, but the sum of the agreements is another"),
    at: place)
}

private func finding(_ message: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .reportLineDisagrees, message, at: place,
    help: Wording(
      nb: "se på statussiden for perioden, og rett linjen; er rapporten frosset, skriv et «tillegg»",
      en:
        "look at the status page of the period, and correct the line; if the report is frozen, write “addenda”"
    ))
}

private let unsure: Set<String> = [
  "rundt", "omtrent", "ca", "cirka", "nesten", "over", "under", "minst", "about", "around", "nearly",
  "almost",
  "least", "nye", "new", "innen", "skal", "vil", "will", "by",
]
