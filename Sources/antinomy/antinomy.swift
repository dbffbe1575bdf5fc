// antinomy: the command.
//
// What can be said to it is written down once, as values: `Verb` names the commands, `Flag.all` lists
// the flags with what they mean and which commands take them, and `Command.all` lists the commands
// that work. The parser, the help, the completions of three shells and the README's tables are all
// told from these lists, and tests hold them to it; adding a flag is adding a line.
//
// A command is a function from an `Invocation` to an `Exit`: 0 clean, 1 findings, 2 could not run.
// Whatever goes wrong with the *use* of the command (a misspelt flag, a missing file) is an error, one
// sentence on standard error that says what to do. Whatever is wrong with the *data* is a finding.
