import Glibc
import HospiceRegistry

/// Which batches are being filled, as locks on a file beside the registry.
///
/// The system lets a lock go when the program ends, however it ends: a batch that was stopped half
/// way is free at once. Byte n of the file, which has none, stands for batch n.
final class BatchClaims {
  private let path: String
  private var descriptor: Int32 = -1

  init(registry: String) { path = registry + "-batches" }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Throws: ``RegistryFailure`` where the file cannot be made.
  func claim(_ batch: Int) throws(RegistryFailure) -> Bool {
    if descriptor < 0 {
      descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    guard descriptor >= 0 else { throw RegistryFailure(.notOpened, code: "batches") }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(batch)
    lock.l_len = 1
    // Of this open file, and not of the whole process, as F_SETLK would be.
    let ofOpenFile: Int32 = 37
    if fcntl(descriptor, ofOpenFile, &lock) == 0 { return true }
    guard errno == EAGAIN || errno == EACCES else {
      throw RegistryFailure(.other, code: "batches")
    }
    return false
  }
}
