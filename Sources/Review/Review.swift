// Review: what people decide about rows, on its way out and back.
//
// Whoever reviews findings decides row by row: keep it, drop it, rewrite its answer, set it aside
// (quarantine), or allow it. A `Decision` is one such row under one finding. It is written down in
// two ways that say the same, both described in docs/decisions.md: as JSON Lines, which the report's
// page exports, and as a sheet, a CSV table with what was asked and answered beside it, for people
// who would rather work in a spreadsheet program. `Decisions` reads either.
//
// A sheet passes through programs that take cells for formulas, numbers and dates. `Cell` guards
// what they would change, and takes the guard off again on the way back.
//
// What decisions do to the data is not known here.
