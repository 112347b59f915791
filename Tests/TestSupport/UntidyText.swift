/// A text as editors and their programs write it, full of what a repair may touch and of what it must not: entities,
/// escapes, letters with their marks apart (NFD), hard line breaks, tabs, lines that go on in lists, quotes and
/// components, addresses, code and times for machines.
package func untidyText(_ numbers: inout some RandomNumberGenerator) -> String {
  (0..<Int.random(in: 1...5, using: &numbers)).map { _ in block(&numbers) }.joined(separator: "\n\n") + "\n"
}

private func block(_ numbers: inout some RandomNumberGenerator) -> String {
  let lines = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in line(&numbers) }
  switch Int.random(in: 0..<9, using: &numbers) {
  case 0: return "## " + lines[0]
  case 1: return indented(lines, first: "- ", rest: "  ", &numbers)
  case 2: return indented(lines, first: "1. ", rest: "   ", &numbers)
  case 3: return indented(lines, first: "> - ", rest: pick([">   ", "> ", "  "], &numbers), &numbers)
  case 4: return indented(lines, first: "> ", rest: pick(["> ", ">", ""], &numbers), &numbers)
  case 5: return "```{sjekkliste}\n- " + lines.joined(separator: "\n- ") + "\n```"
  case 6:
    return "| Når | Hva |\n|---|---|\n"
      + lines.map { "| \($0.replacing("|", with: "\\|")) | x |" }.joined(separator: "\n")
  case 7: return "1. Først\n\n   ```{sitat} Ola\n   " + joined(lines, "   ", &numbers) + "\n   ```"
  default: return joined(lines, pick(["", "", " ", "\t"], &numbers), &numbers)
  }
}

private func indented(
  _ lines: [String], first: String, rest: String, _ numbers: inout some RandomNumberGenerator
) -> String { first + joined(lines, rest, &numbers) }

/// Lines with soft and hard breaks between them.
private func joined(_ lines: [String], _ rest: String, _ numbers: inout some RandomNumberGenerator) -> String
{
  var text = lines[0]
  for line in lines.dropFirst() { text += pick(["\n", "\n", "  \n", "\\\n"], &numbers) + rest + line }
  return text
}

/// Words between which something untidy stands; a line begins with a word or with it.
private func line(_ numbers: inout some RandomNumberGenerator) -> String {
  var parts = (0..<Int.random(in: 1...4, using: &numbers)).flatMap { _ in
    [pick(words, &numbers), pick(untidy, &numbers)]
  }
  if Bool.random(using: &numbers) { parts.removeFirst() }
  let joined = parts.joined(separator: " ")
  return Int.random(in: 0..<6, using: &numbers) == 0 ? joined.replacing("å", with: "a\u{30A}") : joined
}

private func pick<Item>(_ items: [Item], _ numbers: inout some RandomNumberGenerator) -> Item {
  items[Int.random(in: 0..<items.count, using: &numbers)]
}

private let words = [
  "Firmaet AT&amp;T kommer", "bl&#229; ting", "på Grønland", "Blå\\_ting\\!", "om det\\.", "vi & dere",
  "&copy; Ola",
  "&nosuch; navn", "**Viktig:** det er", "*Se* der", "[programmet](https://www.a.no/17.juni) nå",
  "`kl 18` er kode",
  "å være,", "under 5 &lt; 6 grader", "fjorten\tdager", "🏔️ oppe", "e\u{301}n dag", "«sitat» der", "fot[^1]",
]

/// What the rules repair, and what looks like it and is something else.
private let untidy = [
  "kl 18", "Kl 18.00", "kl. 18:30", "18:30–20:00", "kl 1830", "24:20", "14.mars", "den 1.juni", "25%", "7,5%",
  "350.000", "1.250.000 kr", "kr 15.000", "1.413", "0.125", "2.500 innbyggere", "192.168.100.200", "feks",
  "pga",
  "ihht", "Mtp", "tlf", "Kongs\u{AD}berg", "hit\u{200B}", "\u{200B}dit", "**kl 18**", "*14.mars*", "_25%_",
  "pÃ¥",
  "Ã¸l**sterkt**", "https://a.no/17.juni", "www.a.no/kl-18/25%25", "feks.post@a.no", "ola\\_n@a.no",
  "UTC+02:00",
  "2027-06-17T18:30", "%202027%20", "referat_17.juni.pdf", "`14.mars`", "<https://a.no/14.mars>", "#17.mai",
  "a.b.no/17.juni", "18:30:00", "<feks@a.no>", "**\u{AD}**x", "1\u{AD}. x", "1.juni&#46;", "25&#37;",
  "kl&nbsp;18",
  "kl\\. 18:30", "\\[1.juni\\]", "[25%](a25%25.md)", "350\\.000", "14\\.mars", "+02:00",
]
