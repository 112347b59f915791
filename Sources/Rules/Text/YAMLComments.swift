/// The comments of a YAML file: `#` begins one where a line begins or after a space, and not within quotes.
func yamlComments(in source: ArraySlice<UInt8>) -> [(text: String, range: Range<Int>)] {
  var found: [(text: String, range: Range<Int>)] = []
  var start = source.startIndex
  for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let end = start + line.count
    var quote: UInt8?
    for offset in start..<end {
      let byte = source[offset]
      let isApart = offset == start || source[offset - 1] == 0x20 || source[offset - 1] == 0x09
      if byte == UInt8(ascii: "#"), quote == nil, isApart {
        let range = offset..<end - (source[end - 1] == 0x0D ? 1 : 0)
        found.append((String(decoding: source[range], as: UTF8.self), range))
        break
      }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      // A quote begins a value; within a word it is an apostrophe.
      if quote == byte { quote = nil } else if quote == nil, isApart { quote = byte }
    }
    start = end + 1
  }
  return found
}
