/// What a Chinese text counts: "四个人", "两张电影票", "三晚".
extension WideText {
  /// What a number counts that ends at a place, and how many letters say that.
  func headcount(at place: Int) -> (kind: Headcount.Kind, length: Int)? {
    for (word, kind) in WideText.counted where has(word, at: place) {
      let end = place + word.count
      return WideText.others.contains { has($0, at: end - 1) } ? nil : (kind, word.count)
    }
    // "三张明晚的票".
    guard has("张", at: place) else { return nil }
    for length in 1...8 {
      if has("票", at: place + length) { return (.tickets, length + 1) }
      if has("，", at: place + length) || has("。", at: place + length) { return nil }
    }
    return nil
  }

  private static let counted: [(String, Headcount.Kind)] = [
    ("个人", .people), ("位", .people), ("人", .people), ("个晚上", .nights), ("晚", .nights),
  ]
  /// Words that merely begin with one of those.
  private static let others = ["人民", "人生", "人物", "人工", "人们", "位数", "位置", "位于", "晚上", "晚餐", "晚饭"]
}
