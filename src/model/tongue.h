/* Which of several languages is the one that somebody wishes. */
#ifndef TAL_MODEL_TONGUE_H
#define TAL_MODEL_TONGUE_H

/*
 * The place of WISH among COUNT tags of languages (BCP 47); where it is not there, of the same without its last part:
 * of "es" for "es-MX" (RFC 4647, 3.4, lookup). A locale's "es_MX" is the same wish. TAL_NONE: neither is there.
 */
int tal_tongue_pick(const char *const *tags, int count, const char *wish);

#endif
