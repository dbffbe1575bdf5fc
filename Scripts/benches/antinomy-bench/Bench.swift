// Bench: how fast the Loader is, beside the bare parse that it can't be faster than.
//
//   antinomy-bench loader FILE.jsonl
//
// It prints one line for each: a name, seconds, bytes and rows. `Scripts/bench` runs it and puts
// other programs beside it. It is no part of what is installed.

import Disk

@main
struct Bench {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, arguments[1] == "loader" else {
      print("usage: antinomy-bench loader FILE.jsonl…")
      exit(2)
    }
    do {
      for path in arguments[2...] {
        let first = try LoaderRun(path)
        try first.loader(workers: 1)
        first.bareParse()
        try first.loader(workers: Crew.processors)
      }
    } catch {
      print(error)
      exit(2)
    }
  }
}
