public import ConversationSession
import StrictJSON

/// One event and the moment when it was kept, `2026-11-21T15:04:05Z`.
public struct JournalEntry: Hashable, Sendable {
  public let at: String
  public let event: Event

  public init(at: String, event: Event) {
    self.at = at
    self.event = event
  }
}

/// The journal as text: one JSON object a line, in the order in which things happened.
public enum JournalText {
  /// An answer may hold as many lines as may be typed to a question before they are kept as they are,
  /// each as long as a typed line may be, and escaped, which can make six bytes of one.
  private static let limits = JSONLimits(sizeBytesMax: 1 << 24, depthMax: 8)
  private static let newline = UInt8(ascii: "\n")

  public static func bytes(_ entries: [JournalEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      let members = [EventCoding.text("at", entry.at)] + EventCoding.members(entry.event)
      bytes += JSONWriter.canonical(.object(members))
      bytes.append(newline)
    }
    return bytes
  }

  public struct Contents: Sendable {
    public let entries: [JournalEntry]
    /// How many bytes the whole lines take; what follows was cut off while it was written.
    public let wholeBytes: Int
    /// The first whole line that is not an event, counted from 1.
    public let damagedLine: Int?
  }

  public static func read(_ bytes: [UInt8]) -> Contents {
    var entries: [JournalEntry] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: newline) {
      guard let entry = entry(Array(bytes[start..<end])) else {
        return Contents(entries: entries, wholeBytes: start, damagedLine: entries.count + 1)
      }
      entries.append(entry)
      start = end + 1
    }
    return Contents(entries: entries, wholeBytes: start, damagedLine: nil)
  }

  private static func entry(_ line: [UInt8]) -> JournalEntry? {
    guard let value = try? JSONReader.read(line, limits: limits), let at = value["at"]?.string,
      let event = EventCoding.event(value)
    else { return nil }
    return JournalEntry(at: at, event: event)
  }
}
