// The digests are called directly: through EVP each of a thousand small texts would look for its algorithm first.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/aes.h>
#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <string.h>

// Macros, which Swift does not see.
static inline int gcmTag(EVP_CIPHER_CTX *context, int length, void *tag) {
  return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, length, tag);
}

static inline int setGCMTag(EVP_CIPHER_CTX *context, int length, void *tag) {
  return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, length, tag);
}

// Uses the processor's own instructions for SHA-256 where it has them, which libmd does not.
static inline void sha256_digest(const void *bytes, unsigned long count, unsigned char digest[SHA256_DIGEST_LENGTH]) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
}

// What PDF files are encrypted by: MD5 of old, and SHA-2 of 256, 384 or 512 bits.
static inline void md5_digest(const void *bytes, unsigned long count, unsigned char digest[MD5_DIGEST_LENGTH]) {
  MD5(bytes, count, digest);
}

static inline void sha2_digest(int bits, const void *bytes, unsigned long count, unsigned char *digest) {
  if (bits == 512) SHA512(bytes, count, digest);
  else if (bits == 384) SHA384(bytes, count, digest);
  else SHA256(bytes, count, digest);
}

// AES in CBC mode without padding, for whole blocks of 16 bytes; a key has 16 or 32 bytes.
static inline void aes_cbc(int encrypts, const unsigned char *key, int keyBytes, const unsigned char *start,
                           const unsigned char *bytes, unsigned long count, unsigned char *result) {
  AES_KEY schedule;
  unsigned char vector[16];
  memcpy(vector, start, sizeof vector);
  if (encrypts) AES_set_encrypt_key(key, keyBytes * 8, &schedule);
  else AES_set_decrypt_key(key, keyBytes * 8, &schedule);
  AES_cbc_encrypt(bytes, result, count, &schedule, vector, encrypts);
}
