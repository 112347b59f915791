"""A site for what the demo does not contain: both clock changes, names full of commas, pictures of every shape."""
import json


def event(title, fields, **more):
    words = {"sammendrag": "Kort.", "arrangor": "Prøvelaget", "status": "planlagt", "pris": "0", **more}
    rest = "\n".join(f"{key}: {value}" for key, value in words.items())
    return f"---\ntittel: {json.dumps(title, ensure_ascii=False)}\n{fields}\n{rest}\n---\n\nTekst.\n"


PLACE = 'sted: {navn: "Huset; sal 2, øst", adresse: "Gata 1, inngang B", postnummer: "3616", poststed: Kongsberg}'
LONG = "Åpen dag; mat, musikk \\\\ og «ærlig» prat – " + "blåbærsyltetøy 😀 " * 8
# What each event must be read as: begin and end in UTC, or days; written by hand.
EVENTS = {
    "var": (event("Natt da klokka stilles fram", f"start: 2027-03-27 20:00\nslutt: 2027-03-28 04:00\n{PLACE}\nhovedomrader: [handel]\nkampanje: hjem"), "2027-03-27T19:00Z", "2027-03-28T02:00Z", "CONFIRMED"),
    "host": (event("Natt da klokka stilles tilbake", f"start: 2027-10-31 02:30\nslutt: 2027-10-31 03:30\n{PLACE}"), "2027-10-31T00:30Z", "2027-10-31T02:30Z", "CONFIRMED"),
    "dogn": (event("Døgnet med 25 timer", f"start: 2027-10-30 12:00\nslutt: 2027-10-31 12:00\n{PLACE}"), "2027-10-30T10:00Z", "2027-10-31T11:00Z", "CONFIRMED"),
    "dager": (event("Tre hele dager", f"start: 2027-02-27\nslutt: 2027-03-01\nhele-dagen: ja\n{PLACE}"), "2027-02-27", "2027-03-02", "CONFIRMED"),
    "vardag": (event("Dagen med 23 timer", f"start: 2027-03-28\nhele-dagen: ja\n{PLACE}"), "2027-03-28", "2027-03-29", "CONFIRMED"),
    "avlyst": (event("Kvelden det ikke ble noe av", f"start: 2027-06-17 18:00\nslutt: 2027-06-17 20:00\n{PLACE}\noppdatert: 2026-11-20", status="avlyst"), "2027-06-17T16:00Z", "2027-06-17T18:00Z", "CANCELLED"),
    "utsatt": (event("Utsatt kveld", f"start: 2027-06-18 18:00\nslutt: 2027-06-18 20:00\n{PLACE}\ntidligere-start: 2027-06-11 18:00", status="utsatt"), "2027-06-18T16:00Z", "2027-06-18T18:00Z", "TENTATIVE"),
    "flyttet": (event("Flyttet kveld", f"start: 2027-11-05 18:00\nslutt: 2027-11-05 20:00\n{PLACE}\ntidligere-start: 2027-10-29 18:00", status="flyttet"), "2027-11-05T17:00Z", "2027-11-05T19:00Z", "CONFIRMED"),
    "nett": (event("På nett", "start: 2027-12-31 23:00\nslutt: 2028-01-01 01:00\nnettadresse: https://mote.example/a,b;c", pris="250", pamelding="https://pamelding.example/x"), "2027-12-31T22:00Z", "2028-01-01T00:00Z", "CONFIRMED"),
    "begge": (event("Her og på nett", f"start: 2027-05-03 09:00\nslutt: 2027-05-03 10:00\nnettadresse: https://mote.example/b\n{PLACE}", pameldingsfrist="2027-03-28", pamelding="https://pamelding.example/y"), "2027-05-03T07:00Z", "2027-05-03T08:00Z", "CONFIRMED"),
    "navn": (event(LONG, f"start: 2027-05-04 09:00\nslutt: 2027-05-04 10:00\n{PLACE}\nbilde: bred.jpg\nbilde-alt: En stripe\nbilde-fokus: 90 % 50 %", sammendrag=json.dumps("Første; andre, tredje \\ fjerde: " + "æøå" * 60, ensure_ascii=False)), "2027-05-04T07:00Z", "2027-05-04T08:00Z", "CONFIRMED"),
    "london": (event("I London", f"start: 2027-05-05 09:00\nslutt: 2027-05-05 10:00\ntidssone: Europe/London\n{PLACE}"), "2027-05-05T08:00Z", "2027-05-05T09:00Z", "CONFIRMED"),
}
SITE = """navn: {nb: "Prøvested", en: "Test place"}
beskrivelse: {nb: "Et sted å prøve.", en: "A place to try."}
domene: https://prove.example
sprakvalg: [nb, en]
meny: [{tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}]
prosjekteier: {nb: Eier, en: Owner}
kontaktrolle: {nb: Leder, en: Leader}
tilgjengelighetserklaring: {nb: "https://uustatus.no/nb/erklaringer/publisert/1", en: "https://uustatus.no/en/erklaringer/publisert/1"}
kontaktadresse: mailto:post@vekst.no
personvern: personvern
"""
FILES = {
    "nettsted.yml": SITE,
    "sider/flytt-hit.md": "---\ntittel: Flytt hit\nsammendrag: Kom hit.\nseksjon: flytt-hit\ntidligere-adresser: [/kom-hit/]\n---\n\nVelkommen.\n",
    "sider/flytt-hit.en.md": "---\nsprak: en\ntittel: Move here\nsammendrag: Come here.\nadresse: move-here\n---\n\nWelcome.\n",
    "sider/personvern.md": "---\ntittel: Personvern\nsammendrag: Om personvern.\nseksjon: om-prosjektet\n---\n\nVi lagrer ingenting.\n",
    "kampanjer/hjem.md": "---\ntittel: Hjem, kjære\nsammendrag: Kort.\nformal: Prøve.\nkontaktrolle: Leder\n---\n\nTekst.\n",
    "hovedomrader/handel.md": "---\ntittel: Handel, by; land\nsammendrag: Om handel.\n---\n\nTekst.\n",
    "arrangementer/var.en.md": "---\nsprak: en\ntittel: Night when clocks go forward\nsammendrag: Short.\nadresse: spring\narrangor: The team\nsted: {navn: The house}\n---\n\nText.\n",
    "aktuelt/nytt.md": "---\ntittel: Nytt & 3 < 5\nsammendrag: Kort.\ntype: nyhet\ndato: 2026-10-25\noppdatert: 2026-11-01\n---\n\nTekst.\n",
    "aktuelt/eldre.md": "---\ntittel: Eldre\nsammendrag: Kort.\ntype: pressemelding\ndato: 2026-05-01\nbilde: stor.png\nbilde-alt: En rute\n---\n\nTekst.\n",
    "aktuelt/eldre.en.md": "---\nsprak: en\ntittel: Older\nsammendrag: Short.\nadresse: older\nbilde-alt: A square\n---\n\nText.\n",
}
