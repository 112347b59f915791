import Model

/// The file `_headers` of Netlify and Cloudflare Pages.
///
/// Both give an answer the headers of every rule that its address matches, and join those of one name with a comma. Two
/// policies so joined both hold, and the search would stop; so the rules that carry one never overlap, nor do those
/// for caching. The hosts' own caching is right for pages.
package func hostHeaders(_ plan: DeliveryPlan) -> String {
  let rules = hostRules(plan)
  let blocks = rules.map { rule in
    ([rule.pattern] + rule.headers.map { "  \($0.name): \($0.value)" }).joined(separator: "\n") + "\n"
  }
  return "# Laget av story. Made by story.\n" + blocks.joined()
}

/// What answers get whose address matches; `*` at its end stands for anything, nothing among it.
package struct HostRule: Sendable {
  package let pattern: String
  package fileprivate(set) var headers: [HeaderPolicy.Header]
}

/// Cloudflare Pages reads no more than this.
private let mostRules = 100

/// The rules, most general first.
package func hostRules(_ plan: DeliveryPlan) -> [HostRule] {
  let everything = plan.base.text + "*"
  let policies = policyRules(plan)
  let own = merged(policies + cachingRules(plan) + typeRules(plan))
  if own.count < mostRules { return [HostRule(pattern: everything, headers: HeaderPolicy.everywhere)] + own }
  // Too many folders for a rule each: all pages may do what the search pages may, which still is nothing from elsewhere.
  let common = HeaderPolicy.everywhere + [HeaderPolicy.contentSecurity(for: .search)]
  let rest = merged(cachingRules(plan) + typeRules(plan))
  return [HostRule(pattern: everything, headers: common)] + rest.prefix(mostRules - 1)
}

/// One rule for each folder with pages in it; a folder that a search page lies in gets a rule for each part.
private func policyRules(_ plan: DeliveryPlan) -> [HostRule] {
  policyRules(
    plan.paths.filter(DeliveryPlan.isPage).map { plan.base.address(ofFile: $0) }, in: plan.base.text, plan)
}

/// `pages` are the addresses of those below the folder.
private func policyRules(_ pages: [String], in folder: String, _ plan: DeliveryPlan) -> [HostRule] {
  guard !pages.isEmpty else { return [] }
  if plan.searchFolders.contains(folder) { return [policy(.search, folder + "*")] }
  guard plan.searchFolders.contains(where: { $0.hasPrefix(folder) }) else {
    return [policy(.plain, folder + "*")]
  }
  let parts = Dictionary(grouping: pages) { page in
    let rest = page.dropFirst(folder.count)
    return rest.firstIndex(of: "/").map { folder + rest[...$0] } ?? ""
  }
  let files = parts["", default: []].map { $0.hasSuffix("/index.html") ? folder : $0 }
  let folders = parts.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
  return files.sorted().map { policy(.plain, $0) }
    + folders.flatMap { policyRules($0.value, in: $0.key, plan) }
}

private func policy(_ page: HeaderPolicy.Page, _ pattern: String) -> HostRule {
  HostRule(pattern: pattern, headers: [HeaderPolicy.contentSecurity(for: page)])
}

private func cachingRules(_ plan: DeliveryPlan) -> [HostRule] {
  let files = plan.paths.filter(DeliveryPlan.isFingerprinted)
  return (plan.filledImmutableFolders.map { $0 + "*" } + files).map {
    HostRule(pattern: plan.base.address(ofFile: $0), headers: [HeaderPolicy.caching(.immutable)])
  }
}

private func typeRules(_ plan: DeliveryPlan) -> [HostRule] {
  plan.feeds.map { feed in
    HostRule(
      pattern: feed.address, headers: [HeaderPolicy.Header(name: "Content-Type", value: feed.type)])
  }
}

/// Rules for the same addresses as one, where the first of them stands.
private func merged(_ rules: [HostRule]) -> [HostRule] {
  var result: [HostRule] = []
  for rule in rules {
    if let index = result.firstIndex(where: { $0.pattern == rule.pattern }) {
      result[index].headers += rule.headers
    } else {
      result.append(rule)
    }
  }
  return result
}
