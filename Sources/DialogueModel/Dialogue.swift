/// One topic of a conversation, from one `.dialog` file.
public struct Dialogue: Hashable, Sendable {
  public let id: String
  public let title: String
  public let weight: Weight
  public let scenes: [Scene]

  public init(id: String, title: String, weight: Weight, scenes: [Scene]) {
    self.id = id
    self.title = title
    self.weight = weight
    self.scenes = scenes
  }
}

public enum Weight: String, Hashable, Sendable, CaseIterable {
  case light, ordinary, heavy
}

public struct Scene: Hashable, Sendable {
  public let name: String
  public let needs: [Condition]
  public let statements: [Statement]

  public init(name: String, needs: [Condition], statements: [Statement]) {
    self.name = name
    self.needs = needs
    self.statements = statements
  }
}

/// Topics in the order in which they are offered to somebody who names no other.
public struct Conversation: Hashable, Sendable {
  public let id: String
  public let title: String
  public let audience: Audience
  public let topics: [Dialogue]

  /// - Parameter topics: The opening first, the closing last.
  public init(id: String, title: String, audience: Audience = .person, topics: [Dialogue]) {
    self.id = id
    self.title = title
    self.audience = audience
    self.topics = topics
  }
}
