import Corpus

/// What the first bytes of a file say about the whole.
struct Sniff {
  private(set) var container: Container
  private(set) var refusal: (Trouble.Kind, String)?

  init(_ head: Bytes, isWhole: Bool, name: Container?, isFile: Bool) {
    container = name ?? .text
    if container == .parquet || container == .arrow { container = .text }
    if let refusal = Sniff.refusal(head, isFile: isFile) {
      self.refusal = refusal
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

  private static func refusal(_ head: Bytes, isFile: Bool) -> (Trouble.Kind, String)? {
    if head.begins(with: "version https://git-lfs.github.com/spec/v1") {
      return (.lfsPointer, "this is a Git LFS pointer, not the data; fetch it with: git lfs pull")
    }
    let isTable = (["PAR1", "ARROW1", "FEA1"] as [StaticString]).contains { head.begins(with: $0) }
    if isTable && !isFile {
      return (.unknownContainer, "a table can't be read from standard input; name its file instead")
    }
    if head.begins(with: "PAR1") {
      return (
        .unknownContainer,
        "Parquet is read with the program duckdb, which is not on the path; get it with: "
          + "pip install duckdb-cli"
      )
    }
    if head.begins(with: "ARROW1") || head.begins(with: "FEA1") {
      return (
        .unknownContainer,
        "Arrow is read by the Python package alone; get it with: pip install 'antinomy[parquet]'"
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
