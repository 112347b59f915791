import Diagnostics
import Model

// States whose types say more than a name, by the name alone.

/// The three weights of a finding.
enum SeverityName: String, CaseIterable {
  case error, warning, advice

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .advice: self = .advice
    }
  }
}

/// Why something is hidden, without the times.
enum HiddenName: String, CaseIterable {
  case draft, notBefore, expired, example, internalOnly, withoutConsent, notInPost, notSent

  init(_ visibility: Visibility) {
    switch visibility {
    case .draft: self = .draft
    case .notBefore: self = .notBefore
    case .expired: self = .expired
    case .example: self = .example
    case .internalOnly: self = .internalOnly
    case .withoutConsent: self = .withoutConsent
    case .notInPost: self = .notInPost
    case .notSent: self = .notSent
    }
  }
}

/// What became of the public site, without the number of errors; a preview is made, and not for readers.
enum PublicationName: String, CaseIterable {
  case published, preview, held, refused, notAttempted

  init(_ report: StatusReport) {
    switch report.build.publication {
    case .published: self = report.moment.strictness == .preview ? .preview : .published
    case .held: self = .held
    case .refused: self = .refused
    case .notAttempted: self = .notAttempted
    }
  }
}

/// How strict the build was.
enum ModeName: String, CaseIterable {
  case preview, production

  init(_ strictness: Moment.Strictness) {
    switch strictness {
    case .preview: self = .preview
    case .production: self = .production
    }
  }
}
