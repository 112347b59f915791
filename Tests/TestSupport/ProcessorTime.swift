package import Glibc

/// Bounds this process, which must be one of its own (an exit test), by processor time: past it the kernel ends the
/// process, so an input that takes too long is a failure, also on a machine that is busy with other things.
///
/// Give at least twenty times what the work takes.
package func allowProcessorTime(seconds: rlim_t) {
  var limit = rlimit(rlim_cur: seconds, rlim_max: seconds)
  let isLimited = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0
  precondition(isLimited, "the processor time cannot be limited")
}
