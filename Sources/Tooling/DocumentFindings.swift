import Assets
package import Diagnostics
import Mistakes

/// What is to be said of a document before it is published: what it carries, who is listed in it, and what nobody has searched.
package func documentFindings(_ bytes: [UInt8], path: String) -> [Diagnostic] {
  let words = documentText(bytes)
  return inspectDocument(bytes, path: path) + peopleInDocument(words, path: path)
    + personNumbers(in: words, path: path) + notSearched(words, path: path)
}

/// National identity numbers in a document, also in what no page shows: one finding for all, since there are no lines to show.
private func personNumbers(in words: DocumentWords, path: String) -> [Diagnostic] {
  let numbered = words.placed.first { words in
    // A line may end after the date.
    !personNumbers(in: words.text.utf8.map { $0 == 0x0A ? 0x20 : $0 }).isEmpty
  }
  guard let place = numbered?.place.words(in: path) else { return [] }
  return [
    Diagnostic(
      .personNumber,
      Wording(
        nb: "i dokumentet står det et fødselsnummer, \(place.nb)",
        en: "there is a national identity number in the document, \(place.en)"),
      at: .file(path),
      help: Wording(
        nb:
          "publiser en utgave uten det, slett filen også fra historikken, og si fra til personvernombudet",
        en:
          "publish an edition without it, delete the file from the history too, and inform the data protection officer"
      ))
  ]
}

/// What stands in a document and could not be searched, though the document could be opened.
private func notSearched(_ words: DocumentWords, path: String) -> [Diagnostic] {
  guard let reason = words.reasonNotSearched else { return [] }
  return [
    Diagnostic(
      .documentNotSearched,
      Wording(
        nb: "dokumentet er ikke gjennomsøkt: \(reason.nb)",
        en: "the document has not been searched: \(reason.en)"), at: .file(path),
      help: Wording(
        nb:
          "les gjennom det selv før du publiserer, eller lag PDF-en på nytt fra dokumentet («Lagre som PDF»)",
        en:
          "read through it yourself before you publish, or make the PDF anew from the document (“Save as PDF”)"
      ))
  ]
}

extension DocumentWords {
  /// What of a document could not be read, though it could be opened.
  var reasonNotSearched: Wording? {
    if pictures > 0 {
      let of = pages == 1 ? "siden" : "\(pictures) av \(pages) sider"
      let ofPages = pages == 1 ? "its page" : "\(pictures) of \(pages) pages"
      return Wording(
        nb: "\(of) er bilde uten tekst, som fra en skanner",
        en: "\(ofPages) \(pictures == 1 ? "is a picture" : "are pictures") without text, as from a scanner")
    }
    if hasUnknownText {
      return Wording(
        nb: "skriftene i det sier ikke hvilke bokstaver de viser",
        en: "its fonts do not say which letters they show")
    }
    return isCut
      ? Wording(
        nb: "noe av det er for stort, eller pakket på en måte som ikke blir lest",
        en: "some of it is too large, or packed in a way that is not read") : nil
  }
}

extension Code {
  package static let documentNotSearched = Code(
    "document-not-searched", .warning,
    title: Wording(nb: "Dokumentet er ikke gjennomsøkt", en: "The document has not been searched"),
    explanation: Wording(
      nb:
        "Det som publiseres, blir gjennomsøkt etter det som ikke skal ut: navn, setninger, summer, fødselsnumre. I dokumentet er det sider som er bilder (skannet), eller tekst som ikke lar seg lese. Der har ingen lett. Ligger filen i «intern», er det ingen som har lett på de åpne sidene etter det som står i den: den er låst med passord, skadet, skannet eller i et format som ikke blir lest.",
      en:
        "What is published is searched for what must not go out: names, sentences, sums, identity numbers. The document has pages that are pictures (scanned), or text that cannot be read. Nobody has searched there. Where the file lies in “internal”, nobody has looked on the public pages for what is in it: it is locked by a password, damaged, scanned or of a format that is not read."
    ),
    steps: Wording(
      nb:
        "Har du dokumentet som PDF-en er laget av: Word: Fil → Lagre som → PDF. LibreOffice: Fil → Eksporter som PDF. Bare på papir: skann på nytt med tekstgjenkjenning (OCR), eller les gjennom det selv. Skannede sider kan heller ikke leses av skjermlesere. Er det låst: åpne det, og lagre det på nytt uten passord (Word: Fil → Informasjon → Beskytt dokument). Eldre filer (.doc, .xls, .ppt, .msg): lagre dem som .docx, .xlsx, .pptx eller .pdf.",
      en:
        "If you have the document that the PDF was made from: Word: File → Save As → PDF. LibreOffice: File → Export as PDF. Only on paper: scan it anew with text recognition (OCR), or read through it yourself. Scanned pages cannot be read by screen readers either. If it is locked: open it, and save it anew without a password (Word: File → Info → Protect Document). Older files (.doc, .xls, .ppt, .msg): save them as .docx, .xlsx, .pptx or .pdf."
    ))
}
