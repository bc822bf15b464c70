import CSodium
import DialogueChecker
import DialogueModel
import EmbeddedDialogues
import SourceText
import Testing

@Suite struct `The fingerprint of the built-in book` {
  @Test func `is the one that the checker makes of the same files`() {
    let files = embeddedFiles.map { SourceFile(path: "\($0.path)", text: "\($0.text)") }
      .filter { $0.path.hasPrefix("Dialogs/") }
    let checked = BookBuilder.build(
      files: files, slots: [], today: "", extent: .alreadyChecked, digest: digest)
    #expect(checked.book?.fingerprint == "\(embeddedFingerprint)")
  }

  private func digest(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return "sha-256:" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
