import Corpus

/// An answer that is, or may be, one of a closed set.
struct Label {
  /// A hash of all that the model sees before it answers.
  var input: UInt64
  /// Hashes of what many inputs have in common: a system text, the first line, the last …
  var frames: [UInt64]
  /// What of it was offered; nil where nothing was.
  var option: (set: Int, item: Int)?
  /// The answer's words.
  var words: [UInt64]
  /// Index of the user's turn.
  var asked: Int
  var answer: Text

  /// The same for all that name the same answer.
  var id: UInt64 {
    guard let option else { return spelling }
    var digest = Digest()
    digest.mix(UInt64(option.set))
    digest.mix(UInt64(option.item))
    return digest.value
  }

  /// The same for all that are spelt alike.
  var spelling: UInt64 {
    var digest = Digest()
    for word in words { digest.mix(word) }
    digest.mix(UInt64(words.count))
    return digest.value
  }
}
