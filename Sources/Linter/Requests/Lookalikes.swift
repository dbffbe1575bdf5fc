import Corpus

/// Finds which of some requests can be like another, and misses none: each stands under its rarest
/// shingles, so many that whoever is like it has one of them among its own rarest. What is rare is
/// counted over these requests alone, so that most others, which have nothing rare in common with
/// any, are done with at once.
package struct Lookalikes: Sendable {
  private let rarity: Rarity
  private let postings: Postings

  /// A request among others with which it may be compared: those of the same context.
  package struct Request {
    var text: [UInt8]
    var context: UInt64

    package init(text: [UInt8], context: UInt64) {
      self.text = text
      self.context = context
    }
  }

  package init(_ requests: [Request]) {
    // About as many shingles as there are words.
    var rarity = Rarity(room: requests.reduce(0) { $0 + $1.text.count } / 4)
    var wording = Wording()
    for request in requests {
      wording.read(request.text)
      wording.eachShingle { rarity.take(Wording.mixed($0, request.context)) }
    }
    var postings: [Postings.Posting] = []
    for (number, request) in requests.enumerated() {
      wording.read(request.text)
      let shingles = Shingles(wording, in: request.context, rarity)
      for rank in shingles.telling {
        postings.append(
          .init(hash: rank, size: Int32(shingles.ranks.count), request: Int32(number)))
      }
    }
    self.rarity = rarity
    self.postings = Postings(postings)
  }

  package func shingles(of wording: Wording, in context: UInt64) -> Shingles {
    Shingles(wording, in: context, rarity)
  }

  /// The requests that can be alike, at most so many, those with the rarest in common first.
  package func candidates(_ shingles: Shingles, _ most: Int = .max) -> [Int] {
    var found: [Int] = []
    for rank in shingles.telling where !Rarity.isUnknown(rank) {
      for request in postings.requests(under: rank, of: shingles.sizes)
      where !found.contains(request) {
        if found.count == most { return found }
        found.append(request)
      }
    }
    return found
  }
}
