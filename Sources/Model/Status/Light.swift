/// A traffic light; the page shows it as colour, shape and word.
package enum Light: String, Sendable, CaseIterable {
  case green, yellow, red
  /// Not judged: there is nothing to judge by.
  case grey

  /// What several say together: red or yellow when one of them is; green when all are; else grey, since what cannot be
  /// judged is never green. Of none it is grey.
  package static func worst(of lights: [Light]) -> Light {
    [.red, .yellow, .grey].first(where: lights.contains) ?? (lights.isEmpty ? .grey : .green)
  }

  /// At best yellow: what is not fresh is never green.
  var withoutGreen: Light { self == .green ? .yellow : self }
}

extension [Light] {
  /// How many cannot be judged.
  package var unjudged: Int { count { $0 == .grey } }
}
