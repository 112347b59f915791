import Compression

/// The bytes of a stream without the filters that they are packed in (§7.4); nil for a filter that is not read here, for
/// what is damaged, and for what becomes longer than `limit`.
func unpackedStream(_ value: PDFValue, _ stream: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
  guard limit > 0 else { return nil }
  var bytes = Array(stream.prefix(limit))
  for filter in filters(of: value) {
    switch filter {
    case "FlateDecode", "Fl":
      do throws(InflateError) {
        bytes = try inflate(bytes[...], .zlib, limit: limit)
        // Discarded: whoever asked says that it could not be read, whatever the reason.
      } catch { return nil }
    case "ASCII85Decode", "A85": bytes = decodedASCII85(bytes)
    case "ASCIIHexDecode", "AHx":
      var reader = PDFReader(bytes: Array("<".utf8) + bytes, position: 0, left: 1)
      guard let text = reader.value()?.string else { return nil }
      bytes = text
    default: return nil
    }
  }
  return predictor(of: value) > 1 ? nil : bytes
}

private func filters(of value: PDFValue) -> [String] {
  switch value["Filter"] ?? value["F"] {
  case .name(let name): [name]
  case .array(let items): items.map { $0.name ?? "" }
  default: []
  }
}

private func predictor(of value: PDFValue) -> Int {
  let parameters = value["DecodeParms"] ?? value["DP"]
  let each = parameters?.items ?? [parameters].compactMap(\.self)
  return each.compactMap { $0["Predictor"]?.integer }.max() ?? 1
}

/// §7.4.3: five signs are four bytes; `z` is four of nothing.
private func decodedASCII85(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var group: [UInt8] = []
  func bytes(of group: [UInt8]) -> [UInt8] {
    let padded = group + Array(repeating: 84, count: 5 - group.count)
    let number = padded.reduce(0 as UInt32) { $0 &* 85 &+ UInt32(truncatingIfNeeded: $1) }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }.dropLast(5 - group.count)
  }
  for byte in text {
    switch byte {
    case UInt8(ascii: "z") where group.isEmpty: result += [0, 0, 0, 0]
    case 0x21...0x75:
      group.append(byte - 0x21)
      if group.count == 5 {
        result += bytes(of: group)
        group = []
      }
    case UInt8(ascii: "~"): return group.count > 1 ? result + bytes(of: group) : result
    default: break
    }
  }
  return group.count > 1 ? result + bytes(of: group) : result
}
