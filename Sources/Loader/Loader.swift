// Loader: bytes in, records out.
//
// A dataset's file passes through three rooms. A *source* (`Sources`) gives its bytes in order, read
// from disk or unpacked. A *splitter* (`Splitting`) cuts them into `Stretch`es of a few megabytes
// that hold whole rows; it knows a container's row borders and nothing else. A *row reader* (`Rows`)
// takes one stretch, reads each row into a `Record` and hands it on; what the fields of a row mean
// is the business of the `Shapes`, one file each.
//
// Sources and splitters work in order, one stretch after the other. Row readers work at the same
// time on several stretches, each with a record of its own. What comes of a stretch is a `Draft`;
// drafts are absorbed in the order of the file, so no one can tell how many workers there were.
//
// Bad data is never an error here: it is a `Trouble` with a place, and the rows after it are read.
