/* Words of the trade, as people read them in the language of the interface. All static. */
#ifndef TAL_REPORT_TERMS_H
#define TAL_REPORT_TERMS_H

int tal_terms_step(int value); /* of a mood, 0..100: 0 to 4, for the words below and for faces */
const char *tal_terms_trust(int value);    /* 0..100: "wary" ... "trusting" */
const char *tal_terms_patience(int value);
const char *tal_terms_result(const char *result);   /* the id of a result: "ended with dignity" */
const char *tal_terms_verdict(const char *verdict); /* "the client exaggerates" */
const char *tal_terms_stance(const char *stance);   /* "a limit is held" */
const char *tal_terms_style(const char *style);     /* "appeases" */
const char *tal_terms_probe(const char *probe);     /* "never-looks": in English it is its id */
const char *tal_terms_language(const char *language); /* "Spanish"; one that is not known as it is */
const char *tal_terms_setting(const char *setting); /* "on the phone"; "" for none */

#endif
