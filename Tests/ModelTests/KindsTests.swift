import Diagnostics
import Model
import Testing

@Suite struct KindsTests {
  @Test("Every kind can be asked for its fields, whichever is asked first")
  func everyKindHasFields() async {
    await withTaskGroup(of: Int.self) { group in
      for index in AnyKind.all.indices { group.addTask { AnyKind.all[index].fields.count } }
      for await _ in group {}
    }
    #expect(Set(AnyKind.all.map(\.id)).count == AnyKind.all.count)
  }

  @Test("No two fields of a kind have the same name, and every field has help and an example")
  func fieldsAreDistinct() {
    for kind in AnyKind.all {
      let names = (kind.fields + kind.internalFields).flatMap { Set([$0.name.nb, $0.name.en]) }
      #expect(Set(names).count == names.count, "\(kind.id.name): \(names)")
      for field in kind.fields + kind.internalFields {
        #expect(!field.help.nb.isEmpty && !field.help.en.isEmpty && !field.example.isEmpty)
      }
    }
  }

  @Test("No internal field is for everyone, and no public field is internal")
  func audiencesAgree() {
    for kind in AnyKind.all {
      #expect(kind.fields.allSatisfy { $0.audience == .everyone })
      #expect(kind.internalFields.allSatisfy { $0.audience != .everyone })
    }
  }
}
