/// Asks a server until it has answered, and gives up after some time.
///
/// Whatever is asked can be asked again without harm, so that an answer which was lost on the way
/// costs nothing but another try.
public struct Delivery {
  public static let triesMax = 5
  /// A server that wants to be left alone for longer is asked again in another run.
  public static let waitSecondsMax = 120

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

  /// - Parameter unanswered: Told of each try after which nobody knows whether it was carried out.
  public func deliver(
    _ request: PublishRequest, unanswered: () -> Void = {}
  ) -> Verdict {
    var wanted = 0
    for number in 0..<Delivery.triesMax {
      // One, two, four and eight seconds: a server that is starting again needs some time. It may
      // ask for more, and is not asked sooner.
      if number > 0 { wait(Double(max(1 << (number - 1), wanted))) }
      let reply = send(request)
      if let verdict = Delivery.verdict(reply, on: request.method) { return verdict }
      unanswered()
      wanted = if case .status(_, let seconds) = reply { seconds } else { 0 }
      if wanted > Delivery.waitSecondsMax { return .unanswered }
    }
    return .unanswered
  }

  /// - Returns: Nil where the same should be asked once more.
  static func verdict(_ reply: PublishReply, on method: PublishRequest.Method) -> Verdict? {
    guard case .status(let status, _) = reply else { return nil }
    switch (status, method) {
    case (200...299, _): return .done
    // What is not there need not be taken away.
    case (404, .delete), (410, .delete): return .done
    case (408, _), (425, _), (429, _), (500...599, _): return nil
    default: return .refused(status: status)
    }
  }
}
