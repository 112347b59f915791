import Glibc
import TestSupport
import Testing

@Test(
  "A process that uses more processor time than it was allowed is ended, so the other tests of time can fail")
func endsWhenTimeIsUp() async {
  await #expect(processExitsWith: .signal(SIGKILL)) {
    allowProcessorTime(seconds: 1)
    var count: UInt64 = 0
    while true { count &+= 1 }
  }
}
