/// `a, b and c`.
public func list(_ items: [String], _ last: String = "and") -> String {
  guard items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(last) " + items[items.count - 1]
}
