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

extension SiteModel {
  /// The municipality that a statistics file is of, when it is of one alone.
  package func onlyMunicipality(of file: SourceFile) -> Dataset.Category? {
    datasets[file.path]?.dataset?.onlyPlace.flatMap { isMunicipalityCode($0.code) ? $0 : nil }
  }
}

/// Whether two numbers are of one municipality: `K-3303` is that of 3303 across its changes.
package func isSameMunicipality(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }

/// Whether a code is a number of a municipality: four digits, with `K-` before them across its changes.
package func isMunicipalityCode(_ code: String) -> Bool {
  let digits = plain(code)
  return digits.count == 4 && digits.allSatisfy { ("0"..."9").contains($0) }
}

private func plain(_ code: String) -> Substring { code.hasPrefix("K-") ? code.dropFirst(2) : code[...] }

/// What a JSON-stat dataset calls itself.
private func label(of file: SourceFile) -> String? {
  guard case .data(let reading) = parse(file) else { return nil }
  return reading.node?.entries?.first { $0.key == "label" }?.value.scalar?.text
}
