/// Examples that is all of a file.
let wholeFileProofs: [Proof] = [
  Proof(
    "csv-columns", .file("sider/eksempel.csv"), "kommune;antall\n1️⃣3303;28 000;20272️⃣"),
  Proof(
    "dialogue-without-branch", .file("arshjul.yml"),
    "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: 1️⃣dialogmote2️⃣, dato: 2027-09-15}"
  ),
  Proof(
    "event-without-place", .file("arrangementer/fest.md"),
    "1️⃣---2️⃣\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\nstart: 2027-06-17\narrangor: Kommunen\n---"),
  Proof(
    "front-matter-fence", .file("sider/om.md"),
    "1️⃣–––2️⃣\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"),
  Proof(
    "missing-field", .file("sider/om.md"), "1️⃣---2️⃣\ntittel: Boligdag\n---"),
  Proof(
    "missing-front-matter", .file("sider/om.md"), "1️⃣Velkommen til boligdag!2️⃣"),
  Proof(
    "missing-id", .file("personer.yml"), "- 1️⃣tittel2️⃣: Kari Nordmann\n  rolle: Ordfører"),
  Proof(
    "no-accessibility-statement", .file("nettsted.yml"),
    "1️⃣navn2️⃣: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\nkontaktadresse: mailto:post@vekst.no"
  ),
  Proof(
    "no-call-to-action", .file("kampanjer/kom-hit.md"),
    "1️⃣---2️⃣\ntittel: Velkommen hjem\nsammendrag: Flytt hjem.\nformal: Flere innbyggere\nkontaktrolle: Prosjektleder\n---"
  ),
  Proof(
    "no-observations", .file("maltall/tall.yml"),
    "1️⃣tittel2️⃣: Henvendelser\ndefinisjon: Skriftlige henvendelser fra folk som vil flytte hit\nkilde: Kommunen\nperiode: tertial"
  ),
  Proof(
    "no-contact", .file("nettsted.yml"),
    "1️⃣navn2️⃣: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\npersonvern: flytt-hit\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1"
  ),
  Proof(
    "no-privacy-page", .file("nettsted.yml"),
    "1️⃣navn2️⃣: Vekst i Kongsberg\nbeskrivelse: Et felles prosjekt.\ndomene: https://vekst.no\nsprakvalg: [nb]\nmeny: [{tekst: Flytt hit, side: flytt-hit}]\ntilgjengelighetserklaring: https://uustatus.no/nb/erklaringer/publisert/1\nkontaktadresse: mailto:post@vekst.no"
  ),
  Proof(
    "same-meeting-twice", .file("arshjul.yml"),
    "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 2027-01-20, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}\n- {id: m9, tittel: Møte, type: dialogmote, dato: 2027-09-15, bransje: Handel}\n- {id: m10, tittel: Møte, type: styringsgruppe, dato: 1️⃣2027-01-202️⃣, status: holdt}"
  ),
  Proof(
    "text-before-fields", .file("sider/om.md"),
    "1️⃣Velkommen!2️⃣\n\n---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---"),
  Proof(
    "unclosed-front-matter", .file("sider/om.md"),
    "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.1️⃣2️⃣\n\nVelkommen!"),
  Proof(
    "wrong-file-form", .file("personer.yml"), "- 1️⃣Kari Nordmann2️⃣"),
  Proof(
    "year-wheel-lacks", .file("arshjul.yml"),
    "- {id: m1, tittel: Møte, type: styringsgruppe, dato: 1️⃣2027-01-202️⃣, status: holdt}\n- {id: m2, tittel: Møte, type: styringsgruppe, dato: 2027-04-21}\n- {id: m3, tittel: Møte, type: styringsgruppe, dato: 2027-08-25}\n- {id: m4, tittel: Møte, type: styringsgruppe, dato: 2027-11-17}\n- {id: m5, tittel: Møte, type: formannskap, dato: 2027-02-10, status: holdt}\n- {id: m6, tittel: Møte, type: formannskap, dato: 2027-06-09}\n- {id: m7, tittel: Møte, type: formannskap, dato: 2027-10-13}\n- {id: m8, tittel: Møte, type: konferanse, dato: 2027-05-12}"
  ),
  Proof(
    "press-without-contact", .file("aktuelt/nytt.md"),
    "---\ntittel: Fagdager i juni\nsammendrag: Det blir fagdager på Krona.\ntype: 1️⃣pressemelding2️⃣\ndato: 2027-02-15\n---\n\nFagdagene er åpne for alle."
  ),
]
