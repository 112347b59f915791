package import Diagnostics

extension Code {
  package static let reviewedDocument = Code(
    "reviewed-document", .error,
    title: Wording(
      nb: "Dokumentet har kommentarer eller sporede endringer",
      en: "The document has comments or tracked changes"),
    explanation: Wording(
      nb:
        "Kommentarer og sporede endringer følger med når noen laster ned dokumentet, også når de ikke vises på skjermen. Det samme gjelder merknader i en PDF, og sladding som ikke er utført.",
      en:
        "Comments and tracked changes come along when somebody downloads the document, also when they are not shown on the screen. So do notes in a PDF, and redaction that was never carried out."
    ),
    steps: Wording(
      nb:
        "Word: Se gjennom → Godta alle endringer, og Slett → Slett alle kommentarer. Excel og PowerPoint: Se gjennom → Slett → alle. LibreOffice: Rediger → Spor endringer → Godta alle, og Rediger → Kommentarer → Slett alle. Acrobat: Verktøy → Sladd → Fjern skjult informasjon, og lagre med «Lagre som». Enklest for en PDF: lag den på nytt fra det ferdige dokumentet.",
      en:
        "Word: Review → Accept All Changes, and Delete → Delete All Comments. Excel and PowerPoint: Review → Delete → all. LibreOffice: Edit → Track Changes → Accept All, and Edit → Comments → Delete All. Acrobat: Tools → Redact → Remove Hidden Information, and save with “Save As”. Easiest for a PDF: make it anew from the finished document."
    ))

  package static let documentAuthor = Code(
    "document-author", .warning,
    title: Wording(
      nb: "Dokumentet forteller hvem som har laget det", en: "The document reveals who made it"),
    explanation: Wording(
      nb:
        "Office-programmer skriver navn, firma og mappe inn i filen, og alle som laster den ned, kan lese dem. Verktøyet fjerner dem ikke selv, for da ville et signert eller vedtatt dokument ikke lenger vært det samme.",
      en:
        "Office programs write names, company and folder into the file, and everybody who downloads it can read them. The tool does not remove them itself, since a signed or adopted document would then no longer be the same."
    ),
    steps: Wording(
      nb:
        "Word, Excel og PowerPoint: Fil → Informasjon → Se etter problemer → Undersøk dokument → Dokumentegenskaper og personlig informasjon → Fjern alle, og lagre. LibreOffice: Fil → Egenskaper → Generelt → slå av «Bruk brukerdata», «Tilbakestill egenskaper», og lagre. Acrobat: Fil → Egenskaper → Beskrivelse, tøm Forfatter, eller Verktøy → Sladd → Fjern skjult informasjon.",
      en:
        "Word, Excel and PowerPoint: File → Info → Check for Issues → Inspect Document → Document Properties and Personal Information → Remove All, and save. LibreOffice: File → Properties → General → switch off “Apply user data”, “Reset Properties”, and save. Acrobat: File → Properties → Description, empty Author, or Tools → Redact → Remove Hidden Information."
    ))

  package static let hiddenInDocument = Code(
    "hidden-in-document", .warning,
    title: Wording(
      nb: "Dokumentet har med seg noe som ikke vises", en: "The document carries something that is not shown"),
    explanation: Wording(
      nb:
        "Notater til foredrag, skjulte ark, rader og lysbilder, skjult tekst, tidligere utgaver, innebygde filer og programmer følger med når noen laster ned dokumentet. Bak et diagram kan hele regnearket ligge, og bak en pivottabell alle radene, også dem som er filtrert bort. Et bilde fra en mobil kan si hvor det er tatt, på noen meter nær.",
      en:
        "Speaker notes, hidden sheets, rows and slides, hidden text, earlier versions, embedded files and programs come along when somebody downloads the document. A chart may carry its whole spreadsheet, and a pivot table all its rows, also those that are filtered away. A picture from a telephone may tell where it was taken, to within a few metres."
    ),
    steps: Wording(
      nb:
        "Word, Excel og PowerPoint: Fil → Informasjon → Se etter problemer → Undersøk dokument, og fjern det som ikke skal med. Diagrammer og pivottabeller: lim dem inn som bilde. Eller publiser dokumentet som PDF. Stedet i et bilde: i Windows høyreklikk bildefilen → Egenskaper → Detaljer → «Fjern egenskaper og personlige opplysninger»; på Mac åpne den i Forhåndsvisning → Verktøy → Vis inspektør → GPS → Fjern posisjonsinfo. Sett så bildet inn på nytt.",
      en:
        "Word, Excel and PowerPoint: File → Info → Check for Issues → Inspect Document, and remove what should not come along. Charts and pivot tables: paste them as pictures. Or publish the document as PDF. The place in a picture: on Windows right-click the file → Properties → Details → “Remove Properties and Personal Information”; on a Mac open it in Preview → Tools → Show Inspector → GPS → Remove Location Info. Then insert the picture anew."
    ))

  package static let unreadableDocument = Code(
    "unreadable-document", .warning,
    title: Wording(nb: "Dokumentet lar seg ikke undersøke", en: "The document cannot be examined"),
    explanation: Wording(
      nb:
        "Dokumentet er låst med passord, skadet, svært stort, eller noe annet enn navnet sier. Det publiseres som det er, men ingen har sett etter kommentarer, navn og annet som ikke skal ut.",
      en:
        "The document is locked by a password, damaged, very large, or other than what its name says. It is published as it is, but nobody has looked for comments, names and other things that must not go out."
    ),
    steps: Wording(
      nb:
        "Åpne dokumentet, se at det er helt, og lagre det på nytt uten passord: Word: Fil → Informasjon → Beskytt dokument. Acrobat: Fil → Egenskaper → Sikkerhet → Ingen sikkerhet. Eldre Word-, Excel- og PowerPoint-filer: lagre som .docx, .xlsx eller .pptx.",
      en:
        "Open the document, see that it is whole, and save it anew without a password: Word: File → Info → Protect Document. Acrobat: File → Properties → Security → No Security. Older Word, Excel and PowerPoint files: save as .docx, .xlsx or .pptx."
    ))
}

/// Every code that Assets can report.
package let assetCodes: [Code] = [
  .unsafeDrawing, .unreadableDrawing, .reviewedDocument, .documentAuthor, .hiddenInDocument,
  .unreadableDocument,
]
