import Content
import Model
import Templates

/// Everyone with a post in the project, by post.
let peoplePage = PageTemplate<PlainPage<[PeopleGroup]>>(
  page: "people", [.list("groups", peopleGroupView) { $0.content }])

extension Person: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(
      .people, peoplePage, words: [.noPost] + Post.words + personFacts.map(\.label), \.peopleGroups)
  ]
}

extension ListPage {
  static let people = ListPage(of: Person.self, "people", in: .about, order: 50, linked: .fromEveryPage)
}

extension Word {
  fileprivate static let noPost = Word("no-post")
}

extension Post: WordedChoice { static let wordPrefix = "post" }

/// What else is shown of a person, each with its word.
private let personFacts: [LabelledFact<Listed<Person>>] = []

/// The people of one post, or those without.
struct PeopleGroup: Sendable {
  /// The post's own, whatever it is called.
  let id: String
  let title: String
  let people: [Listed<Person>]
}

let peopleGroupView = View<PeopleGroup>([
  .text("id") { $0.id },
  .text("title") { $0.title },
  .filled("people", personView) { $0.people },
])

let personView = View<Listed<Person>>([
  .optionalText("id") { $0.anchor },
  .text("level") { String($0.level) },
  .html("name") { person in person.edition.phrase(person.entry.head.common.title) },
  .html("role") { $0.edition.phrase($0.entry.role) },
  .html("organisation") { $0.edition.shared($0.entry.organisation) },
  .optionalText("post") { person in person.entry.post.map { person.edition.words[choice: $0] } },
  .html("summary") { person in person.edition.phrase(person.entry.head.common.summary) },
  .optional("checked", dayView) { person in person.entry.checked.map { Day($0, person.edition.format) } },
  .flag("isExample") { $0.entry.head.common.isExample == true },
  .facts(personFacts),
])

extension Edition {
  /// In the order that the project gives them, then by name.
  func people(_ post: Post?) -> [PublicEntry<Person>] {
    alphabetical(site.all(Person.self).filter { post == nil || $0.post == post }, by: \.head.common.title)
      .enumerated().sorted { ($0.element.order ?? .max, $0.offset) < ($1.element.order ?? .max, $1.offset) }
      .map(\.element)
  }

  private func listed(_ people: [PublicEntry<Person>]) -> [Listed<Person>] {
    people.map { Listed($0, self, .ownPage) }
  }

  var peopleGroups: [PeopleGroup] {
    let byPost = Post.allCases.map {
      PeopleGroup(id: $0.rawValue, title: words[choice: $0], people: listed(people($0)))
    }
    let others = listed(people(nil).filter { $0.post == nil })
    return (byPost + [PeopleGroup(id: "people", title: words[.noPost], people: others)]).filter {
      !$0.people.isEmpty
    }
  }
}
