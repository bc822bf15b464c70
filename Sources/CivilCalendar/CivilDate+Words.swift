/// A day as people write it.
extension CivilDate {
  /// In English: `2 March 2027`.
  public var inWords: String { "\(day) \(CivilDate.months[month - 1]) \(year)" }

  /// In Welsh: `2 Mawrth 2027`.
  public var inWelshWords: String { "\(day) \(CivilDate.welshMonths[month - 1]) \(year)" }

  /// The months by their names, from January.
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  public static let welshMonths = [
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
    "Hydref", "Tachwedd", "Rhagfyr",
  ]
}
