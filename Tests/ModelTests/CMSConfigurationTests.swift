import Content
import Diagnostics
import Model
import Testing

@Suite struct CMSConfigurationTests {
  @Test func `A value is written in YAML's block style, with all text in quotes`() {
    let value = JSONText.object([
      ("navn", .string("nei")), ("tom", .array([])), ("tall", .number(3)),
      ("liste", .array([.string("a: b"), .object([("x", .flag(true)), ("y", .array([.string("«\"»")]))])])),
    ])
    #expect(
      value.yaml == """
        navn: "nei"
        tom: []
        tall: 3
        liste:
          - "a: b"
          - x: true
            y:
              - "«\\"»"

        """)
  }

  @Test func `A reference is chosen among the entries of its kind`() {
    #expect(
      cmsConfiguration().contains(
        """
              - name: "hovedomrader"
        """))
    #expect(
      cmsConfiguration().contains(
        """
                  widget: "relation"
                  collection: "hovedomrader"
                  value_field: "{{slug}}"
                  display_fields:
                    - "{{tittel}}"

        """))
  }

  @Test func `Internal fields are in a folder of their own, and no public form has one`() {
    let forms = cmsConfiguration().split(separator: "\n  - name: ")
    for kind in AnyKind.all where kind.form == .document || kind.form == .register {
      guard let form = forms.first(where: { $0.hasPrefix("\"\(kind.folder.nb)\"\n") }) else {
        Issue.record("no form for \(kind.folder.nb)")
        continue
      }
      let names = Set(kind.fields.map(\.name.nb))
      for field in kind.internalFields where !names.contains(field.name.nb) {
        #expect(!form.contains("\n      - name: \"\(field.name.nb)\"\n"))
      }
    }
  }

  @Test func `Text is edited as Markdown alone, so that components stay as they are`() {
    let text = cmsConfiguration()
    let documents = AnyKind.all.count { $0.form == .document }
    #expect(text.split(separator: "widget: \"markdown\"").count == documents + 1)
    #expect(text.split(separator: "modes:\n          - \"raw\"").count == documents + 1)
  }

  @Test func `The head says that comments are lost`() {
    #expect(cmsConfiguration().hasPrefix("# Laget av «story schema --cms sveltia»."))
    #expect(cmsConfiguration().contains("kommentarer (linjer som begynner med #) går tapt"))
  }
}
