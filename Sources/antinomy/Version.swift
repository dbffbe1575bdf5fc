import CHyperscan
import CLibXML2
import CRevision
import CSimdjson
import CYAML
import CZlib
import CZstd
import Rulebook

extension Command {
  static let version = Command(
    .version, "", "say the version, the commit, the pages and the libraries"
  ) { _, console in
    console.out.write(Version.report)
    return .clean
  }
}

/// What exactly is running.
enum Version {
  static let number = "0.1.0"

  /// The abbreviated commit that was built; empty outside git.
  static var commit: String { String(cString: crevision()) }

  /// The C libraries and their versions as they say it themselves.
  static var libraries: [(name: String, version: String)] {
    [
      ("libxml2", LIBXML_DOTTED_VERSION),
      ("simdjson", String(cString: csimdjson_version())),
      ("Hyperscan", String(cString: hs_version())),
      ("libyaml", String(cString: yaml_get_version_string())),
      ("zstd", String(cString: ZSTD_versionString())),
      ("zlib", String(cString: zlibVersion())),
    ]
  }

  static var report: String {
    let built = commit.isEmpty ? "" : " (\(commit))"
    let pages = (try? Shelf.found()).map { [("pages", $0.digest.hex)] } ?? []
    return "antinomy \(number)\(built)\n"
      + Help.columns(pages + libraries.map { ($0.name, $0.version) })
      + "\n"
  }
}
