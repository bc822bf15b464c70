import Foundation
import StrictJSON

/// How many documents a second the strict reader reads into a tree.
enum JSONReading {
  static let rounds = 7
  static let documentsPerRound = 2_000

  static func report(root: URL) throws {
    let folder = root.appending(path: "Tests/Plans")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let documents = try names.filter { $0.hasSuffix(".json") }.sorted().compactMap {
      name -> [UInt8]? in
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      return (try? JSONReader.read(bytes)) == nil ? nil : bytes
    }
    guard !documents.isEmpty else { return print("JSON: there is no example plan") }
    let size = documents.map(\.count).reduce(0, +) / documents.count
    var times: [UInt64] = []
    for _ in 0..<rounds {
      let (read, time) = timed {
        (0..<documentsPerRound).count {
          (try? JSONReader.read(documents[$0 % documents.count])) != nil
        }
      }
      precondition(read == documentsPerRound, "a document that was read once is read again")
      times.append(time)
    }
    let rate = UInt64(documentsPerRound) * 1_000_000_000 / Sample(times).median
    print("JSON, \(documents.count) example plans of \(size) bytes in the mean")
    print("  read  \(rate) documents a second")
  }
}
