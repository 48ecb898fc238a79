/*
 * The replies of a scenario as exhibits, for judges of the author's key: those of every scene that has a
 * moment, each after what is said there, in one language. No session is played: of a text that varies all that it
 * may say is shown with slashes between, what a case would fill in is the first form's, and numbers are "...".
 *
 * An exhibit's id is SCENE.REPLY@DIGEST, with ten digits of the SHA-256 of what is shown: where a text is
 * changed, or is shown in another language, ratings of the old one are of something else.
 */
#ifndef TAL_DOSSIER_REPLIES_H
#define TAL_DOSSIER_REPLIES_H

#include "dossier/exhibit.h"
#include "model/scenario.h"

/* Adds them to OUT, whose `failed` says whether there was memory. LANGUAGE is an index of the scenario's. The
 * key is the author's levels; TAL_UNRATED where a formula decides. */
void tal_replies_exhibit(tal_exhibits *out, const tal_scenario *scenario, int language);

#endif
