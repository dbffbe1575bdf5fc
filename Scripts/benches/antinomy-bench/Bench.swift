// Bench: how fast the Loader is, beside the bare parse that it can't be faster than; and how fast what
// rows claim is read.
//
//   antinomy-bench loader FILE.jsonl    the Loader and the bare parse, each the best of five
//   antinomy-bench read FILE WORKERS    the Loader once, and the most memory that it took
//   antinomy-bench claims FILE.jsonl    reading and extraction, one worker, the best of three
//   antinomy-bench phrases FILE         the phrases that are looked for, one on each line
//   antinomy-bench echoes FILE [MOST]   the share of like requests that are looked at
//
// It prints one line for each: a name, seconds, bytes, rows and seconds of work, or the memory.
// `Scripts/bench` runs it and puts other programs beside it. It is no part of what is installed.

import Disk

@main
struct Bench {
  static func main() {
    let arguments = CommandLine.arguments
    do {
      switch arguments.count > 2 ? arguments[1] : "" {
      case "loader":
        let run = LoaderRun(arguments[2], times: 5)
        try run.loader(workers: 1)
        run.bareParse()
        try run.loader(workers: Crew.processors)
      case "read":
        let workers = arguments.count > 3 ? Int(arguments[3]) : nil
        try LoaderRun(arguments[2], times: 1).loader(workers: workers ?? Crew.processors)
        print("most memory\t\(peak / 1_000_000) MB")
      case "claims": try ClaimsRun(arguments[2], times: 3).claims()
      case "phrases": try ClaimsRun(arguments[2], times: 1).phrases()
      case "requests": try RequestsRun(path: arguments[2]).requests()
      case "echoes":
        let most = arguments.count > 3 ? Int(arguments[3]) : nil
        try EchoesRun(arguments[2], most: most ?? 20_000).echoes()
      default:
        print(
          "usage: antinomy-bench loader FILE | read FILE [WORKERS] | claims FILE | phrases FILE | requests FILE"
            + " | echoes FILE [MOST]")
        exit(2)
      }
    } catch {
      print(error)
      exit(2)
    }
  }

  /// The most memory that the process has had.
  private static var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #elseif canImport(Musl)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
