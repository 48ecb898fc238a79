/*
 * The pictures that a window shows, by name: each is loaded once and kept. Owns them; draws
 * nothing. One that is missing or has errors is done without: that is said on stderr, once, and can
 * be asked for.
 */
#ifndef TAL_WINDOW_GALLERY_H
#define TAL_WINDOW_GALLERY_H

#include "window/picture.h"

typedef struct tal_gallery tal_gallery;

tal_gallery *tal_gallery_new(void); /* NULL: no memory */

/* Everything is loaded anew when it is asked for; what was borrowed is gone. */
void tal_gallery_forget(tal_gallery *gallery);
void tal_gallery_free(tal_gallery *gallery);

/*
 * PORTRAIT.yaml in the folder `pictures` beside the scenario's file (SCENARIO may be NULL), else of
 * those that come with the program. Never NULL: tal_picture_anybody where there is none, PORTRAIT
 * is "" or GALLERY NULL. Borrowed from the gallery.
 */
const tal_picture *tal_gallery_person(tal_gallery *gallery, const char *portrait,
                                      const char *scenario);

/* The place of a setting ("phone"): the one of whose PORTRAIT it is (phone-marta.yaml), else anybody's (phone.yaml);
 * looked for as a person is. NULL: there is none. Borrowed. */
const tal_picture *tal_gallery_place(tal_gallery *gallery, const char *setting,
                                     const char *portrait, const char *scenario);

/* The i-th that had to be done without, in a sentence; NULL past the last. Borrowed. */
const char *tal_gallery_lack(const tal_gallery *gallery, size_t i);

#endif
