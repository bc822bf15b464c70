import Testing

@Suite("The rooms")
struct RoomTests {
  @Test func `every target stands on one floor, and every room named is a target`() throws {
    let declared = try Manifest(Repository.text("Package.swift")).rooms.map(\.name).sorted()
    #expect(declared == Floor.all.flatMap(\.rooms).sorted())
    #expect(declared.count > 15)
  }

  @Test func `every arrow leads to a lower floor`() throws {
    let rooms = try Manifest(Repository.text("Package.swift")).rooms
    #expect(upward(rooms).isEmpty, "\(upward(rooms))")
    #expect(rooms.flatMap(\.below).count > 30)
  }

  @Test func `an arrow that leads up, along or out of the house is noticed`() {
    let manifest = Manifest(
      """
      room("DialogueModel", ["DialogueEngine"]),
      room("Recognition", ["DialogueEngine", "DialogueModel"]),
      .executableTarget(
        name: "kindred", dependencies: ["CommandLineInterface", "Elsewhere"], swiftSettings: strict),
      """)
    #expect(manifest.targets.map(\.name) == ["DialogueModel", "Recognition", "kindred"])
    #expect(
      upward(manifest.targets) == [
        "DialogueModel to DialogueEngine", "Recognition to DialogueEngine", "kindred to Elsewhere",
      ])
  }

  private func upward(_ rooms: [Manifest.Target]) -> [String] {
    rooms.flatMap { room in
      room.below.filter { below in
        guard let from = Floor.number(of: room.name), let to = Floor.number(of: below) else {
          return true
        }
        return to >= from
      }.map { "\(room.name) to \($0)" }
    }
  }

  @Test func `a room imports what it declares, and nothing else`() throws {
    for room in try Manifest(Repository.text("Package.swift")).rooms {
      let allowed = Set(room.below).union(Floor.outside[room.name] ?? [])
      for path in Repository.files(in: ["Sources/" + room.name], endingIn: [".swift"]) {
        let extra = try SwiftText(Repository.text(path)).imports.filter { !allowed.contains($0) }
        #expect(extra.isEmpty, "\(path) imports \(extra)")
      }
    }
  }

  @Test func `the pure rooms know no file, clock, terminal, chance or environment`() throws {
    for room in Floor.pureRooms {
      for path in Repository.files(in: ["Sources/" + room], endingIn: [".swift"]) {
        let found = impurities(in: SwiftText(try Repository.text(path)))
        #expect(found.isEmpty, "\(path) uses \(found)")
      }
    }
  }

  @Test func `an impure line is noticed, and its name in a comment is not`() {
    let impure = SwiftText("func now() -> Int {\n  time(nil)\n}\nlet dice = Int.random(in: 1...6)")
    #expect(impurities(in: impure) == ["random", "time"])
    #expect(impurities(in: SwiftText("names.shuffled(using: &chance)")).isEmpty)
    #expect(impurities(in: SwiftText("// never print(line)\nlet title = \"getenv(HOME)\"")).isEmpty)
  }

  private func impurities(in text: SwiftText) -> [String] {
    let names: Set = [
      "CommandLine", "ContinuousClock", "SystemRandomNumberGenerator", "clock_gettime", "exit",
      "fopen", "fputs", "fwrite", "getenv", "print", "printf", "random", "randomElement",
      "readLine",
      "shuffled", "signal", "time", "unsafe",
    ]
    // Only calls count: a slot, a case or a parameter may well be called `time`.
    return text.calls.intersection(names).sorted()
  }

  @Test func `no source opens a connection to anywhere`() throws {
    for path in Repository.sources {
      let found = try connections(in: SwiftText(Repository.text(path)))
      #expect(found.isEmpty, "\(path) uses \(found)")
    }
    #expect(connections(in: SwiftText("let end = socket(AF_INET, kind, 0)")) == ["socket"])
  }

  private func connections(in text: SwiftText) -> [String] {
    text.calls.intersection([
      "URLSession", "connect", "getaddrinfo", "gethostbyname", "listen", "sendto", "socket",
    ]).sorted()
  }

  @Test func `imports are found with and without an access level`() {
    let text = SwiftText(
      "public import DialogueModel\n@testable import Journal\n// import Nothing\n")
    #expect(text.imports == ["DialogueModel", "Journal"])
  }

  @Test func `Architecture.md names every room`() throws {
    let page = try Repository.text("Documentation/Architecture.md")
    for room in Floor.all.flatMap(\.rooms) { #expect(page.contains(room), "\(room)") }
  }
}
