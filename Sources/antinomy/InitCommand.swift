import Disk
import Repository

extension Command {
  static let initiate = Command(
    .initiate, "[PATH…]", "write a first antinomy.yaml by looking at the data",
    about: """
      Names the datasets that are found, says what their rows were taken for, and
      proposes what a reader would: a mapping for rows of unknown shape, 'role: eval'
      for what is called a test. Look it over; what is off is explained beside it.
      Without a PATH, the folder in which it is called is looked at.

      A file that is there is never overwritten, unless --force says so.
      """
  ) { invocation, console in
    let path = invocation.value(.settings) ?? "antinomy.yaml"
    if path != "-" && FileKind(of: path) == .file && !invocation.has(.force) {
      throw Misuse(
        "'\(path)' is there already, and is not overwritten",
        advice: "'antinomy init --output -' prints what would be written; --force writes it")
    }
    let look = try FirstLook(invocation, from: path)
    try Written(FirstSettings(look).text).write(to: path, console)
    if path != "-" {
      console.out.line("\(path): \(look.told); 'antinomy lint' reads what it names")
    }
    return .clean
  }
}
