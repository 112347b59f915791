import Assets
package import Diagnostics
import Mistakes

/// A list of people in a document that is published: three private e-mail addresses, or five mobile numbers below a heading
/// that says so. Whoever signs up for something has not agreed to that.
func peopleInDocument(_ words: DocumentWords, path: String) -> [Diagnostic] {
  let words = words.paragraphs.flatMap { $0.split(separator: "\n").map(String.init) }
  let mails = Set(words.flatMap(privateEmails))
  let mobiles = words.contains(where: saysTelephone) ? Set(words.compactMap(mobileNumber)) : []
  guard mails.count >= 3 || mobiles.count >= 5 else { return [] }
  let counts = [
    counted(
      mails.count, Wording(nb: "privat e-postadresse", en: "private e-mail address"),
      Wording(nb: "private e-postadresser", en: "private e-mail addresses")),
    counted(
      mobiles.count, Wording(nb: "mobilnummer", en: "mobile number"),
      Wording(nb: "mobilnumre", en: "mobile numbers")),
  ].compactMap(\.self)
  return [
    Diagnostic(
      .peopleInDocument,
      Wording(
        nb: "dokumentet har " + counts.map(\.nb).joined(separator: " og ") + ", som en liste over deltakere",
        en: "the document has " + counts.map(\.en).joined(separator: " and ")
          + ", as a list of participants has"),
      at: .file(path),
      help: Wording(
        nb:
          "publiser dokumentet uten kolonnene med navn, e-post og telefon, eller legg det under «content/intern/»",
        en:
          "publish the document without the columns of names, e-mail and telephone, or put it below “content/intern/”"
      ))
  ]
}

private func counted(_ count: Int, _ one: Wording, _ many: Wording) -> Wording? {
  guard count > 0 else { return nil }
  return Wording(
    nb: "\(count) \(count == 1 ? one.nb : many.nb)", en: "\(count) \(count == 1 ? one.en : many.en)")
}

private func privateEmails(in text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
  return text.split { $0.isWhitespace || ",;:<>()[]\"".contains($0) }.compactMap { word in
    PrivateEmail(word.hasSuffix(".") ? word.dropLast() : word)?.address.lowercased()
  }
}

/// A cell or a paragraph that is a mobile number alone (Nkom: eight digits, the first 4 or 9).
private func mobileNumber(_ text: String) -> String? {
  var digits = text.filter { !$0.isWhitespace }
  for code in ["+47", "0047"] where digits.hasPrefix(code) { digits.removeFirst(code.count) }
  let isNumber = digits.utf8.count == 8 && digits.utf8.allSatisfy { $0 &- 0x30 < 10 }
  return isNumber && (digits.first == "4" || digits.first == "9") ? digits : nil
}

/// «Mobil», «Telefonnummer», “Phone”: the heading of a column.
private func saysTelephone(_ text: String) -> Bool {
  guard text.utf8.count < 40 else { return false }
  let small = text.lowercased()
  return ["mobil", "telefon", "tlf", "phone"].contains { small.hasPrefix($0) || small.hasSuffix($0) }
}

extension Code {
  package static let peopleInDocument = Code(
    "people-in-document", .warning,
    title: Wording(
      nb: "Dokumentet ser ut til å ha en deltakerliste",
      en: "The document seems to have a list of participants"),
    explanation: Wording(
      nb:
        "Et regneark eller dokument med mange private e-postadresser eller mobilnumre er nesten alltid en liste over påmeldte. De har meldt seg på noe, ikke sagt ja til å stå på nettet, og alle som laster ned filen, får hele listen.",
      en:
        "A spreadsheet or document with many private e-mail addresses or mobile numbers is nearly always a list of those who have signed up. They signed up for something and have not agreed to be on the web, and everybody who downloads the file gets the whole list."
    ),
    steps: Wording(
      nb:
        "Slett kolonnene med personopplysninger i en kopi, og publiser kopien. Er det listen selv som trengs, legg filen under «content/intern/», der den ikke publiseres.",
      en:
        "Delete the columns of personal data in a copy, and publish the copy. If the list itself is needed, put the file below “content/intern/”, where it is not published."
    ))
}
