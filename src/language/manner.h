/* What a reply does as a whole, whatever it says. */
#ifndef TAL_LANGUAGE_MANNER_H
#define TAL_LANGUAGE_MANNER_H

#include "language/asking.h"

/* Is the match part of a question about facts? Then it states nothing. */
bool tal_manner_is_asked(const tal_match *match, const tal_asking *questions, int count);

/* ... of one that is sincere, or proposes? "Which part of it is not true?" says of nothing that it is not. */
bool tal_manner_is_wondered(const tal_match *match, const tal_asking *questions, int count);

/* Does a question suggest something, in so many words, and nobody mock? "How about the digital one over there?" */
bool tal_manner_suggests(const tal_judge *judge, const tal_asking *questions, int count);

/* A question that leads or accuses, where none is sincere. NULL: none. */
const tal_match *tal_manner_leading(const tal_judge *judge, const tal_asking *questions, int count);

/* Does the reply work at the matter: does it ask sincerely, check, own or offer something? */
bool tal_manner_is_working(const tal_judge *judge, const tal_asking *questions, int count);

/* Does it ask, check, own or sympathise, or both limit and offer? Only beside that does telling what the client did or
 * wants take it up; else it is held against them more often than not: "you wanted children; children cry". */
bool tal_manner_is_engaged(const tal_judge *judge, const tal_asking *questions, int count);

/* Is it a long letter that asks nothing, given so many QUESTIONS? Most likely it says nothing. */
bool tal_manner_is_letter(const tal_judge *judge, int questions);

/* Has it a word of the client's matter, or does it ask of it? Else what it tells is told of something else. Where nothing
 * was said before, anything may be the matter. */
bool tal_manner_is_of_matter(const tal_judge *judge, const tal_asking *questions, int count);

/* Does it chat, or go on at length, without a word of the client's matter, and ask, name, own or offer
 * nothing; or is it all small talk, to nobody? */
bool tal_manner_is_astray(const tal_judge *judge, const tal_asking *questions, int count);

/* Is nearly all of what a reply of some length says the client's own, in every sentence of it? Then it only tells back,
 * whatever that denies: "you never signed up, you never opened it and you're not paying for it". */
bool tal_manner_is_echo(const tal_judge *judge);

/* Cue words without grammar: hardly a word that only holds others together, many content words in a
 * row, or nothing but bits of a word or two. */
bool tal_manner_is_chain(const tal_judge *judge);

#endif
