package import Content
package import Diagnostics

/// Reads the YAML in `range` of a file's bytes, which must be UTF-8, and finds what was written by mistake in it.
///
/// After a mistake the reading goes on: a mapping keeps the keys that could be read and names the others in
/// `unreadableKeys`, a list keeps its readable items. Nil when there is nothing to read or nothing readable.
package func readFields(_ bytes: [UInt8], range: Range<Int>, path: String) -> Diagnosed<YAMLNode?> {
  readFields(parseYAML(bytes, range: range), path: path)
}

/// The fields that were meant by what Content read.
func readFields(_ reading: YAMLReading, path: String) -> Diagnosed<YAMLNode?> {
  let plain = withoutNoBreakSpaces(reading.bytes, in: reading.range, path: path)
  let read = readPlain(
    plain.findings.isEmpty ? reading : parseYAML(plain.value, range: reading.range), path: path)
  return Diagnosed(read.value, plain.findings + read.findings)
}

private func readPlain(_ reading: YAMLReading, path: String) -> Diagnosed<YAMLNode?> {
  if let problem = reading.problem {
    let broken = BrokenField(problem: problem, bytes: reading.bytes, range: reading.range, path: path)
    return recoverFields(reading.bytes, range: reading.range, path: path, fallback: broken.finding)
  }
  let checked = checkValues(of: reading, path: path)
  if let root = checked.value, let mistake = missingSpace(in: root, reading.bytes, path) {
    return recoverFields(reading.bytes, range: reading.range, path: path, fallback: mistake)
  }
  return checked
}
