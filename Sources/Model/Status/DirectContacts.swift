/// A person of the project, and how the project itself reaches that person.
package struct DirectContact: Sendable {
  package let id: EntryID
  package let name: LocalizedText
  package let role: LocalizedText
  package let isExample: Bool
  package let contact: String
}

extension StatusReport {
  /// Those whom the project has written down how to reach, in the order that they are listed in.
  package var directContacts: [DirectContact] {
    site.counted(Person.self).sorted { ($0.order ?? .max, $0.head.id) < ($1.order ?? .max, $1.head.id) }
      .compactMap { person in
        person.internalFacts.contact.map {
          DirectContact(
            id: person.head.id, name: person.common.title, role: person.role,
            isExample: person.common.isExample == true, contact: $0)
        }
      }
  }
}
