// The parts of libcrypto that are used, called directly and not through EVP: that would bring all its algorithms, some 3 MB of
// the program, and look for one of them by name before each of a thousand small texts.
#ifndef STORY_CRYPTO_H
#define STORY_CRYPTO_H
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/aes.h>
#include <openssl/crypto.h>
#include <openssl/modes.h>
#include <openssl/sha.h>
#include <stddef.h>
#include <string.h>
#include <sys/random.h>

// Uses the processor's own instructions for SHA-256 where it has them, which libmd does not.
static inline void sha256_digest(const void *bytes, unsigned long count, unsigned char digest[SHA256_DIGEST_LENGTH]) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
}

// getrandom(2): 1 when all bytes are made. Up to 256 are never cut short by a signal.
static inline int random_bytes(void *bytes, size_t count) {
  unsigned char *next = bytes;
  while (count > 0) {
    size_t part = count < 256 ? count : 256;
    if (getrandom(next, part, 0) != (ssize_t)part) return 0;
    next += part;
    count -= part;
  }
  return 1;
}

// HMAC (RFC 2104): the states after the two blocks that are made of the key, from which each message goes on.
typedef struct {
  SHA256_CTX inner, outer;
} hmac_key;

static inline void hmac_prepare(hmac_key *prepared, const void *key, size_t count) {
  unsigned char block[SHA256_CBLOCK] = {0}, inner[SHA256_CBLOCK], outer[SHA256_CBLOCK];
  if (count > sizeof block) {
    sha256_digest(key, count, block);
  } else if (count > 0) {
    memcpy(block, key, count);
  }
  for (size_t index = 0; index < sizeof block; index += 1) {
    inner[index] = block[index] ^ 0x36;
    outer[index] = block[index] ^ 0x5c;
  }
  SHA256_Init(&prepared->inner);
  SHA256_Update(&prepared->inner, inner, sizeof inner);
  SHA256_Init(&prepared->outer);
  SHA256_Update(&prepared->outer, outer, sizeof outer);
  OPENSSL_cleanse(block, sizeof block);
  OPENSSL_cleanse(inner, sizeof inner);
  OPENSSL_cleanse(outer, sizeof outer);
}

static inline void hmac_finish(const hmac_key *prepared, SHA256_CTX *inner, unsigned char digest[SHA256_DIGEST_LENGTH]) {
  SHA256_Final(digest, inner);
  SHA256_CTX outer = prepared->outer;
  SHA256_Update(&outer, digest, SHA256_DIGEST_LENGTH);
  SHA256_Final(digest, &outer);
}

// PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2), one block of it: 32 bytes.
static inline void pbkdf2_sha256(
    const void *passphrase, size_t passphrase_count, const void *salt, size_t salt_count, unsigned iterations,
    unsigned char key[SHA256_DIGEST_LENGTH]) {
  static const unsigned char first[4] = {0, 0, 0, 1};
  unsigned char round[SHA256_DIGEST_LENGTH];
  hmac_key prepared;
  hmac_prepare(&prepared, passphrase, passphrase_count);
  SHA256_CTX inner = prepared.inner;
  SHA256_Update(&inner, salt, salt_count);
  SHA256_Update(&inner, first, sizeof first);
  hmac_finish(&prepared, &inner, round);
  memcpy(key, round, sizeof round);
  for (unsigned done = 1; done < iterations; done += 1) {
    inner = prepared.inner;
    SHA256_Update(&inner, round, sizeof round);
    hmac_finish(&prepared, &inner, round);
    for (size_t index = 0; index < sizeof round; index += 1) key[index] ^= round[index];
  }
  OPENSSL_cleanse(&prepared, sizeof prepared);
  OPENSSL_cleanse(round, sizeof round);
}

// AES-256-GCM (NIST SP 800-38D): as many encrypted bytes, and after them a tag of 16. 1 when it was done.
static inline int aes_256_gcm_encrypt(
    const unsigned char key[32], const unsigned char *nonce, size_t nonce_count, const unsigned char *additional,
    size_t additional_count, const unsigned char *plain, size_t count, unsigned char *output) {
  AES_KEY schedule;
  if (AES_set_encrypt_key(key, 256, &schedule) != 0) return 0;
  GCM128_CONTEXT *context = CRYPTO_gcm128_new(&schedule, (block128_f)AES_encrypt);
  if (context == NULL) return 0;
  CRYPTO_gcm128_setiv(context, nonce, nonce_count);
  int made = CRYPTO_gcm128_aad(context, additional, additional_count) == 0 &&
             CRYPTO_gcm128_encrypt(context, plain, output, count) == 0;
  if (made) CRYPTO_gcm128_tag(context, output + count, 16);
  CRYPTO_gcm128_release(context);
  OPENSSL_cleanse(&schedule, sizeof schedule);
  return made;
}
#endif
