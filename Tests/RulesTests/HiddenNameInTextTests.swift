import Testing

/// The one long word of a title that waits for its day.
@Suite struct HiddenNameInTextTests {
  private static let hidden =
    "-- content/arrangementer/x.md --\n---\ntittel: Nordlysfestivalen på Labro\nsammendrag: A.\n"
    + "start: 2027-06-10\narrangor: Kommunen\npubliseres: 2027-06-01 08:00\n---\n\nA.\n"

  private func found(_ files: String, hidden: String = hidden) async -> [String] {
    await ruleFindings(hidden + files).filter { $0.hasPrefix("hidden-name-in-text ") }
      .map { String($0.dropFirst("hidden-name-in-text ".count)) }
  }

  @Test(
    "Where one open text writes it as a name, it is said",
    arguments: [
      "Gled deg til Nordlysfestivalens åpning i oktober.", "Vi gleder oss til Nordlysfestivalen!",
      "Nordlysfestivalen kommer til Kongsberg i 2027.", "- Billetter til «Nordlysfestivalen»",
      "## Nordlysfestivalen", "Vi selger Nordlysfestivalen-billetter.",
    ])
  func said(body: String) async {
    let found = await found(text(body))
    #expect(found.count == 1 && found[0].hasPrefix("«Nordlysfestivalen"), "\(body)")
  }

  @Test("Fields are looked through too, and what is to be shown now and in words to search by")
  func fields() async {
    #expect(await found(document("sider/a.md", "sokeord: Nordlysfestivalen")).count == 1)
    let news =
      "-- content/aktuelt/a.md --\n---\ntittel: Nordlysfestivalen kommer\nsammendrag: A.\ntype: nyhet\ndato: 2027-02-01\n---\n\nA.\n"
    #expect(await found(news).count == 1)
    #expect(await found(document("sider/a.md", "utkast: ja", body: "Til Nordlysfestivalen!")) == [])
  }

  @Test(
    "Ordinary words, and what is known, are not",
    arguments: [
      ("Informasjonsmøte om bruplanen", "Det blir informasjonsmøte på torsdag."),
      ("Informasjonsmøte om bruplanen", "Informasjonsmøte på torsdag."),
      ("Arbeidsmarkedet i regionen", "Arbeidsmarkedet er godt."),
      ("Nordlysfestivalen på Labro", "Vi har hatt nordlysfestivalen i år. Nordlysfestivalen var fin."),
      ("Nordlysfestivalen på Labro", "Nordlysfestivalene er mange."),
      ("Bluesnatt på Labro", "Vi spiller på Bluesnatt."),
      ("Kveld på Bergverksmuseet", "Ta turen innom Bergverksmuseet."),
      ("Besøk fra Studentsamskipnaden", "Vi takker Studentsamskipnaden."),
      ("Kongsbergregionen møtes", "Vi er en del av Kongsbergregionen."),
      ("Teknologiparken åpner dørene", "Vi er i Teknologiparken."),
      ("Teknologiparkens kveld", "Vi er i Teknologiparken."),
      ("Næringsforeningen inviterer", "Vi takker Næringsforeningen."),
      ("Utviklingshuset spør", "Vi takker Utviklingshuset."),
    ])
  func ordinary(title: String, body: String) async {
    let hidden = Self.hidden.replacing("Nordlysfestivalen på Labro", with: title)
    let others =
      site("omrade: Kongsberg\n" + plainSite) + "\n"
      + "-- content/arrangementer/y.md --\n---\ntittel: Kveld\nsammendrag: A.\nstart: 2027-06-10\n"
      + "arrangor: Næringsforeningen\nsted: {navn: Teknologiparken}\n---\n\nA.\n"
      + "-- content/partnere/u.yml --\ntittel: Utviklingshuset\n"
    #expect(await found(others + text(body), hidden: hidden) == [], "\(title): \(body)")
  }

  @Test(
    "What is called as festivals are is told, also after other words and where it begins as the area does")
  func things() async {
    for (title, body) in [
      ("Bli med på Nordlysfestivalen", "Vi gleder oss til Nordlysfestivalen!"),
      ("Kongsbergmarsjen i juni", "Vi gleder oss til Kongsbergmarsjen!"),
      ("Hemmelighuset åpner", "Vi gleder oss til Hemmelighuset!"),
    ] {
      let hidden = Self.hidden.replacing("Nordlysfestivalen på Labro", with: title)
      let files = site("omrade: Kongsberg\n" + plainSite) + "\n" + text(body)
      #expect(await found(files, hidden: hidden).count == 1, "\(title)")
    }
  }

  @Test("Two open entries, an open one of the kind that is called so, a draft without a day and an allowance")
  func known() async {
    let page = text("Vi gleder oss til Nordlysfestivalen!")
    #expect(await found(page + document("sider/b.md", "", body: "Om Nordlysfestivalen.")) == [])
    let earlier = Self.hidden.replacing("x.md", with: "b.md").replacing(
      "publiseres: 2027-06-01 08:00\n", with: ""
    )
    .replacing("på Labro", with: "2026")
    #expect(await found(earlier) == [])
    let draft = Self.hidden.replacing("publiseres: 2027-06-01 08:00", with: "utkast: ja")
    #expect(await found(page, hidden: draft) == [])
    let day = Self.hidden.replacing("publiseres", with: "utkast: ja\npubliseres")
    #expect(await found(page, hidden: day).count == 1)
    let allowed = "-- content/intern/tillatte-tekster/a.yml --\ntekst: Nordlysfestivalen\ngrunn: Kjent.\n"
    #expect(await found(page + allowed) == [])
  }
}
