import Diagnostics
import Templates
import Theming

/// A page that asks before something is done, or shows what was: a new entry, another name, a deletion, two versions of one
/// file, what was saved.
package struct QuestionPage: Sendable {
  package var frame: PageFrame
  package var lead: [String] = []
  /// What refers to what the question is about.
  package var pointers: Pointers?
  package var versions: [Version] = []
  package var forms: [Form] = []
  package var rows: [Row] = []

  package init(_ frame: PageFrame) { self.frame = frame }

  package struct Pointers: Sendable {
    package let heading: String
    package let links: [Link]

    package init(heading: String, links: [Link]) {
      self.heading = heading
      self.links = links
    }
  }

  package struct Link: Sendable {
    package let address: String
    package let label: String

    package init(address: String, label: String) {
      self.address = address
      self.label = label
    }
  }

  package struct Version: Sendable {
    package let id: String
    package let heading: String
    package let lines: [Line]

    package init(id: String, heading: String, lines: [Line]) {
      self.id = id
      self.heading = heading
      self.lines = lines
    }
  }

  package struct Line: Sendable {
    package enum Mark: Sendable { case same, new, old }

    package let mark: Mark
    package let text: String

    package init(_ mark: Mark, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// Something that can be done.
  package struct Form: Sendable {
    package let action: String
    package let act: String
    package let label: String
    package var tone = "main"
    package var back: String?
    /// What is sent with it unseen: names and values.
    package var hidden: [Control.Option] = []
    package var controls: [Control] = []
    package var conflicts: [Conflict] = []
    /// What stands above its button.
    package var lead: String?
    /// What it changes, as it is and as it will be.
    package var differences: [Conflict] = []

    package init(action: String, act: String, label: String) {
      self.action = action
      self.act = act
      self.label = label
    }
  }

  /// Something that was done, and what can be done about it.
  package struct Row: Sendable {
    package let when: String
    package let what: String
    package let who: String
    package var address: String?
    /// What has become of it since.
    package var note: String?
    package var button: Button?

    package init(when: String, what: String, who: String) {
      self.when = when
      self.what = what
      self.who = who
    }

    /// What can be done with the change of a number.
    package struct Button: Sendable {
      package let number: Int
      package let action: String
      package let act: String
      package let label: String

      package init(number: Int, action: String, act: String, label: String) {
        self.number = number
        self.action = action
        self.act = act
        self.label = label
      }
    }
  }
}

func questionView(_ language: MessageLanguage) -> View<QuestionPage> {
  View<QuestionPage>(
    frameFields { $0.frame } + [
      .texts("lead") { $0.lead }, .optional("pointers", pointersView) { $0.pointers },
      .flag("hasVersions") { !$0.versions.isEmpty }, .list("versions", versionView) { $0.versions },
      .list("forms", actView(language)) { $0.forms }, .flag("hasRows") { !$0.rows.isEmpty },
      .list("rows", rowView) { $0.rows },
    ])
}

private let pointersView = View<QuestionPage.Pointers>([
  .text("heading") { $0.heading }, .list("links", linkView) { $0.links },
])

let linkView = View<QuestionPage.Link>([
  .text("address") { $0.address }, .text("label") { $0.label },
])

private let versionView = View<QuestionPage.Version>([
  .text("id") { $0.id }, .text("heading") { $0.heading }, .list("lines", lineView) { $0.lines },
])

let lineView = View<QuestionPage.Line>([
  .flag("isSame") { $0.mark == .same }, .flag("isNew") { $0.mark == .new },
  .flag("isOld") { $0.mark == .old },
  .text("text") { $0.text },
])

private func actView(_ language: MessageLanguage) -> View<QuestionPage.Form> {
  View<QuestionPage.Form>([
    .text("action") { $0.action }, .text("act") { $0.act }, .text("label") { $0.label },
    .text("tone") { $0.tone }, .optionalText("back") { $0.back }, .list("hidden", optionView) { $0.hidden },
    .list("controls", controlView(language)) { $0.controls },
    .list("conflicts", conflictView(language)) { $0.conflicts },
    .optionalText("lead") { $0.lead }, .list("differences", conflictView(language)) { $0.differences },
  ])
}

private let rowView = View<QuestionPage.Row>([
  .text("when") { $0.when }, .text("what") { $0.what }, .text("who") { $0.who },
  .optionalText("address") { $0.address }, .optionalText("note") { $0.note },
  .optional("button", buttonView) { $0.button },
])

private let buttonView = View<QuestionPage.Row.Button>([
  .text("number") { String($0.number) }, .text("action") { $0.action }, .text("act") { $0.act },
  .text("label") { $0.label },
])
