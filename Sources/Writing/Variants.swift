import Theming

/// A form in which files may lie beside themselves, ready to be sent: how to make it, and what tells it from others.
package struct Compressor: Sendable {
  /// What a file's name gets at its end: `.gz`.
  package let suffix: String
  /// What makes it and how; what another maker made is made anew.
  package let maker: String
  /// The file in that form, the same for the same bytes; nil when it cannot be made.
  package let compress: @Sendable ([UInt8]) -> [UInt8]?

  package init(suffix: String, maker: String, compress: @escaping @Sendable ([UInt8]) -> [UInt8]?) {
    self.suffix = suffix
    self.maker = maker
    self.compress = compress
  }
}

/// The compressed forms of a site's text files, each beside its file.
///
/// A file whose bytes are the old site's keeps the forms that it had there, so that nothing is compressed twice.
struct Variants: Sendable {
  private let compressors: [Compressor]
  /// Names of the tree's own that must not be taken.
  private let taken: Set<String>

  init(_ compressors: [Compressor], besides files: [OutputFile]) {
    self.compressors = compressors
    taken = Set(
      files.lazy.map(\.path).filter { path in compressors.contains { path.hasSuffix($0.suffix) } })
  }

  /// The forms that a file of so many bytes gets if they are smaller than itself: text of at least 256 bytes, below
  /// which the answer's own header is most of what travels.
  func wanted(_ path: String, size: Int) -> [Compressor] {
    guard !compressors.isEmpty, size >= 256, MediaType.of(path)?.isText == true else { return [] }
    return compressors.filter { !taken.contains(path + $0.suffix) }
  }
}

/// Whether a file of a site is the compressed form of another one of it, and not a thing of its own.
func isVariant(_ path: String, in files: Set<String>) -> Bool {
  [".gz", ".br"].contains { suffix in
    guard path.hasSuffix(suffix) else { return false }
    let plain = String(path.dropLast(suffix.count))
    return MediaType.of(plain)?.isText == true && files.contains(plain)
  }
}
