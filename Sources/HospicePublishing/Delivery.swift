/// Asks a server until it has answered, and gives up after some time.
///
/// Whatever is asked can be asked again without harm, so that an answer which was lost on the way
/// costs nothing but another try.
public struct Delivery {
  public static let triesMax = 5

  public enum Verdict: Hashable, Sendable {
    case done
    /// The server understood and will not: to ask again changes nothing.
    case refused(status: Int)
    /// It was busy or not to be reached, every time.
    case unanswered
  }

  private let send: (PublishRequest) -> PublishReply
  private let wait: (_ seconds: Double) -> Void

  public init(
    send: @escaping (PublishRequest) -> PublishReply, wait: @escaping (Double) -> Void
  ) {
    self.send = send
    self.wait = wait
  }

  public func deliver(_ request: PublishRequest) -> Verdict {
    for number in 0..<Delivery.triesMax {
      // One, two, four and eight seconds: a server that is starting again needs some time.
      if number > 0 { wait(Double(1 << (number - 1))) }
      if let verdict = Delivery.verdict(send(request), on: request.method) { return verdict }
    }
    return .unanswered
  }

  /// - Returns: Nil where the same should be asked once more.
  static func verdict(_ reply: PublishReply, on method: PublishRequest.Method) -> Verdict? {
    guard case .status(let status) = reply else { return nil }
    switch (status, method) {
    case (200...299, _): return .done
    // What is not there need not be taken away.
    case (404, .delete), (410, .delete): return .done
    case (408, _), (425, _), (429, _), (500...599, _): return nil
    default: return .refused(status: status)
    }
  }
}
