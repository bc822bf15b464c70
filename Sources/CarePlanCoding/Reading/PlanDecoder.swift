import CarePlanModel
import StrictJSON

/// A value of the document and the way to it.
struct PlanNode {
  let value: JSONValue
  let pointer: JSONPointer
}

/// An object of the document whose members are all known.
struct PlanObject {
  let members: [JSONMember]
  let pointer: JSONPointer

  func node(_ name: String) -> PlanNode? {
    for member in members where member.name == name {
      return PlanNode(value: member.value, pointer: pointer.member(name))
    }
    return nil
  }
}

/// Turns JSON into a plan and collects every fault on the way, not only the first.
///
/// What is at fault decodes to nil; a plan is there only where no fault was found.
struct PlanDecoder {
  private(set) var faults: [PlanFault] = []

  mutating func report(
    _ code: PlanFaultCode, at pointer: JSONPointer, _ message: String, advice: String
  ) {
    faults.append(PlanFault(code, at: pointer, message, advice: advice))
  }

  /// An object without members that the format does not know.
  mutating func object(_ node: PlanNode, members known: [String]) -> PlanObject? {
    guard let members = node.value.members else {
      reportKind(node, "an object")
      return nil
    }
    for member in members where !known.contains(member.name) {
      report(
        .unknownMember, at: node.pointer.member(member.name),
        "the format has no member of this name here",
        advice: "Leave it out; a plan holds nothing that a reader might pass over.")
    }
    return PlanObject(members: members, pointer: node.pointer)
  }

  mutating func required(_ name: String, in object: PlanObject) -> PlanNode? {
    if let node = object.node(name) { return node }
    report(
      .memberMissing, at: object.pointer, "the member \"\(name)\" is missing",
      advice: "Add \"\(name)\" to this object.")
    return nil
  }

  /// Every item of a list, decoded; nil where the list is missing, no list, or too long.
  mutating func list<Item>(
    _ name: String, in object: PlanObject, isRequired: Bool = true, countMax: Int,
    _ decode: (inout PlanDecoder, PlanNode) -> Item?
  ) -> [Item]? {
    guard let node = isRequired ? required(name, in: object) : object.node(name) else {
      return isRequired ? nil : []
    }
    guard let items = node.value.items else {
      reportKind(node, "a list")
      return nil
    }
    guard items.count <= countMax else {
      report(
        .wrongForm, at: node.pointer, "this list is longer than \(countMax)",
        advice: "Keep it to \(countMax) at most.")
      return nil
    }
    return items.enumerated().compactMap { index, item in
      decode(&self, PlanNode(value: item, pointer: node.pointer.item(index)))
    }
  }

  mutating func reportKind(_ node: PlanNode, _ expected: String) {
    report(
      .wrongKind, at: node.pointer, "here stands \(node.value.kindInWords), not \(expected)",
      advice: "Put \(expected) here.")
  }
}
