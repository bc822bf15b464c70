import CarePlanModel

/// Says of each line of standard input whether it is a health number whose check digit holds.
///
/// It is no part of Kindred: scripts hold its answers against what others published.
@main enum NumberCheck {
  static func main() {
    while let line = readLine() {
      print(HealthIdentifier.passesModulus11(line) ? "holds" : "fails")
    }
  }
}
