/// The first five names of a list, for people: what a terminal would act on is a question mark, and a long one is cut in its middle.
func shownNames(_ names: [String]) -> String {
  names.prefix(5).map(shown).joined(separator: ", ") + (names.count > 5 ? " …" : "")
}

private func shown(_ name: String) -> String {
  let text = name.unicodeScalars.map { isPlain($0) ? String($0) : "?" }.joined()
  guard text.count > 120 else { return text }
  return "\(text.prefix(58))…\(text.suffix(58))"
}

private func isPlain(_ letter: Unicode.Scalar) -> Bool {
  switch letter.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
  default: true
  }
}
