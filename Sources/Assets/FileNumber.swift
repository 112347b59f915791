/// What no file is as long as. Numbers beyond it are not read from files, so that no sum of those that are can overflow.
private let mostInFile = 1 << 48

/// The whole number that a word in a file writes in decimal digits, with or without a sign; nil for another word, and for a
/// number that no file is long enough for.
func fileNumber(_ word: some Collection<UInt8>) -> Int? {
  let sign = word.first.flatMap { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") ? $0 : nil }
  let digits = sign == nil ? word[...] : word.dropFirst()
  guard !digits.isEmpty else { return nil }
  var number = 0
  for byte in digits {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
    guard number < mostInFile else { return nil }
  }
  return sign == UInt8(ascii: "-") ? -number : number
}

/// The number that at most eight bytes make, the most significant first; nil for one that no file is long enough for.
func fileNumber(bigEndian bytes: some Collection<UInt8>) -> Int? {
  let number = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  return number < mostInFile ? Int(number) : nil
}
