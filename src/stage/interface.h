/* The language of the interface: the user's locale, or what they ask for. */
#ifndef TAL_STAGE_INTERFACE_H
#define TAL_STAGE_INTERFACE_H

#include <stdbool.h>
#include <stddef.h>

enum { TAL_INTERFACE_LANGUAGE = 16 };

/* Follows the locale for characters and messages only, and finds the translations. */
void tal_interface_open(void);

/* Speaks LANGUAGE ("es", "es-MX"), or what is nearest, or English where there is no translation: for files, which are
 * to be the same whoever writes them. */
void tal_interface_speak(const char *language);

/* The same for whoever sits before it: where there is no translation, it goes on in the language that it speaks. false: so
 * it does. */
bool tal_interface_offer(const char *language);

/* The languages that there are, with commas. The caller frees; NULL: no memory. */
char *tal_interface_languages(void);

/* The language last spoken, as locales write it ("es_MX"). Borrowed from the environment. */
const char *tal_interface_spoken(void);

/* The language that the user's environment asks for: "es" for LANG=es_ES.UTF-8; "en" for none. */
void tal_interface_locale(char out[TAL_INTERFACE_LANGUAGE]);

#endif
