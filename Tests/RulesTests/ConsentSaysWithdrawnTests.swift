import Testing

/// Consents that say in words that they are withdrawn.
@Suite struct ConsentSaysWithdrawnTests {
  private func found(_ field: String, _ text: String, _ more: String = "") async -> [String] {
    var fields = ["person": "Kari Hansen", "hva": "Intervju"]
    fields[field] = text
    let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }.joined(separator: "\n")
    return await ruleFindings(
      "-- content/intern/samtykker/kari.yml --\n\(lines)\ndato: 2027-01-01\nutloper: 2029-12-31\n\(more)"
    ).filter { $0.hasPrefix("consent-withdrawn-in-words") }
  }

  @Test(
    "Said in whatever field, in both languages",
    arguments: [
      ("hva", "Intervju og bilde, trukket tilbake 1. august"), ("hva", "Samtykket er trukket"),
      ("hva", "Intervju. Kari har trukket seg."), ("hva", "Intervju (trukket 2027-08-01)"),
      ("hva", "TRUKKET"),
      ("hva", "Intervju – hun trakk samtykket i går"), ("hva", "Intervju, tilbakekalt"),
      ("hva", "Interview, withdrawn on 1 August"), ("person", "Kari Hansen (trukket)"),
      ("hva", "Samtykket trukket på telefon"), ("hva", "Samtykket ble trukket i går"),
      ("hva", "Intervju. Ho har trekt samtykket."), ("hva", "Intervju. Har ombestemt seg."),
      ("hva", "Intervju og bilde. Ringte 1. februar og vil ikke være med lenger"),
      ("hva", "Intervju, angret"), ("hva", "Ønsker ikke lenger å stå på nettsiden"),
      ("hva", "Intervju. Sa nei i telefonen 3. februar."), ("hva", "Interview, no longer wants to be shown"),
    ])
  func said(field: String, text: String) async {
    #expect(await found(field, text).count == 1, "\(text)")
    #expect(await found(field, text, "trukket: 2027-08-01\n").isEmpty, "\(text)")
  }

  @Test(
    "So is a comment that says it, after a field and on a line of its own",
    arguments: [
      "# trukket 1.8.", "# Kari ringte: trukket tilbake", "# trukket: 2027-08-01",
      "kanaler: [nettsted] # samtykket er trukket", "# withdrawn on 1 August",
      "kanaler: ['Karis nettsted'] # hun trakk seg",
    ])
  func comments(_ line: String) async {
    #expect(await found("hva", "Intervju", line + "\n").count == 1, "\(line)")
    #expect(await found("hva", "Intervju", line + "\ntrukket: 2027-08-01\n").isEmpty, "\(line)")
  }

  @Test(
    "Comments of a new file, signs within a text and what may happen are none",
    arguments: [
      "# Dagen det ble trukket tilbake. For eksempel: 2027-06-01\n# trukket:", "# kan trekkes når som helst",
      "# The day it was withdrawn. For example: 2027-06-01\n# withdrawn:", "# ikke trukket per 1. juni",
    ])
  func otherComments(_ lines: String) async {
    #expect(await found("hva", "Intervju", lines + "\n").allSatisfy { !$0.contains("#") }, "\(lines)")
  }

  @Test(
    "What may be withdrawn, and what is not, is not said to be",
    arguments: [
      "Intervju. Samtykket kan trekkes tilbake når som helst.", "Intervju, kan bli trukket tilbake",
      "Gjelder til det blir trukket tilbake", "Ikke trukket", "Bilde av vinneren som ble trukket ut",
      "Intervju om tall som er trukket fram i rapporten", "Hvis samtykket er trukket, slettes bildet",
      "Valid until withdrawn", "May be withdrawn at any time",
      "Retten til å få det trukket tilbake er forklart",
      "Bilde av sluttrekket", "Samtykket ble trukket fram som et eksempel",
      "Intervju om gardinene som er trukket for", "Intervju og bilde",
    ])
  func spared(_ text: String) async { #expect(await found("hva", text).isEmpty, "\(text)") }

  @Test(
    "What may be regretted, and what goes on for as long as it does, is no withdrawal",
    arguments: [
      "Intervju. Kan angre når som helst.",
      "Intervju, så lenge prosjektet varer, og ikke lenger enn til 2030",
      "Intervju. Har ikke ombestemt seg.", "Bilde, hvis hun ikke vil være med lenger, ringer hun",
      "Kunden angret ikke.", "Hun angrer ikke på at hun var med.", "Hun har aldri angret.",
      "Bilde. Vil ikke ha lengre intervju enn en time",
      "Bilde. Ola ønsker ikke at bildet vises lenger enn til jul 2028",
      "Bilde. Skal ikke lenger vises etter 2028", "Bilde. Trenger ikke spørre lenger; vil gjerne være med",
      "Bilde. Sier nei til annonser", "Bilde. Har ombestemt seg og sier nå ja",
    ])
  func goesOn(_ text: String) async { #expect(await found("hva", text).isEmpty, "\(text)") }
}
