/// A traffic light; the page shows it as colour, shape and word.
package enum Light: String, Sendable, CaseIterable {
  case green, yellow, red
  /// Not set: there is nothing to judge by.
  case grey

  /// The most serious of those that say something; grey when none does.
  package static func worst(of lights: [Light]) -> Light {
    [.red, .yellow, .green].first(where: lights.contains) ?? .grey
  }

  /// At best yellow: what is not fresh is never green.
  var withoutGreen: Light { self == .green ? .yellow : self }
}
