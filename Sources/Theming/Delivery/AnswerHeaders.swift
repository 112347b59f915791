import Model

extension DeliveryPlan {
  /// What an answer with a file says beside its bytes, as the settings for nginx have it: its type, and the policy.
  package func headers(of path: String) -> [HeaderPolicy.Header] {
    let address = base.address(ofFile: path)
    let type =
      feeds.first { $0.address == address }?.type ?? MediaType.of(path)?.name ?? "application/octet-stream"
    let isSearch = searchFolders.contains { address.hasPrefix($0) }
    return [HeaderPolicy.Header(name: "Content-Type", value: type)] + HeaderPolicy.everywhere
      + [
        HeaderPolicy.contentSecurity(for: isSearch ? .search : .plain),
        HeaderPolicy.caching(Self.isImmutable(path) ? .immutable : .asked),
      ]
  }

  /// Whether a file's name says what is in it, so that it is never changed.
  package static func isImmutable(_ path: String) -> Bool {
    isFingerprinted(path) || immutableFolders.contains { path.hasPrefix($0) }
  }
}
