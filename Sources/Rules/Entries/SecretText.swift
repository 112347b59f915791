/// Whether a text that names a place seems to hold a password or a key: by the words around it, by how issuers begin
/// theirs, or by being long and mixed as nothing that people name is.
func looksSecret(_ text: String) -> Bool {
  if signsInWithPassword(text) { return true }
  let lower = text.lowercased()
  if lower.contains("-----begin") || assignments.contains(where: lower.contains) { return true }
  let names = lower.split { "/:@=&?, ".contains($0) }
  if names.contains(where: { name in name.count >= 16 && beginnings.contains(where: name.hasPrefix) }) {
    return true
  }
  return text.split(whereSeparator: { !isKeyCharacter($0) }).contains(where: isMixed)
}

/// `name:password@host`, also after a scheme.
private func signsInWithPassword(_ text: String) -> Bool {
  let rest = text.firstRange(of: "//").map { text[$0.upperBound...] } ?? text[...]
  guard let at = rest.firstIndex(of: "@") else { return false }
  return rest[..<at].contains(":")
}

private let assignments = [
  "password=", "password:", "passord=", "passord:", "passwd=", "pwd=", "secret=", "secret:", "hemmelig=",
  "token=", "token:",
  "key=", "key:", "nokkel=", "pass=", "pass:", "private key",
]

/// Of AWS, GitHub, GitLab, Slack, Stripe, Google, JSON Web Tokens, npm and DigitalOcean, in small letters.
private let beginnings = [
  "akia", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "aizasy", "eyjhbgci",
  "npm_", "dop_v1_",
]

private func isKeyCharacter(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || "+=_".contains(character))
}

/// Twenty characters or more of small letters, capitals and digits, or thirty-two hexadecimal ones.
private func isMixed(_ word: Substring) -> Bool {
  let bytes = word.utf8
  let digits = bytes.count { (0x30...0x39).contains($0) }
  let capitals = bytes.count { (0x41...0x5A).contains($0) }
  let small = bytes.count { (0x61...0x7A).contains($0) }
  if bytes.count >= 20, digits > 0, capitals > 1, small > 1 { return true }
  let isHexadecimal = bytes.allSatisfy {
    (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0)
  }
  return bytes.count >= 32 && isHexadecimal && digits > 3
}
