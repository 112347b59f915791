/// A number with its word: `1 adresse`, `0 adresser`, `2 adresser`.
package func counted(_ count: Int, _ one: String, _ several: String) -> String {
  "\(count) \(count == 1 ? one : several)"
}
