/// `.vscode/settings.json`: which schema VS Code holds each YAML file against, and how it saves files.
package func editorSettings() -> String {
  let schemas = (AnyKind.all.flatMap(publicSchema) + AnyKind.all.flatMap(internalSchema))
    .map { "    \($0)" }.joined(separator: ",\n")
  return """
    {
      "yaml.schemas": {
    \(schemas)
      },
      "yaml.customTags": [],
      "files.encoding": "utf8",
      "files.eol": "\\n",
      "editor.detectIndentation": false,
      "editor.insertSpaces": true,
      "editor.tabSize": 2
    }

    """
}

private func publicSchema(of kind: AnyKind) -> [String] {
  let name = kind.folder.nb
  let schema = "\".vscode/skjema/\(name).json\""
  return switch kind.form {
  case .single: ["\(schema): \"content/\(name).yml\""]
  case .register: ["\(schema): [\"content/\(name).yml\", \"content/\(name)/*.yml\"]"]
  // The fields of a document are checked by `story`: editors do not look into Markdown.
  case .document, .internalRegister, .internalRecord, .record: []
  }
}

private func internalSchema(of kind: AnyKind) -> [String] {
  guard !kind.internalFields.isEmpty, !kind.form.isRecord else { return [] }
  let name = kind.folder.nb
  let files = kind.form == .single ? "\(name).yml" : "\(name)/*.yml"
  return ["\".vscode/skjema/intern-\(name).json\": \"content/intern/\(files)\""]
}
