#include "start.h"
#include <stddef.h>

#ifndef STORY_COMMIT
#define STORY_COMMIT ""
#endif

static int word_count;
static char **words;

// glibc gives the command line to what runs before main (ELF gABI, initialization functions; glibc's csu/libc-start.c).
__attribute__((constructor)) static void keep_words(int count, char **all) {
  word_count = count;
  words = all;
}

int start_word_count(void) { return word_count; }

const char *start_word(int index) { return index >= 0 && index < word_count ? words[index] : NULL; }

const char *start_commit(void) { return STORY_COMMIT; }

// Takes the place of the Swift runtime's own in a static program. That one looks, each time the program starts, for a
// program called swift-backtrace in the folders around it, to run it when something goes wrong, and stops where there is
// no /proc to learn those folders from. Nobody who has put story in a folder wants it to run another program from there;
// what goes wrong is reported by StopSignals.swift.
char *swift_copyAuxiliaryExecutablePath(const char *name);
char *swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}
