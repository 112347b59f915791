import Editing
import Testing

@Suite("What waits to be committed") struct CommitQueueTests {
  private let kari = Author(name: "Kari", email: "kari@eksempel.no")
  private let ola = Author(name: "Ola", email: "ola@eksempel.no")

  @Test("is a commit for each save, or one for all of an author's when they deliver")
  func rhythms() {
    var each = CommitQueue(.eachSave)
    each.add(["a"], CommitMessage("A", by: kari))
    each.add(["b"], CommitMessage("B", by: ola))
    #expect([each.next(), each.next(), each.next()].map { $0?.paths } == [["a"], ["b"], nil])
    var late = CommitQueue(.onDelivery)
    late.add(["a", "b"], CommitMessage("Endret A", by: kari))
    late.add(["c"], CommitMessage("Endret C", by: ola))
    late.add(["a"], CommitMessage("Endret A", by: kari))
    late.add(["d"], CommitMessage("Endret D", by: kari))
    #expect(late.next() == nil)
    late.deliver(by: kari)
    #expect(late.next() == .init(["a", "b", "d"], CommitMessage("Endret A og 1 til", by: kari)))
    #expect(late.holdsUndelivered(by: ola) && !late.holdsUndelivered(by: kari))
  }

  @Test("lets go of what is as git has it, file by file, and of a save that has none left")
  func settled() {
    var queue = CommitQueue(.onDelivery)
    queue.add(["a", "b"], CommitMessage("A", by: kari))
    queue.add(["a"], CommitMessage("Angret: A", by: kari))
    queue.add(["a"], CommitMessage("C", by: ola))
    queue.settle { $0 == "a" }
    #expect(queue.undeliveredPaths(by: kari) == ["b"] && !queue.holdsUndelivered(by: ola))
    queue.deliver(by: kari)
    #expect(queue.next() == .init(["b"], CommitMessage("A", by: kari)))
  }

  @Test(
    "keeps what git did not take for the same author's next one",
    arguments: [CommitQueue.Rhythm.eachSave, .onDelivery])
  func putBack(_ rhythm: CommitQueue.Rhythm) throws {
    var queue = CommitQueue(rhythm)
    queue.add(["a"], CommitMessage("A", by: kari))
    queue.deliver(by: kari)
    let commit = queue.next()
    queue.putBack(try #require(commit))
    queue.add(["b"], CommitMessage("B", by: kari))
    queue.deliver(by: kari)
    let taken = queue.next()
    let next = try #require(taken)
    #expect(next.paths == ["a", "b"])
    // What the commit holds besides is said in it, and once.
    let subject = rhythm == .eachSave ? "B, og det git ikke tok imot før" : "A og 1 til"
    #expect(next.message.subject == subject)
    #expect(queue.next() == nil)
    queue.putBack(next)
    queue.add(["a", "b"], CommitMessage("C", by: kari))
    queue.deliver(by: kari)
    if rhythm == .eachSave { #expect(queue.next()?.message.subject == "C") }
  }

  @Test(
    "what was left before a restart goes with the next commit of its author, by whatever address they have now",
    arguments: [CommitQueue.Rhythm.eachSave, .onDelivery])
  func restored(_ rhythm: CommitQueue.Rhythm) throws {
    var queue = CommitQueue(rhythm)
    let name = try #require(Author(signedIn: "Kari"))
    queue.restore([.init(["a"], CommitMessage("A", by: name)), .init(["c"], CommitMessage("C", by: ola))])
    queue.recognize(try #require(kari), savedAs: name)
    #expect(queue.undeliveredPaths(by: kari) == ["a"] && queue.undeliveredPaths(by: nil) == [])
    queue.add(["b"], CommitMessage("B", by: kari))
    queue.deliver(by: kari)
    #expect(queue.next()?.paths == ["a", "b"])
    #expect(queue.next() == nil && queue.undeliveredPaths(by: ola) == ["c"])
  }
}
