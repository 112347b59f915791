package import Diagnostics

extension SiteModel {
  /// The same content at another moment: what is shown then, and where, with what is wrong with its addresses.
  package func at(_ instant: Instant) -> Diagnosed<SiteModel> {
    var site = self
    site.moment = Moment(instant, moment.strictness)
    site.hidden = Model.hidden(in: site)
    site.hiddenLanguages = Model.hiddenLanguages(in: site)
    site.withheldPictures = Model.withheldPictures(in: site)
    let addresses = addressBook(of: site)
    site.addresses = addresses.value
    site.hiddenPages = HiddenPages(of: site)
    return Diagnosed(site, addresses.findings)
  }
}
