/// A field of a TIFF file (TIFF 6.0 §2), which Exif is too.
struct TIFFField {
  let tag: Int
  let type: Int
  /// How many values it has.
  let length: Int
  /// Where they begin, counted from the beginning of the file.
  let value: Int
  /// Whether it stands where GPS is written (Exif 2.32 §4.6.6).
  let isOfGPS: Bool
}

func isTIFF(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
}

/// Goes through the fields of a TIFF file, also those within that Exif adds, where they lead to one another.
func visitTIFF(_ bytes: ArraySlice<UInt8>, _ visit: (TIFFField) -> Void) {
  let isLittle = bytes.first == 0x49
  func number(_ offset: Int, _ length: Int) -> Int? {
    let start = bytes.startIndex + offset
    guard offset >= 0, start <= bytes.endIndex - length else { return nil }
    let field = Array(bytes[start..<start + length])
    return fileNumber(bigEndian: (isLittle ? field.reversed() : field)[...])
  }
  var seen: Set<Int> = []
  var open = [number(4, 4).map { (place: $0, isOfGPS: false) }].compactMap(\.self)
  while let (directory, isOfGPS) = open.popLast(), seen.count < mostDirectories {
    guard seen.insert(directory).inserted, let count = number(directory, 2) else { continue }
    var place = directory + 2
    for _ in 0..<min(count, mostFields) {
      defer { place += 12 }
      guard let tag = number(place, 2), let type = number(place + 2, 2), let length = number(place + 4, 4),
        place + 12 <= bytes.count
      else { break }
      // What is larger leads nowhere.
      let value = number(place + 8, 4) ?? 0
      if subdirectories.contains(tag) {
        open.append((value, tag == directoryOfGPS))
      } else {
        let start = length > (mostInPlace[type] ?? 4) ? value : place + 8
        visit(TIFFField(tag: tag, type: type, length: length, value: start, isOfGPS: isOfGPS))
      }
    }
    // Behind the fields stands where the next directory does.
    if let next = number(place, 4), next > 0 { open.append((next, isOfGPS)) }
  }
}

/// How many values fit where their place stands otherwise, which has four bytes: SHORT, LONG, RATIONAL and their signed kinds,
/// FLOAT and DOUBLE; of all others four.
private let mostInPlace = [3: 2, 4: 1, 5: 0, 8: 2, 9: 1, 10: 0, 11: 1, 12: 0]
private let (mostDirectories, mostFields) = (16, 200)
private let directoryOfGPS = 0x8825
/// Exif, GPS and others within.
private let subdirectories: Set<Int> = [0x8769, directoryOfGPS, 0xA005, 0x014A]

/// What stands after the mark of Exif, wherever the file has put it.
func exif(within bytes: [UInt8]) -> ArraySlice<UInt8>? {
  for mark in ["Exif\0\0", "EXIF", "eXIf"] {
    guard let end = bytes.firstRange(of: Array(mark.utf8))?.upperBound else { continue }
    // WebP has the length of the chunk between.
    for start in [end, end + 4] where start < bytes.count && isTIFF(bytes[start...]) {
      return bytes[start...]
    }
  }
  return nil
}

/// Goes through what a JPEG file says before the picture itself, each part with its marker (ITU-T T.81, annex B).
func visitJPEG(_ bytes: [UInt8], _ visit: (UInt8, ArraySlice<UInt8>) -> Void) {
  var position = 2
  while position + 4 <= bytes.count, bytes[position] == 0xFF {
    let marker = bytes[position + 1]
    if marker == 0xFF {
      position += 1
      continue
    }
    // The picture itself follows.
    if marker == 0xDA || marker == 0xD9 { break }
    let end = min(bytes.count, position + 2 + (Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])))
    if position + 4 < end { visit(marker, bytes[position + 4..<end]) }
    position = max(end, position + 4)
  }
}
