import Content
import Model

/// An address as it is read from paper: an e-mail address or a telephone number without what programs need before and behind it.
func addressOnPaper(_ address: String) -> String {
  for scheme in ["mailto:", "tel:"] where address.lowercased().hasPrefix(scheme) {
    return String(address.dropFirst(scheme.count).prefix { $0 != "?" })
  }
  return address
}

extension TextWalk {
  /// What stands beside a link on paper, where its own address is not enough: the whole address of another page of the site, and the
  /// e-mail address or number that its words do not say. Nil for the page that the text is of.
  func besideOnPaper(_ address: String, in language: Language?, _ index: Int) -> String? {
    let bare = addressOnPaper(address)
    guard bare == address else { return isSaid(bare, in: body.plainText(of: index)) ? nil : bare }
    guard address.hasPrefix("/"), !address.hasPrefix("//"), let domain = renderer.site.site?.domain?.origin
    else { return nil }
    if language == renderer.language, case .entry(let id, _, _)? = text.targets[Int32(index)],
      renderer.site.head(id)?.texts.contains(where: { $0.path == text.path }) == true
    {
      return nil
    }
    return domain + address
  }
}

/// Numbers are grouped by people, and written without the code of the country.
private func isSaid(_ address: String, in words: String) -> Bool {
  let digits = words.filter(\.isASCIIDigit)
  let isNumber = address.allSatisfy { $0.isASCIIDigit || "+-".contains($0) }
  if isNumber { return digits.count > 4 && address.filter(\.isASCIIDigit).hasSuffix(digits) }
  return words.lowercased().contains(address.lowercased())
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
