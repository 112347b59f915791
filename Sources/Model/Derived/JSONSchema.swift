package import Diagnostics

/// The JSON Schema (draft 2020-12) of a kind's fields, by which editors complete and check YAML while it is written;
/// titles and descriptions in bokmål, both names of each field.
package func jsonSchema(of kind: AnyKind, for audience: SchemaAudience) -> JSONText {
  let fields =
    switch audience {
    case .publicFile: kind.fields
    case .translation: kind.fields.filter { $0.type.hasWords || $0.name.nb == "sprak" }
    case .internalFile: kind.internalFields + AnyKind(Page.self).fields.filter { $0.name.nb == "eksempel" }
    }
  let head: [(String, JSONText)] = [
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(kind.name.nb)),
  ]
  let entry = objectSchema(fields, required: audience == .publicFile)
  guard kind.form == .register || kind.form == .internalRegister else { return .object(head + entry) }
  let item = JSONText.object(objectSchema(fields, required: audience == .publicFile, identified: true))
  return .object(
    head + [("oneOf", .array([.object(entry), .object([("type", .string("array")), ("items", item)])]))])
}

/// Which of an entry's files a schema is for.
package enum SchemaAudience: Sendable, CaseIterable {
  case publicFile, translation, internalFile
}

private func objectSchema(
  _ fields: [FieldDescription], required: Bool, identified: Bool = false
) -> [(String, JSONText)] {
  var properties: [(String, JSONText)] = []
  if identified { properties.append(("id", .object([("type", .string("string"))]))) }
  for field in fields {
    let schema = JSONText.object(
      [
        ("title", .string(field.name.nb)),
        ("description", .string("\(field.help.nb) Eksempel: \(field.example)")),
      ]
        + valueSchema(field.type))
    for name in Set([field.name.nb, field.name.en]).sorted() { properties.append((name, schema)) }
  }
  var schema: [(String, JSONText)] = [
    ("type", .string("object")), ("properties", .object(properties)), ("additionalProperties", .flag(false)),
  ]
  let needed = fields.filter { required && $0.requirement == .required }.map { field in
    JSONText.object([
      (
        "anyOf",
        .array(
          Set([field.name.nb, field.name.en]).sorted().map { name in
            .object([("required", .array([.string(name)]))])
          })
      )
    ])
  }
  if !needed.isEmpty { schema.append(("allOf", .array(needed))) }
  if identified { schema.append(("required", .array([.string("id")]))) }
  return schema
}

private func valueSchema(_ type: FieldType) -> [(String, JSONText)] {
  switch type {
  case .text, .reference, .webAddress, .destination, .sitePath, .fileName, .date, .dateAndTime,
    .reportingPeriod:
    scalar
  case .wholeNumber, .decimalNumber, .kroner: [("type", .array([.string("number"), .string("string")]))]
  case .yesNo:
    [
      (
        "enum",
        .array([.string("ja"), .string("nei"), .string("yes"), .string("no"), .flag(true), .flag(false)])
      )
    ]
  case .choice(let names):
    [("enum", .array(names.flatMap { Set([$0.nb, $0.en]).sorted() }.map { .string($0) }))]
  case .language: [("type", .string("string")), ("pattern", .string(languageTag))]
  case .period: [("type", .string("object"))]
  case .list(let element): [("type", .string("array")), ("items", .object(valueSchema(element)))]
  case .group(let fields): objectSchema(fields, required: false)
  case .byYear(let fields):
    [
      ("type", .string("object")), ("additionalProperties", .flag(false)),
      (
        "patternProperties",
        .object([("^[0-9]{4}$", .object(objectSchema(fields, required: false)))])
      ),
    ]
  case .localized(let inner):
    [
      (
        "oneOf",
        .array([
          .object(valueSchema(inner)),
          .object([
            ("type", .string("object")),
            (
              "properties",
              .object(suggestedLanguages.map { ($0.tag, .object(valueSchema(inner))) })
            ), ("patternProperties", .object([(languageTag, .object(valueSchema(inner)))])),
            ("additionalProperties", .flag(false)),
          ]),
        ])
      )
    ]
  }
}

/// What an editor completes; any other tag may be written too.
private let suggestedLanguages: [Language] = [.nb, .nn, .en]
private let languageTag = "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$"

/// Every scalar is read as text; editors may see numbers and days where YAML does.
private let scalar: [(String, JSONText)] = [("type", .array([.string("string"), .string("number")]))]
