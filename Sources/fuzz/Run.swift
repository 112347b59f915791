import Content
import Diagnostics
import Files

/// Tries the entry points with inputs that nobody would write; 0 when all was well, 1 when something was not, 2 for wrong usage.
func run(_ words: [String]) async -> Int32 {
  do { return try await examineAll(words) } catch {
    let reason = (error as? FileError)?.message.en ?? (error as? ReadError)?.message.en ?? "\(error)"
    // Discarded: when the output itself is what fails, the number is all that is left to say.
    try? printLine("fuzz: \(reason)")
    return 2
  }
}

private func examineAll(_ words: [String]) async throws -> Int32 {
  guard let request = Request(words) else {
    try printLine(Request.usage)
    return 2
  }
  if let folder = request.saves { try saveForEver(in: folder, seed: request.seed) }
  let seeds = try await readSeeds(request.root)
  guard let role = request.worker else { return try supervise(request, seeds) }
  return try await work(request, seeds, as: role)
}

/// The real content and the real theme, from which all inputs are made.
private func readSeeds(_ root: String) async throws(ReadError) -> Seeds {
  // Discarded: what is wrong with the seeds is for «story check» to report.
  let content = try await readFolder(root, "content", jobs: 1).value
  // Discarded: the same.
  let theme = try await readFolder(root, "themes", jobs: 1).value
  return Seeds(content: content, theme: theme)
}
