/// What a picture's own first bytes say it is; nothing is unpacked, and the name plays no part.
package struct PictureHeader: Sendable, Hashable {
  package var format: Format
  /// Pixels from left to right as people see the picture, after the camera's turning (CIPA DC-008); 0 when unknown.
  package var width: Int
  /// Pixels from top to bottom, likewise.
  package var height: Int
  /// Whether some of it may be seen through.
  package var hasAlpha: Bool

  package enum Format: String, Sendable, Hashable, CaseIterable {
    case jpeg, png, webp, gif
    /// Shown by no browser, or not by all, or no picture at all.
    case avif, heic, tiff, psd, bmp, pdf, office
  }

  package init(_ format: Format, width: Int = 0, height: Int = 0, hasAlpha: Bool = false) {
    self.format = format
    self.width = width
    self.height = height
    self.hasAlpha = hasAlpha
  }
}

/// The header of a picture, or nil when the bytes begin like no picture that is read here.
///
/// A picture that is cut short within its header, or contradicts itself there, has a size of 0.
package func pictureHeader(of bytes: [UInt8]) -> PictureHeader? {
  let reader = ByteReader(bytes)
  guard let format = formatMarks.first(where: { reader.has($0.mark, at: $0.offset) })?.format else {
    return reader.has("ftyp", at: 4) ? PictureHeader(mediaFormat(reader)) : nil
  }
  switch format {
  case .jpeg: return jpegHeader(reader)
  case .png: return pngHeader(reader)
  case .webp: return webPHeader(reader)
  case .gif:
    return PictureHeader(
      .gif, width: reader.little16(at: 6) ?? 0, height: reader.little16(at: 8) ?? 0, hasAlpha: true)
  case .avif, .heic, .tiff, .psd, .bmp, .pdf, .office: return PictureHeader(format)
  }
}

private let formatMarks: [(mark: [UInt8], offset: Int, format: PictureHeader.Format)] = [
  ([0xFF, 0xD8, 0xFF], 0, .jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, .png),
  (Array("WEBP".utf8), 8, .webp), (Array("GIF8".utf8), 0, .gif), (Array("II*\0".utf8), 0, .tiff),
  (Array("MM\0*".utf8), 0, .tiff), (Array("8BPS".utf8), 0, .psd), (Array("BM".utf8), 0, .bmp),
  (Array("%PDF".utf8), 0, .pdf), ([0x50, 0x4B, 0x03, 0x04], 0, .office),
  ([0xD0, 0xCF, 0x11, 0xE0], 0, .office),
]

/// AVIF or HEIC, by the brand of the file (ISO/IEC 23008-12).
private func mediaFormat(_ reader: ByteReader) -> PictureHeader.Format {
  reader.has("avif", at: 8) || reader.has("avis", at: 8) ? .avif : .heic
}

/// Segments up to the one that holds the size (ITU-T T.81 §B.1.1).
private func jpegHeader(_ reader: ByteReader) -> PictureHeader {
  var header = PictureHeader(.jpeg)
  var isTurned: Bool?
  var position = 2
  while let mark = reader[position], mark == 0xFF, let marker = reader[position + 1] {
    if marker == 0xFF {
      position += 1
      continue
    }
    guard let length = reader.big16(at: position + 2), length >= 2 else { return header }
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      header.height = reader.big16(at: position + 5) ?? 0
      header.width = reader.big16(at: position + 7) ?? 0
      return isTurned == true ? header.turned : header
    case 0xE1 where isTurned == nil && reader.has("Exif\0\0", at: position + 4):
      isTurned = reader.isTurned(exifAt: position + 10)
    case 0xD9, 0xDA: return header
    default: break
    }
    position += 2 + length
  }
  return header
}

/// Chunks up to the pixels (ISO/IEC 15948 §5.3).
private func pngHeader(_ reader: ByteReader) -> PictureHeader {
  guard reader.has("IHDR", at: 12), let width = reader.big32(at: 16), let height = reader.big32(at: 20),
    let colour = reader[25]
  else { return PictureHeader(.png) }
  var header = PictureHeader(.png, width: width, height: height, hasAlpha: colour & 4 != 0)
  var isTurned: Bool?
  var position = 8
  while let length = reader.big32(at: position), !reader.has("IDAT", at: position + 4) {
    if reader.has("tRNS", at: position + 4) { header.hasAlpha = true }
    // A file has one (PNG 3rd edition §11.3.3.2); the first counts.
    if isTurned == nil, reader.has("eXIf", at: position + 4) {
      isTurned = reader.isTurned(exifAt: position + 8)
    }
    position += 12 + length
  }
  return isTurned == true ? header.turned : header
}

/// A single frame, or the canvas of an extended file (RFC 9649 §2).
private func webPHeader(_ reader: ByteReader) -> PictureHeader {
  guard reader.has("RIFF", at: 0) else { return PictureHeader(.webp) }
  if reader.has("VP8 ", at: 12), reader.has([0x9D, 0x01, 0x2A], at: 23), let width = reader.little16(at: 26),
    let height = reader.little16(at: 28)
  {
    return PictureHeader(.webp, width: width & 0x3FFF, height: height & 0x3FFF)
  }
  if reader.has("VP8L", at: 12), reader[20] == 0x2F, let bits = reader.little32(at: 21) {
    return PictureHeader(
      .webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1, hasAlpha: bits >> 28 & 1 == 1)
  }
  guard reader.has("VP8X", at: 12), let flags = reader[20], let width = reader.little24(at: 24),
    let height = reader.little24(at: 27)
  else { return PictureHeader(.webp) }
  let header = PictureHeader(.webp, width: width + 1, height: height + 1, hasAlpha: flags & 0x10 != 0)
  return flags & 8 != 0 && isTurnedWebP(reader) ? header.turned : header
}

private func isTurnedWebP(_ reader: ByteReader) -> Bool {
  var position = 12
  while let length = reader.little32(at: position + 4) {
    if reader.has("EXIF", at: position) {
      return reader.isTurned(exifAt: position + (reader.has("Exif\0\0", at: position + 8) ? 14 : 8))
    }
    position += 8 + length + length & 1
  }
  return false
}

extension PictureHeader {
  fileprivate var turned: PictureHeader {
    PictureHeader(format, width: height, height: width, hasAlpha: hasAlpha)
  }
}
