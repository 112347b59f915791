extension [UInt8] {
  /// Appends bytes that are lent: a slice of an array would count two references for each piece of each page.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { piece in unsafe append(contentsOf: piece) }
  }
}
