// AIML: the patterns and templates of chat bots, as data that someone may train on.
//
// A category is a pattern (what a user may say), perhaps a `that` (what the bot has just said) and a
// template (what the bot answers). It becomes one example for each answer that it can give: the
// `that` as a turn of the assistant that is not trained, the pattern as the user's turn, the template
// as the assistant's. Patterns are written in capitals; they are read in small letters.
//
// Where a template chooses (`random`, `condition` with items), the first example takes the first
// item of every choice, the second the second, and so on until each item has been taken once; a
// category gives at most 1,024 examples. What the bot does silently (`think`, `set` in it, `oob`,
// `learn`, `eval`) says nothing. A redirect (`srai`, `sr`, `sraix`) says nothing here: its target
// has a category of its own, so a category that only redirects gives no example and is counted
// among the `asides`. Slots (`star`, `get`, `bot`, `date` …) and the wild cards of a pattern leave
// a gap: nobody knows what will stand there.
