// XML: rows that are elements.
//
// A file's first bytes say which element is a row (`XMLPlan`): `category` in AIML, `example` in our
// own schema, and otherwise the element that repeats. The bytes are cut behind the rows by a lexical
// walk over the tags (`XMLTags`), which needs a few bytes of memory for a file of any size and finds
// its way again where a file is not well-formed: `<` always begins a tag, and an element that never
// closes ends where the next row begins.
//
// Each row is parsed by libxml2's SAX2 interface, alone, so that damage stays in its row. Nothing is
// fetched: there is no network, no DTD, no external entity, and entities of the file's own are
// expanded by us, within bounds. libxml2 reports what is not well-formed and goes on; from its events
// come the elements with the exact bytes that they take (`XMLTree`). Texts are decoded from those
// bytes, so each knows its way back through references and CDATA sections.
