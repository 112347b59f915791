/// A PDF file that is encrypted and opens without a password, written anew in the clear as far as `PDFReader` asks of it; every
/// other file as it is.
func openedPDF(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.firstRange(of: Array("/Encrypt".utf8)) != nil else { return bytes }
  var dictionaries: [Int: PDFValue] = [:]
  var trailers: [PDFValue] = []
  let isWhole = walkPDF(bytes, atMost: mostPDFValues) { object in
    if object.value["Filter"]?.name == "Standard" { dictionaries[object.number] = object.value }
    if object.value["Type"]?.name == "XRef" { trailers.append(object.value) }
    return true
  } trailer: {
    trailers.append($0)
  }
  guard isWhole, let trailer = trailers.last(where: { $0["Encrypt"] != nil }),
    let written = trailer["Encrypt"]
  else { return bytes }
  var own = -1
  var encryption = written
  if case .reference(let number) = written {
    own = number
    guard let found = dictionaries[number] else { return bytes }
    encryption = found
  }
  guard let key = PDFKey(encryption, id: trailer["ID"]?.items?.first?.string ?? []) else { return bytes }
  return plainPDF(bytes, key, besides: own)
}

/// Of a file that is looked into or read.
let mostPDFValues = 5_000_000

private func plainPDF(_ bytes: [UInt8], _ key: PDFKey, besides encryption: Int) -> [UInt8] {
  var writer = PDFWriter()
  // Discarded: that it was walked to its end is known.
  _ = walkPDF(bytes, atMost: mostPDFValues) { object in
    if object.number == encryption || object.value["Type"]?.name == "XRef" { return true }
    writer.write("\(object.number) \(object.generation) obj ")
    guard let range = object.stream else {
      writer.write(object.value.opened { key.opened(string: $0, of: object) })
      writer.write("\nendobj\n")
      return true
    }
    let stream = Array(bytes[range])
    // Metadata may be left in the clear, for those who look for files.
    let isPlain = object.value["Type"]?.name == "Metadata" && stream.starts(with: Array("<?xp".utf8))
    let opened = isPlain ? stream : key.opened(stream: stream, of: object)
    var value = object.value.opened { key.opened(string: $0, of: object) }
    if case .dictionary(var entries) = value {
      entries["Length"] = .integer(opened.count)
      value = .dictionary(entries)
    }
    writer.write(value)
    writer.write("\nstream\n")
    writer.bytes += opened
    writer.write("\nendstream endobj\n")
    return true
  } trailer: { _ in
  }
  return writer.bytes
}

extension PDFValue {
  /// With all strings within it made readable.
  fileprivate func opened(_ open: ([UInt8]) -> [UInt8]) -> PDFValue {
    switch self {
    case .string(let bytes): .string(open(bytes))
    case .array(let items): .array(items.map { $0.opened(open) })
    case .dictionary(let entries): .dictionary(entries.mapValues { $0.opened(open) })
    case .name, .integer, .reference, .other: self
    }
  }
}

/// Writes values so that `PDFReader` reads the same.
private struct PDFWriter {
  var bytes = Array("%PDF-1.7\n".utf8)

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func write(_ value: PDFValue) {
    switch value {
    case .name(let name): write(name: name)
    case .string(let string):
      bytes.append(UInt8(ascii: "<"))
      for byte in string { writeHexadecimal(byte) }
      bytes.append(UInt8(ascii: ">"))
    case .integer(let number): write("\(number)")
    case .array(let items):
      write("[")
      for item in items {
        write(" ")
        write(item)
      }
      write("]")
    case .dictionary(let entries):
      write("<<")
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        write(name: key)
        write(" ")
        write(value)
      }
      write(">>")
    case .reference(let number): write("\(number) 0 R")
    case .other: write("null")
    }
  }

  private mutating func write(name: String) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "#"), !isPDFDelimiter(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "#"))
        writeHexadecimal(byte)
      }
    }
  }

  private mutating func writeHexadecimal(_ byte: UInt8) {
    for half in [byte >> 4, byte & 15] { bytes.append(half + (half < 10 ? 0x30 : 0x57)) }
  }
}
