/// Applies `transform` to every item on up to `jobs` cores and joins the results in the items' order.
///
/// With one job everything runs on the caller. Items are handed out in contiguous chunks, several for each core, so
/// that a few heavy items do not leave a core idle; no lock, no shared state.
package func mapInParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  await mapChunksInParallel(items, jobs: jobs) { chunk in chunk.map(transform) }
}

/// Like `mapInParallel`, for work that shares something costly (a buffer, a parser) within a chunk.
///
/// `transform` returns any number of results for its chunk; the chunks' results are joined in order.
package func mapChunksInParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (ArraySlice<Item>) -> [Result]
) async -> [Result] {
  guard jobs > 1, items.count > 1 else { return transform(items[...]) }
  let size = max(1, items.count / (jobs * 8))
  let starts = Array(stride(from: 0, to: items.count, by: size))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in starts.prefix(jobs) { group.addChunk(start, size, items, transform) }
    var next = jobs
    var finished: [Int: [Result]] = [:]
    for await (start, results) in group {
      finished[start] = results
      if next < starts.count {
        group.addChunk(starts[next], size, items, transform)
        next += 1
      }
    }
    return starts.flatMap { finished[$0] ?? [] }
  }
}

extension TaskGroup {
  fileprivate mutating func addChunk<Item: Sendable, Result: Sendable>(
    _ start: Int, _ size: Int, _ items: [Item],
    _ transform: @escaping @Sendable (ArraySlice<Item>) -> [Result]
  ) where ChildTaskResult == (Int, [Result]) {
    addTask { (start, transform(items[start...].prefix(size))) }
  }
}
