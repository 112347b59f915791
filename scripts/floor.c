/* The least that making a site can cost: the files below a folder read, their fields parsed by libyaml and their texts read and
 * rendered by cmark-gfm, and files of given places and sizes written, on two threads. Nothing is checked, and no page is put
 * together: what a site generator takes beyond this is its own.
 *
 * usage: floor CONTENT PLAN OUTPUT   PLAN has a line for each file to write: its size in bytes, a space, its path
 */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { threads = 2 };

struct list {
  char **paths;
  size_t *sizes;
  size_t count, room;
};

static struct list inputs, outputs;
static const char *output;
static atomic_size_t next_input, next_output, written;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void add(struct list *list, const char *path, size_t size) {
  if (list->count == list->room) {
    list->room = list->room ? list->room * 2 : 1024;
    list->paths = realloc(list->paths, list->room * sizeof *list->paths);
    list->sizes = realloc(list->sizes, list->room * sizeof *list->sizes);
    if (!list->paths || !list->sizes) fail("memory");
  }
  list->paths[list->count] = strdup(path);
  list->sizes[list->count++] = size;
}

static int found(const char *path, const struct stat *status, int type, struct FTW *where) {
  (void)where;
  if (type == FTW_F) add(&inputs, path, (size_t)status->st_size);
  return 0;
}

static char *contents(const char *path, size_t size) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path);
  char *bytes = malloc(size + 1);
  size_t have = 0;
  while (have < size) {
    ssize_t count = read(file, bytes + have, size - have);
    if (count <= 0) fail(path);
    have += (size_t)count;
  }
  close(file);
  bytes[size] = 0;
  return bytes;
}

static void parse_fields(const char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  int ended = 0;
  if (!yaml_parser_initialize(&parser)) fail("libyaml");
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
  while (!ended) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void parse_text(const char *bytes, size_t size) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, bytes, size);
  cmark_node *tree = cmark_parser_finish(parser);
  char *html = cmark_render_html(tree, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  atomic_fetch_add(&written, strlen(html));
  free(html);
  cmark_node_free(tree);
  cmark_parser_free(parser);
}

static void read_input(const char *path, size_t size) {
  char *bytes = contents(path, size);
  const char *end = path + strlen(path);
  int is_text = end - path > 3 && !strcmp(end - 3, ".md");
  if (is_text) {
    char *fields = bytes, *text = bytes;
    if (!strncmp(bytes, "---\n", 4)) {
      fields = bytes + 4;
      char *close_mark = strstr(bytes + 3, "\n---\n");
      if (close_mark) {
        text = close_mark + 5;
        parse_fields(fields, (size_t)(close_mark + 1 - fields));
      }
    }
    parse_text(text, size - (size_t)(text - bytes));
  } else if (end - path > 4 && !strcmp(end - 4, ".yml")) {
    parse_fields(bytes, size);
  }
  free(bytes);
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0755) && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void write_output(const char *path, size_t size, const char *bytes) {
  char whole[4096];
  snprintf(whole, sizeof whole, "%s/%s", output, path);
  int file = open(whole, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) {
    make_folders(whole);
    file = open(whole, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  }
  if (file < 0) fail(whole);
  while (size) {
    size_t part = size < 1 << 20 ? size : 1 << 20;
    if (write(file, bytes, part) != (ssize_t)part) fail(whole);
    size -= part;
  }
  close(file);
}

static void *work(void *nothing) {
  char *bytes = malloc(1 << 20);
  memset(bytes, 'a', 1 << 20);
  for (size_t i; (i = atomic_fetch_add(&next_input, 1)) < inputs.count;) read_input(inputs.paths[i], inputs.sizes[i]);
  for (size_t i; (i = atomic_fetch_add(&next_output, 1)) < outputs.count;)
    write_output(outputs.paths[i], outputs.sizes[i], bytes);
  free(bytes);
  return nothing;
}

int main(int count, char **words) {
  if (count != 4) return 64;
  output = words[3];
  cmark_gfm_core_extensions_ensure_registered();
  if (nftw(words[1], found, 64, FTW_PHYS)) fail(words[1]);
  FILE *plan = fopen(words[2], "r");
  if (!plan) fail(words[2]);
  size_t size;
  char path[4096];
  while (fscanf(plan, "%zu %4095[^\n]", &size, path) == 2) add(&outputs, path, size);
  fclose(plan);
  pthread_t others[threads];
  for (int i = 0; i < threads; i++)
    if (pthread_create(&others[i], NULL, work, NULL)) fail("thread");
  for (int i = 0; i < threads; i++) pthread_join(others[i], NULL);
  return 0;
}
