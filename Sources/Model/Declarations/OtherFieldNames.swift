import Content
import Diagnostics

/// The field that a misspelt name must mean: the one spelt nearly so, another word for it, or the one that the name begins with:
/// «pris-barn».
func meantName(_ written: String, among fields: [FieldDescription]) -> String? {
  let plain = plainSpelling(of: written)
  let names = fields.flatMap { [$0.name.nb, $0.name.en] }
  return otherName(of: written, among: fields) ?? nearestName(to: plain, among: names)
    ?? names.filter { plain.hasPrefix($0 + "-") }.max { $0.utf8.count < $1.utf8.count }
}

/// The field that people call something else: «ingress», «frist».
func otherName(of written: String, among fields: [FieldDescription]) -> String? {
  let bare = plainSpelling(of: written).filter { $0 != "." && $0 != "-" }
  let names = Set(fields.map(\.name.nb))
  return otherWords.first { $0.words.contains(bare) }?.fields.first { name in
    // What a page is called in the address bar is no link of its own.
    names.contains(name) && !(name == "adresse" && names.contains("tidligere-adresser"))
  }
}

/// What is written in a group, «telefon» of «kontakt» and «postnummer» of «sted», where its name stands outside it.
func helpOnPart(_ written: String, of fields: [FieldDescription]) -> Wording? {
  let plain = plainSpelling(of: written)
  let bare = plain.filter { $0 != "." && $0 != "-" }
  for field in fields where field.requirement != .former {
    guard case .group(let parts) = field.type else { continue }
    let synonym = partWords.first { $0.group == field.name.nb && $0.words.contains(bare) }?.part
    guard
      let part = parts.first(where: { part in
        let isOwn = part.name.matches(written) && !fields.contains { $0.name.matches(written) }
        let isJoined = [part.name.nb, part.name.en].contains { name in
          [field.name.nb, field.name.en].contains { plain == "\($0)-\(name)" || bare == $0 + name }
        }
        return synonym == part.name.nb || isJoined || isOwn && hasOneGroup(with: written, fields)
      })
    else { continue }
    return Wording(
      nb:
        "det hører til under «\(field.name.nb)», slik: «\(field.name.nb): {\(part.name.nb): \(part.example)}»",
      en: "it belongs below “\(field.name.en)”, so: “\(field.name.en): {\(part.name.en): \(part.example)}”")
  }
  return nil
}

private func hasOneGroup(with part: String, _ fields: [FieldDescription]) -> Bool {
  fields.count {
    guard case .group(let parts) = $0.type else { return false }
    return parts.contains { $0.name.matches(part) }
  } == 1
}

/// What one of the choices of a field is called, «avlyst» of «status», where it stands as a field.
func helpOnChoice(_ written: String, of fields: [FieldDescription]) -> Wording? {
  let found = fields.compactMap { field -> (FieldName, FieldName)? in
    guard case .choice(let names) = field.type, let name = names.first(where: { $0.matches(written) }) else {
      return nil
    }
    return (field.name, name)
  }
  guard found.count == 1, let (field, choice) = found.first else { return nil }
  return Wording(
    nb: "skriv \(write: field.nb, choice.nb)", en: "write \(write: field.en, choice.en)")
}

/// What people call fields that have other names here, without hyphens and points.
private let otherWords: [(words: Set<String>, fields: [String])] = [
  (["navn", "name", "overskrift", "heading", "headline", "emne"], ["navn", "tittel"]),
  (
    ["ingress", "beskrivelse", "description", "kortbeskrivelse", "undertittel", "lead"],
    ["sammendrag", "beskrivelse"]
  ),
  (["orgnr", "orgnummer", "organisasjonsnr", "orgno"], ["organisasjonsnummer"]),
  (["web", "url", "hjemmeside", "nettside", "lenke", "link", "homepage"], ["nettsted", "adresse", "lenke"]),
  (
    [
      "frist", "svarfrist", "fristforpamelding", "pafrist", "sistefrist", "deadline", "pameldingfrist",
      "pameldinginnen",
    ], ["pameldingsfrist", "frist"]
  ),
  (
    [
      "pameldingslenke", "pameldinglenke", "pameldingsskjema", "registrering", "billetter", "billettlenke",
      "meldpa",
      "signup", "tickets", "skjema",
    ], ["pamelding"]
  ),
  (
    [
      "panett", "digitalt", "stromming", "strommelenke", "strom", "stream", "streaming", "teams", "zoom",
      "mote", "webinar",
      "videolenke", "nettmote", "direktesending", "livestream",
    ], ["nettadresse"]
  ),
  (
    [
      "malgruppe", "passerfor", "aldersgrense", "alder", "forhvemm", "barn", "forbarn", "medbarn",
      "barnevennlig", "familievennlig", "agelimit", "children", "kids",
    ], ["for-hvem"]
  ),
  (["universellutforming", "rullestol", "teleslynge", "uu", "tolk"], ["tilgjengelighet"]),
  (
    ["fullbooket", "utsolgt", "ledigeplasser", "plasser", "antallplasser", "kapasitet", "capacity", "seats"],
    ["pameldingsstatus"]
  ),
  (
    [
      "flyttetfra", "flyttafra", "utsattfra", "opprinneligstart", "opprinneligdato", "gammelstart",
      "gammeldato", "tidligeredato", "movedfrom", "originalstart", "previousstart",
    ], ["tidligere-start"]
  ),
  (["flyttetfrasted", "opprinneligsted", "gammeltsted", "originalplace"], ["tidligere-sted"]),
  (["billett", "inngang", "entre", "egenandel", "avgift"], ["pris"]),
  (["varighet"], ["slutt"]),
  (
    [
      "dato", "date", "tid", "tidspunkt", "nar", "begynner", "starttid", "startdato", "klokkeslett", "kl",
      "klokka",
    ],
    ["start", "dato", "fra"]
  ),
  (["slutter", "sluttid", "sluttdato", "ferdig"], ["slutt", "til"]),
  (["foto", "photo", "image", "illustrasjon", "bildefil"], ["bilde"]),
  (["alt", "alttekst", "bildetekst"], ["bilde-alt"]),
  (["fotograf", "kreditt", "fotoav"], ["bilde-kreditering"]),
  (["lokale", "hvor", "location", "venue", "plass", "lokasjon", "stad"], ["sted"]),
  (["kostnad", "kostnader", "billettpris", "cost"], ["pris"]),
  (["ansvarlig", "organizer", "vert", "vertskap", "holdesav", "inviterer"], ["arrangor", "eier"]),
  (["publisert", "publiseringsdato", "published"], ["publiseres"]),
  (["omrade", "tema", "kategori", "kategorier", "tags"], ["hovedomrader"]),
  (["lang", "spraak"], ["sprak"]),
]

/// The same of what stands in a group.
private let partWords: [(group: String, words: Set<String>, part: String)] = [
  ("kontakt", ["epost", "email", "mail", "epostadresse", "kontaktepost", "mailadresse"], "adresse"),
  ("kontakt", ["tlf", "mobil", "telefonnummer", "mobilnummer", "phone", "kontakttelefon"], "telefon"),
  ("kontakt", ["kontaktperson", "pressekontakt"], "rolle"),
  ("sted", ["stednavn", "stedsnavn", "lokalenavn"], "navn"),
  ("sted", ["gate", "gateadresse", "besoksadresse", "vei", "oppmotested"], "adresse"),
  ("sted", ["postnr"], "postnummer"),
  ("sted", ["by", "kommune"], "poststed"),
  ("sted", ["veibeskrivelse", "parkering", "kart", "adkomst"], "veien-dit"),
]
