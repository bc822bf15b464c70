import Foundation
@testable import PlanPapers
import Testing

/// Every pair of colours that a page can show can be told apart by tired eyes (WCAG 2.2, 1.4.3 and
/// 1.4.11).
@Suite struct `The colours of the papers` {
  private static let sheets = [
    ("page", StyleSheet.page), ("paper", StyleSheet.paper), ("card", StyleSheet.card),
    ("large margins", StyleSheet.largeMargins),
  ]
  private static let everything = sheets.map(\.1.description).joined()

  @Test func `are there to be measured`() {
    #expect(!Colours(in: Self.everything).lines.isEmpty)
  }

  @Test func `let words be read, on whatever lies behind them`() {
    let colours = Colours(in: Self.everything)
    for words in colours.words {
      for ground in colours.grounds {
        #expect(contrast(words, ground) >= 4.5, "\(words) on \(ground)")
      }
    }
  }

  @Test func `let lines be seen, beside whatever they part`() {
    let colours = Colours(in: Self.everything)
    for line in colours.lines {
      for ground in colours.grounds {
        #expect(contrast(line, ground) >= 3, "\(line) on \(ground)")
      }
    }
  }

  @Test(arguments: ["rgb(", "hsl(", "opacity", "currentcolor", "filter", "text-shadow"])
  func `are not written in a way that nobody here can measure`(way: String) {
    #expect(!Self.everything.lowercased().contains(way))
  }

  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#767676", "#fff", 4.54),
    ("#555", "#fff", 7.46), ("#fff", "#fff", 1),
  ])
  func `are measured as the guidelines measure`(words: String, ground: String, ratio: Double) {
    #expect(abs(contrast(words, ground) - ratio) < 0.01)
    #expect(abs(contrast(ground, words) - ratio) < 0.01)
  }

  @Test func `are found wherever a rule names them`() {
    let colours = Colours(
      in: "p { color: #777; background: #eee none; } hr { border-top: 1px solid #ccc; }")
    #expect(
      colours == Colours(words: ["#000", "#777"], grounds: ["#fff", "#eee"], lines: ["#ccc"]))
  }
}

/// The colours of a style sheet, by what they are for; each once, in the order of the sheet.
private struct Colours: Equatable {
  /// Where no rule names another, words are black and the page is white.
  var words = ["#000"]
  var grounds = ["#fff"]
  var lines: [String] = []

  init(words: [String], grounds: [String], lines: [String]) {
    self.words = words
    self.grounds = grounds
    self.lines = lines
  }

  init(in sheet: String) {
    for declaration in sheet.split(whereSeparator: { "{};".contains($0) }) {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let property = parts[0].split(separator: " ").last.map(String.init) ?? ""
      for value in parts[1].split(separator: " ") where value.hasPrefix("#") {
        add(String(value), for: property)
      }
    }
  }

  private mutating func add(_ colour: String, for property: String) {
    switch property {
    case "color": if !words.contains(colour) { words.append(colour) }
    case let property where property.hasPrefix("background"):
      if !grounds.contains(colour) { grounds.append(colour) }
    default: if !lines.contains(colour) { lines.append(colour) }
    }
  }
}

/// From 1, where nothing can be seen, to 21, which is black on white.
private func contrast(_ one: String, _ other: String) -> Double {
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

private func luminance(_ colour: String) -> Double {
  var digits = colour.dropFirst().map { Int(String($0), radix: 16) ?? 0 }
  if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
  let weights = [0.2126, 0.7152, 0.0722]
  return weights.enumerated().map { index, weight in
    let part = Double(digits[2 * index] * 16 + digits[2 * index + 1]) / 255
    return weight * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4))
  }.reduce(0, +)
}
