/* From what the rules found to acts and levels: the anchors of docs/scoring.md, as code. */
#ifndef TAL_LANGUAGE_JUDGE_H
#define TAL_LANGUAGE_JUDGE_H

#include "base/buffer.h"
#include "language/match.h"
#include "language/shared.h"

typedef struct tal_judge {
    const tal_lexicon *lexicon;
    tal_tokens tokens, context, words, opened; /* of the text and of the situation */
    tal_matches matches;
    tal_shared shared; /* of the text with the situation */
    const tal_spoken *spoken; /* the situation's; borrowed */
    tal_evidence *evidence;
    size_t evidence_count, evidence_capacity;
    bool no_memory;
} tal_judge;

/* The matches are those of the tokens. */
tal_status tal_judge_levels(tal_judge *judge, tal_stance stance, tal_heard *out);
void tal_judge_free(tal_judge *judge);

#endif
