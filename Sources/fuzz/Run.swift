import Content
import Diagnostics

/// Tries the doors with inputs that nobody would write; 0 when all was well, 1 when something was not, 2 for wrong usage.
func run(_ words: [String]) async -> Int32 {
  guard let request = Request(words) else {
    printLine(Request.usage)
    return 2
  }
  do {
    let seeds = try await readSeeds(request.root)
    guard let role = request.worker else { return supervise(request, seeds) }
    return await work(request, seeds, as: role)
  } catch {
    printLine("fuzz: \(error)")
    return 2
  }
}

/// The real content and the real theme, from which all inputs are made.
private func readSeeds(_ root: String) async throws(ReadError) -> Seeds {
  Seeds(
    content: try await readFolder(root, "content", jobs: 1).value,
    theme: try await readFolder(root, "themes", jobs: 1).value)
}
