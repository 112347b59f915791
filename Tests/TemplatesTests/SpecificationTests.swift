import Testing

@Suite("The Mustache specification", .enabled(if: SpecificationModule.isAvailable))
struct SpecificationTests {
  @Test(
    "Every case of the core modules and of inheritance is rendered as expected",
    arguments: SpecificationModule.names)
  func module(name: String) throws {
    let cases = try SpecificationModule.read(name)
    #expect(!cases.isEmpty)
    for test in cases {
      #expect(try test.rendered() == test.expected, "\(name): \(test.name): \(test.template)")
      for known in test.names.map({ [$0] }) + [test.names] {
        #expect(
          try test.rendered(filling: known) == test.expected,
          "\(name): \(test.name): \(test.template) with \(known)")
      }
    }
  }
}
