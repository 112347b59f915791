/// One thing that reads otherwise than before.
package enum TextChange: Sendable, Hashable {
  case added(String)
  case removed(String)
  case changed(from: String, to: String)
  /// The same words with other numbers.
  case numbers(from: String, to: String)
  /// The same sentence, which the others do not stand around as they did: hours that changed days, steps in another order.
  case moved(String)
}

/// What of a list of sentences is new, gone or written otherwise, in the order of the new list, and then what was moved; linear but
/// for a search among those that stayed.
///
/// A sentence is what it was wherever it has gone, and of those that stand once in both, the fewest that can
/// have moved are said to have. What is gone and what is new between the same two sentences that stayed
/// belong together, in order.
func changes(from old: [String], to new: [String]) -> [TextChange] {
  let (oldGroups, _) = groups(old, without: new)
  let (newGroups, order) = groups(new, without: old)
  var changes: [TextChange] = []
  var seen: Set<Anchor> = []
  for anchor in order where seen.insert(anchor).inserted {
    changes += pairs(oldGroups[anchor] ?? [], newGroups[anchor] ?? [])
  }
  let rest = groups(old, without: new).order.filter { !seen.contains($0) }
  for anchor in rest where seen.insert(anchor).inserted {
    changes += (oldGroups[anchor] ?? []).map(TextChange.removed)
  }
  return changes + moved(from: old, to: new).map(TextChange.moved)
}

/// The sentences that stand once in both lists and are not among the most of those that keep their order, in the order of the new list.
///
/// Of one that stands several times, as a label of cards does, nobody can say which of them it was before.
private func moved(from old: [String], to new: [String]) -> [String] {
  guard old != new else { return [] }
  let (places, names) = (placesOfOnce(old), placesOfOnce(new))
  let stayed = new.compactMap { sentence in
    names[sentence] == nil ? nil : places[sentence].map { (sentence, $0) }
  }
  // The ends of the best rows of each length (patience sorting), and what stands before each sentence in its row.
  var ends: [Int] = []
  var before: [Int?] = []
  for (index, sentence) in stayed.enumerated() {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if stayed[ends[middle]].1 < sentence.1 { low = middle + 1 } else { high = middle }
    }
    before.append(low > 0 ? ends[low - 1] : nil)
    if low == ends.count { ends.append(index) } else { ends[low] = index }
  }
  var inOrder: Set<Int> = []
  var next = ends.last
  while let index = next {
    inOrder.insert(index)
    next = before[index]
  }
  return stayed.indices.filter { !inOrder.contains($0) }.map { stayed[$0].0 }
}

/// Where each sentence stands that stands once.
private func placesOfOnce(_ sentences: [String]) -> [String: Int] {
  var places: [String: Int] = [:]
  var several: Set<String> = []
  for (place, sentence) in sentences.enumerated() where places.updateValue(place, forKey: sentence) != nil {
    several.insert(sentence)
  }
  return places.filter { !several.contains($0.key) }
}

/// What stayed before a change: which sentence, the how manieth of its kind; nil at the beginning.
private struct Anchor: Hashable {
  let text: String?
  let number: Int
}

/// The sentences that the other list lacks, by what stayed before them, and the anchors in the order in which they are met.
private func groups(
  _ sentences: [String], without other: [String]
) -> (groups: [Anchor: [String]], order: [Anchor]) {
  let available = Dictionary(grouping: other) { $0 }.mapValues(\.count)
  var used: [String: Int] = [:]
  var groups: [Anchor: [String]] = [:]
  var order: [Anchor] = []
  var anchor = Anchor(text: nil, number: 0)
  for sentence in sentences {
    let count = used[sentence, default: 0]
    if count < available[sentence, default: 0] {
      used[sentence] = count + 1
      anchor = Anchor(text: sentence, number: count)
    } else {
      groups[anchor, default: []].append(sentence)
      order.append(anchor)
    }
  }
  return (groups, order)
}

private func pairs(_ old: [String], _ new: [String]) -> [TextChange] {
  let both = zip(old, new).map { before, after in
    withoutNumbers(before) == withoutNumbers(after)
      ? TextChange.numbers(from: before, to: after) : .changed(from: before, to: after)
  }
  return both + old.dropFirst(both.count).map(TextChange.removed)
    + new.dropFirst(both.count).map(TextChange.added)
}

/// The words of a sentence, with one mark for each number, whatever separates its digits («15 000», «3,5»).
private func withoutNumbers(_ sentence: String) -> String {
  var result = ""
  var separator: Character?
  var isInNumber = false
  for character in sentence {
    if character.isNumber {
      if !isInNumber { result += "#" }
      isInNumber = true
      separator = nil
    } else if isInNumber, separator == nil, ",. ".contains(character) {
      separator = character
    } else {
      if let separator { result.append(separator) }
      (separator, isInNumber) = (nil, false)
      result.append(character)
    }
  }
  if let separator { result.append(separator) }
  return result
}
