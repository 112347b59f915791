// Memory for a C library that builds a tree, walks through it and throws it away: taken from a few large blocks of the
// thread's own, and given back all at once.
#ifndef STORY_ARENA_H
#define STORY_ARENA_H

#include <stddef.h>

/// Zeroed memory for `count` things of `size` bytes; the program ends when there is none, as cmark-gfm does.
void *arena_calloc(size_t count, size_t size);

/// The same bytes with place for `size`, perhaps elsewhere.
void *arena_realloc(void *memory, size_t size);

/// Gives back what was taken last; anything else is given back by `arena_release`.
void arena_free(void *memory);

/// How much of the thread's arena is in use.
typedef struct {
  void *block;
  size_t used;
} arena_mark;

/// What is taken from here on is given back by `arena_release`. Marks are released in the reverse of their order, each by
/// the thread that made it.
arena_mark arena_begin(void);

/// Gives back all that was taken since the mark.
void arena_release(arena_mark mark);

#endif
