/// A point of a picture, in whole per cent from its left and from its top.
package struct FocalPoint: Sendable, Hashable {
  package let x: Int
  package let y: Int

  /// Nil when it lies outside the picture.
  package init?(x: Int, y: Int) {
    guard (0...100).contains(x), (0...100).contains(y) else { return nil }
    self.x = x
    self.y = y
  }
}
