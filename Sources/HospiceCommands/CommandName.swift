import ArgumentParser

/// Looks at the name of a command before anything else is read: whoever mistypes it would be told
/// about an option that is right.
enum CommandName {
  /// What to say of it; nil where it is a command, or asks for help.
  static func fault(in arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    if first == "help" { return arguments.dropFirst().first.flatMap(unknown) }
    guard first.hasPrefix("-") else { return unknown(first) }
    guard let command = arguments.first(where: names.contains) else { return nil }
    return "The command comes first: kindred-hospice \(command) \(first) …"
  }

  private static var names: [String] {
    HospiceCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
      + ["help"]
  }

  private static func unknown(_ typed: String) -> String? {
    guard !names.contains(typed), !typed.hasPrefix("-") else { return nil }
    let near = names.map { ($0, distance($0, typed)) }.min { $0.1 < $1.1 }
    let hint = near.flatMap { $0.1 <= 2 ? "Did you mean \($0.0)?" : nil }
    return "There is no command \"\(typed)\". " + (hint ?? "--help lists them.")
  }

  /// How many letters are left out, put in, changed, or stand in each other's place.
  ///
  /// Source: F. J. Damerau, A technique for computer detection and correction of spelling errors
  private static func distance(_ one: String, _ other: String) -> Int {
    let (first, second) = (Array(one), Array(other))
    var rows = [Array(0...second.count)]
    for (row, letter) in first.enumerated() {
      var next = [row + 1]
      for (column, there) in second.enumerated() {
        var best = min(
          rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == there ? 0 : 1)
        )
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == there {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[first.count][second.count]
  }
}
