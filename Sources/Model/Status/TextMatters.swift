/// The texts that somebody must look at, and those that are hidden.
func textMatters(of content: ContentHealth) -> [Matter] {
  func dated(
    _ items: [ContentHealth.Dated], _ reason: TextMatter.Reason, _ need: Matter.Need
  ) -> [Matter] {
    items.map { matter(of: $0.item, reason, need, $0.date) }
  }
  // The page of the reports says how far a report is.
  let hidden = content.hidden.filter { $0.item.id.kind != Report.kindID }
  return dated(content.reviewOverdue, .reviewOverdue, .readAgain)
    + dated(content.reviewSoon, .reviewSoon, .readAgain)
    + dated(content.expiring, .expiring, .keepOrLetExpire)
    + content.missingTranslations.map {
      matter(of: $0.item, .missingTranslation($0.language), .translate)
    }
    + content.outdatedTranslations.map {
      matter(of: $0.item, .outdatedTranslation($0.language), .translateAgain)
    }
    + hidden.map { matter(of: $0.item, .hidden($0.reason), $0.reason.need) }
}

private func matter(
  of item: ContentHealth.Item, _ reason: TextMatter.Reason, _ need: Matter.Need?, _ day: CalendarDate? = nil
) -> Matter {
  Matter(
    subject: .text(TextMatter(item: item, reason: reason, day: day)), light: nil, need: need,
    owner: item.owner,
    due: day)
}

extension Visibility {
  /// A text that waits for its day, or that is over, waits for nobody.
  fileprivate var need: Matter.Need? {
    switch self {
    case .draft, .withoutConsent: .finishText
    case .notBefore, .expired, .example, .internalOnly, .notInPost, .notSent: nil
    }
  }
}
