/// A phase's value and what it found on the way; they travel together, and no phase throws for content.
package struct Diagnosed<Value> {
  package var value: Value
  package var findings: [Diagnostic]

  package init(_ value: Value, _ findings: [Diagnostic] = []) {
    self.value = value
    self.findings = findings
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
