package import Content

extension MachineText {
  package static func read(
    _ node: YAMLNode, merging existing: MachineText?, _ reader: inout FieldReader
  ) -> MachineText? {
    reader.text(of: node, as: .text).map(MachineText.init)
  }
}
