import Model
import Templates

/// What stands in place of a list that holds nothing, and the one thing to do about it.
struct EmptyList: Sendable {
  let text: String
  let action: Link?
}

extension EmptyList {
  /// Both as running text, where neither can be a link.
  var sentences: String {
    ([text] + [action.map { $0.title + "." }].compactMap(\.self)).joined(separator: " ")
  }
}

let emptyListView = View<EmptyList>([
  .text("text") { $0.text },
  .optional("action", linkView) { $0.action },
])

extension Edition {
  func empty(_ list: ListPage) -> EmptyList {
    EmptyList(text: words[list.empty], action: action(list.action))
  }

  /// On the first page of the news, which are listed nowhere else.
  var emptyNews: EmptyList { EmptyList(text: words[.newsEmpty], action: action(.ask)) }

  private func action(_ action: EmptyListAction) -> Link? {
    switch action {
    case .subscribe: Link(title: words[.subscribeToNew], address: subscribing)
    case .ask:
      contactPoints.first.map { Link(title: words[.ask], address: $0.address) }
        ?? (site.isEmpty(Person.kindID) ? nil : Link(title: words[.ask], address: address(of: .people)))
    }
  }
}

extension Word {
  static let subscribeToNew = Word("subscribe-to-new")
  static let ask = Word("ask")
  static let newsEmpty = Word("news-empty")
}
