import Foundation

/// A disk that fails where a test wants it to: a library that stands before the C library's calls (ld.so(8)).
struct FaultyDisk {
  private let library: String

  init(_ workshop: Workshop) throws {
    library = workshop.path + "/.fault.so"
    try workshop.write(source, to: ".fault.c")
    try workshop.shell("$(command -v clang || command -v cc) -shared -fPIC -o .fault.so .fault.c -ldl")
  }

  /// Lets a call fail with an error number on files whose paths hold a text, from the call after so many on.
  ///
  /// With the number 0 `read` and `write` take no more than three bytes at a time; with −1 the process is killed; with −2 and
  /// −3 `renameat2` is done, and the process asked once or twice (SIGTERM) to end.
  func failing(
    _ call: String, on path: String, with number: Int32, after count: Int = 0, times: Int = .max
  ) -> [String: String] {
    [
      "LD_PRELOAD": library, "FAULT_CALL": call, "FAULT_PATH": path, "FAULT_NUMBER": "\(number)",
      "FAULT_AFTER": "\(count)", "FAULT_TIMES": "\(min(times, 1 << 20))",
    ]
  }
}

private let source = #"""
  #define _GNU_SOURCE
  #include <dirent.h>
  #include <dlfcn.h>
  #include <errno.h>
  #include <signal.h>
  #include <stdatomic.h>
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
  #include <sys/stat.h>
  #include <unistd.h>

  static atomic_int seen;

  static int isMeant(const char *call, int folder, const char *name) {
    const char *wanted = getenv("FAULT_CALL"), *part = getenv("FAULT_PATH");
    if (!wanted || !part || strcmp(wanted, call)) return 0;
    char link[64], path[8192];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, path, 4096);
    if (length < 0) return 0;
    snprintf(path + length, sizeof path - length, "/%s", name);
    if (!strstr(path, part)) return 0;
    int turn = atomic_fetch_add(&seen, 1) - atoi(getenv("FAULT_AFTER"));
    return turn >= 0 && turn < atoi(getenv("FAULT_TIMES"));
  }
  static int number(void) { return atoi(getenv("FAULT_NUMBER")); }
  static int refuse(void) {
    if (number() < 0) kill(getpid(), SIGKILL);
    errno = number();
    return -1;
  }
  #define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

  ssize_t read(int file, void *to, size_t count) {
    if (isMeant("read", file, "")) {
      if (number()) return refuse();
      if (count > 3) count = 3;
    }
    return NEXT(read)(file, to, count);
  }
  ssize_t write(int file, const void *from, size_t count) {
    if (isMeant("write", file, "")) {
      if (number()) return refuse();
      if (count > 3) count = 3;
    }
    return NEXT(write)(file, from, count);
  }
  int close(int file) {
    if (!isMeant("close", file, "")) return NEXT(close)(file);
    NEXT(close)(file);
    return refuse();
  }
  int fsync(int file) { return isMeant("fsync", file, "") ? refuse() : NEXT(fsync)(file); }
  int syncfs(int file) { return isMeant("syncfs", file, "") ? refuse() : NEXT(syncfs)(file); }
  int fstat(int file, struct stat *to) { return isMeant("fstat", file, "") ? refuse() : NEXT(fstat)(file, to); }
  struct dirent *readdir(DIR *folder) {
    if (!isMeant("readdir", dirfd(folder), "")) return NEXT(readdir)(folder);
    refuse();
    return NULL;
  }
  int unlinkat(int folder, const char *name, int flags) {
    return isMeant("unlinkat", folder, name) ? refuse() : NEXT(unlinkat)(folder, name, flags);
  }
  int linkat(int from, const char *name, int to, const char *other, int flags) {
    return isMeant("linkat", from, name) ? refuse() : NEXT(linkat)(from, name, to, other, flags);
  }
  int renameat2(int from, const char *name, int to, const char *other, unsigned flags) {
    if (isMeant("renameat2", from, name)) {
      if (number() >= -1) return refuse();
      for (int times = -1; times > number(); times--) {
        kill(getpid(), SIGTERM);
        usleep(100000);
      }
    }
    return NEXT(renameat2)(from, name, to, other, flags);
  }
  """#
