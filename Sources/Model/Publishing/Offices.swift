/// The ends of the words that say what somebody speaks for: «daglig leder», «ordføreren».
package let officesEnd = [
  "leder", "sjef", "direktør", "ordfører", "rektor", "rådgiver", "representant", "talsperson", "redaktør",
  "gründer", "politiker", "råd", "minister", "styremedlem", "tillitsvalgt", "leader", "manager", "director",
  "mayor", "spokesperson", "founder", "politician", "representative",
]

/// The ends of the words that say what somebody is by their work.
package let professions = [
  "forsker", "lærer", "pleier", "arkitekt", "ingeniør", "advokat", "lege", "prest", "biskop", "professor",
  "forfatter",
  "kunstner", "skuespiller", "trener", "fotograf", "økonom", "psykolog", "arbeider", "assistent", "konsulent",
  "analytiker", "historiker", "spiller", "journalist", "artist", "musiker", "mester", "bonde", "kokk",
  "megler",
  "koordinator", "ansvarlig", "formann", "eier", "scientist", "teacher", "researcher", "doctor", "engineer",
  "architect", "author", "writer", "chief", "owner", "coordinator",
]

/// Whether a mailbox is an office's, and there to be known: `post@`.
package func isMailboxOfOffice(_ name: Substring) -> Bool { mailboxesOfOffices.contains(name.lowercased()) }

private let mailboxesOfOffices: Set<String> = [
  "post", "postmottak", "firmapost", "epost", "mail", "info", "kontakt", "contact", "hei", "hello", "office",
  "support", "kundeservice", "servicetorg", "resepsjon", "booking", "presse", "press", "redaksjonen", "salg",
  "faktura", "personvern", "personvernombud", "sikkerhet", "security",
]

/// «kommune», «Idrettslaget»: what ends the names of organisations.
package func isPartOfOrganisation(_ word: String) -> Bool {
  partsOfOrganisations.contains(where: word.hasSuffix)
}

private let partsOfOrganisations = [
  "forum", "forening", "foreningen", "kommune", "byrå", "etat", "etaten", "universitet", "universitetet",
  "klubb",
  "klubben", "lag", "laget", "senter", "senteret", "gruppen", "group", "selskap", "selskapet", "verk",
  "verket",
  "bank", "banken", "museum", "museet", "teater", "teatret", "festival", "festivalen", "summit", "norge",
  "norway",
  "norden", "nordic", "industri", "industrier", "energi", "maritime", "technology", "aerospace",
  "association",
  "council", "county", "university", "company", "fylke", "fylkeskommune", "kirke", "skole", "råd", "rådet",
  "avis",
  "tidende", "posten", "bladet", "invest", "eiendom", "partner", "partners", "society", "committee",
  "bibliotek", "barnehage", "barnehagen", "skolen", "kirken", "stiftelse", "stiftelsen", "meierier", "fond",
  "legat",
]
