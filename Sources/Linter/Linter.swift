// Linter: what the records say, held against each other.
//
// A `Check` sees one example and nothing else; what it sees it reports as a `Sighting`. A `Judge`
// sees the index of all claims, merged and frozen, and nothing else; what it finds it reports as a
// `Finding`. They are two protocols so that the wrong call does not compile, and there is one
// visible list of each: `Checks.all` and `Judges.all`. What a rule says, why, how bad it is and what
// to do instead stands on its page; here is only what can't be said in data.
//
// Everything that crosses rows is a `LintDraft`: integer counts, bounded samples, and the first
// sightings of each kind with the count of the rest. Drafts are absorbed in the order of the rows
// and it does not matter how the rows were cut; the `Verdict` that comes of them is sorted.
