/// Whether a picture's file ends before the picture does, as one does that was only half copied or uploaded.
///
/// Only the marks between the pixels are looked at, once through the file. What follows the end of the picture is no
/// fault, and neither is an end mark that is missing when every pixel is there.
func isCutShort(_ bytes: [UInt8], _ format: PictureHeader.Format?) -> Bool {
  switch format {
  case .jpeg: !hasJPEGEnd(bytes)
  case .png: endsWithinPNGChunk(ByteReader(bytes))
  case .webp: isShortWebP(ByteReader(bytes), bytes.count)
  case .gif: endsWithinGIFBlock(ByteReader(bytes))
  case .avif, .heic, .tiff, .psd, .bmp, .pdf, .office, nil: false
  }
}

/// EOI after the beginning of the pixels (ITU-T T.81 §B.1.1.3): within them, 0xFF is never followed by 0xD9.
private func hasJPEGEnd(_ bytes: [UInt8]) -> Bool {
  var position = jpegPixels(ByteReader(bytes))
  while position + 1 < bytes.count {
    if bytes[position] == 0xFF, bytes[position + 1] == 0xD9 { return true }
    position += 1
  }
  return false
}

/// Where the segments before the first scan end; thumbnails lie within those.
private func jpegPixels(_ reader: ByteReader) -> Int {
  var position = 2
  while reader[position] == 0xFF, let marker = reader[position + 1], marker != 0xDA {
    if marker == 0xFF {
      position += 1
    } else {
      guard let length = reader.big16(at: position + 2), length >= 2 else { break }
      position += 2 + length
    }
  }
  return position
}

/// Chunk after chunk (ISO/IEC 15948 §5.3) to the last one that is whole.
private func endsWithinPNGChunk(_ reader: ByteReader) -> Bool {
  var position = 8
  var hasPixels = false
  while let length = reader.big32(at: position), !reader.has("IEND", at: position + 4) {
    if reader.has("IDAT", at: position + 4) { hasPixels = true }
    position += 12 + length
    guard reader[position - 1] != nil else { return true }
  }
  return !hasPixels
}

/// Shorter than it says that it is (RFC 9649 §2.3), by more than the byte of padding behind its last chunk, which some programs
/// count and do not write.
private func isShortWebP(_ reader: ByteReader, _ count: Int) -> Bool {
  let size = (reader.little32(at: 4) ?? 0) + 8
  guard size == count + 1 else { return size > count }
  var position = 12
  while let length = reader.little32(at: position + 4) {
    let end = position + 8 + length
    if end == count { return length & 1 == 0 }
    position = end + length & 1
  }
  return true
}

/// Blocks of the first frame and those before it (GIF89a §20–22): a picture is shown still, as its first frame.
private func endsWithinGIFBlock(_ reader: ByteReader) -> Bool {
  guard let flags = reader[10] else { return true }
  var position = 13 + colours(flags)
  while let mark = reader[position] {
    switch mark {
    case 0x21: position += 2
    case 0x2C:
      guard let own = reader[position + 9] else { return true }
      return subBlocksEnd(reader, position + 11 + colours(own)) == nil
    default: return true
    }
    guard let end = subBlocksEnd(reader, position) else { return true }
    position = end
  }
  return true
}

/// Whether a second image follows the first (GIF89a §20): then the picture moves.
func hasSecondGIFFrame(_ reader: ByteReader) -> Bool {
  guard let flags = reader[10] else { return false }
  var position = 13 + colours(flags)
  var frames = 0
  while let mark = reader[position] {
    switch mark {
    case 0x21: position += 2
    case 0x2C:
      frames += 1
      guard frames == 1, let own = reader[position + 9] else { return frames > 1 }
      position += 11 + colours(own)
    default: return false
    }
    guard let end = subBlocksEnd(reader, position) else { return false }
    position = end
  }
  return false
}

/// The bytes of a colour table, by the flags before it.
private func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

private func subBlocksEnd(_ reader: ByteReader, _ start: Int) -> Int? {
  var position = start
  while let length = reader[position] {
    position += 1 + Int(length)
    if length == 0 { return position }
  }
  return nil
}
