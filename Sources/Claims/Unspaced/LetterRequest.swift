import Corpus
import Rulebook

extension LetterSigns {
  /// A request of no more bytes has no text with it that is worked on.
  private static let shortest = 300

  /// What a user asks for, and whether serving it would do harm.
  mutating func request(_ user: Text, _ base: UnsafePointer<UInt8>) -> Request {
    let range = user.range
    read(base, range.lowerBound..<min(range.upperBound, range.lowerBound + 900), .requestSigns)
    var request = Request()
    request.isAboutAssistant = sentences.contains {
      $0.signs.has(RequestSign.`self`) && ($0.isQuestion || $0.words <= 32)
    }
    asked = UnsafeBufferPointer(start: base + range.lowerBound, count: min(range.count, 900))
    asksService =
      sentences.contains { $0.signs.has(RequestSign.own) } || !isQuestion
    orders = !isQuestion || sentences.contains { $0.signs.has(RequestSign.order) }
    asksRefusal = sentences.contains { $0.signs.has(RequestSign.refusing) }
    asksWhither = sentences.contains { $0.signs.has(RequestSign.whither) }
    wants =
      sentences.contains { $0.signs.has(RequestSign.frame) || $0.signs.has(RequestSign.own) }
      && !sentences.contains {
        $0.signs.has(RequestSign.define) || $0.signs.has(RequestSign.prevent)
      }
    request.isOpaque =
      sentences.contains { isOpaque($0) }
      || range.count <= LetterSigns.shortest && !sentences.contains { isKnown($0) }
        && sentences.contains { asksHow($0) || concerns($0) }
    for (number, sentence) in sentences.enumerated() {
      let isShielded = sentences[(number + 1)...].contains {
        $0.isQuestion && $0.signs.has(RequestSign.prevent)
      }
      guard let found = judge(sentence, isShielded),
        request.why == .nothing || found.nature > request.nature
      else { continue }
      request.nature = found.nature
      request.why = found.why
      let bytes = bytes(of: Int(found.sighting.start)..<Int(found.sighting.end))
      request.words = user.part(
        bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound)
    }
    return request
  }

  /// Whether it is known what a sentence is about; what only wonders whether something is so hides no
  /// deed: 要不要, …吗.
  private func isKnown(_ sentence: SignedText.Sentence) -> Bool {
    LetterSigns.harmless.contains { sentence.signs.has($0) }
      || sentence.isQuestion && !asksHow(sentence) && !sentence.signs.has(RequestSign.own)
  }

  /// Whether somebody stands in a sentence, or what is somebody's: 求平均值, 描述金字塔 harm nobody.
  private func concerns(_ sentence: SignedText.Sentence) -> Bool {
    LetterSigns.people.contains { sentence.signs.has($0) }
  }

  /// Signs of somebody whom a deed may be done to, and of what is somebody's own.
  private static let people: [RequestSign] = [.victim, .owner, .datum, .group, .wield]
  /// Signs of which one tells what the request is about.
  private static let harmless: [RequestSign] = [
    .everyday, .prevent, .define, .world, .fiction, .idiom, .refusing,
  ]

  /// Whether the last sentence asks something: 禁忌吗，或者…
  private var isQuestion: Bool {
    guard let last = sentences.last else { return false }
    return last.isQuestion || last.tokens.contains { letters.is($0, .questioners) }
  }

  /// Whether harm that no page knows may be hidden: it is asked how somebody is made to be or to do
  /// something, and nothing says that this is of everyday life.
  private func isOpaque(_ sentence: SignedText.Sentence) -> Bool {
    sentence.signs.has(RequestSign.wield) && asksHow(sentence)
      && ![RequestSign.prevent, .world, .idiom, .everyday].contains { sentence.signs.has($0) }
  }
}
