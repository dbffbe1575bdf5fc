/// Writes all of some bytes to an open file; false when the system refuses, with the reason in `errno`.
func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let wrote = write(descriptor, bytes.baseAddress! + done, bytes.count - done)
    if wrote < 0 && errno == EINTR { continue }
    if wrote <= 0 { return false }
    done += wrote
  }
  return true
}
