import CarePlanModel
import StrictJSON

extension PlanDecoder {
  mutating func text(_ name: String, in object: PlanObject, _ form: TextForm) -> String? {
    required(name, in: object).flatMap { text($0, form) }
  }

  mutating func optionalText(
    _ name: String, in object: PlanObject, _ form: TextForm
  ) -> String? {
    object.node(name).flatMap { text($0, form) }
  }

  mutating func text(_ node: PlanNode, _ form: TextForm) -> String? {
    guard let text = node.value.string else {
      reportKind(node, "a text")
      return nil
    }
    guard PlainText.isAllowed(text) else {
      report(
        .forbiddenCharacter, at: node.pointer,
        "a control character or a mark that turns the writing stands in this text",
        advice: "Take it out; only tabs and new lines may stand in a text.")
      return nil
    }
    guard form.holds(text) else {
      report(form.code, at: node.pointer, form.message, advice: form.advice)
      return nil
    }
    return text
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, in object: PlanObject, of _: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    required(name, in: object).flatMap { choice($0) }
  }

  mutating func optionalChoice<Value: RawRepresentable & CaseIterable>(
    _ name: String, in object: PlanObject, of _: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    object.node(name).flatMap { choice($0) }
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: PlanNode, of _: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let text = node.value.string else {
      reportKind(node, "a text")
      return nil
    }
    if let value = Value(rawValue: text) { return value }
    reportNotInTheList(node, Value.allCases.map(\.rawValue))
    return nil
  }

  mutating func reportNotInTheList(_ node: PlanNode, _ allowed: [String]) {
    report(
      .notInTheList, at: node.pointer, "this is none of the words that may stand here",
      advice: "Write one of: \(allowed.joined(separator: ", ")).")
  }

  mutating func integer(
    _ name: String, in object: PlanObject, _ range: ClosedRange<Int>
  ) -> Int? {
    required(name, in: object).flatMap { integer($0, range) }
  }

  mutating func optionalInteger(
    _ name: String, in object: PlanObject, _ range: ClosedRange<Int>
  ) -> Int? {
    object.node(name).flatMap { integer($0, range) }
  }

  private mutating func integer(_ node: PlanNode, _ range: ClosedRange<Int>) -> Int? {
    guard let number = node.value.integer else {
      reportKind(node, "a whole number")
      return nil
    }
    guard range.contains(number) else {
      report(
        .wrongForm, at: node.pointer,
        "this number is not from \(range.lowerBound) to \(range.upperBound)",
        advice: "Write a number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return number
  }

  mutating func bool(_ name: String, in object: PlanObject) -> Bool? {
    required(name, in: object).flatMap { bool($0) }
  }

  mutating func optionalBool(_ name: String, in object: PlanObject) -> Bool? {
    object.node(name).flatMap { bool($0) }
  }

  private mutating func bool(_ node: PlanNode) -> Bool? {
    if let truth = node.value.bool { return truth }
    reportKind(node, "true or false")
    return nil
  }
}
