import Recognition

extension MomentRecogniser {
  /// Every piece of evidence of every moment, sentence by sentence, for whoever weighs them.
  ///
  /// - Returns: `SENTENCE MOMENT NUMBER`, the number being that of the moment's pattern, from 0.
  public func evidence(in turn: String, _ setting: Setting = Setting()) -> [String] {
    TurnListening(self, turn, setting).evidence()
  }

  /// The words of a line that were taken for others, and for which.
  public func mended(in line: String) -> [(typed: String, meant: String)] {
    table.read(line).words.compactMap { word in
      word.meant.flatMap { $0 == word.text ? nil : (word.text, $0) }
    }
  }
}
