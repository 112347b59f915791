// Some of Linux's own calls that Swift's Glibc module leaves out (openat2(2), renameat2(2), syncfs(2), pipe2(2),
// inotify(7), fstatfs(2)).
#include <linux/openat2.h>
#include <asm/unistd.h>
#include <sys/vfs.h>

extern long syscall(long number, ...);
extern int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
extern int syncfs(int descriptor);
extern int pipe2(int ends[2], int flags);
extern int inotify_init1(int flags);
extern int inotify_add_watch(int queue, const char *path, unsigned int events);
extern int inotify_rm_watch(int queue, int watch);

// Opens a path that may not lead out of the folder and in which no part is a symbolic link.
static inline int open_beneath(int folder, const char *path, int flags, unsigned int mode) {
  struct open_how how = {
    .flags = (unsigned int)flags, .mode = mode,
    .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  return (int)syscall(__NR_openat2, folder, path, &how, sizeof how);
}

// The number of the kind of file system that an open folder lies on (statfs(2)), or 0 when it does not say.
static inline unsigned long file_system_kind(int folder) {
  struct statfs status;
  return fstatfs(folder, &status) == 0 ? (unsigned int)status.f_type : 0;
}
