import Glibc

/// How a process ended.
enum Ending: Equatable {
  case exited(Int32)
  case crashed(signal: Int32)
  case hung
}

/// Starts this program again with other words; its output goes where ours goes.
func startAgain(_ words: [String]) -> Int32? {
  var strings = unsafe (["fuzz"] + words).map { unsafe strdup($0) }
  unsafe strings.append(nil)
  defer { unsafe strings.forEach { unsafe free($0) } }
  guard unsafe setenv("SWIFT_BACKTRACE", "enable=no", 1) == 0 else { return nil }
  var process: pid_t = 0
  guard unsafe posix_spawn(&process, "/proc/self/exe", nil, nil, strings, environ) == 0 else { return nil }
  return process
}

/// How a process ended, or nil while it runs.
func ending(of process: Int32) -> Ending? {
  var status: Int32 = 0
  let ended = unsafe waitpid(process, &status, WNOHANG)
  guard ended != 0 else { return nil }
  if status & 0x7F == SIGPROF { return .hung }
  return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .crashed(signal: status & 0x7F)
}

func stop(_ process: Int32) {
  kill(process, SIGKILL)  // Discarded: it may have ended just now.
  waitpid(process, nil, 0)  // Discarded: however it ended, it was to be killed.
}

/// An input may not take the machine's memory: 4 GiB of addresses, and no core files.
func holdBack() {
  var memory = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
  var core = rlimit(rlim_cur: 0, rlim_max: 0)
  let isLimited =
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory) == 0
    && setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core) == 0
  precondition(isLimited, "the memory of the process cannot be limited")
}

/// Ends this process when the next input takes more than this of the processor.
func allowProcessorSeconds(_ count: Int) {
  var timer = itimerval()
  timer.it_value.tv_sec = count
  let isSet = unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil) == 0
  precondition(isSet, "the processor time of the process cannot be limited")
}

func coreCount() -> Int { max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

func sleepMilliseconds(_ count: UInt32) { usleep(count * 1000) }

func wallSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

func processorSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(_ clock: Int32) -> Double {
  var time = timespec()
  unsafe clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process has held.
func peakMegabytes() -> Int {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}
