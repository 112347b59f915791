/// What is written after `%` between the objects of a PDF file (§7.2.4), and after its last mark of the end, which no program
/// shows.
func pdfComments(_ bytes: [UInt8], besides streams: [Range<Int>]) -> [String] {
  var (found, position) = ([String](), 0)
  for stream in streams.sorted(by: { $0.lowerBound < $1.lowerBound }) + [bytes.count..<bytes.count] {
    if position < stream.lowerBound { found += comments(in: bytes[position..<stream.lowerBound]) }
    position = max(position, stream.upperBound)
    if found.count > mostComments { break }
  }
  return found + afterEnd(of: bytes)
}

private let mostComments = 5000

private func comments(in part: ArraySlice<UInt8>) -> [String] {
  var (found, start) = ([String](), part.startIndex)
  while found.count < mostComments, let sign = part[start...].firstIndex(of: UInt8(ascii: "%")) {
    let end = part[sign...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? part.endIndex
    start = end
    let text = part[sign..<end].drop { $0 == UInt8(ascii: "%") }.prefix(10_000)
    if text.count > 3, !text.starts(with: "PDF-".utf8) { found.append(pdfText(Array(text))) }
  }
  return found
}

private func afterEnd(of bytes: [UInt8]) -> [String] {
  let mark = Array("%%EOF".utf8)
  let from = max(0, bytes.count - 200_000)
  guard let last = bytes[from...].indices.last(where: { bytes[$0...].starts(with: mark) }) else { return [] }
  return looseWords(in: bytes[(last + mark.count)...])
}
