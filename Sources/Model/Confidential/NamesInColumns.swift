import Content
import Diagnostics

/// A name whose parts stand in columns of their own, «Etternavn» and «Fornavn»: neither part can be looked for, and
/// together they are somebody. Each is a text as it is said, with and without the middle name, and as the columns have it.
func namesInColumns(_ rows: [[ContentTable.Cell]], in path: String) -> [ConfidentialText] {
  guard let header = rows.first else { return [] }
  let people = peopleColumns(of: header.map { partOfName($0.text) })
  guard !people.isEmpty else { return [] }
  return rows.dropFirst().flatMap { row in people.flatMap { names(of: $0, in: row, path) } }
}

/// What a column has of a name.
private enum PartOfName { case first, middle, last, unsaid }

/// The columns of one person's name.
private struct PersonColumns {
  var first: Int?
  var middle: [Int] = []
  var last: Int?
}

/// Of each person in a row the columns; another person begins where a part comes again.
private func peopleColumns(of parts: [PartOfName?]) -> [PersonColumns] {
  var people = [PersonColumns()]
  for (column, part) in parts.enumerated() {
    var person = people[people.count - 1]
    if part == .first && person.first != nil || part == .last && person.last != nil {
      people.append(PersonColumns())
      person = PersonColumns()
    }
    switch part {
    case .first: person.first = column
    case .middle: person.middle.append(column)
    case .last: person.last = column
    case .unsaid, nil: continue
    }
    people[people.count - 1] = person
  }
  // «Navn» beside «Etternavn» alone is the first name, and beside «Fornavn» the last.
  if people.count == 1, let unsaid = parts.firstIndex(of: .unsaid) {
    if people[0].first == nil {
      people[0].first = unsaid
    } else if people[0].last == nil {
      people[0].last = unsaid
    }
  }
  return people.filter { $0.first != nil && $0.last != nil }
}

private func names(
  of person: PersonColumns, in row: [ContentTable.Cell], _ path: String
) -> [ConfidentialText] {
  let cells = { (columns: [Int]) in
    columns.filter { row.indices.contains($0) && isPartOfName(row[$0].text) }
  }
  let (first, middle, last) = (cells([person.first ?? -1]), cells(person.middle), cells([person.last ?? -1]))
  guard !first.isEmpty, !last.isEmpty else { return [] }
  let (said, whole) = (first + last, first + middle + last)
  let orders = [said, whole, said.sorted()].reduce(into: [[Int]]()) { orders, order in
    if !orders.contains(order) { orders.append(order) }
  }
  return orders.map { columns in
    let ranges = columns.map { row[$0].range }
    let begin = ranges.map(\.lowerBound).min() ?? 0
    return ConfidentialText(
      columns.map { row[$0].text.trimmingSpaces }.joined(separator: " "),
      at: Location(path, begin..<(ranges.map(\.upperBound).max() ?? begin)), .fact,
      isInternalPath(path) ? .confided : .mentioned)
  }
}

/// «Fornavn», «Elevens etternavn», «last_name», «First».
private func partOfName(_ heading: String) -> PartOfName? {
  var letters = heading.lowercased().filter(\.isLetter)
  if letters.hasSuffix("names") { letters.removeLast() }
  let ends = { (words: [String]) in words.contains(where: letters.hasSuffix) }
  if ["first", "given"].contains(letters) { return .first }
  if letters == "middle" { return .middle }
  if ["last", "family"].contains(letters) { return .last }
  if ends(["fornavn", "fornamn", "førenamn", "firstname", "givenname", "forename"]) { return .first }
  if ends(["mellomnavn", "mellomnamn", "middlename"]) { return .middle }
  if ends([
    "etternavn", "etternamn", "slektsnavn", "slektsnamn", "familienavn", "lastname", "surname", "familyname",
  ]) {
    return .last
  }
  return ends(["navn", "namn", "name"]) ? .unsaid : nil
}

private func isPartOfName(_ text: String) -> Bool {
  text.trimmingSpaces.first?.isUppercase == true && !text.contains(where: \.isNumber)
}
