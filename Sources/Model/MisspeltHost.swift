import Diagnostics

/// What the name of a machine was meant to be, where that is certain: the largest letter boxes, municipalities, and endings that no
/// register has. Nil for any other.
func hostMeant(by host: ArraySlice<UInt8>, isMail: Bool) -> String? {
  let dot = UInt8(ascii: ".")
  // Nearly all end in what they should.
  guard let point = host.lastIndex(of: dot), point > host.startIndex else { return nil }
  let last = String(decoding: host[(point + 1)...], as: UTF8.self)
  let label = host[..<point].split(separator: dot).last ?? []
  let isOfK = label.first == UInt8(ascii: "k") && !label.elementsEqual(municipality.utf8)
  guard isMail || endings[last] != nil || last == municipality || last == "no" && isOfK else { return nil }
  return meant(by: String(decoding: host, as: UTF8.self), last, isMail)
}

private func meant(by host: String, _ last: String, _ isMail: Bool) -> String? {
  let labels = host.split(separator: ".").map(String.init)
  guard labels.count > 1 else { return nil }
  if last == municipality { return host + ".no" }
  if let ending = endings[last] { return (labels.dropLast() + [ending]).joined(separator: ".") }
  let second = labels[labels.count - 2]
  // «kongsberg.komune.no», and not «www.kommunen.no», which is a name of its own.
  if last == "no", labels.filter({ $0 != "www" }).count > 2, second != municipality, second != "kommunen",
    second.first == "k", certainName(for: second, among: [[municipality]]) != nil
  {
    return (labels.dropLast(2) + [municipality, last]).joined(separator: ".")
  }
  guard isMail, labels.count == 2, let name = certainName(for: second, among: letterBoxes.map { [$0.name] }),
    name != second, name.first == second.first,
    let box = letterBoxes.first(where: { $0.name == name }), box.endings.contains(last)
  else { return nil }
  return name + "." + last
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
