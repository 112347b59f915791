import Content

/// The names of components and roles that a site can use, by which one is recognised that was written in another way.
package struct ComponentVocabulary: Sendable {
  package var components: [Component]
  package var roles: [Name]

  package struct Component: Sendable {
    package let name: Name
    /// Its options, each by the name to write.
    package let options: [Name]
    package let body: Body

    package init(name: Name, options: [Name], body: Body) {
      self.name = name
      self.options = options
      self.body = body
    }
  }

  /// What may stand between the options of a component and its end.
  package enum Body: Sendable {
    case nothing, anything
  }

  package struct Name: Sendable {
    /// The name to offer, in bokmål.
    package let name: String
    private let spellings: Set<String>

    /// The names must be in the plain spelling.
    package init(_ nb: String, _ en: String) {
      name = nb
      spellings = [nb, en]
    }

    func matches(_ written: String) -> Bool { spellings.contains(plainSpelling(of: written)) }
  }

  package init(components: [Component], roles: [Name]) {
    self.components = components
    self.roles = roles
  }

  func component(_ written: String) -> Component? { components.first { $0.name.matches(written) } }

  func isRole(_ written: String) -> Bool { roles.contains { $0.matches(written) } }
}
