/// Where programs keep what they can make again.
package enum CacheFolder {
  /// Antinomy's own folder there; nil when nothing shall or can be kept. `ANTINOMY_CACHE` names
  /// another, or says `off`.
  package static var path: String? {
    if let told = Terminal.variable("ANTINOMY_CACHE"), !told.isEmpty {
      return told == "off" ? nil : told
    }
    if let cache = Terminal.variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      return cache + "/antinomy"
    }
    guard let home = Terminal.variable("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return home + "/Library/Caches/antinomy"
    #else
      return home + "/.cache/antinomy"
    #endif
  }
}
