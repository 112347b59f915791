/// What the top of the page is painted with, for browsers that colour themselves after it: read from the stylesheet, so that it is
/// said in one place.
package struct ThemeColours: Sendable, Hashable {
  /// `#ffffff`
  package let light: String?
  package let dark: String?

  /// The first `--deep` of the stylesheet is the light one, the second stands in the query for dark colours.
  package init(stylesheet: [UInt8]) {
    let text = String(decoding: stylesheet, as: UTF8.self)
    let colours = text.split(separator: "--deep:").dropFirst().compactMap { rest -> String? in
      let value = rest.prefix { $0 != ";" && $0 != "}" }.drop { $0 == " " }
      let isColour =
        value.first == "#" && [4, 7].contains(value.utf8.count) && value.dropFirst().allSatisfy(\.isHexDigit)
      return isColour ? String(value) : nil
    }
    light = colours.first
    dark = colours.dropFirst().first
  }
}
