import Disk

@main
struct Antinomy {
  static func main() {
    Printer.surviveClosedPipes()
    let console = Console(out: Printer(descriptor: 1), err: Printer(descriptor: 2))
    var code = run(Array(CommandLine.arguments.dropFirst()), console)
    console.out.flush()
    if let failure = console.out.failure {
      console.complain("standard output can't be written: \(failure)")
      code = .couldNotRun
    }
    console.err.flush()
    exit(code.rawValue)
  }

  /// Does what the arguments ask for; every complaint ends here as a sentence.
  static func run(_ arguments: [String], _ console: Console) -> Exit {
    do {
      let invocation = try Invocation(parsing: arguments)
      guard let command = Command.of(invocation.verb) else {
        throw Misuse("'antinomy \(invocation.verb.rawValue)' does not work yet")
      }
      return try command.run(invocation, console)
    } catch let misuse as Misuse {
      console.complain(misuse.message)
      if let advice = misuse.advice { console.err.line(advice) }
    } catch {
      // Complaints about files and pages begin with their place, as a compiler's do.
      console.err.line("\(error)")
    }
    return .couldNotRun
  }
}
