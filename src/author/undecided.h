/*
 * What a scenario that was made from a story still leaves open. The importer marks it by comments, and whoever has
 * decided takes the comment away.
 */
#ifndef TAL_AUTHOR_UNDECIDED_H
#define TAL_AUTHOR_UNDECIDED_H

#include "base/diagnostics.h"
#include "base/source.h"

enum { TAL_CODE_UNDECIDED = 860 };

/* Warns, once, at the first comment of SOURCE that says that something is to be decided, of how many there are. */
void tal_undecided_warn(const tal_source *source, tal_diagnostics *diagnostics);

#endif
