// Decoding of strings, in one pass that also notes what is worth knowing about the text: whether a
// bracket stands in it, and whether a NUL does. Whoever asks for that afterwards reads every text
// once more.

#include "CSimdjson.h"

#include <array>

#include <simdjson.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

/// What a letter behind a backslash stands for; 0 for those that stand for nothing alone.
constexpr std::array<uint8_t, 256> simple = [] {
  std::array<uint8_t, 256> table{};
  table['"'] = '"';
  table['\\'] = '\\';
  table['/'] = '/';
  table['b'] = '\b';
  table['f'] = '\f';
  table['n'] = '\n';
  table['r'] = '\r';
  table['t'] = '\t';
  return table;
}();

#if defined(__x86_64__)

/// The number of four hexadecimal digits; beyond 0xFFFF when they are none.
uint32_t hexadecimal(const uint8_t *digits) {
  uint32_t value = 0;
  for (int index = 0; index < 4; index++) {
    uint32_t byte = digits[index];
    uint32_t small = byte | 0x20;
    if (byte >= '0' && byte <= '9') {
      value = value << 4 | (byte - '0');
    } else if (small >= 'a' && small <= 'f') {
      value = value << 4 | (small - 'a' + 10);
    } else {
      return UINT32_MAX;
    }
  }
  return value;
}

/// Moves over the escape of a code point; false when it is none, or half of a surrogate pair.
bool code_point(const uint8_t *&from, const uint8_t *end, uint8_t *&to, unsigned &seen) {
  if (end - from < 6) return false;
  uint32_t point = hexadecimal(from + 2);
  if (point > 0xFFFF) return false;
  from += 6;
  if (point >= 0xD800 && point <= 0xDFFF) {
    if (point >= 0xDC00 || end - from < 6 || from[0] != '\\' || from[1] != 'u') return false;
    uint32_t low = hexadecimal(from + 2);
    if (low < 0xDC00 || low > 0xDFFF) return false;
    point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    from += 6;
  }
  if (point < 0x80) {
    if (point == 0) seen |= CSIMDJSON_NUL;
    if (point == '<' || point == '[' || point == '{') seen |= CSIMDJSON_BRACKET;
    *to++ = uint8_t(point);
  } else if (point < 0x800) {
    *to++ = uint8_t(0xC0 | point >> 6);
    *to++ = uint8_t(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    *to++ = uint8_t(0xE0 | point >> 12);
    *to++ = uint8_t(0x80 | (point >> 6 & 0x3F));
    *to++ = uint8_t(0x80 | (point & 0x3F));
  } else {
    *to++ = uint8_t(0xF0 | point >> 18);
    *to++ = uint8_t(0x80 | (point >> 12 & 0x3F));
    *to++ = uint8_t(0x80 | (point >> 6 & 0x3F));
    *to++ = uint8_t(0x80 | (point & 0x3F));
  }
  return true;
}

__attribute__((target("avx2"))) uint64_t bits(__m256i low, __m256i high) {
  return uint64_t(uint32_t(_mm256_movemask_epi8(low))) |
         uint64_t(uint32_t(_mm256_movemask_epi8(high))) << 32;
}

/// `[` and `{` are one bit apart.
__attribute__((target("avx2"))) __m256i brackets(__m256i bytes) {
  return _mm256_or_si256(
      _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('<')),
      _mm256_cmpeq_epi8(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), _mm256_set1_epi8('{')));
}

__attribute__((target("avx2"))) ptrdiff_t decode(const uint8_t *from, size_t length,
                                                 uint8_t *place, unsigned &seen) {
  const uint8_t *const end = from + length;
  const __m256i backslash = _mm256_set1_epi8('\\');
  uint8_t *to = place;
  __m256i found = _mm256_setzero_si256();
  while (from < end) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + 32));
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(to), low);
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(to + 32), high);
    uint64_t slashes = bits(_mm256_cmpeq_epi8(low, backslash), _mm256_cmpeq_epi8(high, backslash));
    const size_t left = size_t(end - from);
    if (left <= 64) {
      // What stands behind the string is none of its business.
      const uint64_t inside = ~uint64_t(0) >> (64 - left);
      slashes &= inside;
      if (bits(brackets(low), brackets(high)) & inside) seen |= CSIMDJSON_BRACKET;
      if (slashes == 0) {
        to += left;
        break;
      }
    } else {
      found = _mm256_or_si256(found, _mm256_or_si256(brackets(low), brackets(high)));
      if (slashes == 0) {
        from += 64;
        to += 64;
        continue;
      }
    }
    const int run = __builtin_ctzll(slashes);
    from += run;
    to += run;
    do {
      if (end - from < 2) return -1;
      if (const uint8_t meant = simple[from[1]]) {
        *to++ = meant;
        from += 2;
      } else if (from[1] != 'u' || !code_point(from, end, to, seen)) {
        return -1;
      }
    } while (from < end && *from == '\\');
  }
  if (!_mm256_testz_si256(found, found)) seen |= CSIMDJSON_BRACKET;
  return to - place;
}

#endif

}  // namespace

ptrdiff_t csimdjson_decode(const uint8_t *string, size_t length, uint8_t *place, unsigned *seen) {
#if defined(__x86_64__)
  static const bool has_vectors = simdjson::get_active_implementation()->name() == "haswell" ||
                                  simdjson::get_active_implementation()->name() == "icelake";
  if (has_vectors) {
    *seen = 0;
    return decode(string, length, place, *seen);
  }
#endif
  *seen = CSIMDJSON_BRACKET | CSIMDJSON_NUL;
  if (string[length] != '"') return -1;
  const uint8_t *end = csimdjson_unescape(string, place);
  return end ? end - place : -1;
}
