/* What a typed line means, before it is known what can be chosen. */
#ifndef TAL_FRONT_ANSWER_H
#define TAL_FRONT_ANSWER_H

typedef enum tal_answer_kind {
    TAL_ANSWER_NOTHING,  /* an empty line */
    TAL_ANSWER_NUMBER,
    TAL_ANSWER_WORD,     /* a reply's id, or something else */
    TAL_ANSWER_UNKNOWN,  /* a slash and no command of ours */
    TAL_ANSWER_LOOK,     /* the commands, from here on */
    TAL_ANSWER_HINT,
    TAL_ANSWER_FEEDBACK,
    TAL_ANSWER_BACK,
    TAL_ANSWER_HELP,
    TAL_ANSWER_QUIT,
    TAL_ANSWER_KINDS,
} tal_answer_kind;

typedef struct tal_answer {
    tal_answer_kind kind;
    int number;           /* NUMBER */
    const char *word;     /* WORD, UNKNOWN: what was typed; LOOK, FEEDBACK: the argument, or "" */
    tal_answer_kind near; /* WORD, UNKNOWN: the command that it looks like, or NOTHING */
} tal_answer;

/* Reads LINE, which is cut up; the answer points into it. */
tal_answer tal_answer_read(char *line);

/* The name of a command in the language of the interface, with its slash: "/look". Static. */
const char *tal_answer_command(tal_answer_kind kind);

/* Is WORD the English WANTED or its translation, accents and case apart? */
int tal_answer_is(const char *word, const char *wanted);

/* Are all words of TYPED (at least one) words of LABEL, accents and case apart? */
int tal_answer_fits(const char *typed, const char *label);

#endif
