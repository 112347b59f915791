/// What a heading of a table says that its numbers are counted in: `prosent` of «Andel (prosent)» and «Andel, prosent»,
/// `mill. kr` of «Omsetning i mill. kr», «Antall» alone; nil where it says none.
func unit(inHeading heading: String) -> String? {
  if heading.last == ")", let open = heading.lastIndex(of: "(") {
    let inside = heading[heading.index(after: open)...].dropLast()
    return inside.contains(where: { $0.isLetter || $0 == "%" }) ? String(inside) : nil
  }
  let words = heading.split(whereSeparator: \.isWhitespace).map(String.init)
  guard let last = words.last?.lowercased() else { return nil }
  if ["antall", "number"].contains(words[0].lowercased()), words.count < 3 { return heading }
  // «Ansatte i bedrifter» are people: only sums and shares are said like this.
  guard ["prosent", "%", "kr", "kroner", "nok", "percent"].contains(last) else { return nil }
  let lead = words.lastIndex { ["i", "in"].contains($0.lowercased()) || $0.hasSuffix(",") }
  return lead.map { words[($0 + 1)...].joined(separator: " ") } ?? (words.count == 1 ? heading : nil)
}

/// What the column of values is called, with the unit after it or not: «verdi», «Value (NOK)».
func isNameOfValues(_ name: String) -> Bool {
  let bare = name.last == ")" ? name.prefix { $0 != "(" } : name[...]
  return ["verdi", "value", "obs_value"].contains(bare.split(separator: " ").joined(separator: " "))
}

/// What a column is called that says what each value is counted in.
let namesOfUnits: Set<String> = [
  "enhet", "måleenhet", "maleenhet", "unit", "unit of measure", "unit_measure", "unit_of_measure",
]
