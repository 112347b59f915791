import Diagnostics

/// How deep sections, blocks and parents may stand inside each other in one file.
let deepestNesting = 64
/// How many bytes a template file may have.
let largestTemplate = 1_000_000

/// Reads a template's tags into a tree; whatever the bytes, something is returned.
///
/// Lines follow the Mustache specification 1.4: a tag alone on its line takes the line with it. For parents
/// and blocks that means the whitespace before the opening tag and the line end after the closing one.
func parse(_ source: TemplateSource) -> Diagnosed<ParsedTemplate> {
  guard source.bytes.count <= largestTemplate else {
    let empty = ParsedTemplate(source: source, nodes: [])
    return Diagnosed(empty, [.templateTooLarge(.file(source.path), bytes: source.bytes.count)])
  }
  let tags = scanTags(in: source)
  var builder = TreeBuilder(source, tags: tags.value)
  for tag in tags.value { builder.add(tag) }
  let nodes = builder.finish()
  return Diagnosed(ParsedTemplate(source: source, nodes: nodes), tags.findings + builder.findings)
}
