extension Manifest {
  /// The files of the list, by path: the checksum of each and its size in bytes.
  package var listed: [String: (sha256: String, size: Int)] {
    files.mapValues { ($0.sha256, $0.size) }
  }
}
