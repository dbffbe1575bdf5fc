import Corpus

/// What the first bytes of a file say about the whole.
struct Sniff {
  private(set) var container: Container
  private(set) var refusal: (Trouble.Kind, String)?

  init(
    _ head: Bytes, isWhole: Bool, name: Container?, promise: Promise? = nil, path: String?
  ) {
    container = name ?? .text
    if container == .parquet || container == .arrow { container = .text }
    if let refusal = Sniff.refusal(head, path) {
      self.refusal = refusal
      return
    }
    if let promise, promise.isBroken(by: head) {
      refusal = (.unknownContainer, promise.complaint)
      return
    }
    if BinarySniff.isBinary(head) {
      refusal = (.unknownContainer, BinarySniff.complaint(head))
      return
    }
    switch name {
    case .jsonLines, .jsonArray, .jsonValues:
      container = JSONSniff(head, isWhole: isWhole, name: name).container
    case nil, .text, .parquet, .arrow:
      if JSONSniff.isJSON(head) {
        container = JSONSniff(head, isWhole: isWhole, name: nil).container
      } else if name != .text, Sniff.isXML(head) {
        container = .xml
      }
    default: break
    }
  }

  private static func refusal(_ head: Bytes, _ path: String?) -> (Trouble.Kind, String)? {
    if head.begins(with: "version https://git-lfs.github.com/spec/v1") {
      return (.lfsPointer, "this is a Git LFS pointer, not the data; fetch it with: git lfs pull")
    }
    let isTable = (["PAR1", "ARROW1", "FEA1"] as [StaticString]).contains { head.begins(with: $0) }
    guard let path = path ?? (isTable ? nil : "") else {
      return (.unknownContainer, "a table can't be read from standard input; name its file instead")
    }
    if head.begins(with: "PAR1") {
      return (
        .unknownContainer,
        "Parquet is read with the program duckdb, which is not on the path; get it with: "
          + "pip install duckdb-cli; or turn the file into JSON Lines: "
          + conversion(of: path, by: "parquet")
      )
    }
    if head.begins(with: "ARROW1") || head.begins(with: "FEA1") {
      return (
        .unknownContainer,
        "Arrow is read by the Python package alone; get it with: pip install 'antinomy[parquet]'; "
          + "or turn the file into JSON Lines: " + conversion(of: path, by: "feather")
      )
    }
    if isUTF16(head) {
      return (.badEncoding, "the file is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8")
    }
    return nil
  }

  /// A line for the shell that makes JSON Lines of a table.
  private static func conversion(of path: String, by format: String) -> String {
    let isOdd = path.isEmpty || path.utf8.contains { "'\"$`\\\n".utf8.contains($0) }
    let file = isOdd ? "FILE" : path
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return "`python3 -c \"import pandas; pandas.read_\(format)('\(file)')"
      + ".to_json('\(stem).jsonl', orient='records', lines=True)\"`"
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
