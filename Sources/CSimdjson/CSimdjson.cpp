#include "CSimdjson.h"

#include <algorithm>
#include <memory>
#include <new>
#include <string>

#include <simdjson.h>

using simdjson::error_code;
using simdjson::internal::dom_parser_implementation;

struct csimdjson_scanner {
  std::unique_ptr<dom_parser_implementation> implementation;
  simdjson::dom::parser parser;
};

namespace {

constexpr size_t smallest_capacity = 64 * 1024;

int code(error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return CSIMDJSON_OK;
    case simdjson::EMPTY: return CSIMDJSON_EMPTY;
    case simdjson::UTF8_ERROR: return CSIMDJSON_BAD_UTF8;
    case simdjson::UNCLOSED_STRING: return CSIMDJSON_UNCLOSED_STRING;
    case simdjson::UNESCAPED_CHARS: return CSIMDJSON_CONTROL_CHARACTER;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return CSIMDJSON_TOO_LARGE;
    default: return CSIMDJSON_BROKEN;
  }
}

error_code reserve(csimdjson_scanner *scanner, size_t length) {
  auto &held = scanner->implementation;
  if (held && held->capacity() >= length) return simdjson::SUCCESS;
  size_t capacity = std::max(smallest_capacity, length + length / 2);
  held.reset();
  return simdjson::get_active_implementation()->create_dom_parser_implementation(
      capacity, simdjson::DEFAULT_MAX_DEPTH, held);
}

// Later versions ask besides whether a lone surrogate shall be replaced.
template <typename Parser>
auto unescape(const Parser &parser, const uint8_t *string, uint8_t *place, int)
    -> decltype(parser.parse_string(string, place, false)) {
  return parser.parse_string(string, place, false);
}

template <typename Parser>
auto unescape(const Parser &parser, const uint8_t *string, uint8_t *place, long)
    -> decltype(parser.parse_string(string, place)) {
  return parser.parse_string(string, place);
}

}  // namespace

csimdjson_scanner *csimdjson_create(void) { return new (std::nothrow) csimdjson_scanner(); }

void csimdjson_destroy(csimdjson_scanner *scanner) { delete scanner; }

int csimdjson_scan(csimdjson_scanner *scanner, const uint8_t *text, size_t length,
                   const uint32_t **positions, uint32_t *count) {
  *count = 0;
  if (length == 0) return CSIMDJSON_EMPTY;
  if (error_code error = reserve(scanner, length)) return code(error);
  auto &held = *scanner->implementation;
  error_code error = held.stage1(text, length, simdjson::stage1_mode::regular);
  *positions = held.structural_indexes.get();
  if (error == simdjson::SUCCESS) {
    *count = held.n_structural_indexes;
    held.structural_indexes[*count] = uint32_t(length);
  }
  return code(error);
}

uint8_t *csimdjson_unescape(const uint8_t *string, uint8_t *place) {
  static const auto implementation = [] {
    std::unique_ptr<dom_parser_implementation> made;
    error_code error = simdjson::get_active_implementation()->create_dom_parser_implementation(
        64, 1, made);
    return error ? nullptr : made.release();
  }();
  if (!implementation) return nullptr;
  return unescape(*implementation, string, place, 0);
}

int csimdjson_parse(csimdjson_scanner *scanner, const uint8_t *text, size_t length) {
  return code(scanner->parser.parse(text, length, false).error());
}

int csimdjson_is_utf8(const uint8_t *text, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(text), length) ? 1 : 0;
}

const char *csimdjson_version(void) {
  static const std::string told = std::string(SIMDJSON_STRINGIFY(SIMDJSON_VERSION)) + " " +
                                  simdjson::get_active_implementation()->name();
  return told.c_str();
}
