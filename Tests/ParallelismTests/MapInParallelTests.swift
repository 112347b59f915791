import Parallelism
import Testing

@Suite struct MapInParallelTests {
  private static let jobs = [1, 2, 3, 16, 1000]
  private static let counts = [0, 1, 2, 3, 15, 16, 17, 128, 129, 1000]

  @Test(
    "Every item gives its own result, in the items' order, on any number of cores", arguments: jobs, counts)
  func order(jobs: Int, count: Int) async {
    let items = Array(0..<count)
    #expect(await mapInParallel(items, jobs: jobs) { "\($0)!" } == items.map { "\($0)!" })
  }

  /// Work that takes longer the nearer an item is to the first.
  private static func heavyFirst(_ item: Int) -> Int {
    (0..<(64 - item) * 2000).reduce(item) { ($0 &* 31) &+ $1 }
  }

  @Test("The order is kept when the first items take longest", arguments: jobs)
  func unevenWork(jobs: Int) async {
    let items = Array(0..<64)
    #expect(await mapInParallel(items, jobs: jobs, Self.heavyFirst) == items.map(Self.heavyFirst))
  }

  private struct Refusal: Error, Equatable { let item: Int }

  @Test("An item that fails gives its error in its own place, and the others their results", arguments: jobs)
  func errors(jobs: Int) async {
    let results = await mapInParallel(Array(0..<100), jobs: jobs) { item in
      item % 7 == 3 ? Result<Int, Refusal>.failure(Refusal(item: item)) : .success(item * 2)
    }
    #expect(results == (0..<100).map { $0 % 7 == 3 ? .failure(Refusal(item: $0)) : .success($0 * 2) })
  }

  @Test("The chunks hold every item once, in order, and none is empty", arguments: jobs, counts.dropFirst())
  func chunks(jobs: Int, count: Int) async {
    let chunks = await mapChunksInParallel(Array(0..<count), jobs: jobs) { [Array($0)] }
    #expect(chunks.flatMap { $0 } == Array(0..<count))
    #expect(chunks.allSatisfy { !$0.isEmpty })
    #expect(jobs > 1 || chunks.count == 1)
  }

  @Test("A chunk may give fewer or more results than it has items; they are joined in order", arguments: jobs)
  func anyNumberOfResults(jobs: Int) async {
    let results = await mapChunksInParallel(Array(0..<200), jobs: jobs) { chunk in
      chunk.flatMap { Array(repeating: $0, count: $0 % 3) }
    }
    #expect(results == (0..<200).flatMap { Array(repeating: $0, count: $0 % 3) })
  }

  @Test("No items give no results", arguments: jobs)
  func empty(jobs: Int) async {
    #expect(await mapInParallel([Int](), jobs: jobs) { $0 } == [])
    #expect(await mapChunksInParallel([Int](), jobs: jobs) { Array($0) } == [])
  }

  @Test("Parallel work within parallel work ends, in order", arguments: jobs)
  func nested(jobs: Int) async {
    let results = await withTaskGroup(of: (Int, [Int]).self) { group in
      for outer in 0..<20 {
        group.addTask { (outer, await mapInParallel(Array(0..<50), jobs: jobs) { outer * 100 + $0 }) }
      }
      return await group.reduce(into: [Int: [Int]]()) { $0[$1.0] = $1.1 }
    }
    #expect(results.count == 20)
    for (outer, inner) in results { #expect(inner == (0..<50).map { outer * 100 + $0 }) }
  }
}
