import DialogueLanguage
import SourceText

/// A line after an exit was written for somebody who will never read it.
enum EveryLineCanBeReached: Rule {
  static let code = "D306"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files {
      for section in file.lines where section.kind.isSection {
        check(section.children, file, report)
      }
      if file.kind == .dialogue { checkScenes(of: file, report) }
    }
  }

  private static func check(_ lines: [SyntaxLine], _ file: SyntaxFile, _ report: Report) {
    let steps = lines.filter { $0.kind != .note }
    if let exit = steps.firstIndex(where: \.kind.isExit), exit + 1 < steps.count {
      report.add(file, steps[exit + 1].span, .afterExit(steps[exit].kind))
    }
    for line in steps where line.kind == .condition || line.kind == .change {
      check(line.children, file, report)
    }
  }

  private static func checkScenes(of file: SyntaxFile, _ report: Report) {
    let scenes = file.lines(.scene)
    var targets: Set<String> = []
    for scene in scenes { collectTargets(scene.children, &targets) }
    // A jump that is misspelt may be the way in.
    let names = scenes.compactMap(\.text?.text)
    guard targets.allSatisfy({ names.contains($0) }) else { return }
    for (before, scene) in zip(scenes, scenes.dropFirst()) {
      let isLeft = before.children.contains { $0.kind.isExit }
      guard isLeft, before.child(.needs) == nil, let name = scene.text,
        !targets.contains(name.text)
      else { continue }
      report.add(file, scene.span, .noWayIn(name.text))
    }
  }

  private static func collectTargets(_ lines: [SyntaxLine], _ targets: inout Set<String>) {
    for line in lines {
      if line.kind == .goTo, let target = line.text { targets.insert(target.text) }
      collectTargets(line.children, &targets)
    }
  }
}

extension Message {
  fileprivate static func afterExit(_ exit: LineKind) -> Message {
    Message(
      "this line is never reached", "Move it above the `\(exit.rawValue):`, or take it out.")
  }

  fileprivate static func noWayIn(_ name: String) -> Message {
    Message(
      "the scene `\(name)` is never reached",
      "Write `Go to: \(name)` somewhere, or take the exit of the scene above it away.")
  }
}
