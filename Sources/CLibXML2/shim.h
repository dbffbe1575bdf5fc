#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers bring ICU's own into the module, which clash with those
// of Foundation. Nothing that Antinomy touches has another form without them.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
