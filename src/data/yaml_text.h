/* Texts and keys as they are written in YAML, so that any reader takes them for the texts that they are. */
#ifndef TAL_DATA_YAML_TEXT_H
#define TAL_DATA_YAML_TEXT_H

#include "base/buffer.h"

/* TEXT (UTF-8) between double quotes, on one line. What breaks or steers a line is escaped (YAML 1.1, 5.7). */
void tal_yaml_put_text(tal_buffer *out, const char *text);

/* KEY without quotes where every reader takes it for a text; else with them, as `no`, `null` and `1e3`. */
void tal_yaml_put_key(tal_buffer *out, const char *key);

/* A line of a comment: what cannot stand in one becomes a space. */
void tal_yaml_put_comment(tal_buffer *out, const char *text);

#endif
