package import Diagnostics
package import Templates
import Theming

extension FormPage {
  package var bytes: [UInt8] { rendered("form", formView(frame.language), self) }
}

extension StartPage {
  package var bytes: [UInt8] { rendered("start", startView, self) }
}

extension QuestionPage {
  package var bytes: [UInt8] { rendered("question", questionView(frame.language), self) }
}

/// The templates, compiled once, and what is wrong with them, which a test wants to be nothing.
package let editorTemplates: Diagnosed<[String: Template]> = compile(
  sources,
  pages: [
    PageShape(template: "form", shape: formView(.nb).shape),
    PageShape(template: "start", shape: startView.shape),
    PageShape(template: "question", shape: questionView(.nb).shape),
  ])

private let sources: [TemplateSource] = [
  source("page", PackageResources.page_mustache), source("problems", PackageResources.problems_mustache),
  source("hint", PackageResources.hint_mustache), source("label", PackageResources.label_mustache),
  source("control", PackageResources.control_mustache), source("form", PackageResources.form_mustache),
  source("start", PackageResources.start_mustache), source("question", PackageResources.question_mustache),
]

private func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
  TemplateSource(path: "Templates/\(name).mustache", name: name, bytes: bytes)
}

private func rendered<Page: Sendable>(_ name: String, _ view: View<Page>, _ page: Page) -> [UInt8] {
  let value = view.value(of: page)
  var bytes: [UInt8] = []
  // Discarded: a form beyond the bound of a page is cut off, and says so by its missing end.
  do { try editorTemplates.value[name]?.render(value, into: &bytes) } catch {}
  return bytes
}
