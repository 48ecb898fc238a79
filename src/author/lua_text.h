/* Texts, ids and comments as they stand in a scenario file that is written by us. */
#ifndef TAL_AUTHOR_LUA_TEXT_H
#define TAL_AUTHOR_LUA_TEXT_H

#include <stddef.h>

#include "base/buffer.h"

enum { TAL_LUA_WIDTH = 100, TAL_LUA_ID = 64 }; /* columns of a line; bytes of an id and its zero */

/*
 * Adds TEXT, in which there is no line break and never more than one blank, as a literal: in quotes
 * where it fits on the line at hand with TAIL bytes behind it, else between long brackets, on as
 * many lines as it takes.
 */
void tal_lua_put_text(tal_buffer *out, const char *text, size_t length, size_t tail);

/* Adds TEXT, in which there is no line break, as a comment on as many lines as it takes, each
 * indented by INDENT. */
void tal_lua_put_comment(tal_buffer *out, const char *text, int indent);

/*
 * The id that is most like NAME: small letters a to z, digits and _, of at most 32 characters, none
 * that the language has taken. PREFIX is put before what could not begin one; NAME without any such
 * letter or digit gives PREFIX alone.
 */
void tal_lua_make_id(char out[TAL_LUA_ID], const char *name, size_t length, const char *prefix);

#endif
