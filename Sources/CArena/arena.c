#include "arena.h"
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A block, and the one that was full before it.
struct block {
  struct block *before;
  size_t size;
  size_t used;
  alignas(max_align_t) unsigned char bytes[];
};

// Before each piece of memory stands how long it is, for `arena_realloc`.
static const size_t header = alignof(max_align_t);

// Enough for nearly every text, so that none is asked of the system for it.
static const size_t usual = 256 * 1024;

static _Thread_local struct block *current;
// One block of the usual size, kept for the next text.
static _Thread_local struct block *spare;

static void stop(void) {
  fputs("out of memory\n", stderr);
  abort();
}

static struct block *new_block(size_t size) {
  struct block *block = spare;
  if (size <= usual && block) {
    spare = NULL;
  } else {
    size = size < usual ? usual : size;
    if (size > SIZE_MAX - sizeof(struct block)) stop();
    block = malloc(sizeof(struct block) + size);
    if (!block) stop();
    block->size = size;
  }
  block->before = current;
  block->used = 0;
  current = block;
  return block;
}

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 2) stop();
  return (size + header - 1) / header * header;
}

static size_t *length_of(void *memory) { return (size_t *)((unsigned char *)memory - header); }

static int is_last(void *memory) {
  return current && (unsigned char *)memory + rounded(*length_of(memory)) == current->bytes + current->used;
}

static void *take(size_t size) {
  size_t whole = header + rounded(size);
  struct block *block = current && whole <= current->size - current->used ? current : new_block(whole);
  void *memory = block->bytes + block->used + header;
  block->used += whole;
  *length_of(memory) = size;
  return memory;
}

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) stop();
  return memset(take(count * size), 0, count * size);
}

void *arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t old = *length_of(memory);
  if (is_last(memory)) {
    size_t rest = current->used - rounded(old);
    if (rounded(size) <= current->size - rest) {
      current->used = rest + rounded(size);
      *length_of(memory) = size;
      return memory;
    }
  }
  if (size <= old) return memory;
  return memcpy(take(size), memory, old);
}

void arena_free(void *memory) {
  if (memory && is_last(memory)) current->used -= header + rounded(*length_of(memory));
}

arena_mark arena_begin(void) {
  arena_mark mark = {current, current ? current->used : 0};
  return mark;
}

void arena_release(arena_mark mark) {
  while (current && current != mark.block) {
    struct block *block = current;
    current = block->before;
    if (block->size == usual && !spare) {
      spare = block;
    } else {
      free(block);
    }
  }
  if (current) current->used = mark.used;
}
