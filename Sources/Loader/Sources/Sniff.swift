import Corpus

/// What the first bytes of a file say about the whole.
struct Sniff {
  private(set) var container: Container
  private(set) var refusal: (Trouble.Kind, String)?

  init(_ head: Bytes, isWhole: Bool, name: Container?, path: String) {
    container = name ?? .text
    if let refusal = Sniff.refusal(head, name, path) {
      self.refusal = refusal
      return
    }
    switch name {
    case .jsonLines, .jsonArray, .jsonValues:
      container = JSONSniff(head, isWhole: isWhole, name: name).container
    case nil, .text:
      if JSONSniff.isJSON(head) {
        container = JSONSniff(head, isWhole: isWhole, name: nil).container
      } else if name == nil, Sniff.isXML(head) {
        container = .xml
      }
    default: break
    }
  }

  private static func refusal(
    _ head: Bytes, _ name: Container?, _ path: String
  ) -> (Trouble.Kind, String)? {
    if head.begins(with: "version https://git-lfs.github.com/spec/v1") {
      return (.lfsPointer, "this is a Git LFS pointer, not the data; fetch it with: git lfs pull")
    }
    let stem = path.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    let wanted = "\(stem.isEmpty ? path : stem.joined(separator: ".")).jsonl"
    if head.begins(with: "PAR1") || name == .parquet {
      let line = "duckdb -c \"COPY '\(path)' TO '\(wanted)' (FORMAT json)\""
      return (.unknownContainer, "Parquet isn't read; this makes JSON Lines of it: \(line)")
    }
    if head.begins(with: "ARROW1") || head.begins(with: "FEA1") || name == .arrow {
      let line = "python3 -c \"import pandas; pandas.read_feather('\(path)')"
      return (
        .unknownContainer,
        "Arrow isn't read; this makes JSON Lines of it: "
          + "\(line).to_json('\(wanted)', orient='records', lines=True)\""
      )
    }
    if isUTF16(head) {
      return (.badEncoding, "the file is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8")
    }
    return nil
  }

  private static func isUTF16(_ head: Bytes) -> Bool {
    guard head.count >= 4 else { return false }
    let hasMark = (head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF)
    let zeros = (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0)
    return hasMark || zeros == (false, true, false, true) || zeros == (true, false, true, false)
  }

  private static func isXML(_ head: Bytes) -> Bool {
    var index = 0
    while index < head.count, head[index].isBlank { index += 1 }
    let text = head[index..<head.count]
    return text.begins(with: "<?xml") || text.begins(with: "<!DOCTYPE")
      || text.begins(with: "<!--") || text.begins(with: "<aiml")
  }
}
