import Diagnostics
import Model

extension JSONText {
  /// An object of a schema.org type; properties that are not known are left out.
  static func thing(_ type: String, _ properties: [(String, JSONText?)]) -> JSONText {
    let present = properties.compactMap { name, value in value.map { (name, $0) } }
    return .object([("@type", .string(type))] + present)
  }

  static func text(_ text: String?) -> JSONText? { text.map(JSONText.string) }
}

extension Edition {
  /// The data block of a page: where it lies, and what its content is.
  func structuredData(_ head: PageHead) -> [UInt8] {
    let graph =
      (head.address == frontAddress ? [webSite, organization] : [breadcrumbs(head)]) + head.structuredData
    return JSONText.object([("@context", .string("https://schema.org")), ("@graph", .array(graph))]).bytes
  }

  private func breadcrumbs(_ head: PageHead) -> JSONText {
    let way = [Link(title: words[.frontPage], address: frontAddress)] + head.way
    let items = (way + [Link(title: head.title, address: head.address)]).enumerated().map { index, link in
      JSONText.thing(
        "ListItem",
        [
          ("position", .number(index + 1)), ("name", .string(link.title)),
          ("item", .string(domain + link.address)),
        ])
    }
    return .thing("BreadcrumbList", [("itemListElement", .array(items))])
  }

  private var organization: JSONText {
    .thing(
      "Organization",
      [
        ("name", .string(siteName)), ("url", .string(domain + frontAddress)),
        ("description", .text(text(site.site?.description))),
        ("image", .text(sharedPicture(nil)?.address)),
        ("logo", .text(logoAddress)),
        ("areaServed", text(site.site?.area).map { .thing("Place", [("name", .string($0))]) }),
        ("contactPoint", contactPoint),
      ])
  }

  private var webSite: JSONText {
    .thing(
      "WebSite",
      [
        ("name", .string(siteName)), ("url", .string(domain + frontAddress)),
        ("inLanguage", .string(language.tag)),
      ])
  }

  /// The theme's icon, as pixels, since no reader of such data takes a drawing.
  private var logoAddress: String? {
    theme.files.first { $0.name == "ikon-512" }.map { domain + $0.address }
  }

  private var contactPoint: JSONText? {
    let site = site.site
    guard site?.contactAddress != nil || site?.contactTelephone != nil else { return nil }
    let address = site?.contactAddress?.text ?? ""
    let isMail = address.lowercased().hasPrefix("mailto:")
    return .thing(
      "ContactPoint",
      [
        ("contactType", .text(roleText(site?.contactRole))),
        ("email", isMail ? .string(String(address.dropFirst(7))) : nil),
        ("url", isMail || address.isEmpty ? nil : .string(address)),
        ("telephone", .text(site?.contactTelephone.map { String($0.link.dropFirst(4)) })),
      ])
  }

  /// schema.org/Dataset of a KPI, with the files of its numbers.
  func structuredData(of kpi: KPISummary, at address: String) -> JSONText? {
    guard let data = kpi.dataAddress, !kpi.observations.isEmpty else { return nil }
    let files = [(".csv", "text/csv"), (".json", "application/json")].map { ending, type in
      JSONText.thing(
        "DataDownload",
        [("contentUrl", .string(domain + data + ending)), ("encodingFormat", .string(type))])
    }
    return .thing(
      "Dataset",
      [
        ("name", .text(text(kpi.entry.common.title))), ("description", .text(text(kpi.entry.definition))),
        ("url", .string(domain + address)), ("inLanguage", .string(language.tag)), ("creator", publisher),
        ("distribution", .array(files)),
      ])
  }

  /// schema.org/NewsArticle of a page.
  func structuredData(of article: PublicEntry<Article>, at address: String) -> JSONText {
    let common = article.head.common
    return .thing(
      article.type == .story ? "Article" : "NewsArticle",
      [
        ("headline", .text(text(common.title))), ("url", .string(domain + address)),
        ("description", .text(text(common.summary))), ("inLanguage", .string(language.tag)),
        ("image", .text(sharedPicture(picture(of: article.head))?.address)),
        ("datePublished", .text(article.date?.midnightInOslo)),
        ("dateModified", .text(common.updated.best(for: language)?.value.midnightInOslo)),
        ("author", publisher), ("publisher", publisher),
      ])
  }

  private var publisher: JSONText {
    .thing("Organization", [("name", .string(siteName)), ("url", .string(domain + frontAddress))])
  }
}
