// The little of simdjson that Antinomy uses: the positions of a text's structural characters, found
// with the processor's vector instructions, and the library's own whole parse, which is kept for
// comparison.
#ifndef C_SIMDJSON_H
#define C_SIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Memory that is used again from one text to the next. Not for two threads at a time.
typedef struct csimdjson_scanner csimdjson_scanner;

csimdjson_scanner *csimdjson_create(void);
void csimdjson_destroy(csimdjson_scanner *scanner);

enum {
  CSIMDJSON_OK = 0,
  CSIMDJSON_EMPTY = 1,
  CSIMDJSON_BAD_UTF8 = 2,
  CSIMDJSON_UNCLOSED_STRING = 3,
  CSIMDJSON_CONTROL_CHARACTER = 4,
  CSIMDJSON_TOO_LARGE = 5,
  CSIMDJSON_BROKEN = 6,
};

/// Finds the structural characters of one JSON text: braces, brackets, colons, commas, the quotes
/// that open a string and the first byte of every other value; behind them stands the length of the
/// text. `*positions` stays valid until the next call. At least 64 bytes behind the text must be readable.
int csimdjson_scan(csimdjson_scanner *scanner, const uint8_t *text, size_t length,
                   const uint32_t **positions, uint32_t *count);

/// Writes what a string means, from the byte behind its opening quote to the quote that closes it,
/// and returns behind what it wrote; null when an escape is none or half of a surrogate pair stands
/// alone. At least 64 bytes behind the string must be readable, and as many writable behind as many
/// bytes of the place as the string is written with.
uint8_t *csimdjson_unescape(const uint8_t *string, uint8_t *place);

/// What may stand in a decoded text.
enum {
  /// `<`, `[` or `{`.
  CSIMDJSON_BRACKET = 1,
  CSIMDJSON_NUL = 2,
};

/// The same for a string of known length, whatever follows it; returns how many bytes the text has,
/// or -1, and notes what was seen in it. What could not be told counts as seen.
ptrdiff_t csimdjson_decode(const uint8_t *string, size_t length, uint8_t *place, unsigned *seen);

/// A whole parse by simdjson's document model; returns one of the codes above.
int csimdjson_parse(csimdjson_scanner *scanner, const uint8_t *text, size_t length);

/// Whether a text is UTF-8: 1 or 0.
int csimdjson_is_utf8(const uint8_t *text, size_t length);

/// The library's version and the instruction set in use, as in "3.0.1 haswell".
const char *csimdjson_version(void);

#ifdef __cplusplus
}
#endif

#endif
