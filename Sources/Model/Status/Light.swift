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

/// How many parts have each light.
package struct LightCounts: Sendable, Hashable {
  package let green: Int
  package let yellow: Int
  package let red: Int
  package let grey: Int

  init(_ lights: [Light]) {
    green = lights.count { $0 == .green }
    yellow = lights.count { $0 == .yellow }
    red = lights.count { $0 == .red }
    grey = lights.count { $0 == .grey }
  }
}
