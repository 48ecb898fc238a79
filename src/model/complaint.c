/*
 * Complaints about expressions, and hints that quote the expression corrected.
 * Owns no memory: messages and hints live in fixed buffers until the caller has copied them.
 */
#include "model/complaint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"

void tal_complaint_say(tal_complaint *complaint, size_t offset, tal_mistake code, const char *hint,
                       const char *format, ...)
{
    if (complaint->stopped)
        return;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    complaint->any = true;
    complaint->names->complain(complaint->names->context, offset, code, message, hint);
}

tal_slice tal_complaint_slice(const tal_complaint *complaint, size_t from, size_t to)
{
    tal_slice slice;
    if (to - from < sizeof slice.bytes) {
        memcpy(slice.bytes, complaint->text + from, to - from);
        slice.bytes[to - from] = '\0';
    } else {
        snprintf(slice.bytes, sizeof slice.bytes, "%s", _("this"));
    }
    return slice;
}

void tal_rewrite_start(tal_rewrite *rewrite, const tal_complaint *complaint)
{
    rewrite->complaint = complaint;
    rewrite->copied = rewrite->used = 0;
    rewrite->full = false;
}

static void append(tal_rewrite *rewrite, const char *bytes, size_t length)
{
    if (rewrite->used + length >= sizeof rewrite->text) {
        rewrite->full = true;
        return;
    }
    memcpy(rewrite->text + rewrite->used, bytes, length);
    rewrite->used += length;
}

void tal_rewrite_put(tal_rewrite *rewrite, size_t from, size_t to, const char *instead)
{
    append(rewrite, rewrite->complaint->text + rewrite->copied, from - rewrite->copied);
    append(rewrite, instead, strlen(instead));
    rewrite->copied = to;
}

const char *tal_rewrite_hint(tal_rewrite *rewrite, const char *format)
{
    tal_rewrite_put(rewrite, rewrite->complaint->length, rewrite->complaint->length, "");
    if (rewrite->full)
        return NULL;
    while (rewrite->used > 0 && rewrite->text[rewrite->used - 1] == ' ')
        rewrite->used--;
    rewrite->text[rewrite->used] = '\0';
    snprintf(rewrite->hint, sizeof rewrite->hint, format,
             rewrite->text + strspn(rewrite->text, " "));
    return rewrite->hint;
}

const char *tal_rewrite_once(tal_rewrite *rewrite, const tal_complaint *complaint, size_t from,
                             size_t to, const char *instead)
{
    tal_rewrite_start(rewrite, complaint);
    tal_rewrite_put(rewrite, from, to, instead);
    return tal_rewrite_hint(rewrite, _("write: %s"));
}
