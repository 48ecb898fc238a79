/*
 * A scenario as a script in Markdown (GitHub's), for an expert to read and sign: all that is said, shown
 * and scored, in the order of the file, all languages side by side, texts and conditions as the author
 * wrote them. The same file, rubric and language of the interface give the same bytes.
 */
#ifndef TAL_REPORT_SCRIPT_MD_H
#define TAL_REPORT_SCRIPT_MD_H

#include "base/buffer.h"
#include "model/rubric.h"
#include "model/scenario.h"

/* What is ours is in the language of the interface, LANGUAGE. KEY says whose the levels are, "the author's key"; NULL: nothing is said of it. The caller frees. NULL: no memory. */
char *tal_script_md(const tal_scenario *scenario, const tal_rubric *rubric, const char *language,
                    const char *key);

#endif
