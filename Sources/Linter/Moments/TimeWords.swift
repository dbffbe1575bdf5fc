/// The words in which English speaks of times, dates and amounts.
enum TimeWords {
  static let numbers: WordTable<Int> = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100,
  ]
  static let ordinals: WordTable<Int> = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15,
  ]
  static let endings: WordSet = ["st", "nd", "rd", "th"]
  static let months: WordTable<Int> = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]
  static let weekdays: WordTable<Int> = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
  ]
  /// Days that are counted from today, in a way that nobody can be sure of.
  static let vague: WordSet = [
    "following", "weekend", "week", "weeks", "months", "days", "yesterday", "later", "earlier",
  ]
  static let beforeClock: WordSet = [
    "at", "by", "around", "about", "until", "till", "from", "to", "for", "before", "after", "past",
    "between", "and", "or", "like", "say", "is", "approximately",
  ]
  static let units: WordTable<Double> = [
    "second": 1, "seconds": 1, "sec": 1, "secs": 1, "s": 1, "minute": 60, "minutes": 60,
    "min": 60, "mins": 60, "m": 60, "hour": 3600, "hours": 3600, "hr": 3600, "hrs": 3600,
    "h": 3600, "day": 86400, "days": 86400, "week": 604_800, "weeks": 604_800,
  ]
  /// What says behind a duration to which side of another time it is counted.
  static let sooner: WordSet = ["before", "prior", "ahead", "beforehand", "early", "earlier"]
  static let later: WordSet = ["after", "past", "afterwards", "later"]
  static let zones: WordSet = [
    "utc", "gmt", "est", "edt", "pst", "pdt", "cet", "cest", "cst", "timezone", "zone", "zulu",
  ]

  /// What a time, a date, a duration or a number begins with, where it is no digit, and all else that
  /// is noted of a text: no other word is looked at closely.
  static let telling = WordSet(
    [
      "noon", "midday", "midnight", "half", "quarter", "pt", "a", "an", "today", "tonight",
      "tomorrow",
    ] + numbers.keys + ordinals.keys + months.keys + weekdays.keys + vague.words + zones.words)
}
