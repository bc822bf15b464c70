import ConversationSession
import DialogueEngine
import DialogueModel
import OperatingSystem
import Recognition
import SourceText

/// A walk that travels with the dialogues: a transcript in `Walks/CONVERSATION`.
struct WalkFile {
  let source: SourceFile
  /// The id of the conversation, which is the name of its folder.
  let conversation: String

  static let ending = ".walk"
}

extension DialogFolder {
  /// The walks of a folder of dialogues, sorted by path; what is built in has none.
  func walks() throws(Failure) -> [WalkFile] {
    guard case .folder(let path) = self else { return [] }
    return try transcripts(in: path + "/Walks", ending: WalkFile.ending)
  }

  /// Transcripts in a folder that has one folder a conversation.
  func transcripts(in path: String, ending: String) throws(Failure) -> [WalkFile] {
    var result: [WalkFile] = []
    for conversation in entries(of: path) ?? [] {
      let folder = path + "/" + conversation
      for name in entries(of: folder) ?? [] where name.hasSuffix(ending) {
        let source = SourceFile(
          path: folder + "/" + name, bytes: try contents(of: folder + "/" + name))
        result.append(WalkFile(source: source, conversation: conversation))
      }
    }
    return result
  }
}

/// Plays walks against a book.
struct WalkPlayer {
  let book: Book
  let recogniser: Recogniser
  let today: String

  init(book: Book, today: String) {
    self.book = book
    self.today = today
    recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
  }

  /// - Returns: nil where the book has no such conversation.
  func play(_ walk: WalkFile) -> Transcript.Played? {
    let transcript = Transcript(walk.source.text)
    let day = transcript.head.first { $0.hasPrefix("# today: ") }.map { String($0.dropFirst(9)) }
    return transcript.played { past in
      Sitting(
        book: book, conversation: walk.conversation, recogniser: recogniser, past: past,
        today: day ?? today)
    }
  }

  /// The number of the first line that differs, from 1, and what is said there now.
  func difference(_ walk: WalkFile, _ played: Transcript.Played) -> (number: Int, now: String)? {
    let old = walk.source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let new = played.text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let now = index < new.count ? new[index] : ""
      if index >= old.count || old[index] != now { return (index + 1, String(now)) }
    }
    return nil
  }
}

extension Transcript.Played {
  /// The lines that were said, and those of questions that were asked.
  func spoken(in script: Script) -> Set<LineID> {
    var spoken: Set<LineID> = []
    for case .did(let effect) in events {
      switch effect {
      case .said(let id, _): spoken.insert(id)
      case .asked(let asking):
        if let question = script.question(asking.slot) { spoken.insert(question.line.id) }
      default: continue
      }
    }
    return spoken
  }
}
