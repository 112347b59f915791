import Content

/// A site of nothing but numbers, dates and periods that nobody would write on purpose: KPIs, agreements, activities,
/// events, a data set, a picture and a text that ask for each other.
func siteOfFigures(_ numbers: inout Numbers) -> [SourceFile] {
  var files = [
    "content/maltall/fuzz.yml": kpi(&numbers), "content/intern/maltall/fuzz.yml": "kommentar: A\n",
  ]
  for number in 0..<(1 + numbers.below(14)) {
    files["content/partnere/p\(number).yml"] = "tittel: P\nslag: naering\n"
    files["content/intern/partnere/p\(number).yml"] = agreement(&numbers)
  }
  files["content/handlingsplan/fuzz.yml"] = """
    tittel: A
    akse: vekst
    status: \(numbers.pick(["i-rute", "forsinket", "ferdig"]))
    status-dato: \(date(&numbers))
    periode: {fra: \(date(&numbers)), til: \(date(&numbers))}

    """
  files["content/intern/handlingsplan/fuzz.yml"] =
    "budsjett: \(number(&numbers))\nbrukt: \(number(&numbers))\n"
  files["content/arrangementer/fuzz.md"] = event(&numbers)
  files["content/sider/fuzz.md"] = page(&numbers)
  files["content/datakilder/fuzz.json"] = dataset(&numbers)
  files["content/datakilder/fuzz.yml"] =
    "tittel: D\nfil: fuzz.json\nhentet: \(date(&numbers))\nkommune: \"3303\"\n"
  files["content/sider/fuzz.svg"] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(&numbers)) \(number(&numbers))\"/>"
  var sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
  sources.append(SourceFile(path: "content/sider/fuzz.png", bytes: portableGraphic(&numbers)))
  return sources.sorted { $0.path < $1.path }
}

private func kpi(_ numbers: inout Numbers) -> String {
  let observations = (0..<numbers.below(12)).map { _ in
    "{periode: \(period(&numbers)), verdi: \"\(numbers.oneIn(8) ? "mangler" : number(&numbers))\"}"
  }
  var fields = """
    tittel: A
    definisjon: Skriftlige henvendelser fra folk som vil flytte hit
    kilde: K
    periode: \(numbers.pick(["arlig", "tertial", "kvartal", "maned"]))
    enhet: \(numbers.pick(["personer", "prosent", "kroner", "antall"]))
    eksempel: \(numbers.pick(["ja", "nei"]))
    observasjoner: [\(observations.joined(separator: ", "))]
    brudd: [{periode: \(period(&numbers)), forklaring: Ny}]

    """
  if !numbers.oneIn(6) { fields += "retning: \(numbers.pick(["opp", "ned"]))\n" }
  if !numbers.oneIn(4) {
    fields += "utgangspunkt: {periode: \(period(&numbers)), verdi: \"\(number(&numbers))\"}\n"
  }
  if !numbers.oneIn(6) {
    let end = numbers.oneIn(3) ? "" : ", periode: \(period(&numbers))"
    fields += "mal: {verdi: \"\(number(&numbers))\"\(end), vedtatt-av: R, vedtatt-dato: \(date(&numbers))}\n"
  }
  if numbers.oneIn(2) { fields += "terskler: {gul: \"\(number(&numbers))\", rod: \"\(number(&numbers))\"}\n" }
  return fields
}

private func agreement(_ numbers: inout Numbers) -> String {
  var fields = "form: \(numbers.pick(["penger", "varer", "tjenester"]))\n"
  for name in ["sum", "avtalt", "levert", "godkjent", "betalt"] where numbers.oneIn(2) {
    fields += "\(name): \(number(&numbers))\n"
  }
  for name in ["fra", "til"] where numbers.oneIn(2) { fields += "\(name): \(date(&numbers))\n" }
  return fields
}

private func event(_ numbers: inout Numbers) -> String {
  var fields = "---\ntittel: A\nsammendrag: A.\narrangor: K\nsted: {navn: T}\neksempel: ja\n"
  fields += "start: \(time(&numbers))\npris: \(number(&numbers))\n"
  for name in ["slutt", "tidligere-start"] where numbers.oneIn(2) { fields += "\(name): \(time(&numbers))\n" }
  if numbers.oneIn(2) { fields += "pamelding-frist: \(date(&numbers))\n" }
  if numbers.oneIn(2) { fields += "tidssone: \(numbers.pick(["Europe/Oslo", "Europe/London", "UTC"]))\n" }
  if numbers.oneIn(3) { fields += "hele-dagen: ja\n" }
  for name in ["oppdatert", "gjennomgas", "utloper", "publiseres"] where numbers.oneIn(3) {
    fields += "\(name): \(date(&numbers))\n"
  }
  return fields + "---\n\nTekst.\n"
}

private func page(_ numbers: inout Numbers) -> String {
  """
  ---
  tittel: A
  sammendrag: A.
  rekkefolge: \(number(&numbers))
  bilde: fuzz.\(numbers.pick(["svg", "png"]))
  bilde-alt: Torget
  bilde-fokus: \(number(&numbers)) % \(number(&numbers)) %
  ---

  {number}`\(number(&numbers))` {kr}`\(number(&numbers))–\(number(&numbers))` {date}`\(date(&numbers))`
  {kpi}`fuzz.verdi` {kpi}`fuzz.mal`

  ```{events}
  :antall: \(number(&numbers))
  ```

  ```{kpi} fuzz
  :visning: graf
  ```

  ```{timeline}
  - {tid: "\(numbers.oneIn(2) ? date(&numbers) : period(&numbers))", tekst: A}
  ```

  """
}

private func dataset(_ numbers: inout Numbers) -> String {
  let values = numbers.oneIn(2) ? "[1, 2]" : "{\"\(number(&numbers))\": 1}"
  return """
    {"class": "dataset", "id": ["a", "b"], "size": [\(number(&numbers)), \(number(&numbers))],
    "dimension": {"a": {"category": {"index": {"3303": \(number(&numbers))}}}, "b": {}}, "value": \(values)}
    """
}

/// The beginning of a PNG file (ISO/IEC 15948 §11.2.2) of any size that its header can say.
private func portableGraphic(_ numbers: inout Numbers) -> [UInt8] {
  let sizes: [[UInt8]] = [
    [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 8, 0], [0, 0, 255, 255], [0x7F, 255, 255, 255], [255, 255, 255, 255],
  ]
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + numbers.pick(sizes) + numbers.pick(sizes) + [8, 2, 0, 0, 0, 0, 0, 0, 0] + numbers.pick(sizes)
    + Array(numbers.pick(["IDAT", "eXIf", "tRNS"]).utf8)
}

/// A number as editors write it, or nearly.
private func number(_ numbers: inout Numbers) -> String {
  if numbers.oneIn(2) { return numbers.pick(nastyNumbers) }
  let digits = (0..<(1 + numbers.below(16))).map { _ in numbers.pick(["0", "0", "1", "5", "9", "9"]) }
  let point = numbers.oneIn(2) ? numbers.below(digits.count) : 0
  let (whole, part) = (digits.prefix(max(1, point)).joined(), digits.dropFirst(max(1, point)).joined())
  return (numbers.oneIn(3) ? "-" : "") + whole + (part.isEmpty || point == 0 ? part : "," + part)
}

private let nastyNumbers = [
  "0", "-0", "0,0", "1", "-1", "0,1", "-0,1", "0,5", "1,5", "1.50", "0,00000000000001", "-0,00000000000001",
  "0,0001", "999999999999999", "-999999999999999", "99999999999999,9", "9999999999999999", "3000000", "350",
  "9223372036854775807", "-9223372036854775808", "1e9999", "nan", "1/3", "15.000", "1 000", "−5", "+5", "",
  "18446744073709551616", "2147483648", "4294967295", "½", "٣",
]

private func year(_ numbers: inout Numbers) -> String {
  numbers.pick([
    "0000", "0001", "0004", "1582", "1969", "1970", "2018", "2020", "2026", "2027", "2030", "9998", "9999",
    "10000", "-001", "+027",
  ])
}

private func period(_ numbers: inout Numbers) -> String {
  year(&numbers) + numbers.pick(["", "", "", "-T1", "-T3", "-K4", "-q1", "-01", "-12", "-13", "-T0", "-tk1"])
}

private func date(_ numbers: inout Numbers) -> String {
  year(&numbers) + "-"
    + numbers.pick(["01-01", "12-31", "02-28", "02-29", "03-28", "06-17", "10-31", "00-00", "13-01"])
}

private func time(_ numbers: inout Numbers) -> String {
  date(&numbers) + numbers.pick(["", " 00:00", " 01:30", " 02:30", " 23:59", " 24:00", "T18:30"])
}
