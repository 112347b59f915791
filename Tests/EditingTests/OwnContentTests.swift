import Content
import Editing
import Model
import TestSupport
import Testing

/// A sample of every kind and type of field; «fuzz --only edits --complete» does the same with every field of all content, in all ways of
/// writing it.
@Suite("Fields of all content") struct OwnContentTests {
  @Test(
    "are set to something else, or put in, with no other byte changed, read back, and taken back to the same file"
  )
  func sample() async throws {
    var numbers = TextNumbers(seed: 1)
    var tried: [String: Int] = [:]
    var (kinds, set, inserted): (Set<KindID>, Int, Int) = ([], 0, 0)
    for entry in entries(of: try await ownSources()) {
      for control in controls(of: form(of: entry)) {
        let isThere = control.value.text != nil
        let sort = "\(entry.kind.id.name) \(control.sort) \(control.value.place.file.text) \(isThere)"
        tried[sort, default: 0] += 1
        guard tried[sort] == 1 || tried[sort] == 12 else { continue }
        let wrong = wrongEdit(of: control, to: control.somethingElse(&numbers), in: entry)
        #expect(wrong == nil, "\(wrong?.description ?? "")")
        kinds.insert(entry.kind.id)
        if isThere { set += 1 } else { inserted += 1 }
      }
    }
    let all = AnyKind.all.filter { !$0.form.isRecord && $0.form != .single }.map(\.id)
    #expect(kinds.count >= all.count - 1, "\(Set(all).subtracting(kinds))")
    #expect(set > 150 && inserted > 200, "\(set) \(inserted)")
  }

  @Test("of lists have rows that are moved and removed, and the file is the same again")
  func rows() async throws {
    var tried: Set<String> = []
    for entry in entries(of: try await ownSources()) {
      for (place, rows) in lists(of: form(of: entry)) where rows > 1 {
        let list = place.path.text.prefix { $0 != "." }
        guard tried.insert("\(entry.kind.id.name) \(list)").inserted else { continue }
        let wrong = wrongRows(of: place, rows, in: entry)
        #expect(wrong == nil, "\(wrong?.description ?? "")")
      }
    }
    #expect(tried.count > 15)
  }

  @Test("are all shown in a form, and nothing is left over")
  func nothingIsDropped() async throws {
    for entry in entries(of: try await ownSources()) {
      let form = form(of: entry)
      #expect(form.leftovers == [], "\(entry.kind.id.name) \(entry.slug)")
      for field in form.fields {
        if case .asWritten(let texts) = field.content { Issue.record("\(entry.slug) \(texts)") }
      }
    }
  }
}
