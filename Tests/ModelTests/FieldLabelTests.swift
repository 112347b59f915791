import Diagnostics
import Model
import Testing

@Suite struct FieldLabelTests {
  /// Every name that people are shown: of fields, the words to choose from, folders, and components with their options.
  private var names: Set<FieldName> {
    let kinds = AnyKind.all.flatMap { kind in
      [kind.folder] + (kind.fields + kind.internalFields).flatMap(names)
    }
    return Set(kinds + DirectiveDeclaration.all.flatMap { [$0.name] + $0.fields.flatMap(names) })
  }

  private func names(_ field: FieldDescription) -> [FieldName] { [field.name] + names(field.type) }

  private func names(_ type: FieldType) -> [FieldName] {
    switch type {
    case .choice(let names): names
    case .list(let inner), .localized(let inner): names(inner)
    case .group(let fields), .byYear(let fields): fields.flatMap(names)
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .language, .reference:
      []
    }
  }

  /// Names in files have the letters of ASCII alone, so that å is an a, and æ and ø are an a and an o: whether one of them was meant
  /// is for whoever adds a name to say, by `FieldLabel.swift` or here.
  @Test("Every name with an a or an o is spelled as people spell it, or is said to be right as it is")
  func spelling() {
    let right = Set(rightAsTheyAre.split(separator: " ").map(String.init))
    var unsaid: Set<String> = []
    for name in names where name.label.nb.unicodeScalars.allSatisfy(\.isASCII) {
      for part in name.nb.split(separator: "-") where part.contains("a") || part.contains("o") {
        if !right.contains(String(part)) { unsaid.insert(String(part)) }
      }
    }
    #expect(unsaid.sorted() == [], "spell them in FieldLabel.swift, or add them to the list of this test")
    #expect(names.count > 200)
  }

  @Test("No label is written in small letters or with hyphens, in files for Sveltia either")
  func labels() {
    for name in names {
      #expect(name.label.nb.first?.isUppercase == true || name.label.nb.first?.isNumber == true, "\(name.nb)")
      #expect(!name.label.nb.contains("-"), "\(name.nb)")
    }
    let configuration = cmsConfiguration()
    for wanted in ["Påmeldingsfrist", "Hovedområder", "Måned", "Arrangør"] {
      #expect(configuration.contains("label: \"\(wanted)\""), "\(wanted)")
    }
    #expect(!configuration.contains("label: \"Arrangor\""))
  }
}

private let rightAsTheyAre = """
  adresse adresser advarsel akse aktiviteter aktuelt alt annet antall apps arbeid arbeidsplasser arkivreferanse \
  arrangement arrangementer attraktivitet av avgjort avlyst avtaler avtalt avvik avviker azure bane betalt bidrar borte \
  bosted bransje broken brokenSum budskap cancelled cloudflare coming commit dagen datakilde datakilder dato definisjon deltakere \
  detaljer deviation dimensjon dokumenttre domene down endedButShown Europe/London Europe/Oslo fakta farge faser \
  finansiering finansieringen mapper fokus for forening forklaring form formannskap format forsinket forventet fra fredag \
  frosne frosset galleri gammel gap gitlab godkjent graf handling handlingsplan historie holdes holdt hopp hva \
  inconsistent innenfor innhold innlogging internasjonal ja kampanje kampanjer kanal kanaler kode kodeliste kommentar \
  kommune kommunenumre kommunikasjon kommunikasjonsstrategi konferanse kontakt kontaktadresse kontaktrolle kontakttelefon kontrollert \
  kontrollsum kort kroner kvartal largeDeviation last lilla logo mandag mappe merknader mottatt motytelse moved navn \
  nettadresse noDirection none noPath noTarget notDue notStarted noValue observasjoner offentlig om onPath onsdag opp \
  oppdatert oppsigelse opptelling organisasjon organisasjonsnummer organisering orientering over overordnet oversatt \
  pages partnere sa periode person personer personvern plakat planlagt planned points port postnummer poststed pressekontakt \
  prosent prosjekteier prosjektet prosjektleder rapport rapporter rapportlogg rapportperiode rclone reached reachedLate reachedUnmeasured referat \
  resultat resultater risiko rolle roller sak saksliste sammendrag samtykke samtykker satt sekretariat seksjon sha256 \
  sikkerhetskontakt sitat situasjonsanalyse slag slingringsmonn soonStale stale start startet static status statusside \
  strategi styringsdokumenter tall tatt telefon tema tertial tidssone tillatte tilstand tiltak tirsdag tom torsdag \
  ukedag unconfirmed unknown utarbeidet utgangspunkt utgaver utkast utsatt utvalg varer vedtak vedtatt video visjon way \
  yellow
  """
