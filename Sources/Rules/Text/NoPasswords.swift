import Diagnostics

/// «Logg inn med post@firma.no», and not «Logg inn med BankID», where nobody is named.
func namesWhoSignsIn(_ before: String) -> Bool {
  guard let way = before.firstRange(of: "logg inn med")?.upperBound else { return false }
  return !waysToSignIn.contains(where: before[way...].drop { $0 == " " }.hasPrefix)
}

private let waysToSignIn = [
  "bankid", "minid", "id-porten", "idporten", "feide", "buypass", "commfides", "vipps", "google", "facebook",
  "microsoft", "apple", "fingeravtrykk", "ansiktet", "altinn",
]

/// «PIN: 2027 er ikke brukt», «Passord: Sommer2027 virker ikke lenger»: what a sentence says of it lets nobody in. «Sommer2027 er
/// ikke delt med noen» is one all the same.
func isOnlySpokenOf(_ bytes: [UInt8], _ last: Int) -> Bool {
  let after = bytes.text(last..<min(bytes.count, last + 24)).lowercased()
  return sayingItIsNone.contains(where: after.hasPrefix)
}

/// «Passord: INC0012345 er saken»: capitals, and the number of a case.
func isCase(_ value: ArraySlice<UInt8>) -> Bool {
  let letters = value.prefix { (0x41...0x5A).contains($0) }
  let number = value.dropFirst(letters.count).drop { $0 == UInt8(ascii: "-") }
  return (2...8).contains(letters.count) && number.count >= 4 && number.allSatisfy(\.isDigit)
}

func saysMoreOfIt(_ bytes: [UInt8], _ last: Int) -> Bool {
  let after = bytes.text(last..<min(bytes.count, last + 12)).lowercased()
  return [" er ", " gjelder ", " ble ", " har ", " handler ", " is ", " was ", " has "].contains(
    where: after.hasPrefix)
}

private let sayingItIsNone = [
  " er ikke brukt", " er ikke i bruk", " er ikke gyldig", " er ikke lenger", " er ikkje brukt",
  " er ikkje i bruk",
  " er ute av bruk", " er utløpt", " er sperret", " er byttet", " virker ikke", " gjelder ikke",
  " is not used",
  " is not in use", " is not valid", " is no longer", " does not work", " has expired",
]

/// `2027kv1`, `2027K1`, `2027M03`, `1.kv.2027`: a year, another number, and at most four letters of a word for the part.
func isPartOfYear(_ cell: String) -> Bool {
  let numbers = cell.split { !$0.isASCII || !$0.isNumber }
  let letters = cell.split { !$0.isLetter }
  let signs = cell.count { !$0.isLetter && !$0.isNumber && !".-".contains($0) }
  return numbers.count <= 2 && letters.count == 1 && signs == 0
    && partsOfYears.contains(letters[0].lowercased())
    && numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    && numbers.allSatisfy { $0.count <= 2 || $0.count == 4 }
}

private let partsOfYears: Set<String> = [
  "kv", "k", "q", "kvartal", "m", "mnd", "t", "tertial", "h", "halv", "halvår", "u", "uke", "w", "week",
  "jan",
  "feb", "mar", "mars", "apr", "april", "mai", "jun", "juni", "jul", "juli", "aug", "sep", "sept", "okt",
  "nov",
  "des",
]
