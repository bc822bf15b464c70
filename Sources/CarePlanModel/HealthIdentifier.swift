/// A number by which a health service knows the person.
public struct HealthIdentifier: Hashable, Sendable {
  public enum System: String, Hashable, Sendable, CaseIterable {
    case nhsNumber = "https://fhir.nhs.uk/Id/nhs-number"
    case chiNumber = "https://fhir.nhs.uk/Id/chi-number"
    case hscNumber = "https://fhir.nhs.uk/Id/hsc-number"
    case local = "urn:acp:local"
  }

  public enum Status: String, Hashable, Sendable, CaseIterable {
    case selfReported = "self-reported"
    case verifiedByHolder = "verified-by-holder"
  }

  public let system: System
  public let value: String
  public let status: Status

  public init(system: System, value: String, status: Status) {
    self.system = system
    self.value = value
    self.status = status
  }

  /// Why a number can be nobody's.
  public enum Doubt: Hashable, Sendable {
    /// Not ten digits, or the last does not follow from the others.
    case checkDigit
    /// Ten times the same digit. It passes the check of the last one, and is nobody's number.
    case oneDigitOnly
  }

  /// What speaks against the number; of a local one nothing can be told.
  public var doubt: Doubt? {
    guard system != .local else { return nil }
    guard HealthIdentifier.passesModulus11(value) else { return .checkDigit }
    return Set(value.utf8).count == 1 ? .oneDigitOnly : nil
  }

  public var isPlausible: Bool { doubt == nil }

  /// Ten noughts, which some write where no number is known.
  public var isZero: Bool { doubt == .oneDigitOnly && value.hasPrefix("0") }

  /// Whether it is ten ASCII digits of which the last checks the others.
  ///
  /// The three health services of the United Kingdom number people alike.
  ///
  /// Source: NHS Data Model and Dictionary, NHS NUMBER
  public static func passesModulus11(_ text: String) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 10, digits.allSatisfy((0...9).contains) else { return false }
    let sum = (0..<9).reduce(0) { $0 + digits[$1] * (10 - $1) }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9]
  }

  /// Whether it is one of the NHS numbers that are set aside for tests and given to nobody: all that
  /// begin with 9.
  ///
  /// The one that guides print is let through, so that whoever tries the program out with an example
  /// sees what becomes of a patient's plan.
  public var isSetAsideForTests: Bool {
    system == .nhsNumber && value.hasPrefix("9") && value != HealthIdentifier.example
  }

  /// The NHS number that the NHS prints in its own guides.
  private static let example = "9434765919"

  /// Whether Scotland gave it, whatever it is called: those numbers begin with a day of birth.
  public var isOfScotland: Bool {
    system == .chiNumber
      || system == .nhsNumber && value.utf8.count == 10 && value < "3113"
  }

  /// The number as it is kept: what was typed, without spaces and hyphens.
  public static func compact(_ typed: String) -> String {
    String(typed.filter { $0 != " " && $0 != "-" })
  }
}
