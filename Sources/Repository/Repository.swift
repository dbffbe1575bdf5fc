// Repository: what surrounds a run.
//
// A run is asked for paths: files, folders, globs. `Search` turns them into the sorted list of files
// to read, each once. A folder is walked as git sees it, without hidden and ignored files, and
// without the files that lie beside data but are none; how many were left out is counted, so that
// nothing is lost silently. A file that is named is read, whatever it is.
//
// `Configuration` is `antinomy.yaml`, the nearest one upwards: which files make up a dataset, how
// their fields are to be read, and what to leave out. It is read strictly. What is wrong in it is an
// error with its place, for a setting that is silently not in force costs more than a run.
