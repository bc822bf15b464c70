public import DialogueModel

extension Recogniser {
  /// Whether a line has a word of some cues. Of somebody who is denied ("not my son") it has none.
  public func names(anyOf cues: [Cue], in text: String) -> Bool {
    var typed = text
    return typed.withUTF8 { bytes in
      let line = read(bytes)
      return line.hits.contains { hit in
        cues.contains { hit.isOf($0) }
          && !((hit.isOf(.relation) || hit.isOf(.demanding))
            && line.words[hit.start].negatedBy >= 0)
      }
    }
  }
}
