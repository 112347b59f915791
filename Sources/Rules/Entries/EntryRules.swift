extension Rule {
  /// Rules about facts: dates, sums, statuses, and how entries fit together.
  static let entryRules: [Rule] = [
    .eventEndsAfterStart
  ]
}
