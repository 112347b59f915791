package import Diagnostics
import Templates
import Theming

/// What stands around each of the editor's pages.
package struct PageFrame: Sendable {
  package let title: String
  package let language: MessageLanguage
  /// What must be sent with every form.
  package let token: String
  /// The page itself in the preview, where there is one.
  package var seen: String?
  /// This page in the other language.
  package var otherLanguage: String?
  /// What came of what was just done.
  package var said: Said?

  package init(title: String, _ language: MessageLanguage, token: String) {
    self.title = title
    self.language = language
    self.token = token
  }

  package struct Said: Sendable {
    package enum Tone: String, Sendable { case good, warning, error }

    package let tone: Tone
    package let text: String
    package var more: [String] = []
    /// What is to be put right elsewhere.
    package var places: [Place] = []
    /// Whether whoever opens the page goes on here, which is not so where a control is.
    package var isFocused = true

    /// Something at another place, and the way there.
    package struct Place: Sendable {
      package let text: String
      package let label: String
      /// Nil for what no page leads to.
      package let address: String?

      package init(text: String, label: String, address: String?) {
        self.text = text
        self.label = label
        self.address = address
      }
    }

    /// The text is a sentence of its own, however it began as a part of another.
    package init(_ tone: Tone, _ text: String, more: [String] = []) {
      self.tone = tone
      self.text = text.prefix(1).uppercased() + text.dropFirst()
      self.more = more
    }
  }
}

/// The fields of every page, for a page that keeps its frame at `frame`.
func frameFields<Page: Sendable>(_ frame: @escaping @Sendable (Page) -> PageFrame) -> [View<Page>.Field] {
  [
    .text("title") { frame($0).title }, .text("token") { frame($0).token },
    .optionalText("seen") { frame($0).seen }, .optionalText("otherLanguage") { frame($0).otherLanguage },
    .optional("said", saidView) { frame($0).said },
    .precomputed("words", EditorWords.shape) { EditorWords.values(frame($0).language) },
  ]
}

private let saidView = View<PageFrame.Said>([
  .text("tone") { $0.tone.rawValue }, .text("text") { $0.text }, .texts("more") { $0.more },
  .flag("isFocused") { $0.isFocused }, .text("role") { $0.tone == .good ? "status" : "alert" },
  .flag("hasPlaces") { !$0.places.isEmpty }, .list("places", placeView) { $0.places },
])

private let placeView = View<PageFrame.Said.Place>([
  .text("what") { $0.text }, .text("label") { $0.label }, .optionalText("address") { $0.address },
])
