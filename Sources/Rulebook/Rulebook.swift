// Rulebook: everything that is known, as pages.
//
// `Rules/` holds one YAML page for each thing: `topics/` what can be claimed, `grammar/` how a
// language says it, `rules/` what is wrong. The `Shelf` finds the folder and hands out its pages in
// the order of their names; a digest over all of them goes into every report, so that two reports
// can be compared knowing whether the same was asked.
//
// Pages are read strictly (see YAML's `Fields`): a slip in a page is an error with a place, never a
// rule that silently matches nothing. And every page proves itself: its examples, written in the one
// `Notation` that pages, tests, documents and debug views share, are its test.
