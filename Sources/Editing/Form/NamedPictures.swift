/// The pictures that are named in the controls for them.
package func pictures(in content: FormContent, _ control: FormControl) -> [String] {
  switch content {
  case .values(let values): return control == .picture ? values.compactMap(\.text) : []
  case .group(let fields): return fields.flatMap { pictures(in: $0.content, $0.control) }
  case .rows(let rows, _):
    guard case .rows(let item) = control else { return [] }
    return rows.flatMap { pictures(in: $0.content, item) }
  case .years(let years, _):
    return years.flatMap { $0.fields.flatMap { pictures(in: $0.content, $0.control) } }
  case .asWritten: return []
  }
}
