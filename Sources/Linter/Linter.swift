// Linter: what the records say, held against each other.
//
// A `Check` sees one example and nothing else; what it sees it reports as a `Sighting`. A `Judge`
// sees the index of all claims, merged and frozen, and nothing else; what it finds it reports as a
// `Finding`. They are two protocols so that the wrong call does not compile, and there is one
// visible list of each: `Checks.all` and `Judges.all`. What a rule says, why, how bad it is and what
// to do instead stands on its page; here is only what can't be said in data.
//
// Everything that crosses rows is a `LintDraft`: integer counts, and samples that are bounded and
// drawn by hashes, so that they hang on no order. Drafts are absorbed in the order of the rows
// and it does not matter how the rows were cut; the `Verdict` that comes of them is sorted.
//
// `Settling/` goes the other way: a `Settlement` says which claims go so that conflicts are gone, by
// the owner's specification or a side that was chosen; another pass (`Opposing`) names every row that
// claims them, and the editor takes them out. A `Gap` is a tension with what could bridge it.
//
// A draft can leave its process (`Drafts/`). A `ShardDraft` is a draft with the names of its files
// and what happened while they were read; `Lint.packed` makes the bytes of a `DraftFile` of it, and
// `Lint.merge` puts any number of such files together. To join, a new part of a draft does four
// things: it is `Packing` (see there; it never keeps a number of a file or dataset but through
// `pack(file:)` and `pack(dataset:)`, which `Passage` does for it); it absorbs what stands behind it
// in the same way as what stands anywhere; it stands in `LintDraft`'s `absorb`, `pack` and `unpack`,
// in the same order in the last two; and it raises `DraftFile.format`. Numbers of topics and rules are kept as they are, since
// drafts of other pages are not taken; whoever unpacks one still sees to it that it is in its list.
