import CarePlanModel
import CivilCalendar

/// What a text of the plan has to look like.
enum TextForm {
  /// Words of somebody, from one character to so many.
  case words(Int)
  case day, time
  case uuid, digest, language, line, code, identifierValue, signature
  /// A letter and a number from 0 to 9999: `s12`.
  case id(Character)
  case constant(StaticString)
  case formatVersion

  /// Answers are kept whole, whatever their length; this bounds a file, not a person.
  static let ownWords = TextForm.words(PlanLimits.ownWordsCountMax)

  func holds(_ text: String) -> Bool {
    switch self {
    case .words(let countMax): return PlanLimits.fits(text, countMax)
    case .day: return CivilDate(text) != nil
    case .time: return PlanTime(text) != nil
    case .language: return TextForm.isLanguage(text)
    case .constant(let constant): return text == "\(constant)"
    default:
      var text = text
      return text.withUTF8(holds)
    }
  }

  /// The forms that allow ASCII alone.
  private func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .words, .day, .time, .language, .constant: return false
    case .uuid: return TextForm.isUUID(bytes)
    case .digest:
      return bytes.count == 72 && bytes.starts(with: "sha-256:".utf8)
        && bytes[8...].allSatisfy(isLowerHex)
    case .line:
      return bytes.count <= 120 && bytes.first.map(isLowerLetter) == true
        && bytes.allSatisfy { isLowerLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E }
    case .code, .identifierValue:
      return (1...40).contains(bytes.count)
        && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E }
    case .signature: return bytes.count <= 4000 && TextForm.isDetachedSignature(bytes)
    case .id(let letter):
      return (2...5).contains(bytes.count) && bytes[0] == letter.asciiValue
        && bytes.dropFirst().allSatisfy(isDigit)
    case .formatVersion:
      return (3...5).contains(bytes.count) && bytes.starts(with: "1.".utf8)
        && bytes.dropFirst(2).allSatisfy(isDigit)
    }
  }

  var code: PlanFaultCode {
    switch self {
    case .day, .time: .noSuchDay
    case .constant, .formatVersion: .unknownFormat
    default: .wrongForm
    }
  }

  var message: String {
    switch self {
    case .words(let countMax): "this text is empty or longer than \(countMax) characters"
    case .day: "there is no such day"
    case .time: "there is no such time"
    case .uuid: "this is no UUID in lower case"
    case .digest: "this is no SHA-256 digest"
    case .language: "this is no language tag"
    case .line: "this is no id of a line"
    case .code: "this is no code"
    case .identifierValue: "this is no identifying number"
    case .signature: "this is no detached signature"
    case .id(let letter): "this is no id: \(letter) and a number"
    case .constant, .formatVersion: "this is no plan of a format that is known"
    }
  }

  var advice: String {
    switch self {
    case .words: "Write the words, or leave the member out."
    case .day: "Write a day of the calendar as yyyy-mm-dd."
    case .time: "Write the time with its zone, as in 2026-03-02T10:01:00Z."
    case .uuid: "Write 32 hex digits in groups of 8, 4, 4, 4 and 12."
    case .digest: "Write sha-256: and 64 hex digits in lower case."
    case .language: "Write a tag such as en-GB or cy."
    case .line: "Write a file's id, a point and a line's id, as in place.p3."
    case .code, .identifierValue: "Write letters, digits, points and hyphens, at most 40."
    case .signature: "Write a JSON web signature with nothing between its two points."
    case .id(let letter): "Write \(letter) and a number from 0 to 9999."
    case .constant(let constant): "Write \"\(constant)\"."
    case .formatVersion: "Write 1 and the minor version, as in 1.0."
    }
  }
}

extension TextForm {
  private static func isUUID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      switch index {
      case 8, 13, 18, 23: byte == UInt8(ascii: "-")
      default: isLowerHex(byte)
      }
    }
  }

  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), text.utf8.count <= 35
    else { return false }
    return first.utf8.allSatisfy(isLowerLetter)
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
      }
  }

  private static func isDetachedSignature(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[1].isEmpty, !parts[2].isEmpty else {
      return false
    }
    return bytes.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isLowerLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { isLowerLetter(byte | 0x20) }
private func isLowerHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte) }
