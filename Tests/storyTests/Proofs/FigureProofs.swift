/// Examples among the fields of a KPI and of its data.
let figureProofs: [Proof] = [
  Proof(
    "data-file-changed", .fields("datakilder/data.yml"), "sha256: 1️⃣00ff2️⃣"),
  Proof(
    "data-file-missing", .fields("datakilder/data.yml"), "fil: 1️⃣folketall.csv2️⃣"),
  Proof(
    "field-name-marks", .fields("maltall/tall.yml"), "1️⃣tittel - 2️⃣Boligdag"),
  Proof(
    "kpi-disagrees", .fields("maltall/tall.yml"),
    "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 100}\nmal: {verdi: 1️⃣992️⃣, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}"
  ),
  Proof(
    "kpi-not-judged", .fields("maltall/tall.yml"),
    "retning: opp\nmal: 1️⃣{verdi: 50, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}2️⃣\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"
  ),
  Proof(
    "invalid-municipality", .fields("datakilder/data.yml"), "kommune: 1️⃣6042️⃣"),
  Proof(
    "invalid-web-address", .fields("datakilder/data.yml"), "nettsted: 1️⃣www.bedriften.no2️⃣"),
  Proof(
    "figure-too-large", .fields("maltall/tall.yml"),
    "mal: {verdi: 0.0001, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 1️⃣9999999999999992️⃣}]"
  ),
  Proof(
    "missing-space", .fields("maltall/tall.yml"), "tittel1️⃣:2️⃣Boligdag"),
  Proof(
    "missing-values", .fields("maltall/tall.yml"), "observasjoner: [{periode: 2026-T3, verdi: 1️⃣mangler2️⃣}]"),
  Proof(
    "municipality-missing", .fields("datakilder/data.yml"), "kommune: 1️⃣06042️⃣"),
  Proof(
    "observation-in-future", .fields("maltall/tall.yml"), "observasjoner: [{periode: 1️⃣2028-T12️⃣, verdi: 42}]"),
  Proof(
    "observed-twice", .fields("maltall/tall.yml"),
    "observasjoner:\n  - {periode: 2026-T3, verdi: 42}\n  - {periode: 1️⃣2026-T32️⃣, verdi: 57}"),
  Proof(
    "other-period", .fields("maltall/tall.yml"),
    "periode: tertial\nobservasjoner: [{periode: 1️⃣20262️⃣, verdi: 42}]"),
  Proof(
    "period-without-number", .fields("maltall/tall.yml"),
    "observasjoner: [{periode: 2026-T1, verdi: 40}, {periode: 1️⃣2026-T32️⃣, verdi: 42}]"),
  Proof(
    "baseline-before-break", .fields("maltall/tall.yml"),
    "utgangspunkt: {periode: 1️⃣2026-T12️⃣, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]\nbrudd: [{periode: 2026-T2, forklaring: Ny måte å telle på}]"
  ),
  Proof(
    "baseline-too-late", .fields("maltall/tall.yml"),
    "utgangspunkt: {periode: 1️⃣2030-T12️⃣, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"),
  Proof(
    "percentage-outside", .fields("maltall/tall.yml"),
    "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 1️⃣7502️⃣}]"),
  Proof(
    "no-break-space", .fields("maltall/tall.yml"), "tittel:1️⃣\u{A0}2️⃣Boligdag"),
  Proof(
    "stale-figure", .fields("maltall/tall.yml"), "observasjoner: [{periode: 1️⃣2025-T32️⃣, verdi: 42}]"),
  Proof(
    "target-not-adopted", .fields("maltall/tall.yml"), "mal: 1️⃣{verdi: 350}2️⃣"),
  Proof(
    "target-without-date", .fields("maltall/tall.yml"),
    "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: 1️⃣{verdi: 40, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}2️⃣"
  ),
  Proof(
    "thin-definition", .fields("maltall/tall.yml"), "definisjon: 1️⃣Henvendelser2️⃣"),
  Proof(
    "thresholds-swapped", .fields("maltall/tall.yml"), "terskler: {gul: 1️⃣252️⃣, rod: 10}"),
  Proof(
    "year-as-value", .fields("maltall/tall.yml"),
    "periode: arlig\nobservasjoner: [{periode: 2026, verdi: 1️⃣20262️⃣}]"),
  Proof(
    "yaml-documents", .fields("maltall/tall.yml"),
    "definisjon: Skriftlige henvendelser om å flytte\n1️⃣---2️⃣\nenhet: personer"),
]
