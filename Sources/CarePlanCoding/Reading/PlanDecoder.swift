import CarePlanModel
import StrictJSON

/// A value of the document and the way to it.
///
/// The last step of the way is taken only when a fault has to be named, or something stands below.
struct PlanNode {
  enum Step {
    case none
    case member(String)
    case item(Int)
  }

  let value: JSONValue
  private let parent: JSONPointer
  private let step: Step

  init(_ value: JSONValue, _ step: Step = .none, of parent: JSONPointer) {
    self.value = value
    self.parent = parent
    self.step = step
  }

  var pointer: JSONPointer {
    switch step {
    case .none: parent
    case .member(let name): parent.member(name)
    case .item(let index): parent.item(index)
    }
  }
}

/// An object of the document whose members are all known.
struct PlanObject {
  let members: [JSONMember]
  let pointer: JSONPointer

  func node(_ name: String) -> PlanNode? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    return PlanNode(members[index].value, .member(name), of: pointer)
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
    let pointer = node.pointer
    // Members mostly come in the order of the format, so each is looked for behind the last one.
    var next = 0
    for place in members.indices {
      if let index = known[next...].firstIndex(of: members[place].name)
        ?? known[..<next].firstIndex(of: members[place].name)
      {
        next = index + 1
      } else {
        report(
          .unknownMember, at: pointer.member(members[place].name),
          "the format has no member of this name here",
          advice: "Leave it out; a plan holds nothing that a reader might pass over.")
      }
    }
    return PlanObject(members: members, pointer: pointer)
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
    let pointer = node.pointer
    return items.enumerated().compactMap { index, item in
      decode(&self, PlanNode(item, .item(index), of: pointer))
    }
  }

  mutating func reportKind(_ node: PlanNode, _ expected: String) {
    report(
      .wrongKind, at: node.pointer, "here stands \(node.value.kindInWords), not \(expected)",
      advice: "Put \(expected) here.")
  }
}
