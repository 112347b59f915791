// What the program was started with and built from, where Swift would ask /proc (which need not be there).
#ifndef STORY_START_H
#define STORY_START_H

/// How many words the command line has, the program's own name among them.
int start_word_count(void);

/// One of them; NULL past the last.
const char *start_word(int index);

/// The commit that the program was built from, as scripts/compile says it; empty where it was built without.
const char *start_commit(void);

#endif
