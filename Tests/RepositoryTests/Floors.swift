/// The rooms of the house by floor, from the ground up. An arrow leads to a lower floor, always.
struct Floor {
  enum Kind { case pure, edge }

  let kind: Kind
  let rooms: [String]

  /// A new target fails a test until it stands here, and so has to choose.
  static let all = [
    Floor(kind: .pure, rooms: ["TextWidth", "DialogueModel", "CivilCalendar"]),
    Floor(kind: .pure, rooms: ["SourceText", "CarePlanModel"]),
    Floor(kind: .pure, rooms: ["StrictJSON"]),
    Floor(
      kind: .pure,
      rooms: [
        "PlanSlots", "BookCoding", "DialogueLanguage", "DialogueEngine", "Recognition",
        "CarePlanCoding", "PlanPapers", "FHIRCoding",
      ]),
    Floor(
      kind: .pure,
      rooms: [
        "DialogueChecker", "DialogueExplorer", "MeaningChecker", "Rehearsal", "HospiceRegistry",
        "Moments",
      ]),
    Floor(kind: .pure, rooms: ["ConversationSession", "RehearsalChecker", "RehearsalSession"]),
    Floor(
      kind: .edge,
      rooms: ["CSodium", "CLibCrypto", "CLibPQ", "CMalloc", "CCurl", "OperatingSystem"]),
    Floor(
      kind: .edge,
      rooms: [
        "Journal", "TerminalFrontEnd", "CReadline", "EmbedTool", "HospiceStore",
        "HospicePublishing",
      ]),
    Floor(kind: .edge, rooms: ["ReadlineInput", "EmbedDialogues", "HospiceCommands"]),
    Floor(kind: .edge, rooms: ["EmbeddedDialogues", "kindred-hospice"]),
    Floor(kind: .edge, rooms: ["CommandLineInterface"]),
    Floor(kind: .edge, rooms: ["kindred"]),
  ]

  /// Modules from outside that a room may import; a pure room may import none.
  static let outside: [String: Set<String>] = [
    "OperatingSystem": ["Glibc"],
    "Journal": ["Glibc"],
    "TerminalFrontEnd": ["Glibc"],
    "ReadlineInput": ["Glibc"],
    "CommandLineInterface": ["Glibc", "ArgumentParser"],
    "EmbedTool": ["Glibc"],
    "HospiceStore": ["GRDB", "GRDBSQLite", "Glibc"],
    "HospicePublishing": ["Glibc"],
    "HospiceCommands": ["Glibc", "ArgumentParser", "Dispatch", "Synchronization"],
    "kindred-hospice": ["Glibc"],
    "kindred": ["Glibc"],
  ]

  static func number(of room: String) -> Int? { all.firstIndex { $0.rooms.contains(room) } }

  static var pureRooms: [String] { all.filter { $0.kind == .pure }.flatMap(\.rooms) }
}

/// The targets and arrows that Package.swift declares, read as text.
struct Manifest {
  struct Target: Equatable {
    let name: String
    let below: [String]
  }

  let targets: [Target]

  /// Tests and what stands beside them are left out: they may look at everything.
  var rooms: [Target] {
    targets.filter {
      ![
        "TestSupport", "RecognitionReport", "MomentsReport", "PrintedPapers", "NumberCheck",
      ].contains($0.name)
    }
  }

  init(_ text: String) {
    let openings = [
      "room(\"", ".target(name: \"", ".executableTarget(", ".systemLibrary(", ".plugin(",
    ]
    // Layout does not matter, so that the formatter may break lines as it likes.
    let flat = text.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
      .replacing("( ", with: "(")
    targets = openings.flatMap { opening in
      flat.ranges(of: opening).compactMap { Self.target(String(flat[$0.lowerBound...])) }
    }
  }

  private static func target(_ text: String) -> Target? {
    let declaration = balanced(text, "(", ")")
    guard let name = literals(declaration).first else { return nil }
    var list = Substring(declaration)
    if !text.hasPrefix("room("), let label = list.firstRange(of: "dependencies:") {
      list = list[label.upperBound...]
    } else if !text.hasPrefix("room(") {
      return Target(name: name, below: [])
    }
    let arrows = balanced(String(list), "[", "]")
    let package = arrows.firstRange(of: ".product(").map { String(arrows[..<$0.lowerBound]) }
    return Target(name: name, below: literals(package ?? arrows))
  }

  /// From the first opening mark to the one that closes it; empty where there is none.
  private static func balanced(_ text: String, _ open: Character, _ close: Character) -> String {
    guard let start = text.firstIndex(of: open) else { return "" }
    var depth = 0
    for at in text[start...].indices {
      if text[at] == open { depth += 1 }
      if text[at] == close { depth -= 1 }
      if depth == 0 { return String(text[start...at]) }
    }
    return ""
  }

  private static func literals(_ text: String) -> [String] {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }
  }
}
