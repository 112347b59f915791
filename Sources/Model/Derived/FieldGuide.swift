import Diagnostics

/// The field guide for editors, in bokmål with the English names beside: what each kind is, where its files lie, and every
/// field, with help and an example; made from the declarations.
package func fieldGuide() -> String {
  var text = """
    # Slik skriver du innhold

    Denne filen er laget av programmet (`story guide`). Endrer du den for hånd, blir den skrevet over.

    Hver slags innhold har sin egen mappe her. En tekst er én fil: først feltene mellom to linjer med `---`, så selve
    teksten. Registre (partnere, personer, måltall …) er YAML-filer med bare felt. Den engelske utgaven ligger ved siden av
    og har `.en` i navnet (`velkommen-hjem.en.md`); den inneholder bare ord, for dato, sted og pris står i hovedfilen.
    I et register skriver du begge språk slik: `tittel: {nb: …, en: …}`.

    Det som bare prosjektet skal se, ligger i en fil med samme navn under `intern/`.

    Vil du begynne på noe nytt: `story new kampanje "Velkommen hjem"`. Vil du se om alt er i orden: `story check`.

    | slags | mappe | på engelsk |
    |---|---|---|

    """
  for kind in AnyKind.all {
    text += "| [\(kind.name.nb)](#\(anchor(of: kind))) | `\(place(of: kind))` | \(kind.name.en) |\n"
  }
  for kind in AnyKind.all { text += section(on: kind) }
  return text
}

private func anchor(of kind: AnyKind) -> String {
  kind.name.nb.lowercased().replacing(" ", with: "-")
}

private func place(of kind: AnyKind) -> String {
  switch kind.form {
  case .document, .register: kind.folder.nb + "/"
  case .single: kind.folder.nb + ".yml"
  case .internalRegister: "intern/" + kind.folder.nb + "/"
  }
}

private func section(on kind: AnyKind) -> String {
  var text = "\n## \(kind.name.nb)\n"
  if !kind.fields.isEmpty { text += "\n" + table(of: kind.fields) }
  if !kind.internalFields.isEmpty {
    text +=
      "\nInternt, i `intern/\(kind.folder.nb)\(kind.form == .single ? ".yml" : "/")`:\n\n"
      + table(of: kind.internalFields)
  }
  return text
}

private func table(of fields: [FieldDescription]) -> String {
  let rows = fields.map { field in
    let needed = field.requirement == .required ? " **må fylles ut**" : ""
    let example = field.example.replacing("|", with: "\\|")
    return "| `\(field.name.nb)` | \(field.help.nb)\(needed) | `\(example)` | `\(field.name.en)` |"
  }
  return "| felt | hva du skriver | eksempel | på engelsk |\n|---|---|---|---|\n"
    + rows.joined(separator: "\n") + "\n"
}
