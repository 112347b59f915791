import Content
import Diagnostics

/// Components and roles of a text that were written so that they stay text or code.
func mistakenComponents(
  in document: MarkdownDocument, _ bytes: [UInt8], _ path: String, _ vocabulary: ComponentVocabulary
) -> [Diagnostic] {
  let text = ComponentText(document: document, bytes: bytes, path: path, vocabulary: vocabulary)
  return document.nodes.flatMap { node -> [Diagnostic] in
    switch node.kind {
    case .codeBlock: text.componentWithoutBraces(node).map { [$0] } ?? []
    case .text: text.rolesWithoutBackticks(node)
    default: []
    }
  } + document.directives.compactMap(text.textInComponent)
}

/// A text whose components are looked at.
struct ComponentText {
  let document: MarkdownDocument
  let bytes: [UInt8]
  let path: String
  let vocabulary: ComponentVocabulary
}
