/// The consents that stories and pictures rest on.
package struct ConsentStatus: Sendable {
  package let all: [ConsentState]

  /// What no longer holds, and nothing rests on, says nothing of the others.
  package var lights: [Light] { all.map(\.light).filter { $0 != .grey } }

  package func consents(_ standing: ConsentState.Standing) -> [ConsentState] {
    all.filter { $0.standing == standing }
  }
}

/// One consent at a day.
package struct ConsentState: Sendable {
  package let id: EntryID
  package let isExample: Bool
  package let person: String?
  package let subject: String?
  package let expiry: CalendarDate?
  package let withdrawn: CalendarDate?
  package let standing: Standing
  /// Titles of the articles that rest on it, and of what shows a picture that does.
  package let usedBy: [LocalizedText]

  /// Whether a consent holds.
  package enum Standing: String, Sendable, CaseIterable {
    case valid
    /// Holds, and ends within `notice` days, the last of them included.
    case expiring
    case expired, withdrawn
    /// Its first day has not come, or one of its days is not written.
    case notInForce
  }

  /// How many days ahead the end of a consent is pointed out.
  package static let notice = 60

  /// Red when something rests on what no longer holds.
  package var light: Light {
    switch standing {
    case .valid: .green
    case .expiring, .notInForce: .yellow
    case .expired, .withdrawn: usedBy.isEmpty ? .grey : .red
    }
  }
}

extension StatusReport {
  package var consents: ConsentStatus { consentStatus(of: site) }
}

func consentStatus(of site: SiteModel) -> ConsentStatus {
  var users: [EntryID: [EntryHead]] = [:]
  for article in site.counted(Article.self) {
    if let consent = article.internalFacts.consent { users[consent.id, default: []].append(article.head) }
  }
  let resting = users.mapValues { Set($0.map(\.id)) }
  for head in site.heads {
    for consent in Set(head.pictureFacts.compactMap { $0.consent?.id })
    where resting[consent]?.contains(head.id) != true {
      users[consent, default: []].append(head)
    }
  }
  return ConsentStatus(
    all: site.counted(Consent.self).map { entry in
      let facts = entry.internalFacts
      return ConsentState(
        id: entry.head.id, isExample: entry.common.isExample == true, person: facts.person,
        subject: facts.subject, expiry: facts.expiry, withdrawn: facts.withdrawn,
        standing: facts.standing(on: site.moment.today),
        usedBy: users[entry.head.id]?.map(\.common.title) ?? [])
    })
}

extension Consent.Internal {
  func standing(on day: CalendarDate) -> ConsentState.Standing {
    if let withdrawn, withdrawn <= day { return .withdrawn }
    if let expiry, expiry < day { return .expired }
    guard holds(on: day), let expiry else { return .notInForce }
    return expiry.days(after: day) <= ConsentState.notice ? .expiring : .valid
  }
}
