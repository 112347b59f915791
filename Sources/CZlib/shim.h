#include <zlib.h>

// A macro in zlib's header, which Swift does not see. A window of 15 bits; 16 more ask for gzip's header (RFC 1952),
// whose time and name zlib leaves empty.
static inline int deflateInitGzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
static inline int inflateInitGzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
// Without a wrapper, as in ZIP (RFC 1951), and with zlib's own, as in PDF (RFC 1950).
static inline int inflateInitRaw(z_stream *stream) { return inflateInit2(stream, -15); }
static inline int inflateInitZlib(z_stream *stream) { return inflateInit2(stream, 15); }
