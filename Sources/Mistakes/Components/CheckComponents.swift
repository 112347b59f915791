import Content
import Diagnostics

/// Components and roles of a text that were written so that they stay text or code.
func mistakenComponents(
  in document: MarkdownDocument, _ bytes: [UInt8], _ path: String, _ vocabulary: ComponentVocabulary
) -> [Diagnostic] {
  let text = ComponentText(document: document, bytes: bytes, path: path, vocabulary: vocabulary)
  let mayHoldRoles = bytes.holds(.openBrace, in: bytes.indices)
  var findings: [Diagnostic] = []
  for (index, node) in document.nodes.enumerated() {
    switch node.kind {
    case .codeBlock: if let finding = text.componentWithoutBraces(node) { findings.append(finding) }
    case .text: if mayHoldRoles { findings += text.rolesWithoutBackticks(node) }
    case .code: if mayHoldRoles, let finding = text.roleAsCode(node) { findings.append(finding) }
    case .paragraph: if mayHoldRoles, let finding = text.componentAsCode(index) { findings.append(finding) }
    default: break
    }
  }
  return findings + document.directives.compactMap(text.textInComponent)
}

/// A text whose components are looked at.
struct ComponentText {
  let document: MarkdownDocument
  let bytes: [UInt8]
  let path: String
  let vocabulary: ComponentVocabulary
}
