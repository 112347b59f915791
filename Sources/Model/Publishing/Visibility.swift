/// Why an entry is not shown in public at a moment.
@usableFromInline
package enum Visibility: Sendable, Hashable {
  case draft
  case notBefore(LocalTime)
  case expired(LocalTime)
  /// Made up, and this build is for the public.
  case example
  /// Its only file lies under `content/intern/`.
  case internalOnly
  /// The consent it rests on is missing, expired or withdrawn.
  case withoutConsent
  /// A person whose time in the post is over or has not begun.
  case notInPost
  /// A report that has not been sent.
  case notSent
}

extension Visibility {
  /// The kind of reason, without its time, as it is noted beside what is published.
  package enum Reason: String, Sendable, CaseIterable {
    case draft, expired, example
    case notBefore = "not-before"
    case internalOnly = "internal"
    case withoutConsent = "without-consent"
    case notInPost = "not-in-post"
    case notSent = "not-sent"

    /// Whether it hides what has been shown, when its time has come: at an hour at which nobody may be there to be asked.
    package var comesByItself: Bool {
      switch self {
      case .expired, .withoutConsent, .notInPost: true
      case .draft, .notBefore, .example, .internalOnly, .notSent: false
      }
    }
  }

  package var reason: Reason {
    switch self {
    case .draft: .draft
    case .notBefore: .notBefore
    case .expired: .expired
    case .example: .example
    case .internalOnly: .internalOnly
    case .withoutConsent: .withoutConsent
    case .notInPost: .notInPost
    case .notSent: .notSent
    }
  }
}

extension EntryHead {
  /// What holds for every kind; times are those of Oslo.
  func hiding(at moment: Moment, main: Language) -> Visibility? {
    if isInternalOnly { return .internalOnly }
    if common.isDraft[main] == true { return .draft }
    if common.isExample == true, moment.strictness == .production { return .example }
    return common.hiding(main, at: moment)
  }

  /// The languages that its words are not shown in, and why; what hides the main one hides all of it.
  func hiddenLanguages(at moment: Moment, main: Language) -> [Language: Visibility] {
    let named =
      common.isDraft.values.map(\.language) + common.publishAt.values.map(\.language)
      + common.expireAt.values.map(\.language)
    return Dictionary(
      Set(named).filter { $0 != main }.compactMap { language in
        common.hiding(language, at: moment).map { (language, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension EntryHead {
  /// Whether it, or its words in some language, are not to be shown before a day to come, finished or not.
  func waits(at moment: Moment) -> Bool {
    common.publishAt.values.contains {
      TimeZone.oslo.nearestInstant(of: $0.value) > moment.instant
    }
  }
}

extension Common {
  /// Why the words in one language are not shown, by what is said of that language alone.
  fileprivate func hiding(_ language: Language, at moment: Moment) -> Visibility? {
    if isDraft[language] == true { return .draft }
    if let start = publishAt[language], TimeZone.oslo.nearestInstant(of: start) > moment.instant {
      return .notBefore(start)
    }
    if let end = expireAt[language], end.endInstant <= moment.instant { return .expired(end) }
    return nil
  }
}

extension LocalTime {
  /// When it is over: at that minute, or for a day without a time when the day is over.
  var endInstant: Instant {
    TimeZone.oslo.nearestInstant(of: minute == nil ? LocalTime(date.adding(days: 1)) : self)
  }
}
