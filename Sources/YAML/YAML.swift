// YAML: pages and settings in, nodes that remember where they stand out.
//
// libyaml turns a text into events; a `Composer` makes them into `Node`s, and that is all there is
// of YAML here: no types are guessed, a scalar is its text and the way it was written. What a text
// means is decided by whoever asks (`node.string()`, `node.integer()`), so `no` stays "no" and a
// version stays "1.10".
//
// Every node knows its line and its column, for a page that is wrong must say where. `Fields` reads
// a mapping strictly: a key that nobody knows, one that is missing and a value of the wrong kind
// are errors in the compiler's form, with the line and a caret under the place.
//
// Texts come from strangers' folders too. Nesting is bounded and so is what aliases stand for, all
// together, before anything walks over it.
