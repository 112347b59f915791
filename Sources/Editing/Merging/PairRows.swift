import Model

/// Which row of before each row of after is, whatever its number is now; nil for one that is new. A row is the same while most of it,
/// or what it is called, says the same.
func pairs(from old: [RowText], to new: [RowText]) -> [Int?] {
  var found = [Int?](repeating: nil, count: new.count)
  var free = Set(old.indices)
  func pair(_ after: Int, _ before: Int) {
    found[after] = before
    free.remove(before)
  }
  for (before, after) in inSameOrder(old, new) { pair(after, before) }
  // One that says the same elsewhere was moved.
  for after in new.indices where found[after] == nil {
    if let before = free.sorted().first(where: { old[$0] == new[after] }) { pair(after, before) }
  }
  var likely: [(likeness: Int, before: Int, after: Int)] = []
  let left = new.indices.filter { found[$0] == nil }
  // Of more than a person writes, those that differ are rows of their own, and each is asked about.
  for after in left where left.count * free.count <= mostCompared {
    for before in free {
      let likeness = likenessOf(old[before], new[after])
      if likeness >= leastAlike { likely.append((likeness, before, after)) }
    }
  }
  likely.sort {
    ($1.likeness, distance($0), $0.after, $0.before) < ($0.likeness, distance($1), $1.after, $1.before)
  }
  for pairing in likely where found[pairing.after] == nil && free.contains(pairing.before) {
    pair(pairing.after, pairing.before)
  }
  return found
}

private func distance(_ pairing: (likeness: Int, before: Int, after: Int)) -> Int {
  max(pairing.before, pairing.after) - min(pairing.before, pairing.after)
}

/// Of a hundred.
private let leastAlike = 50

/// The most rows that stand in both in the same order and say the same.
private func inSameOrder(_ old: [RowText], _ new: [RowText]) -> [(before: Int, after: Int)] {
  guard old.count * new.count <= mostCompared else {
    return zip(old.indices, new.indices).prefix { old[$0.0] == new[$0.1] }.map { ($0.0, $0.1) }
  }
  var longest = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
  for before in old.indices.reversed() {
    for after in new.indices.reversed() {
      longest[before][after] =
        old[before] == new[after]
        ? longest[before + 1][after + 1] + 1 : max(longest[before + 1][after], longest[before][after + 1])
    }
  }
  var (found, before, after): ([(before: Int, after: Int)], Int, Int) = ([], 0, 0)
  while before < old.count, after < new.count {
    if old[before] == new[after] {
      found.append((before, after))
      (before, after) = (before + 1, after + 1)
    } else if longest[before + 1][after] >= longest[before][after + 1] {
      before += 1
    } else {
      after += 1
    }
  }
  return found
}

private let mostCompared = 250_000

/// From 0 to 100. What a row is called, or is about, stands first in it and says more than the rest of what it says.
private func likenessOf(_ one: RowText, _ other: RowText) -> Int {
  let name = one.leaves.first?.steps ?? other.leaves.first?.steps
  var (sum, weights) = (0, 0)
  for leaf in one.leaves + other.leaves.filter({ one.at($0) == nil }) {
    let weight = leaf.steps == name ? 2 : 1
    weights += weight
    guard let mine = one.at(leaf), let theirs = other.at(leaf) else { continue }
    sum += weight * likeness(mine.text, theirs.text)
  }
  return weights == 0 ? 100 : sum / weights
}

/// A short text is another when anything in it is: «2027-T1» is not nearly «2027-T2».
private func likeness(_ one: [UInt8], _ other: [UInt8]) -> Int {
  guard one != other else { return 100 }
  let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
  let start = zip(one, other).prefix { $0 == $1 }.count
  let end = zip(one.reversed(), other.reversed()).prefix(shorter - start).prefix { $0 == $1 }.count
  return (start + end) * (longer < fewLetters ? 25 : 80) / max(longer, 1)
}

private let fewLetters = 16
