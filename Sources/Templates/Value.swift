/// The data of a page, laid out by its `Shape`: records hold their fields by position.
package enum Value: Sendable {
  /// Not there: renders as nothing, and its section is skipped.
  case nothing
  case text(String)
  case html([UInt8])
  /// HTML that appends itself to the page's buffer, so that long text is not held twice.
  case writer(@Sendable (inout [UInt8]) -> Void)
  case flag(Bool)
  case record([Value])
  case list([Value])
}
