package import Content

/// The file that registers a statistics file: what it is called, where it is from, and its checksum.
package func sourceRecord(
  of file: SourceFile, source: String, licence: String?, municipality: String?, today: CalendarDate
) -> NewFile {
  let stem = file.path.prefix { $0 != "." }
  let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
  let fallback = String(name.prefix { $0 != "." })
  var lines = ["tittel: \(quoted(label(of: file) ?? fallback))", "fil: \(quoted(name))"]
  lines += ["nettsted: \(quoted(source))", "hentet: \(today.iso)", "sha256: \(sha256(file.bytes))"]
  if let licence { lines.append("lisens: \(quoted(licence))") }
  if let municipality { lines.append("kommune: \"\(municipality)\"") }
  return NewFile(path: stem + ".yml", text: lines.joined(separator: "\n") + "\n")
}

/// What a JSON-stat dataset calls itself.
private func label(of file: SourceFile) -> String? {
  guard case .data(let reading) = parse(file) else { return nil }
  return reading.node?.entries?.first { $0.key == "label" }?.value.scalar?.text
}
