public import CarePlanModel
public import SourceText
public import StrictJSON

/// Reads a plan's JSON, and trusts nothing in it.
public enum CarePlanReader {
  /// Reads and checks a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - file: Its name, for diagnostics.
  ///   - digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  /// - Returns: The plan, unless something in it is an error, and everything that was found.
  public static func read(
    _ bytes: [UInt8], file: String, digest: ([UInt8]) -> String
  ) -> (plan: SealedCarePlan?, diagnostics: [Diagnostic]) {
    let looked = inspect(bytes, digest: digest)
    guard let root = looked.root else {
      return (nil, looked.jsonFault.map { [diagnostic(for: $0, file: file)] } ?? [])
    }
    let diagnostics = looked.faults.map { diagnostic(for: $0, file: file, in: root) }
    return (
      looked.faults.contains { $0.code.severity == .error } ? nil : looked.sealed, diagnostics
    )
  }

  static func digestFaults(
    _ proof: PlanProof, _ document: [UInt8], _ digest: ([UInt8]) -> String
  ) -> [PlanFault] {
    guard proof.digest != "sha-256:\(digest(document))" else { return [] }
    return [
      PlanFault(
        .digestDiffers, at: JSONPointer.root.member("proof").member("digest"),
        "the document is not the one that this digest was made of",
        advice: "Ask for the file again; this one was changed or damaged.")
    ]
  }
}

extension CarePlanReader {
  /// A fault of the JSON itself, as a diagnostic.
  public static func diagnostic(for fault: JSONFault, file: String) -> Diagnostic {
    let code: PlanFaultCode
    let advice: String
    switch fault.code {
    case .duplicateName:
      code = .duplicateMember
      advice = "Leave one of the two out; a reader could not know which is meant."
    case .tooLarge, .tooDeep:
      code = .tooLargeOrTooDeep
      advice = "Ask for the file again; no plan is like this."
    default:
      code = .notJSON
      advice = "Ask for the file again; it was changed or damaged."
    }
    return Diagnostic(
      code: code.rawValue, file: file, span: fault.span, message: fault.message, advice: advice)
  }

  static func diagnostic(
    for fault: PlanFault, file: String, in root: JSONValue
  ) -> Diagnostic {
    // A foreign member's name may hold anything, and messages go to a terminal.
    let path = String(PlainText.cleaned(fault.pointer.text).filter { !$0.isWhitespace }.prefix(200))
    let place = path.isEmpty ? "the whole file" : path
    return Diagnostic(
      code: fault.code.rawValue, severity: fault.code.severity, file: file,
      span: root.span(at: fault.pointer),
      message: "\(fault.message), at \(place)", advice: fault.advice)
  }
}

extension JSONValue {
  /// The bytes of the value at a pointer, or of the nearest one on the way to it that is there.
  func span(at pointer: JSONPointer) -> Span {
    var value = self
    for step in pointer.text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      if let index = Int(step), let items = value.items, items.indices.contains(index) {
        value = items[index]
      } else if let member = value.members?.first(where: {
        JSONPointer.root.member($0.name).text.dropFirst() == step
      }) {
        value = member.value
      } else {
        break
      }
    }
    return value.span
  }
}
