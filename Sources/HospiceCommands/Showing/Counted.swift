/// A number and what is counted: one person, two people.
///
/// - Parameter many: Nil where it only ends in s.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
}
