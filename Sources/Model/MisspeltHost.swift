/// What the name of a machine was meant to be, where that is certain: the largest letter boxes, municipalities, and endings that
/// no register has. Nil for any other.
func hostMeant(by host: Substring, isMail: Bool) -> String? {
  let labels = host.split(separator: ".").map(String.init)
  guard labels.count > 1, let last = labels.last else { return nil }
  if last == "kommune" { return host + ".no" }
  if let ending = endings[last] { return (labels.dropLast() + [ending]).joined(separator: ".") }
  // «kongsberg.komune.no»
  let second = labels[labels.count - 2]
  // «www.kommunen.no» is a name of its own.
  if last == "no", labels.filter({ $0 != "www" }).count > 2, second != municipality, second != "kommunen",
    second.first == "k",
    isOneOff(second, municipality)
  {
    return (labels.dropLast(2) + [municipality, last]).joined(separator: ".")
  }
  guard isMail, labels.count == 2,
    let meant = letterBoxes.first(where: { $0.name.first == second.first && isOneOff(second, $0.name) }),
    meant.endings.contains(last)
  else { return nil }
  return meant.name + "." + last
}

private let municipality = "kommune"

/// None of them is an ending (IANA, Root Zone Database, 2026).
private let endings = [
  "noo": "no", "nno": "no", "on": "no", "con": "com", "cmo": "com", "ocm": "com", "comm": "com", "vom": "com",
  "xom": "com",
]

/// Those that many have, which are far from the names of others.
private let letterBoxes: [(name: String, endings: [String])] = [
  ("gmail", ["com", "no"]), ("hotmail", ["com", "no"]), ("outlook", ["com", "no"]), ("icloud", ["com"]),
  ("yahoo", ["com", "no"]),
]

/// Whether one letter too many, too few or another, or two that changed places, is all that differs.
private func isOneOff(_ written: String, _ meant: String) -> Bool {
  let (left, right) = (Array(written.utf8), Array(meant.utf8))
  guard left != right, (left.count - right.count).magnitude < 2 else { return false }
  let same = zip(left, right).prefix { $0 == $1 }.count
  let (restOfLeft, restOfRight) = (left[same...], right[same...])
  if left.count == right.count {
    let isSwapped = restOfLeft.prefix(2).elementsEqual(restOfRight.prefix(2).reversed())
    return restOfLeft.dropFirst().elementsEqual(restOfRight.dropFirst())
      || isSwapped && restOfLeft.dropFirst(2).elementsEqual(restOfRight.dropFirst(2))
  }
  return left.count > right.count
    ? restOfLeft.dropFirst().elementsEqual(restOfRight) : restOfLeft.elementsEqual(restOfRight.dropFirst())
}
