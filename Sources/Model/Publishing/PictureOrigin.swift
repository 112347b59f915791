import Content

/// Whose a picture is, and what it may be used for.
package struct PictureOrigin: Sendable, Hashable {
  package let credit: String?
  package let licence: String?
}

extension SiteModel {
  /// By the picture's path; of entries that may be shown.
  var pictureOrigins: [String: PictureOrigin] {
    var origins: [String: PictureOrigin] = [:]
    for head in heads where hidden[head.id] == nil {
      for facts in head.pictureFacts where facts.credit != nil || facts.licence != nil {
        guard let asset = asset(facts.file, beside: head) else { continue }
        origins[asset.path] = PictureOrigin(credit: facts.credit, licence: facts.licence)
      }
    }
    return origins
  }
}

extension Common {
  /// The public site has no use for them.
  mutating func forgetConsents() {
    pictureConsent = nil
    for index in pictures.indices { pictures[index].consent = nil }
  }
}
