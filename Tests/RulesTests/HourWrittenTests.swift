import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// How an hour of a text is quoted in what is said of it.
@Suite struct HourWrittenTests {
  @Test(
    "An hour is said as it is written, in either language",
    arguments: [
      ("We start at 7 pm.", "at 7 pm", true), ("We start at 7.15 p.m.", "at 7.15 p.m.", true),
      ("Vi begynner kl. 19.", "kl. 19", false), ("Vi begynner klokka 19.15.", "klokka 19.15", false),
      ("Vi begynner halv åtte.", "halv åtte", false),
    ])
  func written(_ body: String, _ hour: String, _ isEnglish: Bool) async {
    let main = document(
      "arrangementer/a.md",
      "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17 18:30\nslutt: 2027-06-17 21:00",
      body: isEnglish ? "En kveld." : body
    ).replacing("tittel: A\n", with: "tittel: Boligkveld\n")
    let other =
      "-- content/arrangementer/a.en.md --\n---\ntitle: Housing evening\nsummary: A.\norganizer: The municipality\n---\n\n\(body)\n"
    let site = await resolved(isEnglish ? main + other : main)
    let said = await check(site.value, jobs: 1).filter { $0.code.name == "hour-disagrees" }.map(\.message.en)
    #expect(said == ["the text says “\(hour)”, but the event begins at 18:30"])
  }
}
