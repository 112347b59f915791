import Diagnostics
import Templates
import Theming

/// The form of one entry.
package struct FormPage: Sendable {
  package var frame: PageFrame
  package let kindName: String
  package let path: String
  package var state: String?
  /// Where it is sent to, and where its script asks what is wrong.
  package let action: String
  package let check: String
  /// Tells this form from others of the same entry.
  package var key = ""
  /// What the files held when they were read, so that nobody else's change is overwritten.
  package var bases: [String] = []
  /// What was said before saving, and need not be said again.
  package var told: [String] = []
  package var undo: String?
  package var rename: String?
  package var remove: String?
  /// Where each translation can be taken away.
  package var translations: [QuestionPage.Link] = []
  /// How many errors and warnings there are, in words.
  package var count = ""
  /// Whether it holds what is not saved, which leaving it would lose.
  package var isUnsaved = false
  /// What is wrong with no control in particular.
  package var rest: [Problem] = []
  package var sections: [Section] = []
  package var lists: [List] = []
  /// Where the script asks what can be put into a text.
  package var tools = ""

  package init(
    frame: PageFrame, kindName: String, path: String, action: String, check: String
  ) {
    self.frame = frame
    self.kindName = kindName
    self.path = path
    self.action = action
    self.check = check
  }

  package struct Section: Sendable {
    package enum Place: Sendable, Hashable {
      case plain
      /// What is seldom needed.
      case folded
      /// What only the project sees.
      case inside
    }

    package let place: Place
    package let heading: String
    package var controls: [Control]
    package var isOpen = false

    package init(_ place: Place, heading: String, _ controls: [Control], isOpen: Bool = false) {
      self.place = place
      self.heading = heading
      self.controls = controls
      self.isOpen = isOpen
    }
  }

  /// What may be chosen in a control that is searched by typing.
  package struct List: Sendable {
    package let id: String
    package let options: [Control.Option]

    package init(id: String, _ options: [Control.Option]) {
      self.id = id
      self.options = options
    }
  }
}

extension FormPage {
  /// Where something is found first, by its id: what stands with no control comes before the controls.
  fileprivate var firstFound: String? {
    rest.isEmpty ? sections.lazy.flatMap(\.controls).compactMap(\.firstFound).first : "andre"
  }
}

extension Control {
  fileprivate var firstFound: String? {
    if isLeaf, !problems.isEmpty { return id }
    if !problems.isEmpty { return id + "-funn" }
    return children.lazy.compactMap(\.firstFound).first
  }
}

func formView(_ language: MessageLanguage) -> View<FormPage> {
  View<FormPage>(
    frameFields { $0.frame } + [
      .text("kindName") { $0.kindName }, .text("path") { $0.path }, .optionalText("state") { $0.state },
      .text("action") { $0.action }, .text("check") { $0.check }, .text("key") { $0.key },
      .texts("bases") { $0.bases }, .texts("told") { $0.told },
      .optionalText("undo") { $0.undo },
      .flag("hasActs") { $0.rename != nil || $0.remove != nil }, .optionalText("rename") { $0.rename },
      .optionalText("remove") { $0.remove }, .list("translations", linkView) { $0.translations },
      .text("firstFound") { $0.firstFound ?? "" }, .flag("hasFound") { $0.firstFound != nil },
      .text("count") { $0.count }, .flag("isUnsaved") { $0.isUnsaved }, .flag("hasRest") { !$0.rest.isEmpty },
      .text("id") { _ in "resten" }, .list("problems", problemView(language)) { $0.rest },
      .list("sections", sectionView(language)) { $0.sections }, .list("lists", listView) { $0.lists },
      .text("tools") { $0.tools },
      .text("scriptWords") { page in
        JSONText.object(EditorWords.forScript.map { ($0.name, .string($0.words[page.frame.language])) }).text
      },
    ])
}

private func sectionView(_ language: MessageLanguage) -> View<FormPage.Section> {
  View<FormPage.Section>([
    .flag("isPlain") { $0.place == .plain }, .flag("isFolded") { $0.place == .folded },
    .flag("isInside") { $0.place == .inside }, .flag("isOpen") { $0.isOpen },
    .text("heading") { $0.heading }, .text("number") { String($0.controls.count) },
    .text("id") { $0.place == .inside ? "internt" : "del" },
    .list("controls", controlView(language)) { $0.controls },
  ])
}

private let listView = View<FormPage.List>([
  .text("id") { $0.id }, .list("options", optionView) { $0.options },
])
