import DialogueChecker
import EmbeddedDialogues
import OperatingSystem
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

  /// Every file that belongs to a book, sorted by path.
  func files() throws(Failure) -> [SourceFile] {
    switch self {
    case .embedded:
      return embeddedFiles.filter { $0.path.hasPrefix("Dialogs/") }
        .map { SourceFile(path: $0.path, text: $0.text) }
    case .folder(let path):
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard entries(of: path) != nil else { throw cannot("open the folder", path) }
      return try read(path, levels: 8)
    }
  }

  private func read(_ folder: String, levels: Int) throws(Failure) -> [SourceFile] {
    var result: [SourceFile] = []
    for name in entries(of: folder) ?? [] {
      let path = folder + "/" + name
      if BookBuilder.fileEndings.contains(where: name.hasSuffix) {
        result.append(SourceFile(path: path, bytes: try contents(of: path)))
      } else if levels > 0 {
        result += try read(path, levels: levels - 1)
      }
    }
    return result
  }
}
