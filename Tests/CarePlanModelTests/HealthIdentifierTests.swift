import CarePlanModel
import Testing

@Suite struct `Health numbers` {
  @Test(arguments: [
    ("9434765919", true), ("4010232137", true), ("9434765918", false), ("943476591", false),
    ("94347659190", false), ("٩٤٣٤٧٦٥٩١٩", false), ("943 476 5919", false), ("", false),
    ("1000000010", false), ("abcdefghij", false),
  ])
  func `check out by their last digit`(number: String, isRight: Bool) {
    #expect(HealthIdentifier.passesModulus11(number) == isRight)
  }

  @Test(arguments: 0...9)
  func `of one digit ten times are nobody's, though the last digit fits`(digit: Int) {
    let value = String(repeating: String(digit), count: 10)
    #expect(HealthIdentifier.passesModulus11(value))
    let number = HealthIdentifier(system: .nhsNumber, value: value, status: .selfReported)
    #expect(number.doubt == .oneDigitOnly)
    #expect(!number.isPlausible)
    #expect(number.isZero == (digit == 0))
  }

  @Test(arguments: [
    ("9990000018", true), ("9000000009", true), ("9434765919", false), ("4010232137", false),
  ])
  func `of a patient begin with no 9, but for the printed example`(number: String, isTest: Bool) {
    let identifier = HealthIdentifier(system: .nhsNumber, value: number, status: .selfReported)
    #expect(identifier.isPlausible)
    #expect(identifier.isSetAsideForTests == isTest)
  }

  @Test func `lose their spaces and hyphens`() {
    #expect(HealthIdentifier.compact("943-476 5919") == "9434765919")
  }
}
