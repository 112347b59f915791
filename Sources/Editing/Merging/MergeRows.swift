import Model

/// A list that two people have had a form of: each row once, with what it was, what each of them made it, and what becomes of it.
package struct MergedList: Sendable {
  package let place: ValuePlace
  package let rows: [MergedRow]
  /// Who moved rows, where the two have those that both have in different orders.
  package let orders: Orders?
  /// The numbers of the rows above in the order that the other has them.
  let theirOrder: [Int]

  package enum Orders: Sendable { case mine, theirs, both }

  /// What a choice of a row, or of the order, is called; it is the same whenever it is made of the same three versions.
  package func name(_ number: Int) -> String { "\(place.text)#\(number)" }
  package var orderName: String { place.text + "#rekkefolge" }

  /// The rows as they become, with the row above that each is; `choices` says by name whether the other's was chosen.
  package func made(_ choices: [String: Bool]) -> [(number: Int, text: RowText)] {
    let isTheirOrder = orders != nil && (choices[orderName] ?? (orders == .theirs))
    return (isTheirOrder ? theirOrder : Array(rows.indices)).compactMap { number in
      let row = rows[number]
      let isTheirs = row.differs && (choices[name(number)] ?? row.isTheirsByItself)
      return row.text(choosingTheirs: isTheirs).map { (number, $0) }
    }
  }
}

/// One row of a list in three versions.
package struct MergedRow: Sendable {
  package let base: Version?
  package let mine: Version?
  package let theirs: Version?

  package struct Version: Sendable {
    /// The number that it has there, from 0.
    package let index: Int
    package let text: RowText
  }

  package enum Author: Sendable { case me, other, both }

  package var differs: Bool { mine?.text != theirs?.text }

  package var changedBy: Author {
    mine?.text == base?.text ? .other : theirs?.text == base?.text ? .me : .both
  }

  /// What stands when nobody chooses: what only one has changed is as that one has it, and of a row that one of them changed and the
  /// other took away nothing is lost.
  package var isTheirsByItself: Bool {
    changedBy == .other || changedBy == .both && mine == nil
  }

  /// Nil for a row that is not to be there. Of one that both have changed, one's own has what the other changed in other values.
  func text(choosingTheirs: Bool) -> RowText? {
    if choosingTheirs { return theirs?.text }
    guard changedBy == .both, let mine = mine?.text, let theirs = theirs?.text, let base = base?.text,
      mine.shape == theirs.shape, mine.shape == base.shape
    else { return mine?.text }
    return RowText(
      (mine.leaves + theirs.leaves.filter { mine.at($0) == nil }).compactMap { leaf in
        mine.at(leaf) == base.at(leaf) ? theirs.at(leaf) : mine.at(leaf)
      })
  }

  /// What the other has changed in it since the form was opened and is not in what becomes of it.
  package func leftOut(of made: RowText?) -> [RowText.Leaf] {
    guard let theirs, theirs.text != base?.text else { return [] }
    return theirs.text.leaves.filter { base?.text.at($0) != $0 && made?.at($0) != $0 }
  }
}

/// Puts the three versions of a list beside each other, row by row.
func merging(_ mine: RowList, _ theirs: RowList, from base: RowList) -> MergedList {
  let (own, others) = (pairs(from: base.rows, to: mine.rows), pairs(from: base.rows, to: theirs.rows))
  var joined = Joined(own: own, others: others)
  joined.joinNew(mine.rows, theirs.rows)
  let sequence = joined.sequence(baseCount: base.rows.count)
  let rows = sequence.map { id in
    MergedRow(
      base: version(id.baseIndex, base.rows), mine: version(joined.mine[id], mine.rows),
      theirs: version(joined.theirs[id], theirs.rows))
  }
  let numbers = Dictionary(sequence.enumerated().map { ($1, $0) }) { first, _ in first }
  let theirOrder = put(sequence, into: joined.others).compactMap { numbers[$0] }
  return MergedList(place: mine.place, rows: rows, orders: joined.orders, theirOrder: theirOrder)
}

private func version(_ index: Int?, _ rows: [RowText]) -> MergedRow.Version? {
  index.map { MergedRow.Version(index: $0, text: rows[$0]) }
}

/// A row, by where it was first: in what both began with, in one's own, or in the other's.
private enum RowID: Hashable {
  case base(Int), mine(Int), theirs(Int)

  var baseIndex: Int? { if case .base(let index) = self { index } else { nil } }
}

private struct Joined {
  /// In the order of each.
  var own: [RowID]
  var others: [RowID]

  init(own: [Int?], others: [Int?]) {
    self.own = own.enumerated().map { index, base in base.map { .base($0) } ?? .mine(index) }
    self.others = others.enumerated().map { index, base in base.map { .base($0) } ?? .theirs(index) }
  }

  /// What both have added, and is the same, is one row.
  mutating func joinNew(_ mine: [RowText], _ theirs: [RowText]) {
    var taken: Set<Int> = []
    for (index, id) in others.enumerated() where id == .theirs(index) {
      guard
        let same = mine.indices.first(where: {
          own[$0] == .mine($0) && mine[$0] == theirs[index] && !taken.contains($0)
        })
      else { continue }
      taken.insert(same)
      others[index] = .mine(same)
    }
  }

  var mine: [RowID: Int] { Dictionary(own.enumerated().map { ($1, $0) }) { first, _ in first } }
  var theirs: [RowID: Int] { Dictionary(others.enumerated().map { ($1, $0) }) { first, _ in first } }

  private var shared: (mine: [RowID], theirs: [RowID]) {
    let (there, here) = (Set(others), Set(own))
    return (own.filter(there.contains), others.filter(here.contains))
  }

  /// Who has another order of what both have than they began with.
  var orders: MergedList.Orders? {
    let (mine, theirs) = shared
    guard mine != theirs else { return nil }
    let (isMine, isTheirs) = (!isInOrder(mine), !isInOrder(theirs))
    return isMine && isTheirs ? .both : isTheirs ? .theirs : .mine
  }

  private func isInOrder(_ ids: [RowID]) -> Bool {
    let numbers = ids.compactMap(\.baseIndex)
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Every row that any of the three has, in one's own order.
  func sequence(baseCount: Int) -> [RowID] {
    let gone = (0..<baseCount).map { RowID.base($0) }
    return put(gone, into: put(others, into: own))
  }
}

/// Those that are not there yet, each after the one that it came after, or last when it came last; what others put in at a place stands
/// before one's own.
private func put(_ more: [RowID], into ids: [RowID]) -> [RowID] {
  var result = ids
  let (there, all) = (Set(ids), Set(more))
  let end = (more.lastIndex(where: there.contains) ?? -1) + 1
  var last: RowID?
  for (index, id) in more.enumerated() {
    if index == end { last = result.last(where: all.contains) }
    defer { last = id }
    guard !there.contains(id) else { continue }
    let place = last.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    result.insert(id, at: place)
  }
  return result
}
