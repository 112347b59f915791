import CZlib

/// How deflated bytes are wrapped: not at all, as in ZIP (RFC 1951), or by zlib, as in PDF (RFC 1950).
package enum DeflateForm: Sendable { case raw, zlib }

/// Why bytes could not be inflated.
package enum InflateError: Error { case overLimit, damaged }

/// The bytes that were deflated; never more than `limit` of them are made.
package func inflate(
  _ bytes: ArraySlice<UInt8>, _ form: DeflateForm, limit: Int
) throws(InflateError) -> [UInt8] {
  var stream = unsafe z_stream()
  let status = unsafe form == .raw ? inflateInitRaw(&stream) : inflateInitZlib(&stream)
  guard status == Z_OK else { throw .damaged }
  defer { unsafe inflateEnd(&stream) }
  var input = Array(bytes)
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  var end = Z_OK
  unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe stream.next_in = input.baseAddress
    unsafe stream.avail_in = UInt32(clamping: input.count)
    while end == Z_OK, result.count <= limit {
      let made = unsafe chunk.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        end = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe output.count - Int(stream.avail_out)
      }
      result += chunk[..<made]
    }
  }
  if result.count > limit { throw .overLimit }
  guard end == Z_STREAM_END else { throw .damaged }
  return result
}

/// The checksum that ZIP and PNG carry (ISO 3309).
package func crc32(of bytes: [UInt8]) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer {
    unsafe UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
  }
}
