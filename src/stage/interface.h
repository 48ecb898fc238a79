/* The language of the interface: the user's locale, or what they ask for. */
#ifndef TAL_STAGE_INTERFACE_H
#define TAL_STAGE_INTERFACE_H

#include <stddef.h>

enum { TAL_INTERFACE_LANGUAGE = 16 };

/* Follows the locale for characters and messages only, and finds the translations. */
void tal_interface_open(void);

/* Speaks LANGUAGE ("es", "es-MX"), or what is nearest, or English where there is no translation. */
void tal_interface_speak(const char *language);

/* The language last spoken, as locales write it ("es_MX"). Borrowed from the environment. */
const char *tal_interface_spoken(void);

/* The language that the user's environment asks for: "es" for LANG=es_ES.UTF-8; "en" for none. */
void tal_interface_locale(char out[TAL_INTERFACE_LANGUAGE]);

#endif
