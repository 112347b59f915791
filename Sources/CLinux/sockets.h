// What a server for one machine needs of sockets, with the addresses as text and the errors as negative numbers (errno(3)).
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

// Listens on a port of the machine itself or, when asked to, of every network that it is on; for IPv4 or for IPv6 alone.
static inline int socket_listening(int version, int everywhere, unsigned short port) {
  int number = socket(version == 6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (number < 0) return -errno;
  int on = 1, result;
  setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (version == 6) {
    struct sockaddr_in6 address = { .sin6_family = AF_INET6, .sin6_port = htons(port) };
    address.sin6_addr = everywhere ? in6addr_any : in6addr_loopback;
    setsockopt(number, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    result = bind(number, (struct sockaddr *)&address, sizeof address);
  } else {
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
    address.sin_addr.s_addr = htonl(everywhere ? INADDR_ANY : INADDR_LOOPBACK);
    result = bind(number, (struct sockaddr *)&address, sizeof address);
  }
  if (result == 0) result = listen(number, 128);
  if (result == 0) return number;
  int reason = errno;
  close(number);
  return -reason;
}

static inline int is_loopback(const struct sockaddr_storage *address) {
  if (address->ss_family == AF_INET)
    return (ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr) >> 24) == 127;
  return IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address)->sin6_addr);
}

// Takes one connection; says in `local` which address of this machine it was made to, and whether it was made from it.
static inline int socket_accepted(int listener, char local[46], int *from_here) {
  struct sockaddr_storage peer, own;
  socklen_t size = sizeof peer;
  int number = accept4(listener, (struct sockaddr *)&peer, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (number < 0) return -errno;
  size = sizeof own;
  if (getsockname(number, (struct sockaddr *)&own, &size) != 0) {
    int reason = errno;
    close(number);
    return -reason;
  }
  const void *address = own.ss_family == AF_INET ? (const void *)&((struct sockaddr_in *)&own)->sin_addr
                                                 : (const void *)&((struct sockaddr_in6 *)&own)->sin6_addr;
  if (!inet_ntop(own.ss_family, address, local, 46)) local[0] = 0;
  *from_here = is_loopback(&peer);
  return number;
}

static inline long socket_received(int number, void *bytes, unsigned long count) {
  long result = recv(number, bytes, count, 0);
  return result < 0 ? -errno : result;
}

static inline long socket_sent(int number, const void *bytes, unsigned long count) {
  long result = send(number, bytes, count, MSG_NOSIGNAL);
  return result < 0 ? -errno : result;
}

// Waits until something has come, or `sends` and something can be sent, at most as many milliseconds.
static inline void socket_awaited(int number, int sends, int milliseconds) {
  struct pollfd waited = { .fd = number, .events = (short)(POLLIN | (sends ? POLLOUT : 0)) };
  poll(&waited, 1, milliseconds);
}

// Says that nothing more is sent, so that what was sent is not lost when the rest of a refused request is never read.
static inline void socket_finished(int number) { shutdown(number, SHUT_WR); }

static inline void socket_closed(int number) { close(number); }

// The address that packets to other networks would be sent from (192.0.2.1 is nobody's, RFC 5737); none is sent.
static inline int own_network_address(char address[46]) {
  int number = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (number < 0) return -errno;
  struct sockaddr_in other = { .sin_family = AF_INET, .sin_port = htons(9) }, own;
  other.sin_addr.s_addr = htonl(0xC0000201);
  socklen_t size = sizeof own;
  int result = connect(number, (struct sockaddr *)&other, sizeof other);
  if (result == 0) result = getsockname(number, (struct sockaddr *)&own, &size);
  if (result == 0 && !inet_ntop(AF_INET, &own.sin_addr, address, 46)) result = -1;
  int reason = result == 0 ? 0 : -errno;
  close(number);
  return reason;
}

static inline int wake_made(void) {
  int number = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  return number < 0 ? -errno : number;
}

static inline void wake_rung(int number) { eventfd_write(number, 1); }

static inline void wake_heard(int number) {
  eventfd_t count;
  eventfd_read(number, &count);
}
