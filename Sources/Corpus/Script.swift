// In which letters a text is written, by the blocks of Unicode. Japanese and Korean are scripts in the
// sense of ISO 15924 (`Jpan`, `Kore`): the one writes kana among its Han, the other Hangul.

/// A script of which there is data to train on.
package enum Script: Int, CaseIterable, Sendable {
  case latin, han, cyrillic, arabic, devanagari, japanese, korean, greek, hebrew, thai,
    bengali, gurmukhi, gujarati, odia, tamil, telugu, kannada, malayalam, sinhala, lao,
    tibetan, burmese, georgian, armenian, ethiopic, khmer, mongolian

  /// As it is called in a sentence.
  package var name: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The script that a letter belongs to; nil for what is no letter, and for rarer scripts.
  package init?(_ scalar: UInt32) {
    // Most of what is not ASCII is one of these.
    if scalar >= 0x4E00 && scalar < 0xA000 {
      self = .han
      return
    }
    if scalar >= 0x400 && scalar < 0x530 {
      self = .cyrillic
      return
    }
    let block = Script.blocks.partitioningIndex { $0.last >= scalar }
    guard block < Script.blocks.count, Script.blocks[block].first <= scalar else { return nil }
    self = Script.blocks[block].script
  }

  static let blocks: [(first: UInt32, last: UInt32, script: Script)] = [
    (0x41, 0x5A, .latin), (0x61, 0x7A, .latin), (0xC0, 0xD6, .latin), (0xD8, 0xF6, .latin),
    (0xF8, 0x24F, .latin), (0x370, 0x3FF, .greek), (0x400, 0x52F, .cyrillic),
    (0x531, 0x58F, .armenian), (0x5D0, 0x5F4, .hebrew), (0x620, 0x6FF, .arabic),
    (0x750, 0x77F, .arabic), (0x8A0, 0x8FF, .arabic), (0x900, 0x97F, .devanagari),
    (0x980, 0x9FF, .bengali), (0xA00, 0xA7F, .gurmukhi), (0xA80, 0xAFF, .gujarati),
    (0xB00, 0xB7F, .odia), (0xB80, 0xBFF, .tamil), (0xC00, 0xC7F, .telugu),
    (0xC80, 0xCFF, .kannada), (0xD00, 0xD7F, .malayalam), (0xD80, 0xDFF, .sinhala),
    (0xE00, 0xE7F, .thai), (0xE80, 0xEFF, .lao), (0xF00, 0xFFF, .tibetan),
    (0x1000, 0x109F, .burmese), (0x10A0, 0x10FF, .georgian), (0x1100, 0x11FF, .korean),
    (0x1200, 0x139F, .ethiopic), (0x1780, 0x17FF, .khmer), (0x1800, 0x18AF, .mongolian),
    (0x1C90, 0x1CBF, .georgian), (0x1E00, 0x1EFF, .latin), (0x1F00, 0x1FFF, .greek),
    (0x2D00, 0x2D2F, .georgian), (0x2DE0, 0x2DFF, .cyrillic), (0x2E80, 0x2FDF, .han),
    (0x3041, 0x30FF, .japanese), (0x3131, 0x318F, .korean), (0x31F0, 0x31FF, .japanese),
    (0x3400, 0x4DBF, .han), (0x4E00, 0x9FFF, .han), (0xA640, 0xA69F, .cyrillic),
    (0xA960, 0xA97F, .korean), (0xAC00, 0xD7FF, .korean), (0xF900, 0xFAFF, .han),
    (0xFB50, 0xFDFF, .arabic), (0xFE70, 0xFEFE, .arabic), (0xFF21, 0xFF3A, .latin),
    (0xFF41, 0xFF5A, .latin), (0xFF66, 0xFF9F, .japanese), (0x20000, 0x3FFFF, .han),
  ]
}
