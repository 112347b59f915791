/// What a page may cost at most. A page that costs more is not finished, so that no data and no template that calls
/// itself can take the machine down, and so that half a page is never taken for a whole one.
package enum RenderingBound: Error, Sendable, Hashable, CaseIterable {
  /// Ten million instructions, those of each component's own template counted apart.
  case steps
  /// 64 MiB of finished page, its components included.
  case size
  /// 500 sections and templates inside each other.
  case depth

  package var limit: Int {
    switch self {
    case .steps: 10_000_000
    case .size: 1 << 26
    case .depth: 500
    }
  }
}
