import Glibc

/// The whole of a file, or the end of the build with a sentence that says why.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var result: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { return result }
    result.append(contentsOf: piece[..<count])
  }
}

func write(_ swift: String, to path: String) {
  guard let file = fopen(path, "wb") else { fail("cannot write \(path)") }
  let written = Array(swift.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
  guard written == swift.utf8.count, fclose(file) == 0 else { fail("cannot write \(path)") }
}

func fail(_ sentence: String) -> Never {
  print("error: " + sentence)
  exit(1)
}
