import OperatingSystem
import TerminalFrontEnd

extension World {
  /// Asks once more before something is erased, and says so where nothing was.
  ///
  /// - Parameter what: The subject of the sentence in which it is asked.
  func confirmsErasing(_ what: String) -> Bool {
    output.writeLine("\(what) will be gone. Type erase:")
    let answer = input().read(prompt: surroundings.prompt, completions: [])
    if answer == .line("erase") { return true }
    output.writeLine("Nothing was erased.")
    return false
  }

  /// To a file of that name, or to standard output.
  ///
  /// - Throws: `Failure` where not all of it arrived: half a plan must not be handed on.
  func give(_ bytes: [UInt8], to path: String?) throws(Failure) {
    if let path { return try write(bytes, to: path) }
    output.write(String(decoding: bytes, as: UTF8.self))
    if let failure = Failure(writingTo: output) { throw failure }
  }
}
