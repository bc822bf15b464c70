import Foundation
import PlanPapers
import TestSupport

/// Papers on a screen, enlarged, spaced out, and without styles.
///
/// A page that is enlarged to twice its size on a screen of 1280 pixels has 640 of them, and one
/// that is enlarged to four times its size has 320 (WCAG 2.2, 1.4.4 and 1.4.10).
struct Screen {
  /// How wide, in pixels, and what else is looked at there.
  private static let views = [("twice", 640, "enlarged"), ("four times", 320, "narrow")]

  let press: Press

  /// What is wrong with the pages; empty where everything can be read.
  func faults(of examples: [PaperExample]) throws -> [String] {
    let path = press.folder + "/screen.html"
    try page(holding: examples).write(toFile: path, atomically: true, encoding: .utf8)
    let browser = "\(Repository.root)/Tests/Papers/browser"
    let seen = try press.run(
      browser, ["--virtual-time-budget=20000", "--dump-dom", URL(filePath: path).absoluteString])
    let found = try findings(in: seen)
    return examples.flatMap { example in
      Self.views.flatMap { view in
        let name = "\(example.name), \(view.0)"
        let here = found.filter { $0.first == name }.map { Array($0.dropFirst()) }
        return faults(of: example.paper, from: here, isWhole: view.2 == "enlarged")
          .map { "\(name): \($0)" }
      }
    }
  }

  /// All of them in frames of one page, so that the browser starts once.
  private func page(holding examples: [PaperExample]) throws -> String {
    let frames = examples.flatMap { example in
      Self.views.map { name, width, view in
        "<iframe title=\"\(example.name), \(name)\" data-view=\"\(view)\""
          + " style=\"width: \(width)px; height: 900px; border: 0\" srcdoc=\""
          + escaped(HTMLRendering.page(of: example.paper, size: example.size)) + "\"></iframe>\n"
      }
    }
    let script = try Repository.text("Tests/Papers/measure.js")
    return "<!DOCTYPE html><meta charset=\"utf-8\"><title>Papers</title><body>\n"
      + frames.joined() + "<script>\n\(script)</script>\n"
  }

  private func escaped(_ page: String) -> String {
    page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  }

  private func findings(in seen: String) throws -> [[String]] {
    guard let start = seen.firstRange(of: "<pre>")?.upperBound,
      let end = seen.firstRange(of: "</pre>")?.lowerBound
    else { throw Press.Failure(description: "the browser looked at no page: \(seen.prefix(400))") }
    return seen[start..<end].split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { readable(String($0)) }
    }
  }

  private func readable(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
  }

  /// - Parameter isWhole: Whether the page was also looked at without styles.
  private func faults(of paper: Paper, from found: [[String]], isWhole: Bool) -> [String] {
    func all(_ what: String) -> [[String]] {
      found.filter { $0.first == what }.map { Array($0.dropFirst()) }
    }
    let about = ["language", "title", "heading", "label", "text"]
    var faults = found.filter { !about.contains($0.first ?? "") }.map { $0.joined(separator: " ") }
    guard isWhole else { return faults }
    let seen = PageWithoutStyles(
      language: all("language").first?.first ?? "", title: all("title").first?.first ?? "",
      headings: all("heading").compactMap { line in
        line.count < 2 ? nil : Int(line[0]).map { .init(level: $0, text: line[1]) }
      },
      labels: all("label").compactMap(\.first), text: all("text").first?.first ?? "")
    faults += seen.faults(of: paper)
    return faults
  }
}
