/// Limits on one file, so that no file can hold the program up.
public enum ReadingLimit {
  /// In bytes.
  public static let fileBytesMax = 1_000_000
  /// In bytes.
  public static let lineBytesMax = 20_000
  /// In steps of two spaces.
  public static let levelsMax = 4
}
