// Disk: files, folders, terminals and processes, asked of the operating system directly.
//
// Foundation would cost more time at start-up than a small lint takes, so nothing in the house
// imports it; the few calls that are needed stand here, each behind a name of our own.
