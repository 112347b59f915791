/// Whether a picture says where on earth it was taken: a latitude in Exif (§4.6.6), or one in XMP.
func tellsPosition(_ bytes: [UInt8]) -> Bool {
  guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else {
    return isTIFF(bytes[...]) && hasLatitude(exif: bytes[...])
      || exif(within: bytes).map(hasLatitude(exif:)) ?? false || hasLatitude(xmp: bytes[...])
  }
  var isTold = false
  visitJPEG(bytes) { marker, segment in
    guard marker == 0xE1, !isTold else { return }
    let exif = segment.dropFirst(6)
    isTold = isTIFF(exif) ? hasLatitude(exif: exif) : hasLatitude(xmp: segment)
  }
  return isTold
}

private func hasLatitude(exif bytes: ArraySlice<UInt8>) -> Bool {
  var isThere = false
  visitTIFF(bytes) { field in
    guard field.isOfGPS, field.tag == latitude, field.length == 3, field.value <= bytes.count - 24 else {
      return
    }
    // A camera that has not found itself writes nothing but zeros.
    let degrees = bytes[(bytes.startIndex + field.value)...].prefix(4)
    isThere = isThere || degrees.contains { $0 > 0 }
  }
  return isThere
}

private let latitude = 2

/// `exif:GPSLatitude`, as an attribute or an element.
private func hasLatitude(xmp bytes: ArraySlice<UInt8>) -> Bool {
  bytes.firstRange(of: Array("exif:GPSLatitude".utf8)) != nil
}
