import Foundation
import Testing

/// What «Det som er lagret» lists, and where its rows lead.
@Suite(.serialized) struct SavedRowsTests {
  private let page = "/-story/rediger/skjema?fil=content/kampanjer/hjem.md"
  private let history = "/-story/rediger/historikk"

  @Test(
    "What is undone and made again has rows of its own in what was saved, which lead to the form and stay when something else is saved"
  )
  func rowsOfUndoing() throws {
    let server = try ServedSite(try Workshop(smallSite))
    let undo = "/-story/rediger/angre?fil=content/kampanjer/hjem.md"
    let change = "Endret Velkommen hjem: Sammendrag (bokmål)"
    let row = { (deed: String) in
      "<td><a href=\"/-story/rediger/skjema?fil=content/kampanjer/hjem.md\">\(deed): \(change)</a></td>"
    }
    #expect(try server.send(page, ["main/sammendrag": "Kom hjem.", "gjor": "lagre"]).contains("Lagret."))
    _ = try server.send(undo, ["gjor": "angre"])
    #expect(try server.get(history).contains(row("Angret")))
    _ = try server.send(undo, ["gjor": "igjen"])
    _ = try server.send(undo, ["gjor": "angre"])
    _ = try server.send(page, ["main/sammendrag": "Flytt tilbake.", "gjor": "lagre"])
    let said = try server.get(history)
    #expect(said.components(separatedBy: row("Angret")).count == 3, "\(said)")
    #expect(said.contains(row("Gjort om igjen")))
    #expect(try server.send(undo, ["gjor": "angre"]).contains("Angret."))
  }

  @Test(
    "What was saved of a file that is gone leads to how it went: deleted, moved, moved twice, or never made, with the way back"
  )
  func rowsOfWhatIsGone() throws {
    let server = try ServedSite(try Workshop(smallSite))
    let form = { (name: String) in "/-story/rediger/skjema?fil=content/kampanjer/\(name).md" }
    let act = { (page: String, name: String) -> String in
      "/-story/rediger/\(page)?fil=content/kampanjer/\(name).md"
    }
    _ = try server.send(page, ["main/sammendrag": "Kom hjem.", "gjor": "lagre"])
    _ = try server.send(act("slett", "hjem"), ["gjor": "slett"])
    #expect(try server.get(history).contains("<a href=\"\(form("hjem"))\">Endret Velkommen hjem"))
    let gone = try server.get(form("hjem"))
    #expect(
      gone.contains("«Slettet Velkommen hjem»: lagret") && gone.contains("value=\"hent\">Hent tilbake"),
      "\(gone)")
    #expect(!gone.contains("Noen andre"))
    #expect(try server.send(history, ["gjor": "hent"], of: gone).contains("Hentet tilbake."))
    _ = try server.send(act("flytt", "hjem"), ["navn": "kom-hjem", "gjor": "flytt"])
    _ = try server.send(act("flytt", "kom-hjem"), ["navn": "flytt-hjem", "gjor": "flytt"])
    let moved = try server.get(form("hjem"))
    #expect(
      moved.contains("<a href=\"\(form("flytt-hjem"))\">content/kampanjer/flytt-hjem.md</a>"), "\(moved)")
    #expect(!moved.contains("Hent tilbake"))
  }
}
