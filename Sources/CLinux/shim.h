// Some of Linux's own calls that Swift's Glibc module leaves out (renameat2(2), syncfs(2), pipe2(2)).
extern int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
extern int syncfs(int descriptor);
extern int pipe2(int ends[2], int flags);
