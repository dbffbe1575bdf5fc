/* A library of ICU's data in which there is nothing, as ICU's own "stubdata" is: a header and an empty
   table of contents. NAME is how the version of ICU at hand calls its data. */
#include <stdint.h>

const struct {
  uint16_t size;
  uint8_t magic[2];
  uint16_t infoSize, reserved;
  uint8_t isBigEndian, charset, unitSize, more, format[4], formatVersion[4], dataVersion[4];
  char padding[8];
  uint32_t count, rest;
  int32_t names[4];
} NAME __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1}, {0}, {0}, 0, 0, {0}};
