import BookCoding
import CSodium
import CarePlanModel
import DialogueChecker
import Glibc
import PlanSlots
import Recognition
import SourceText

// Writes two Swift files: the texts of many files, and the book that they make together.
//
// EmbedTool FILES.swift BOOK.swift ROOT PATH…
//
// The build plugin runs it, and so does `make program`. Paths are seen from ROOT and are kept as the
// names of the texts; of walks and whatever else is not read by the program nothing is taken. Where
// the dialogues have an error, it is shown and there is no book: no program is built around it.

guard CommandLine.arguments.count >= 4 else { fail("EmbedTool FILES.swift BOOK.swift ROOT PATH…") }
let root = CommandLine.arguments[3]
let files = CommandLine.arguments.dropFirst(4)
  .filter { path in BookBuilder.fileEndings.contains { path.hasSuffix($0) } }
  .map { path in SourceFile(path: path, bytes: bytes(of: root + "/" + path)) }

// Without a day, because the same files must build the same program tomorrow. `dialogs check`
// knows the day, and says which facts are stale.
let checked = BookBuilder.build(
  files: files.filter { $0.path.hasPrefix("Dialogs/") }, slots: SlotCatalogue.declarations,
  today: "", digest: sha256)
guard let book = checked.book else {
  for diagnostic in checked.diagnostics where diagnostic.severity == .error {
    print(diagnostic.rendered(in: files.first { $0.path == diagnostic.file }) + "\n")
  }
  fail("the dialogues have mistakes in them, so no program is built")
}

write(embeddedTexts(files), to: CommandLine.arguments[1])
write(
  embeddedBook(
    spoken: CompiledBook.spoken(of: book), heard: CompiledBook.heard(of: book),
    tables: Recogniser.compiled(of: book), worded: CompiledBook.worded(of: book)),
  to: CommandLine.arguments[2])

func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return "sha-256:" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
