import DialogueEngine
import DialogueModel

/// How far a person is with one topic of the conversation.
public struct TopicStanding: Hashable, Sendable {
  public enum Progress: Hashable, Sendable {
    case notYet, begun
    /// Every question in it was answered or left.
    case done
  }

  public let id: String
  public let title: String
  public let progress: Progress
}

extension Sitting {
  /// Every topic that is for who types, in order, for whoever wants to choose.
  public var topics: [TopicStanding] {
    script.conversation.topics.filter { mayApply(topic: $0.id, state, in: script) }.map { topic in
      TopicStanding(id: topic.id, title: topic.title, progress: progress(of: topic.id))
    }
  }

  private func progress(of topic: String) -> TopicStanding.Progress {
    let isBegun = state.trail.contains { script.topic(asking: $0)?.id == topic }
    guard isBegun else { return .notYet }
    return isOpen(topic: topic, state, in: script) ? .begun : .done
  }
}
