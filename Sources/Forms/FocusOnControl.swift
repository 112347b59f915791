import Diagnostics

/// Lets the page open where whoever reads it goes on: at a control, at the first one within a part, or, where a list has no
/// rows left, at the button that adds one. What it lies in is opened.
func focusOn(_ name: String, in sections: inout [FormPage.Section]) {
  for index in sections.indices {
    for control in sections[index].controls.indices
    where focusOn(name, in: &sections[index].controls[control], isInside: .no) {
      if sections[index].place == .folded { sections[index].isOpen = true }
      return
    }
  }
}

private enum Inside { case yes, no }

/// Whether it was found.
private func focusOn(_ name: String, in control: inout Control, isInside: Inside) -> Bool {
  let inside: Inside = isInside == .yes || control.name == name ? .yes : .no
  if control.isLeaf {
    control.isFocused = inside == .yes
    return control.isFocused
  }
  for index in control.children.indices where focusOn(name, in: &control.children[index], isInside: inside) {
    return true
  }
  guard inside == .yes, control.form == .rows else { return false }
  control.isFocused = true
  return true
}
