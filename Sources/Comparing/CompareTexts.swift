/// One thing that reads otherwise than before.
package enum TextChange: Sendable, Hashable {
  case added(String)
  case removed(String)
  case changed(from: String, to: String)
  /// The same words with other numbers.
  case numbers(from: String, to: String)
}

/// What of a list of sentences is new, gone or written otherwise, in the order of the new list; linear.
///
/// A sentence is what it was wherever it has gone. What is gone and what is new between the same two sentences that stayed
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
  return changes
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
