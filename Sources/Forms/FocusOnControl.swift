import Diagnostics

/// Lets the page open where whoever reads it goes on: at a control, at the first one within a part, or, where a list has no
/// rows left, at the button that adds one; or at the button that moved a row, by what that sends. What it lies in is opened.
func focusOn(_ name: String, in sections: inout [FormPage.Section]) {
  for index in sections.indices {
    for control in sections[index].controls.indices
    where focusOn(name, in: &sections[index].controls[control], isInside: .no) {
      if sections[index].place == .folded { sections[index].isOpen = true }
      return
    }
  }
}

private let moves: [(verb: String, move: Control.Row.Move)] = [("opp ", .up), ("ned ", .down)]

/// Whether the button was found by which a row is moved on: another one where the row can go no further. A row that is alone by now has
/// neither, and is gone on in.
private func focusOnMove(_ name: String, in control: inout Control) -> Bool {
  for (verb, move) in moves where control.row != nil && name == verb + control.name {
    if control.row?.isFirst == true, control.row?.isLast == true {
      return focusOn(control.name, in: &control, isInside: .no)
    }
    let isAtEnd = move == .up ? control.row?.isFirst : control.row?.isLast
    control.row?.focus = isAtEnd == true ? (move == .up ? .down : .up) : move
    return true
  }
  return false
}

private enum Inside { case yes, no }

/// Whether it was found.
private func focusOn(_ name: String, in control: inout Control, isInside: Inside) -> Bool {
  if focusOnMove(name, in: &control) { return true }
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
