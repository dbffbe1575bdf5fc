import Corpus

/// A text as letters, each with its place among the bytes.
struct WideText {
  let letters: [Character]
  private let places: [Int]

  /// More letters are not read: what sets a time is said in a few words.
  private static let longest = 600

  init(_ bytes: Bytes) {
    var letters: [Character] = []
    var places: [Int] = []
    var place = 0
    for letter in bytes[0..<min(bytes.count, WideText.longest * 3)].string.unicodeScalars {
      letters.append(Character(letter))
      places.append(place)
      place += UTF8.width(letter)
    }
    self.letters = letters
    self.places = places + [place]
    self.count = bytes.count
  }

  private let count: Int

  func range(_ letters: Range<Int>) -> Range<Int> {
    let end = min(count, places[letters.upperBound])
    return min(places[letters.lowerBound], end)..<end
  }

  func has(_ word: String, at place: Int) -> Bool {
    guard place >= 0, place + word.count <= letters.count else { return false }
    return zip(word, letters[place...]).allSatisfy { $0 == $1 }
  }

  /// 点, 點 and 时 behind an hour; not 点 of a fraction, such as 三点一四.
  func isHour(at place: Int) -> Bool {
    if has("时", at: place) { return !has("时候", at: place) }
    return has("点", at: place) || has("點", at: place)
  }

  /// A number below a hundred, in digits or in Chinese ones.
  func number(at start: Int) -> (value: Double, length: Int)? {
    var digits = ""
    var end = start
    while end < letters.count, let digit = letters[end].wholeNumberValue, letters[end].isASCII {
      digits.append(String(digit))
      end += 1
    }
    if end > start { return digits.count <= 4 ? Double(digits).map { ($0, end - start) } : nil }
    var value = 0
    var hasTen = false
    while end < letters.count {
      if letters[end] == "十", !hasTen {
        value = (value == 0 ? 1 : value) * 10
        hasTen = true
      } else if let digit = WideText.digits[letters[end]], hasTen || end == start {
        value += digit
        if hasTen {
          end += 1
          break
        }
      } else {
        break
      }
      end += 1
    }
    return end > start ? (Double(value), end - start) : nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
}
