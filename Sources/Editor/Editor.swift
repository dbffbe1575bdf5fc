// Editor: decisions, done to datasets.
//
// `Orders` sorts decisions by file and row and says which of them clash. `Workpiece` is one file: it
// finds the rows again (`RowFinder`, in the Loader), holds each against what it was when it was decided
// about, and turns what is still true into `Edit`s: a range of the unpacked file, and the bytes that
// take its place. `Cut` knows which bytes leave with a row (its line, its comma), `Wording` how a text
// is written where another stood (escapes, quotes, entities). What has changed since, or can't be
// written there, is refused and listed; the other decisions are carried out.
//
// `Copy` then passes the file on, byte for byte, with the edits in it, packed as it was, into a file
// beside the new one that takes its name at the end: nothing is ever half-written. `Manifest` tells
// what was done; `Difference` tells it before. `Proposals` puts rows that were rewritten into a file of
// their own instead.
