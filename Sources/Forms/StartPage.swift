import Diagnostics
import Templates
import Theming

/// All entries by kind, with what is to be done about them.
package struct StartPage: Sendable {
  package var frame: PageFrame
  package let query: String
  /// The kinds that can be looked at alone.
  package let options: [Control.Option]
  /// How many were found, in words.
  package let count: String
  package let kinds: [Kind]

  package init(frame: PageFrame, query: String, options: [Control.Option], count: String, kinds: [Kind]) {
    self.frame = frame
    self.query = query
    self.options = options
    self.count = count
    self.kinds = kinds
  }

  package struct Kind: Sendable {
    package let id: String
    package let heading: String
    package let newAddress: String?
    package let entries: [Entry]
    /// Whether its entries are shown at once.
    package var isOpen = false
    package var errors: String?
    /// Whether it has one entry, which is named with it, and opened by its name.
    package var isOne = false

    package init(id: String, heading: String, newAddress: String?, entries: [Entry]) {
      self.id = id
      self.heading = heading
      self.newAddress = newAddress
      self.entries = entries
    }
  }

  package struct Entry: Sendable {
    package let title: String
    package let address: String
    package let states: [String]
    package let errorCount: Int
    package let errors: String?
    package let warnings: String?
    package let advice: String?

    package init(
      title: String, address: String, states: [String], errorCount: Int = 0, errors: String?,
      warnings: String?, advice: String?
    ) {
      self.title = title
      self.address = address
      self.states = states
      self.errorCount = errorCount
      self.errors = errors
      self.warnings = warnings
      self.advice = advice
    }
  }
}

let startView = View<StartPage>(
  frameFields { $0.frame } + [
    .text("query") { $0.query }, .list("options", optionView) { $0.options }, .text("count") { $0.count },
    .list("kinds", kindView) { $0.kinds },
  ])

private let kindView = View<StartPage.Kind>([
  .text("id") { $0.id }, .text("heading") { $0.heading }, .text("number") { String($0.entries.count) },
  .optionalText("newAddress") { $0.newAddress }, .flag("hasEntries") { !$0.entries.isEmpty },
  .list("entries", entryView) { $0.entries }, .flag("isOpen") { $0.isOpen }, .flag("isOne") { $0.isOne },
  .optionalText("errors") { $0.errors },
])

private let entryView = View<StartPage.Entry>([
  .text("title") { $0.title }, .text("address") { $0.address }, .texts("states") { $0.states },
  .optionalText("errors") { $0.errors }, .optionalText("warnings") { $0.warnings },
  .optionalText("advice") { $0.advice },
])
