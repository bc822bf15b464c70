import StrictJSON
import TerminalFrontEnd

/// One line to be understood.
struct RecognitionRequest {
  /// Why a line cannot be answered; it never quotes what somebody said.
  enum Fault: String, Error {
    case notJSON = "is not JSON"
    case tooDeep = "has lists and objects in one another too deep"
    case tooLong = "is longer than 65536 bytes"
    case notRequest = "is not an object with id and text"
    case notText = "has a listening, a said_before or a scenario that is no text"
  }

  let id: JSONValue
  /// The slot of the open question; empty where there is none.
  let listening: String
  let text: String
  /// What was typed to the same question just before; nil where nothing was.
  let saidBefore: String?
  /// The rehearsal in which a turn is said; nil where it is said in none.
  let scenario: String?

  init(_ line: String) throws(Fault) {
    let value: JSONValue
    do {
      value = try JSONReader.read(Array(line.utf8))
    } catch {
      throw error.code == .tooDeep ? .tooDeep : .notJSON
    }
    guard let id = value["id"], let text = value["text"]?.string else { throw .notRequest }
    self.id = id
    self.text = text
    listening = try RecognitionRequest.text("listening", of: value) ?? ""
    saidBefore = try RecognitionRequest.text("said_before", of: value)
    scenario = try RecognitionRequest.text("scenario", of: value)
  }

  /// A member that may be missing, or null.
  private static func text(_ name: String, of value: JSONValue) throws(Fault) -> String? {
    guard let member = value[name], member != .null else { return nil }
    guard let text = member.string else { throw .notText }
    return text
  }
}
