#include <openssl/evp.h>
#include <openssl/rand.h>

// Macros, which Swift does not see.
static inline int gcmTag(EVP_CIPHER_CTX *context, int length, void *tag) {
  return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, length, tag);
}
