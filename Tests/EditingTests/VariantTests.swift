import Content
import Editing
import Model
import TestSupport
import Testing

@Suite("Fields, however their file is written") struct VariantTests {
  @Test("are set and cleared alike", arguments: Variant.allCases)
  func variants(_ variant: Variant) async throws {
    var numbers = TextNumbers(seed: 3)
    var (set, inserted) = (0, 0)
    for entry in entries(of: variant.applied(to: try await ownSources())) {
      for control in controls(of: form(of: entry)) where Int.random(in: 0..<96, using: &numbers) == 0 {
        let wrong = wrongEdit(of: control, to: control.somethingElse(&numbers), in: entry)
        #expect(wrong == nil, "\(wrong?.description ?? "")")
        if control.value.text != nil { set += 1 } else { inserted += 1 }
      }
    }
    #expect(set > 5 && inserted > 12, "\(set) \(inserted)")
  }

  @Test("keep all bytes through hundreds of edits at random, each undone in the end")
  func random() async throws {
    var numbers = TextNumbers(seed: 4)
    let sources = try await ownSources()
    let originals = entries(of: sources)
    var edited = originals
    var undo: [(Int, EditedEntry)] = []
    var made = 0
    while made < 250 {
      let index = Int.random(in: 0..<edited.count, using: &numbers)
      let entry = edited[index]
      guard let edit = someEdit(of: entry, &numbers) else { continue }
      guard case .success(let changes) = apply([edit], to: entry), !changes.isEmpty else { continue }
      made += 1
      undo.append((index, entry))
      for change in changes {
        #expect(change.before == entry.files.first { $0.path == change.path }?.source.bytes)
      }
      edited[index] = try entry.after(changes)
      if Int.random(in: 0..<3, using: &numbers) == 0, let (index, before) = undo.popLast() {
        edited[index] = before
      }
    }
    while let (index, before) = undo.popLast() { edited[index] = before }
    for (old, new) in zip(originals, edited) {
      #expect(old.files.map(\.source.bytes) == new.files.map(\.source.bytes))
    }
  }

  private func someEdit(of entry: EditedEntry, _ numbers: inout TextNumbers) -> Edit? {
    let form = form(of: entry)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0:
      guard let body = form.bodies.randomElement(using: &numbers) else { return nil }
      let lines = body.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let other = lines.enumerated().map { $0.offset % 3 == 1 ? $0.element + " Mer." : $0.element }
      return .setBody(body.file, other.joined(separator: "\n"))
    case 1:
      guard let (place, rows) = lists(of: form).randomElement(using: &numbers) else { return nil }
      return .moveRow(
        place, from: Int.random(in: 0..<rows, using: &numbers), to: Int.random(in: 0..<rows, using: &numbers))
    case 2:
      guard let (place, rows) = lists(of: form).randomElement(using: &numbers) else { return nil }
      return .removeRow(place, at: Int.random(in: 0..<rows, using: &numbers))
    case 3: return controls(of: form).randomElement(using: &numbers).map { .clear($0.value.place) }
    default:
      return controls(of: form).randomElement(using: &numbers).map {
        .set($0.value.place, .text($0.somethingElse(&numbers)))
      }
    }
  }
}
