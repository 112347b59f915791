import Content
package import Mistakes

extension ComponentVocabulary {
  /// The components and roles that are declared here.
  package static let declared = ComponentVocabulary(
    components: DirectiveDeclaration.all.map(Component.init), roles: RoleDeclaration.all.map { Name($0.name) }
  )
}

extension ComponentVocabulary.Component {
  fileprivate init(_ declaration: DirectiveDeclaration) {
    self.init(
      name: ComponentVocabulary.Name(declaration.name),
      options: declaration.fields.map { ComponentVocabulary.Name($0.name) },
      body: withoutBody.contains(declaration.name.nb) ? .nothing : .anything)
  }
}

extension ComponentVocabulary.Name {
  fileprivate init(_ name: FieldName) { self.init(name.nb, name.en) }
}

private let withoutBody: Set<String> = [
  "arrangementer", "maltall", "partnere", "personer", "kontakt", "dokumenttre", "sted", "video",
]
