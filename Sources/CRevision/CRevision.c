#include "CRevision.h"

const char *crevision(void) { return ANTINOMY_REVISION; }
