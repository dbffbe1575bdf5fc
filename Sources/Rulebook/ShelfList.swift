package import Corpus

extension [Shelf] {
  /// A hash over the pages of all.
  package var digest: Digest {
    if count == 1 { return self[0].digest }
    var digest = Digest()
    for shelf in self { digest.mix(shelf.digest.value) }
    return digest
  }
}
