/// The mistakes that are found while a file is read.
public enum ReadingCode: String, Sendable, CaseIterable {
  case notText = "D101"
  case tab = "D102"
  case indent = "D103"
  case unknownKind = "D104"
  case misplaced = "D105"
  case incomplete = "D106"
  case unknownFile = "D107"
  case condition = "D108"
  case gap = "D109"
  case tooLong = "D110"
}
