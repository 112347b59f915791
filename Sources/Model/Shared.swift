/// A value behind one reference: however much it holds, it is handed on in one step, and it is copied when one of several
/// that share it is changed, as arrays are.
///
/// Entries hold dozens of texts and lists and are handed to every rule, list and page; copying each of those anew took a
/// tenth of a build.
@usableFromInline
package struct Shared<Value: Sendable>: Sendable {
  @usableFromInline package var only: [Value]

  @inlinable
  package init(_ value: Value) { only = [value] }

  @inlinable
  package var value: Value {
    _read { yield only[0] }
    _modify { yield &only[0] }
  }
}
