/* Messages to people: made safe for a terminal, and turned into exit codes. */
#ifndef TAL_STAGE_SAY_H
#define TAL_STAGE_SAY_H

#include <stdio.h>
#include <talante/talante.h>

#include "base/buffer.h"
#include "data/json.h"

/* What a command ends with: done; done, and the answer is no; a usage error; a bad file; the system. */
enum { TAL_EXIT_DONE, TAL_EXIT_NO, TAL_EXIT_USAGE, TAL_EXIT_FILE, TAL_EXIT_SYSTEM };

/* Writes TEXT without the control characters that a file name or a file may have smuggled in. */
void tal_say(FILE *stream, const char *text);

/* A line of which a file name is a part: TEXT, every control character shown as '?', and its end. */
void tal_say_line(FILE *stream, const char *text);

/* "talante: MESSAGE" as such a line, on stderr. */
void tal_say_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* All of LIST, as tal_diagnostic_format has them. */
void tal_say_diagnostics(FILE *stream, const tal_diagnostics *list);

/* These four say the same on stderr as their like above and below, and add it to SAID (or NULL), without
 * "talante: ": for who has a window and does not see stderr. */
void tal_tell(tal_buffer *said, const char *text);
void tal_tell_error(tal_buffer *said, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void tal_tell_diagnostics(tal_buffer *said, const tal_diagnostics *list);
int tal_tell_failure(tal_buffer *said, tal_status status, const char *what,
                     const tal_diagnostics *list);

/* Sets a text in JSON, which is UTF-8: of what is none, such as a file's name, the bytes that are not
 * are replaced. */
void tal_say_set_text(tal_json *object, const char *key, const char *text);

/* The same in JSON: OBJECT gets an array "diagnostics". */
void tal_say_diagnostics_json(tal_json *object, const tal_diagnostics *list);

/* Why a person's folder, or a file there, cannot be used: by errno where STATUS is TAL_EIO. Borrowed. */
const char *tal_say_reason(tal_status status);

/* Says on stderr why WHAT (a file, a command) failed: by the errors of LIST (or NULL), else by the
 * status. Gives the exit code. */
int tal_say_failure(tal_status status, const char *what, const tal_diagnostics *list);

/* Writes ROOT (NULL: no memory) to stdout and frees it; gives an exit code. */
int tal_say_json(tal_json *root);

/* The exit code of a status. */
int tal_say_code(tal_status status);

#endif
