import Corpus
import JSON

/// The arguments of a call as people write them: `time: 06:30, label: pasta`.
struct Arguments {
  let text: String

  init(_ written: Bytes) {
    let plain = String(decoding: written.buffer, as: UTF8.self)
    // A tape wants readable bytes behind its text.
    let padded = Array(written.buffer) + [UInt8](repeating: 0, count: Stride.width)
    text = padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      let bytes = Bytes(start: buffer.baseAddress!, count: written.count)
      guard (try? tape.read(bytes)) != nil, tape.count > 0, tape[0].kind == .object else {
        return Arguments.flat(plain)
      }
      var parts: [String] = []
      tape.eachMember(of: 0) { key, value in
        let name = tape.string(key) ?? ""
        let told = tape.string(value) ?? String(decoding: tape.bytes(value).buffer, as: UTF8.self)
        parts.append("\(name): \(told)")
      }
      return Arguments.flat(parts.joined(separator: ", "))
    }
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
