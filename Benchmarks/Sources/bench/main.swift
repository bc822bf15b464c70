import Foundation

// Prints what Kindred costs on this machine. Nothing here is a test: times are not promises.

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

try Starting.report(root: root)
if let book = Dialogs.book(root: root) {
  Turns.report(book)
  Matching.report(concepts: book.concepts)
}
try JSONReading.report(root: root)
