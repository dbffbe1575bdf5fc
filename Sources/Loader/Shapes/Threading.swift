import Corpus
import JSON

/// Whether the rows of a file are single turns, and which of them belong together.
enum Threading: UInt8 {
  case none
  /// The whole file is one conversation.
  case file
  /// Rows of one `message_tree_id` follow each other.
  case tree

  /// Looks at the first row of a file; `isWhole` says that the file has no more than these bytes.
  init(_ head: Bytes, isWhole: Bool) {
    self = .none
    let end = head.find(UInt8(ascii: "\n")) ?? (isWhole ? head.count : 0)
    guard end > 0, let open = head.find(UInt8(ascii: "{")), open < end else { return }
    var tape = Tape()
    guard (try? tape.read(head[open..<end])) != nil else { return }
    let row = tape.view
    func has(_ key: StaticString) -> Bool { row.value(key, of: 0) != nil }
    if has("message_tree_id") && has("message_id") && has("text") {
      self = .tree
    } else if isWhole && has("role") && !has("messages") && !has("message_id")
      && (has("text") || has("content") || has("api_name"))
    {
      self = .file
    }
  }
}
