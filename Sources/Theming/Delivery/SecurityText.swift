import Model

/// Whom to report a vulnerability to (RFC 9116); only when the site names somebody.
///
/// It expires ten to eleven months after the day that the site is built as of, and so changes once a month, not with
/// every build. The standard recommends less than a year. It is looked for at the top of a domain alone (§3): that of a
/// site in a folder is for whoever has the domain.
func securityFiles(of site: PublicSite, domain: String) -> [OutputFile] {
  guard let contact = site.site?.securityContact else { return [] }
  let languages = site.languages.map(\.tag).joined(separator: ", ")
  let text = """
    Contact: \(contact.text)
    Expires: \(expiry(after: site.moment.today))T00:00:00Z
    Preferred-Languages: \(languages)
    Canonical: \(domain)/.well-known/security.txt

    """
  return [OutputFile(path: ".well-known/security.txt", from: .site, content: .bytes(Array(text.utf8)))]
}

/// The first day of the month that begins eleven months after this one did.
private func expiry(after day: CalendarDate) -> String {
  day.firstOfMonth(after: 11).iso
}
