/// One way to say a meaning, for the language engineer.
///
/// `[negated] @want + @revive`: marks in brackets, then elements. An element is a word, a phrase
/// joined by hyphens, `@concept`, alternatives joined by `|`, or `*`, which takes the words that
/// stand there as the object. Elements come in order with at most three words between them, with
/// none where `>` stands between them, with at most nine where `...` stands, and in any order
/// within a clause around `+`.
struct Pattern: Sendable {
  /// What must hold of the clause in which the words stand.
  struct Marks: Sendable {
    enum Polarity: UInt8, Sendable { case plain, negated, either }

    var polarity = Polarity.plain
    /// Somebody else may be meant.
    var isOfAnyone = false
    /// The past and an if are fine.
    var isOfAnyTime = false
    /// The past is fine, and an if is not.
    var mayBePast = false
    /// An if is fine.
    var mayBeIf = false
    /// Nothing follows in the clause.
    var isFinal = false
    /// A question is fine.
    var mayAsk = false
    /// It is a question.
    var mustAsk = false
    /// Nothing else stands in the line, but for words that say nothing.
    var isAlone = false
    /// Nothing else stands in its clause, but for words that say nothing.
    var isWhole = false
    /// Only words that say nothing stand before it.
    var isFirst = false
    /// Only words that say nothing, join or point stand before it in its clause: "and the drip".
    var isLeading = false
    /// The line has at most nine words.
    var isShort = false
    /// Only heard as an answer to the open question.
    var isHere = false
    /// A bare yes or no, which gives way to what is said in words.
    var isParticle = false
    /// A hint about the talk, which gives way to any answer.
    var isGentle = false
    /// Only where the question offers choices: elsewhere the words may be the answer.
    var isForChoices = false
    /// The words may stand in several clauses: danger is often told in pieces.
    var isAcross = false
    /// Names a question, and is heard only where something points at it: "what I said about ...".
    var isName = false

    /// Only words that say nothing may follow in the clause.
    var isToEnd: Bool { isFinal || isWhole || isAlone }
  }

  enum Gap: UInt8, Sendable {
    case next, near, far, anywhere

    /// How many words may stand between.
    var wordsMost: Int {
      switch self {
      case .next: 0
      case .near: 3
      case .far, .anywhere: 9
      }
    }
  }

  let marks: Marks
  /// Only heard for these slots, and for them also when another question is open.
  let slots: [String]
}

/// Reads a pattern from its bytes: `[mark] word|@concept > phrase-of-words * ...`.
struct PatternReader {
  private(set) var marks = Pattern.Marks()
  /// Concepts that must not stand in the clause: "breathe a word" is not about breathing.
  private(set) var exceptions: [Int32] = []
  /// Concepts that must not stand anywhere in the line: "choking. he choked in ninety four".
  private(set) var lineExceptions: [Int32] = []
  /// Concepts of which one must stand somewhere in the line: what proves a meaning in two clauses.
  private(set) var companions: [Int32] = []
  /// Only heard for these slots, and for them also when another question is open.
  private(set) var slots: [String] = []
  /// For each element the gap before it and how many alternatives it has; none is the object.
  private(set) var gaps: [Pattern.Gap] = []
  private(set) var widths: [Int] = []
  /// The alternatives of all elements, one behind the other.
  private(set) var names: [Int32] = []

  /// Reads another pattern into the same memory.
  ///
  /// - Parameter concept: The number of a concept or of a literal phrase.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, concept: (UnsafeBufferPointer<UInt8>) -> Int32
  ) {
    marks = Pattern.Marks()
    exceptions.removeAll(keepingCapacity: true)
    lineExceptions.removeAll(keepingCapacity: true)
    companions.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    var index = 0
    var gap = Pattern.Gap.near
    while index < text.count {
      let start = index
      switch text[index] {
      case 0x20:
        index += 1
        continue
      case 0x5B where gaps.isEmpty:  // [
        while index < text.count, text[index] != 0x5D { index += 1 }
        let mark = UnsafeBufferPointer(rebasing: text[start + 1..<index])
        read(mark, concept)
        index += 1
        continue
      default: break
      }
      while index < text.count, text[index] != 0x20 { index += 1 }
      let part = UnsafeBufferPointer(rebasing: text[start..<index])
      if let named = Self.gap(part) {
        gap = named
        continue
      }
      gaps.append(gap)
      gap = .near
      let before = names.count
      if !part.elementsEqual("*".utf8) {
        part.forEachPart(between: 0x7C) { names.append(concept($0)) }  // |
      }
      widths.append(names.count - before)
    }
  }

  private static let unless = "unless ".utf8
  private static let nowhere = "nowhere ".utf8
  private static let with = "with ".utf8
  private static let only = "for ".utf8

  /// A mark, without its brackets.
  private mutating func read(
    _ mark: UnsafeBufferPointer<UInt8>, _ concept: (UnsafeBufferPointer<UInt8>) -> Int32
  ) {
    func named(behind word: String.UTF8View) -> Int32 {
      concept(UnsafeBufferPointer(rebasing: mark.dropFirst(word.count)))
    }
    if mark.starts(with: Self.unless) {
      exceptions.append(named(behind: Self.unless))
    } else if mark.starts(with: Self.nowhere) {
      lineExceptions.append(named(behind: Self.nowhere))
    } else if mark.starts(with: Self.with) {
      companions.append(named(behind: Self.with))
    } else if mark.starts(with: Self.only) {
      let names = String(decoding: mark.dropFirst(Self.only.count), as: UTF8.self)
      slots = names.split(separator: ",").map { String($0.filter { $0 != " " }) }
    } else {
      marks.read(String(decoding: mark, as: UTF8.self))
    }
  }

  private static func gap(_ part: UnsafeBufferPointer<UInt8>) -> Pattern.Gap? {
    if part.count == 1, part[0] == 0x3E { return .next }  // >
    if part.count == 1, part[0] == 0x2B { return .anywhere }  // +
    return part.elementsEqual("...".utf8) ? .far : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The parts between a byte, without those that are empty.
  func forEachPart(between byte: UInt8, _ take: (Self) -> Void) {
    var start = 0
    for index in 0...count where index == count || self[index] == byte {
      if index > start { take(Self(rebasing: self[start..<index])) }
      start = index + 1
    }
  }
}

extension Pattern.Marks {
  mutating func read(_ mark: String) {
    switch mark {
    case "negated": polarity = .negated
    case "either": polarity = .either
    case "anyone": isOfAnyone = true
    case "anytime": isOfAnyTime = true
    case "past": mayBePast = true
    case "if": mayBeIf = true
    case "final": isFinal = true
    case "asked": mayAsk = true
    case "question": (mayAsk, mustAsk) = (true, true)
    case "alone": isAlone = true
    case "whole": isWhole = true
    case "gently": isGentle = true
    case "choices": isForChoices = true
    case "first": isFirst = true
    case "leading": isLeading = true
    case "short": isShort = true
    case "here": isHere = true
    case "particle": isParticle = true
    case "across": isAcross = true
    case "named": (isName, isAcross) = (true, true)
    default: break
    }
  }
}
