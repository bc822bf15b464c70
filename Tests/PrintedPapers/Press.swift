import Foundation
import PlanPapers
import TestSupport

/// A word on a page, with its upper and lower edge in points from the top.
struct PlacedWord {
  let text: String
  let top: Double
  let bottom: Double
}

/// A browser that prints, and a reader of what it printed.
struct Press {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let folder: String

  func print(_ example: PaperExample) throws -> (pages: PrintedPages, words: [PlacedWord]) {
    let path = "\(folder)/\(example.name)"
    try HTMLRendering.page(of: example.paper, size: example.size)
      .write(toFile: path + ".html", atomically: true, encoding: .utf8)
    _ = try run("\(Repository.root)/Tests/Papers/print", [path + ".html", path + ".pdf"])
    let text = try run("pdftotext", ["-raw", "-enc", "UTF-8", path + ".pdf", "-"])
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
    let boxes = try run("pdftotext", ["-bbox", "-l", "1", path + ".pdf", "-"])
    return (PrintedPages(pages: pages.map(String.init)), words(in: boxes))
  }

  /// Lines such as `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
  private func words(in boxes: String) -> [PlacedWord] {
    boxes.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard line.contains("<word "), parts.count >= 9, let top = Double(parts[3]),
        let bottom = Double(parts[7])
      else { return nil }
      let text = parts[8].dropFirst().prefix { $0 != "<" }
      return PlacedWord(text: String(text), top: top, bottom: bottom)
    }
  }

  /// What the program wrote.
  func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) failed with \(process.terminationStatus)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
