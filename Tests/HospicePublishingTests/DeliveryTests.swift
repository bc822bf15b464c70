import HospicePublishing
import Testing

@Suite struct `Asking a server` {
  /// Answers in turn, and the last one for ever.
  private func deliver(
    _ method: PublishRequest.Method, _ replies: [PublishReply]
  ) -> (verdict: Delivery.Verdict, tries: Int, seconds: [Double]) {
    var tries = 0
    var seconds: [Double] = []
    let delivery = Delivery(
      send: { _ in
        tries += 1
        return replies[min(tries, replies.count) - 1]
      }, wait: { seconds.append($0) })
    let verdict = delivery.deliver(PublishRequest(method, "https://x.example/Bundle/1"))
    return (verdict, tries, seconds)
  }

  @Test func `waits as long as the server asks for, and never less than by itself`() {
    func busy(_ seconds: Int) -> PublishReply { .status(503, retryAfterSeconds: seconds) }
    let replies = [busy(30), busy(0), busy(1), busy(120), .status(200)]
    let (verdict, tries, seconds) = deliver(.put, replies)
    #expect(verdict == .done && tries == 5)
    #expect(seconds == [30, 2, 4, 120])
    #expect(deliver(.put, [busy(Delivery.waitSecondsMax + 1)]).seconds.isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let method: PublishRequest.Method
    let replies: [PublishReply]
    let verdict: Delivery.Verdict
    let tries: Int

    init(
      _ name: String, _ method: PublishRequest.Method, _ replies: [PublishReply],
      _ verdict: Delivery.Verdict, tries: Int
    ) {
      testDescription = name
      self.method = method
      self.replies = replies
      self.verdict = verdict
      self.tries = tries
    }
  }

  static let cases = [
    Case("new", .put, [.status(201)], .done, tries: 1),
    Case("there already", .put, [.status(200)], .done, tries: 1),
    Case("busy twice", .put, [.status(503), .status(429), .status(201)], .done, tries: 3),
    Case("the line is cut", .put, [.noAnswer(code: 52), .status(200)], .done, tries: 2),
    Case(
      "asked to wait for hours", .put, [.status(429, retryAfterSeconds: 7200)], .unanswered,
      tries: 1),
    Case("a conflict", .put, [.status(409)], .refused(status: 409), tries: 1),
    Case("not let in", .put, [.status(401)], .refused(status: 401), tries: 1),
    Case("sent elsewhere", .put, [.status(302)], .refused(status: 302), tries: 1),
    Case("not there", .put, [.status(404)], .refused(status: 404), tries: 1),
    Case("nothing to take away", .delete, [.status(404)], .done, tries: 1),
    Case("gone before", .delete, [.status(410)], .done, tries: 1),
    Case("nobody there", .put, [.noAnswer(code: 7)], .unanswered, tries: 5),
    Case("always busy", .delete, [.status(500)], .unanswered, tries: 5),
  ]

  @Test(arguments: cases) func `ends as the answers say`(row: Case) {
    let outcome = deliver(row.method, row.replies)
    #expect(outcome.verdict == row.verdict)
    #expect(outcome.tries == row.tries)
    #expect(outcome.seconds == Array([1, 2, 4, 8].prefix(row.tries - 1)))
  }
}

@Suite struct `The address of a server` {
  @Test(arguments: [
    "https://region.example/fhir", "https://region.example:8443/fhir/", "http://127.0.0.1:8000",
    "http://localhost/fhir", "http://[::1]:80/x",
  ])
  func `is taken`(typed: String) {
    #expect(PublishEndpoint(typed) != nil)
  }

  @Test(arguments: [
    "", "https://", "http://region.example/fhir", "http://127.0.0.1.example", "ftp://x",
    "http://localhost.example/", "http://localhost:80.example", "https://me:word@region.example",
    "https://region.example/fhir?key=1", "https://region.example/#a", "https://rég.example",
    "https://region.example/\nx", "file:///etc/passwd",
  ])
  func `is not taken`(typed: String) {
    #expect(PublishEndpoint(typed) == nil)
  }

  @Test func `names a document after the digest of its plan`() throws {
    let endpoint = try #require(PublishEndpoint("https://region.example/fhir/"))
    let hex = String(repeating: "0a", count: 32)
    #expect(
      endpoint.document("sha-256:" + hex) == "https://region.example/fhir/Bundle/" + hex)
  }
}
