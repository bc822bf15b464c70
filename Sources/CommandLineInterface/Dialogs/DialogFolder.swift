import EmbeddedDialogues
import SourceText

/// Where the dialogues of a run come from.
enum DialogFolder: Hashable {
  /// Built into the program.
  case embedded
  case folder(String)

  /// The first place that has any: `--dialogs`, `$KINDRED_DIALOGS`, the person's own data folder,
  /// what was installed beside the program, and last what is built in.
  static func find(named path: String?, in world: World) -> DialogFolder {
    if let named = path ?? world.variable("KINDRED_DIALOGS") { return .folder(named) }
    let places = [
      world.dataFolder.map { $0 + "/Dialogs" },
      world.programFolder.map { $0 + "/../share/kindred/Dialogs" },
    ]
    for case .some(let place) in places where !(entries(of: place) ?? []).isEmpty {
      return .folder(place)
    }
    return .embedded
  }

  /// What is wanted of a book that is built in; of a folder it is always the whole.
  enum Part {
    case whole
    /// What Kindred says: all that the first prompt needs.
    case spoken
    /// What Kindred understands, which the first typed line needs.
    case heard

    func holds(_ path: String) -> Bool {
      let isHeard = path.hasSuffix(".meaning") || path.hasSuffix(".concept")
      return switch self {
      case .whole: true
      case .spoken: !isHeard
      case .heard: isHeard
      }
    }
  }

  /// Every file that belongs to a book, sorted by path.
  func files(_ part: Part = .whole) throws(Failure) -> [SourceFile] {
    switch self {
    case .embedded:
      return DialogFolder.builtIn(part)
    case .folder(let path):
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard entries(of: path) != nil else { throw cannot("open the folder", path) }
      return try read(path, levels: 8)
    }
  }

  /// The texts are copied as bytes: the program waits for this at its start.
  static func builtIn(_ part: Part) -> [SourceFile] {
    embeddedFiles.compactMap { file in
      let path = file.path.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      guard path.hasPrefix("Dialogs/"), part.holds(path) else { return nil }
      return SourceFile(path: path, bytes: file.text.withUTF8Buffer { Array($0) })
    }
  }

  private func read(_ folder: String, levels: Int) throws(Failure) -> [SourceFile] {
    var result: [SourceFile] = []
    for name in entries(of: folder) ?? [] {
      let path = folder + "/" + name
      if endings.contains(where: name.hasSuffix) {
        result.append(SourceFile(path: path, bytes: try contents(of: path)))
      } else if levels > 0 {
        result += try read(path, levels: levels - 1)
      }
    }
    return result
  }
}

/// What the files of a book end with; the build plugin has the same list.
private let endings = [
  ".dialog", ".conversation", ".facts", ".words", ".meaning", ".concept", ".md",
]
