// Report: findings, told.
//
// A `Verdict` holds no text of the data, only passages. A report asks for the passages that it is
// going to print, all at once, gets them back as citations read again from the files, and tells the
// verdict in one form: `TextReport` for a person, `JSONReport` for a program, `PageReport` for those who
// review the rows one by one. One file for each form.
//
// The text form must be understood without a manual: both sides of a conflict with their quotes in
// their sentences, how many there are of each, where they stand, why it hurts and what to do next.
