package import Content

extension SiteModel {
  /// The entries that show a file, or whose texts and fields lead to it, however its name is written there.
  package func users(of asset: AssetFile) -> [EntryHead] {
    heads.filter { head in
      picture(of: head) == asset || head.leads(to: asset)
    }
  }
}

extension EntryHead {
  /// Whether a text shows a file or links to it, or a field does.
  package func leads(to asset: AssetFile) -> Bool {
    texts.contains { $0.targets.values.contains(.asset(asset)) }
      || destinations.values.contains(.asset(asset))
  }
}
