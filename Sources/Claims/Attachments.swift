import Corpus

extension Attachments {
  /// Whether they are what an ability is for: an image for seeing.
  func want(_ topic: String) -> Bool {
    switch topic {
    case "vision.see": !isDisjoint(with: [.image, .video])
    case "audio.hear": !isDisjoint(with: [.audio, .video])
    case "file.access": contains(.file)
    default: false
    }
  }
}
