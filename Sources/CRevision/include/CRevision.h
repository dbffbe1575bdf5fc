// Which commit was built; Package.swift hands it in, since a Swift constant can't be set from there.
#ifndef C_REVISION_H
#define C_REVISION_H

/// The abbreviated commit, with "-changed" behind it if the tree had changes; empty outside git.
const char *crevision(void);

#endif
