// JSON: text in, nodes that remember where they stand out.
//
// simdjson's first stage finds the structural characters of a text with vector instructions and
// checks that it is UTF-8; it is the fast half of that library and it keeps positions. What its
// second stage would build forgets them, so the second stage here is our own: one walk over the
// positions that checks the grammar and lays the values out on a `Tape` of 16-byte nodes, in the
// order of the text. A string is not copied and not unescaped until someone asks for it; most of a
// row (keys, ids, hashes, scores) nobody ever does.
//
// A tape is used again for the next text: reading a million rows allocates for the largest.
//
// `Node`, `Nodes` and `Tape` are public so that the compiler can inline across modules; see Corpus.
