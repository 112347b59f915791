import Diagnostics

/// The configuration of Sveltia CMS (its options: https://sveltiacms.app/en/docs), by which a group that edits at a code
/// host gets a form for each kind of content; YAML. Sveltia keeps fields that it is not told of, and loses comments.
package func cmsConfiguration() -> String {
  let kinds = AnyKind.all.filter { !$0.form.isRecord }
  let configuration = JSONText.object([
    (
      "backend",
      .object([("name", .string("github")), ("repo", .string("EIER/LAGER")), ("branch", .string("main"))])
    ),
    ("media_folder", .string("content")), ("public_folder", .string("")),
    ("slug", .object([("encoding", .string("ascii")), ("clean_accents", .flag(true))])),
    (
      "i18n",
      .object([
        ("structure", .string("multiple_files")), ("locales", .array([.string("nb"), .string("en")])),
        ("default_locale", .string("nb")), ("initial_locales", .string("default")),
        ("omit_default_locale_from_file_path", .flag(true)),
      ])
    ),
    (
      "output",
      .object([
        ("omit_empty_optional_fields", .flag(true)), ("yaml", .object([("quote", .string("double"))])),
      ])
    ),
    ("collections", .array(kinds.flatMap(collections))),
    ("singletons", .array(kinds.flatMap(singletons))),
  ])
  return head + configuration.yaml
}

private let head = """
  # Laget av «story schema --cms sveltia». Sett inn navnet på lageret i «repo», og lag fila på nytt når feltene endrer seg.
  # Sveltia skriver hele fila om når noe lagres: kommentarer (linjer som begynner med #) går tapt, og anførselstegn og
  # linjedeling kan endre seg. Felt som er ett for hvert år, som «ar», vises ikke, men blir stående.
  #
  # Made by “story schema --cms sveltia”. Fill in the repository's name in “repo”, and make the file anew when fields change.
  # Sveltia rewrites the whole file on every save: comments (lines that begin with #) are lost, and quotes and line breaks
  # may change. Fields that are given once a year, such as “ar”, are not shown, but stay in the file.

  """

/// The folders that a kind's entries lie in; none for a kind of one file.
private func collections(of kind: AnyKind) -> [JSONText] {
  guard kind.form != .single else { return [] }
  var result: [JSONText] = []
  if !kind.form.isInternal { result.append(collection(kind, kind.fields, for: .everyone)) }
  if !kind.internalFields.isEmpty {
    result.append(collection(kind, kind.internalFields + exampleField, for: .projectOnly))
  }
  return result
}

/// What says that an internal file is example data too.
private let exampleField = AnyKind(Page.self).fields.filter { $0.name.nb == "eksempel" }

private func collection(_ kind: AnyKind, _ fields: [FieldDescription], for audience: Audience) -> JSONText {
  let isInternal = audience != .everyone
  let isDocument = kind.form == .document && !isInternal
  let title = isInternal && !kind.form.isInternal ? nil : kind.identifier
  var members: [(String, JSONText)] = [
    ("name", .string((isInternal ? "intern-" : "") + kind.folder.nb)),
    ("label", .string(kind.name.nb.capitalizedFirst + (isInternal ? " (internt)" : ""))),
    ("folder", .string("content/" + (isInternal ? "intern/" : "") + kind.folder.nb)),
    ("create", .flag(true)), ("extension", .string(isDocument ? "md" : "yml")),
    ("format", .string(isDocument ? "yaml-frontmatter" : "yml")),
  ]
  if let title {
    members += [("identifier_field", .string(title)), ("slug", .string("{{\(title)}}"))]
  } else {
    members += [("slug", .string("{{fields._slug}}")), ("summary", .string("{{slug}}"))]
  }
  if isDocument {
    members += [
      ("i18n", .flag(true)), ("media_folder", .string("")), ("public_folder", .string("")),
    ]
  }
  let forms = fields.compactMap { cmsField($0, translated: isDocument) }
  members.append(("fields", .array(isDocument ? forms + [body] : forms)))
  return .object(members)
}

/// The files of a kind that stands for itself.
private func singletons(of kind: AnyKind) -> [JSONText] {
  guard kind.form == .single else { return [] }
  let parts: [([FieldDescription], String, String)] = [
    (kind.fields, "", kind.name.nb), (kind.internalFields, "intern/", kind.name.nb + " (internt)"),
  ]
  return parts.filter { !$0.0.isEmpty }.map { fields, folder, label in
    .object([
      ("name", .string((folder.isEmpty ? "" : "intern-") + kind.folder.nb)),
      ("label", .string(label.capitalizedFirst)),
      ("file", .string("content/\(folder)\(kind.folder.nb).yml")), ("format", .string("yml")),
      ("fields", .array(fields.compactMap { cmsField($0, translated: false) })),
    ])
  }
}

/// The text of a document as Markdown: a rich-text view would rewrite components (`:::`).
private let body = JSONText.object([
  ("name", .string("body")), ("label", .string("Teksten")), ("widget", .string("markdown")),
  ("modes", .array([.string("raw")])), ("required", .flag(false)), ("i18n", .flag(true)),
])

extension AnyKind {
  /// The field by which entries are listed: the first that is required and a text.
  var identifier: String? {
    fields.first { $0.requirement == .required && ($0.type == .text || $0.type == .localized(.text)) }?.name
      .nb
  }
}
