import Arithmetic

extension Decimal {
  /// With the comma that Norwegian has before decimals, for messages in that language.
  var inNorwegian: String { plain.replacing(".", with: ",") }
}
