/// An object of a PDF file (ISO 32000-1 §7.3.10), and where the bytes of its stream stand.
struct PDFObject {
  let number: Int
  var generation = 0
  let value: PDFValue
  let stream: Range<Int>?
}

/// Finds `12 0 obj` wherever it stands; the table at the end of the file (§7.5.4) may be wrong, and readers repair it.
///
/// Goes on as long as `object` says so; whether no more than `most` values were read.
func walkPDF(
  _ bytes: [UInt8], atMost most: Int, object: (PDFObject) -> Bool, trailer: (PDFValue) -> Void
) -> Bool {
  var reader = PDFReader(bytes: bytes, position: 0, left: most)
  let mark = Array("trailer".utf8)
  while reader.position + 3 <= bytes.count, reader.left > 0 {
    let start = reader.position
    if bytes[start] == UInt8(ascii: "o"), bytes[start + 1] == UInt8(ascii: "b"),
      bytes[start + 2] == UInt8(ascii: "j"), let (number, generation) = objectNumber(before: start, in: bytes)
    {
      reader.position = start + 3
      if var found = readObject(number, &reader) {
        found.generation = generation
        if !object(found) { return true }
      }
    } else if bytes[start] == UInt8(ascii: "t"), bytes[start...].starts(with: mark) {
      reader.position = start + mark.count
      if let value = reader.value() { trailer(value) }
    } else {
      reader.position += 1
    }
    reader.position = max(reader.position, start + 1)
  }
  return reader.left > 0
}

/// Objects that are packed together (§7.5.7): their numbers and places, then the objects themselves.
///
/// Each is read up to where the next begins, so that two that share their bytes are not read twice.
func packedObjects(_ value: PDFValue, _ bytes: [UInt8], left: inout Int) -> [PDFObject] {
  guard let count = value["N"]?.integer, let first = value["First"]?.integer, first >= 0 else { return [] }
  var head = PDFReader(bytes: bytes, position: 0, left: left)
  var starts: [Int: Int] = [:]
  for _ in 0..<min(max(count, 0), 100_000) {
    guard let number = head.value()?.integer, let offset = head.value()?.integer, offset >= 0,
      first + offset < bytes.count
    else { break }
    starts[first + offset] = number
  }
  var found: [PDFObject] = []
  var end = bytes.count
  for (start, number) in starts.sorted(by: { $1.key < $0.key }) where left > 0 {
    var reader = PDFReader(bytes: Array(bytes[start..<end]), position: 0, left: left)
    end = start
    if let object = reader.value() { found.append(PDFObject(number: number, value: object, stream: nil)) }
    left = reader.left
  }
  return found
}

private func readObject(_ number: Int, _ reader: inout PDFReader) -> PDFObject? {
  guard let value = reader.value() else { return nil }
  let after = reader.position
  guard reader.take("stream") else {
    reader.position = after
    return PDFObject(number: number, value: value, stream: nil)
  }
  if reader.next == 0x0D { reader.position += 1 }
  if reader.next == 0x0A { reader.position += 1 }
  let range = streamRange(value, reader)
  reader.position = range.upperBound
  return PDFObject(number: number, value: value, stream: range)
}

/// The number and the generation of the object that `obj` at this place begins; nil when it is another word.
private func objectNumber(before place: Int, in bytes: [UInt8]) -> (number: Int, generation: Int)? {
  var position = place
  func back(_ isWanted: (UInt8) -> Bool) -> Range<Int> {
    let end = position
    while position > 0, end - position < 12, isWanted(bytes[position - 1]) { position -= 1 }
    return position..<end
  }
  let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
  guard !back(isPDFSpace).isEmpty else { return nil }
  let generation = back(isDigit)
  guard !generation.isEmpty, !back(isPDFSpace).isEmpty else { return nil }
  let digits = back(isDigit)
  return fileNumber(bytes[digits]).map { ($0, fileNumber(bytes[generation]) ?? 0) }
}

/// By the length that the stream says (§7.3.8), when `endstream` follows there; or else up to the next `endstream`.
private func streamRange(_ value: PDFValue, _ reader: PDFReader) -> Range<Int> {
  let start = min(reader.position, reader.bytes.count)
  let mark = Array("endstream".utf8)
  if let length = value["Length"]?.integer, length >= 0, length <= reader.bytes.count - start {
    var after = start + length
    while after < reader.bytes.count, after < start + length + 3, isPDFSpace(reader.bytes[after]) {
      after += 1
    }
    if reader.bytes[after...].starts(with: mark) { return start..<start + length }
  }
  var end = start
  while end + mark.count <= reader.bytes.count {
    if reader.bytes[end] == mark[0], reader.bytes[end...].starts(with: mark) { return start..<end }
    end += 1
  }
  return start..<reader.bytes.count
}
