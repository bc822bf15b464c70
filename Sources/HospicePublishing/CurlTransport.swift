import CCurl
import Glibc

/// Sends what is to be published, over libcurl.
///
/// The certificate of the server is checked, as libcurl does unless it is told otherwise. No other
/// place to which a server points is followed.
public final class CurlTransport {
  private let handle: UnsafeMutableRawPointer?
  /// How long one try may take, and how long it may take to be let in.
  private static let seconds = 30
  private static let connectSeconds = 10

  public init() { handle = curl_easy_init() }

  deinit { if let handle { curl_easy_cleanup(handle) } }

  public func send(_ request: PublishRequest) -> PublishReply {
    guard let handle else { return .noAnswer(code: 0) }
    curl_easy_reset(handle)
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(headers) }
    let token = request.token.map { ["Authorization: Bearer \($0)"] } ?? []
    // Without the empty Expect, libcurl asks first whether a long document would be welcome.
    for line in ["Content-Type: application/fhir+json", "Accept: application/fhir+json", "Expect:"]
      + token
    {
      headers = curl_slist_append(headers, line)
    }
    curl_set_headers(handle, headers)
    curl_set_text(handle, CURLOPT_URL, request.address)
    curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    curl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
    curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, CurlTransport.connectSeconds)
    curl_set_number(handle, CURLOPT_TIMEOUT, CurlTransport.seconds)
    curl_discard_answer(handle)
    return request.body.withUnsafeBytes { body in
      if request.method == .put {
        curl_set_number(handle, CURLOPT_POSTFIELDSIZE, body.count)
        curl_set_text(handle, CURLOPT_POSTFIELDS, body.bindMemory(to: CChar.self).baseAddress)
      }
      let code = curl_easy_perform(handle)
      guard code == CURLE_OK else { return .noAnswer(code: Int(code.rawValue)) }
      var status = 0
      curl_get_status(handle, &status)
      var seconds: curl_off_t = 0
      curl_get_retry_after(handle, &seconds)
      return .status(status, retryAfterSeconds: Int(seconds))
    }
  }

  /// Waits as long as that. It is here so that nobody else has to know a clock.
  public static func wait(_ seconds: Double) { usleep(UInt32(seconds * 1_000_000)) }
}
