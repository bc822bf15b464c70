import DialogueEngine
import DialogueExplorer
import DialogueModel
import Testing
import TestSupport

/// A promise that cannot be broken promises nothing: each is broken here, by a small dialogue or,
/// where no dialogue can, by an engine that does wrong.
@Suite struct PromiseTests {
  @Test func `the small conversation keeps every promise`() throws {
    let explorer = try #require(
      SmallConversation().explorer(situationsMax: 150, stepping: Self.engine))
    let found = explorer.explore()
    #expect(found.broken.map { "\($0.promise.name): \($0.fault)" } == [])
    #expect(found.situations > 100)
  }

  /// What is spoilt in a small conversation or in the engine.
  struct Spoilt: Sendable, CustomTestStringConvertible {
    let promise: String
    let spoil: @Sendable (inout SmallConversation) -> Void
    let stepping: Explorer.Stepping

    init(
      promise: String, spoil: @escaping @Sendable (inout SmallConversation) -> Void
    ) {
      self.promise = promise
      self.spoil = spoil
      stepping = PromiseTests.engine
    }

    init(promise: String, stepping: @escaping Explorer.Stepping) {
      self.promise = promise
      spoil = { _ in }
      self.stepping = stepping
    }

    var testDescription: String { promise }
  }

  static let engine: Explorer.Stepping = { state, input, script in
    step(&state, input, in: script)
  }

  static let all: [Spoilt] = [
    Spoilt(promise: "every-state-reaches-an-end", stepping: ignoring("not-now")),
    Spoilt(promise: "every-question-can-be-skipped", stepping: ignoring("prefer-not-to-say")),
    Spoilt(promise: "the-way-out-is-always-there", stepping: ignoring("help")),
    Spoilt(
      promise: "safety-is-met-first",
      stepping: { state, input, script in
        guard case .heard(let heard) = input else { return step(&state, input, in: script) }
        return step(
          &state, .heard(Heard(words: heard.words, house: heard.house, values: heard.values)),
          in: script)
      }),
    Spoilt(
      promise: "never-a-fourth-time",
      stepping: { state, input, script in
        guard let open = state.open, open.misses == 2, case .heard(let heard) = input,
          heard.values.isEmpty, heard.house.isEmpty, heard.safety.isEmpty,
          let question = script.question(open.slot)
        else { return step(&state, input, in: script) }
        let effects: [Effect] = [.said(question.askAgain.id, words: "Again?"), .asked(open)]
        for effect in effects { state.apply(effect, in: script) }
        return effects
      }),
    Spoilt(
      promise: "never-a-fourth-time",
      stepping: { state, input, script in
        guard case .heard(let heard) = input, heard.safety.first == "distress",
          state.aside == .distress, let open = state.open
        else { return step(&state, input, in: script) }
        let effects: [Effect] = [.turned(.back), .turned(.aside(.distress)), .asked(open)]
        for effect in effects { state.apply(effect, in: script) }
        return effects
      }),
    Spoilt(
      promise: "no-line-twice-in-a-row",
      spoil: { $0.opening.insert($0.opening[0], at: 0) }),
    Spoilt(promise: "no-sentence-has-a-hole", spoil: { $0.factNations = ["scotland"] }),
    Spoilt(
      promise: "weighty-answers-are-confirmed",
      stepping: { state, input, script in
        guard case .heard(let heard) = input, heard.values.count == 1, heard.safety.isEmpty else {
          return step(&state, input, in: script)
        }
        return step(
          &state, .heard(Heard(words: heard.words, values: heard.values, isPicked: true)),
          in: script)
      }),
    Spoilt(
      promise: "no-words-are-lost",
      stepping: { state, input, script in
        guard case .heard(let heard) = input else { return step(&state, input, in: script) }
        return step(
          &state,
          .heard(Heard(words: "", safety: heard.safety, house: heard.house, values: heard.values)),
          in: script)
      }),
    Spoilt(
      promise: "no-words-are-lost",
      stepping: { state, input, script in
        guard case .heard(let heard) = input, !heard.others.isEmpty else {
          return step(&state, input, in: script)
        }
        return step(&state, .heard(Heard(words: heard.words, values: heard.values)), in: script)
      }),
    Spoilt(
      promise: "permission-comes-first",
      spoil: { small in
        small.death = [
          Scene(
            name: "one", needs: [],
            statements: [
              .ask(question("funeral", "d2")), .finish(label: "done"),
            ])
        ]
      }),
    Spoilt(
      promise: "permission-comes-first",
      spoil: { $0.opening.insert(.say(line("o9", "CPR is hard.")), at: 0) }),
    Spoilt(
      promise: "no-statistic-unasked",
      spoil: { small in
        small.cpr[1] = Scene(
          name: "view", needs: small.cpr[1].needs,
          statements: [
            small.cpr[1].statements[0], .say(line("c4", gaps: ["figure"])),
            small.cpr[1].statements[2],
          ])
      }),
    Spoilt(promise: "one-heavy-stretch-a-sitting", stepping: silent(on: .heavyAhead)),
    Spoilt(promise: "the-landing-is-light", stepping: silent(on: .landingAfterHeavy)),
    Spoilt(promise: "the-landing-is-light", spoil: { $0.closingWeight = .heavy }),
    Spoilt(promise: "unreviewed-is-said-at-the-start", stepping: silent(on: .unreviewed)),
    Spoilt(
      promise: "unreviewed-is-said-at-the-start",
      spoil: { $0.houseRules.removeAll { $0.name == .unreviewed } }),
  ]

  @Test(arguments: all)
  func `is found to be broken, with the way to it`(spoilt: Spoilt) throws {
    var small = SmallConversation()
    spoilt.spoil(&small)
    let explorer = try #require(small.explorer(situationsMax: 60, stepping: spoilt.stepping))
    let broken = try #require(explorer.explore().broken.first { $0.promise.name == spoilt.promise })
    #expect(!broken.fault.isEmpty)
    let last = try #require(broken.path.turns.last)
    // That a way is a circle is not to be seen at its last turn.
    if spoilt.promise != "every-state-reaches-an-end" {
      #expect(broken.promise.fault(in: last, of: explorer.map) == broken.fault)
    }
  }

  @Test func `every promise is broken by some test`() {
    let broken = Self.all.map { $0.promise }
    for promise in Promises.all { #expect(broken.contains(promise.name), "\(promise.name)") }
  }

  @Test func `what was only sampled is never called proved`() throws {
    let small = try #require(SmallConversation().explorer(situationsMax: 5, stepping: Self.engine))
    let found = small.explore()
    #expect(!found.isComplete)
    let standing = Standing(found, walks: 3, seed: 7, isBroken: false)
    #expect("\(standing)".hasPrefix("sampled (3 walks, seed 7"))
    #expect("\(Standing(found, walks: 3, seed: 7, isBroken: true))" == "broken")
  }

  /// An engine that asks again instead of doing what was asked for.
  private static func ignoring(_ command: String) -> Explorer.Stepping {
    { state, input, script in
      guard case .heard(let heard) = input, heard.house.first == command, heard.safety.isEmpty,
        let open = state.open
      else { return step(&state, input, in: script) }
      let asked = Effect.asked(open)
      state.apply(asked, in: script)
      return [asked]
    }
  }

  /// An engine that leaves out what one house rule says.
  private static func silent(on rule: HouseRuleName) -> Explorer.Stepping {
    { state, input, script in
      let lines = script.sayings(of: rule, []).compactMap { effect -> LineID? in
        if case .said(let id, _) = effect { id } else { nil }
      }
      return step(&state, input, in: script).filter { effect in
        if case .said(let id, _) = effect { !lines.contains(id) } else { true }
      }
    }
  }
}
