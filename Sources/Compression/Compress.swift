import CBrotli
import CZlib

/// A form in which a file may travel (RFC 9110 §8.4.1): pressed once, sent many times.
package enum Encoding: String, Sendable, CaseIterable {
  /// RFC 1952, by zlib at level 9; every client knows it.
  case gzip
  /// RFC 7932, at quality 9; every browser knows it over HTTPS.
  case brotli = "br"

  /// What a file's name ends in: `.gz`, `.br`.
  package var suffix: String { self == .gzip ? ".gz" : ".br" }

  /// What made the bytes; another version may make others.
  package var maker: String {
    switch self {
    case .gzip: "gzip-9 zlib-\(unsafe String(cString: zlibVersion()))"
    case .brotli: "brotli-9 \(BrotliEncoderVersion())"
    }
  }
}

/// The bytes in that form, the same for the same bytes; nil when the library has no memory.
package func compress(_ bytes: [UInt8], as encoding: Encoding) -> [UInt8]? {
  switch encoding {
  case .gzip: gzip(bytes)
  case .brotli: brotli(bytes)
  }
}

/// The bytes that were compressed, at most `limit`; nil when these are not whole, or come to more.
package func decompress(_ bytes: [UInt8], as encoding: Encoding, limit: Int) -> [UInt8]? {
  switch encoding {
  case .gzip: gunzip(bytes, limit: limit)
  case .brotli: unbrotli(bytes, limit: limit)
  }
}

private func gzip(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = unsafe z_stream()
  guard unsafe deflateInitGzip(&stream, 9) == Z_OK else { return nil }
  defer { unsafe deflateEnd(&stream) }
  let capacity = Int(unsafe deflateBound(&stream, UInt(bytes.count)))
  return unsafe run(&stream, bytes, capacity: capacity) { unsafe deflate(&$0, Z_FINISH) }
}

private func gunzip(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var stream = unsafe z_stream()
  guard unsafe inflateInitGzip(&stream) == Z_OK else { return nil }
  defer { unsafe inflateEnd(&stream) }
  return unsafe run(&stream, bytes, capacity: limit) { unsafe inflate(&$0, Z_FINISH) }
}

/// Lets zlib work through all of the bytes in one step.
private func run(
  _ stream: inout z_stream, _ bytes: [UInt8], capacity: Int, _ step: (inout z_stream) -> Int32
) -> [UInt8]? {
  var bytes = bytes
  var output = [UInt8](repeating: 0, count: max(capacity, 1))
  let (end, made) = unsafe bytes.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      let end = unsafe step(&stream)
      return unsafe (end, output.count - Int(stream.avail_out))
    }
  }
  return end == Z_STREAM_END ? Array(output[..<made]) : nil
}

private func brotli(_ bytes: [UInt8]) -> [UInt8]? {
  var size = BrotliEncoderMaxCompressedSize(bytes.count)
  var output = [UInt8](repeating: 0, count: max(size, 16))
  size = output.count
  let done = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe BrotliEncoderCompress(
        9, windowBits(for: input.count), BROTLI_MODE_TEXT, input.count, input.baseAddress, &size,
        output.baseAddress)
    }
  }
  return done == BROTLI_TRUE ? Array(output[..<size]) : nil
}

private func unbrotli(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
  var output = [UInt8](repeating: 0, count: max(limit, 1))
  var size = output.count
  let result = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe BrotliDecoderDecompress(input.count, input.baseAddress, &size, output.baseAddress)
    }
  }
  return result == BROTLI_DECODER_RESULT_SUCCESS ? Array(output[..<size]) : nil
}

/// The smallest window that the whole file fits in (RFC 7932 §9.1: a window of n bits holds 2ⁿ − 16 bytes), at most the
/// 24 bits that every decoder takes: a greater one costs the encoder time and the reader memory, and gains nothing.
private func windowBits(for count: Int) -> Int32 {
  (16...24).first { (1 << $0) - 16 >= count } ?? 24
}
