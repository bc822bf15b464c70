/// One thing that is asked of a FHIR server.
public struct PublishRequest: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable {
    /// Make the document, or write it again as it is.
    case put = "PUT"
    /// Take it away.
    case delete = "DELETE"
  }

  public let method: Method
  public let address: String
  public let body: [UInt8]
  /// What the server knows us by; nil where it asks for nothing.
  public let token: String?

  public init(_ method: Method, _ address: String, body: [UInt8] = [], token: String? = nil) {
    self.method = method
    self.address = address
    self.body = body
    self.token = token
  }
}

/// What came back.
public enum PublishReply: Hashable, Sendable {
  /// A status of HTTP, and how long the server wants to be left alone; 0 where it says nothing of
  /// that. The words beside it are not read.
  case status(Int, retryAfterSeconds: Int = 0)
  /// No whole answer: nobody there, the line was cut, or the time was over. It is not known whether
  /// the server did what it was asked.
  case noAnswer(code: Int)
}
