// Corpus: the nouns that everyone speaks.
//
// A dataset is files; a file is rows; a row is read into a `Record`. A record holds one or more
// `Example`s (one for each arm of a preference), an example is a run of `Turn`s with the `Tool`s
// that were declared, and a turn has a `Text`, perhaps `Call`s, perhaps `Outcome`s of calls.
//
// Nothing here owns a string. All texts of a record are decoded, once, into one stretch of UTF-8,
// the record's arena; a `Text` is a range in it together with the way back to the file: the place
// where the raw value stands and how it is written there. Line, column and field path are worked
// out only when something is printed. A record is filled, looked at and emptied again by one
// worker, so reading a gigabyte allocates next to nothing.
//
// What outlives a record is small: `Location`s, counts, and `Finding`s.
//
// These nouns are public, though nearly nothing else in the house is: they are what an embedding
// program would see, and the compiler inlines across modules only what belongs to a public type.
//
// This module imports nothing, and a test proves it.
