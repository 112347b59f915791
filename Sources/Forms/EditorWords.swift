import Diagnostics
import Templates

/// What the editor's pages say themselves.
enum EditorWords {
  static let all: [(name: String, words: Wording)] = [
    ("lang", Wording(nb: "nb", en: "en")), ("other-lang", Wording(nb: "en", en: "nb")),
    ("other-language", Wording(nb: "English", en: "Bokmål")),
    ("editor", Wording(nb: "Rediger", en: "Edit")),
    ("skip", Wording(nb: "Til innholdet", en: "Skip to content")),
    ("all", Wording(nb: "Alt innhold", en: "All content")),
    ("seen", Wording(nb: "Se siden", en: "View the page")),
    ("history", Wording(nb: "Det som er lagret", en: "What was saved")),
    ("internal", Wording(nb: "Interne sider", en: "Internal pages")),
    ("save", Wording(nb: "Lagre", en: "Save")),
    ("check", Wording(nb: "Se etter feil", en: "Check for errors")),
    ("show", Wording(nb: "Åpne siden i ny fane", en: "Open the page in a new tab")),
    ("undo", Wording(nb: "Angre det som er lagret", en: "Undo what was saved")),
    ("rename", Wording(nb: "Gi ny adresse", en: "Change the address")),
    ("delete", Wording(nb: "Slett", en: "Delete")),
    ("cancel", Wording(nb: "Avbryt", en: "Cancel")),
    ("remove-picture", Wording(nb: "Fjern bildet", en: "Remove the picture")),
    (
      "not-saved-picture",
      Wording(nb: "Lastet opp, men ikke lagret:", en: "Uploaded, and not saved:")
    ),
    ("use-picture", Wording(nb: "Bruk bildet", en: "Use the picture")),
    ("drop-picture", Wording(nb: "Slett bildet", en: "Delete the picture")),
    ("required", Wording(nb: "må fylles ut", en: "required")),
    ("example", Wording(nb: "For eksempel:", en: "For example:")),
    ("time", Wording(nb: "klokka", en: "time")),
    ("chosen", Wording(nb: "Valgt:", en: "Chosen:")),
    ("new-one", Wording(nb: "Lag ny", en: "Create new")),
    ("new-tab", Wording(nb: "(åpnes i en ny fane)", en: "(opens in a new tab)")),
    (
      "as-written",
      Wording(
        nb: "Skjemaet kan ikke vise dette trygt. Her står det slik det er skrevet i filen.",
        en: "The form cannot show this safely. Here it is as it is written in the file.")
    ),
    ("fixed", Wording(nb: "Dette skriver bare programmet.", en: "Only the program writes this.")),
    ("up", Wording(nb: "Flytt opp", en: "Move up")), ("down", Wording(nb: "Flytt ned", en: "Move down")),
    ("remove", Wording(nb: "Fjern", en: "Remove")), ("add", Wording(nb: "Legg til", en: "Add")),
    ("year", Wording(nb: "År", en: "Year")),
    ("picture-now", Wording(nb: "Bildet som er valgt", en: "The chosen picture")),
    (
      "focus-help",
      Wording(
        nb: "Klikk på det i bildet som alltid skal synes når det beskjæres.",
        en: "Click what must always be visible when the picture is cropped.")
    ),
    ("upload", Wording(nb: "Last opp et bilde", en: "Upload a picture")),
    (
      "upload-help",
      Wording(
        nb:
          "JPEG, PNG, WebP eller SVG, høyst 24 MB. Du kan også slippe bildet her. Det tas i bruk når du trykker «Lagre». Sted, tid og navn som kameraet har skrevet i bildet, tas bort.",
        en:
          "JPEG, PNG, WebP or SVG, at most 24 MB. You may also drop it here. It is used when you press “Save”. Places, times and names that the camera wrote into the picture are taken out."
      )
    ),
    ("rest", Wording(nb: "Andre funn", en: "Other findings")),
    ("next-found", Wording(nb: "Neste funn", en: "Next finding")),
    ("preview", Wording(nb: "Siden slik den blir", en: "The page as it will be")),
    (
      "preview-none",
      Wording(nb: "Dette har ingen egen side.", en: "This has no page of its own.")
    ),
    (
      "inside-help",
      Wording(
        nb: "Dette ser bare prosjektet. Det kommer aldri på det åpne nettstedet.",
        en: "Only the project sees this. It never reaches the public site.")
    ),
    ("search", Wording(nb: "Søk i tittel og filnavn", en: "Search titles and file names")),
    ("kind", Wording(nb: "Slags", en: "Kind")), ("find", Wording(nb: "Finn", en: "Find")),
    ("new", Wording(nb: "Lag ny", en: "Create new")),
    (
      "changed-on-disk",
      Wording(
        nb: "Noen andre har nå lagret her. Det du har skrevet, står fortsatt i skjemaet.",
        en: "Somebody else has just saved here. What you have written is still in the form.")
    ),
    ("unsaved", Wording(nb: "ikke lagret", en: "not saved")),
    ("compare", Wording(nb: "Se begge versjonene", en: "See both versions")),
    ("mine", Wording(nb: "Det du skrev", en: "What you wrote")),
    ("theirs", Wording(nb: "Det som ligger der nå", en: "What is there now")),
    ("empty", Wording(nb: "Tomt", en: "Empty")),
    ("no-row", Wording(nb: "Ikke i listen", en: "Not in the list")),
    ("as-now", Wording(nb: "Slik det er nå", en: "As it is now")),
    ("as-then", Wording(nb: "Slik det blir", en: "As it will be")),
    ("changed-by-both", Wording(nb: "Dere har begge endret dette.", en: "You have both changed this.")),
    (
      "choice-of-lines",
      Wording(
        nb:
          "Velger du det du skrev, følger det med som den andre har endret på andre linjer. Velger du det som ligger der nå, faller alt du skrev her, bort.",
        en:
          "If you choose what you wrote, what the other changed on other lines comes with it. If you choose what is there now, all that you wrote here is dropped."
      )
    ),
    (
      "changed-by-other",
      Wording(nb: "Bare den andre har endret dette.", en: "Only the other has changed this.")
    ),
    ("changed-by-you", Wording(nb: "Bare du har endret dette.", en: "Only you have changed this.")),
    (
      "merged-lines",
      Wording(
        nb: "Dette settes sammen linje for linje. Se over det i skjemaet før du lagrer.",
        en: "This is put together line by line. Look it over in the form before you save.")
    ),
    ("when", Wording(nb: "Når", en: "When")), ("what", Wording(nb: "Hva", en: "What")),
    ("who", Wording(nb: "Hvem", en: "Who")), ("action", Wording(nb: "Gjør", en: "Action")),
  ]

  /// What the script says.
  static let forScript: [(name: String, words: Wording)] = [
    ("bold", Wording(nb: "Fet", en: "Bold")), ("heading", Wording(nb: "Overskrift", en: "Heading")),
    ("list", Wording(nb: "Liste", en: "List")), ("link", Wording(nb: "Lenke", en: "Link")),
    ("picture", Wording(nb: "Bilde", en: "Picture")),
    ("component", Wording(nb: "Komponent", en: "Component")),
    ("toolbar", Wording(nb: "Verktøy for teksten", en: "Tools for the text")),
    ("insert", Wording(nb: "Sett inn", en: "Insert")), ("cancel", Wording(nb: "Avbryt", en: "Cancel")),
    ("search", Wording(nb: "Søk etter en side", en: "Search for a page")),
    ("address", Wording(nb: "Eller en adresse", en: "Or an address")),
    (
      "noAddress",
      Wording(
        nb: "Dette er ingen adresse: det står et mellomrom i den.",
        en: "This is no address: there is a space in it.")
    ),
    (
      "noPage",
      Wording(
        nb: "Velg en side i listen, eller skriv en adresse.",
        en: "Choose a page in the list, or write an address.")
    ),
    (
      "noPicture",
      Wording(nb: "Velg et bilde først.", en: "Choose a picture first.")
    ),
    (
      "formSending",
      Wording(
        nb:
          "Sendes. Skjemaet tar ikke imot noe før svaret er her. Kommer det ikke, trykk Esc, så kan du skrive videre.",
        en:
          "Being sent. The form takes nothing until the answer is here. If none comes, press Esc, and you can go on writing."
      )
    ),
    (
      "asking",
      Wording(
        nb: "Venter på at serveren svarer. Ingenting er lagret ennå.",
        en: "Waiting for the server to answer. Nothing is saved yet.")
    ),
    ("goOn", Wording(nb: "Skriv videre", en: "Go on writing")),
    ("notChosen", Wording(nb: "ikke valgt", en: "not chosen")),
    ("text", Wording(nb: "Lenketeksten", en: "The text of the link")),
    (
      "alternative",
      Wording(
        nb: "Hva bildet viser (tomt når det bare er pynt)",
        en: "What the picture shows (empty for decoration)")
    ),
    ("file", Wording(nb: "Bildet", en: "The picture")),
    ("choose", Wording(nb: "Velg en som er lastet opp", en: "Choose one that was uploaded")),
    ("content", Wording(nb: "Innhold", en: "Content")),
    ("failed", Wording(nb: "Det gikk ikke. Prøv igjen.", en: "That did not work. Try again.")),
    (
      "restarted",
      Wording(
        nb: "Serveren er startet på nytt. Det du har skrevet, står her. Trykk «Lagre» for å fortsette.",
        en: "The server was started anew. What you wrote is still here. Press “Save” to continue.")
    ),
    (
      "tooLarge",
      Wording(
        nb: "Bildet er større enn 24 MB, og er ikke valgt. Gjør det mindre, og velg det på nytt.",
        en: "The picture is larger than 24 MB, and is not chosen. Make it smaller, and choose it again.")
    ),
    ("sending", Wording(nb: "Henter bildet …", en: "Taking the picture …")),
    (
      "sent",
      Wording(
        nb: "Bildet er satt inn i skjemaet. Lagre for å ta det i bruk.",
        en: "The picture is put into the form. Save to use it.")
    ),
    (
      "onePicture",
      Wording(
        nb: "Her er det plass til ett bilde, så bare det første av dem er tatt med.",
        en: "There is room for one picture here, so only the first of them is taken.")
    ),
    (
      "otherFile",
      Wording(
        nb:
          "Bilder her er JPEG, PNG, WebP eller SVG, og denne filen er ikke valgt. HEIC fra iPhone blir JPEG når du sender det til deg selv på e-post.",
        en:
          "Pictures here are JPEG, PNG, WebP or SVG, and this file is not chosen. HEIC from an iPhone becomes JPEG when you mail it to yourself."
      )
    ),
    (
      "gone",
      Wording(
        nb:
          "Serveren svarer ikke, så ingenting er lagret. Det du har skrevet, står her. Start den igjen, og trykk «Lagre».",
        en:
          "The server does not answer, so nothing was saved. What you wrote is still here. Start it again, and press “Save”."
      )
    ),
    ("unsaved", Wording(nb: "ikke lagret", en: "not saved")),
    (
      "half",
      Wording(
        nb: "er ikke hel. Skriv hele datoen eller klokkeslettet, eller tøm feltet.",
        en: "is not whole. Write the whole date or time, or clear the field.")
    ),
    ("showPreview", Wording(nb: "Vis siden her", en: "Show the page here")),
    ("hidePreview", Wording(nb: "Skjul siden", en: "Hide the page")),
    ("components", Wording(nb: "Velg en komponent", en: "Choose a component")),
    ("none", Wording(nb: "Ingen treff", en: "Nothing found")),
  ]

  static let shape = RecordShape(all.map { RecordShape.Field($0.name, .text) })

  static func values(_ language: MessageLanguage) -> Value {
    switch language {
    case .nb: bokmål
    case .en: english
    }
  }

  private static let bokmål = Value.record(all.map { .text($0.words.nb) })
  private static let english = Value.record(all.map { .text($0.words.en) })
}
