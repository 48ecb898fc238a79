/* Owns the names of the pages. Must not know what is on them. */
#include "dossier/pages.h"

#include <stdlib.h>
#include <string.h>

#include "base/folder.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "cohort/manifest.h"
#include "cohort/people.h"
#include "dossier/figures_files.h"
#include "dossier/group_page.h"
#include "dossier/handing.h"
#include "dossier/manual_page.h"
#include "dossier/outlet.h"
#include "dossier/person_page.h"
#include "report/html.h"

void tal_pages_free(tal_pages *it)
{
    for (size_t i = 0; i < it->written_count; i++)
        free(it->written[i]);
    free(it->written);
    free(it->nearest);
    it->written = NULL;
    it->nearest = NULL;
    it->written_count = it->written_capacity = 0;
}

const char *tal_pages_last(const tal_pages *it)
{
    return it->written_count ? it->written[it->written_count - 1] : NULL;
}

/* STEM with ENDING becomes what was written last. */
static tal_status note_file(tal_pages *it, const char *stem, const char *ending)
{
    char **grown = tal_grow(it->written, it->written_count, &it->written_capacity, sizeof *grown);
    tal_buffer path = TAL_BUFFER_EMPTY;

    if (!grown)
        return TAL_ENOMEM;
    it->written = grown;
    tal_buffer_format(&path, "%s%s", stem, ending);
    grown[it->written_count] = tal_buffer_take(&path);
    if (!grown[it->written_count])
        return TAL_ENOMEM;
    it->written_count++;
    return TAL_OK;
}

static tal_status put_html(tal_buffer *out, const tal_folio *folio)
{
    tal_html_put(out, folio);
    return out->failed ? TAL_ENOMEM : TAL_OK;
}

static const tal_page_form html = { ".html", put_html };

enum { FILES = 4 }; /* two pages at once, in two forms each */

/* Files that get their names together. */
typedef struct parcel {
    tal_outlet outlets[FILES];
    size_t count;
} parcel;

/* FOLIO as STEM with the ending of FORM, up to where it can be settled. */
static tal_status add_file(tal_pages *it, parcel *out, const tal_folio *folio, const char *stem, const tal_page_form *form)
{
    tal_outlet *outlet = &out->outlets[out->count++];
    tal_buffer bytes = TAL_BUFFER_EMPTY;
    tal_status status = note_file(it, stem, form->ending);

    *outlet = TAL_OUTLET_CLOSED;
    if (!status)
        status = form->put(&bytes, folio);
    if (!status)
        status = tal_outlet_file(outlet, tal_pages_last(it));
    if (!status)
        status = tal_outlet_add(outlet, &bytes);
    tal_buffer_free(&bytes);
    return status;
}

/* FOLIO as STEM with the ending of each form. Frees STEM; NULL: no memory. */
static tal_status add_page(tal_pages *it, parcel *out, const tal_folio *folio, char *stem)
{
    tal_status status = stem ? add_file(it, out, folio, stem, &html) : TAL_ENOMEM;

    if (!status && it->also)
        status = add_file(it, out, folio, stem, it->also);
    free(stem);
    return status;
}

/* Where all went well so far, each gets its name. That of one that does not is noted last. */
static tal_status settle_all(tal_pages *it, parcel *all, tal_status status)
{
    size_t sent = 0;

    while (!status && sent < all->count)
        status = tal_outlet_settle(&all->outlets[sent++]);
    if (status && sent > 0) {
        char *failed = it->written[sent - 1];

        it->written[sent - 1] = it->written[it->written_count - 1];
        it->written[it->written_count - 1] = failed;
    }
    for (size_t i = 0; i < all->count; i++)
        tal_outlet_close(&all->outlets[i]);
    return status;
}

/* ---- A person ------------------------------------------------------------------------------------ */

/* FOLDER/people/ID: `talante forget` finds all that has this name before the ending. The caller frees; NULL: no
 * memory. */
static char *person_stem(const char *folder, const char *id)
{
    char *name = tal_people_name(id);
    tal_buffer path = TAL_BUFFER_EMPTY;

    path.failed = !name;
    tal_buffer_format(&path, "%s/people/%s", folder, name ? name : "");
    free(name);
    return tal_buffer_take(&path);
}

static tal_status write_person(tal_pages *it, const tal_handed *person)
{
    parcel all = { .count = 0 };
    tal_folio folio;
    tal_status status;

    if (person->count == 0)
        return TAL_EENDED;
    it->speak(person->parts[0].language);
    status = tal_person_page(&folio, person);
    if (!status)
        status = tal_people_folder(it->folder);
    if (!status)
        status = add_page(it, &all, &folio, person_stem(it->folder, person->candidate));
    status = settle_all(it, &all, status);
    tal_folio_free(&folio);
    return status;
}

/* On to the person with this ID. TAL_ECHOICE: there is none. */
static tal_status find(tal_pages *it, tal_handing *handing, const char *id, tal_handed *out)
{
    tal_nearest nearest = tal_nearest_start(id, strlen(id));
    bool sound = true;

    for (;;) {
        tal_status status = tal_handing_next(handing, out);

        if (status == TAL_EENDED)
            return sound ? TAL_ECHOICE : TAL_EFILE;
        if (status == TAL_EFILE) {
            sound = false;
            continue;
        }
        if (status)
            return status;
        if (strcmp(out->candidate, id) == 0)
            return sound ? TAL_OK : TAL_EFILE;
        tal_nearest_offer(&nearest, out->candidate);
        if (nearest.best != out->candidate)
            continue;
        free(it->nearest); /* the id is lent until the next call only */
        it->nearest = strdup(nearest.best);
        if (!it->nearest)
            return TAL_ENOMEM;
        nearest.best = it->nearest;
    }
}

tal_status tal_pages_person(tal_pages *it, const char *id, tal_diagnostics *diagnostics)
{
    tal_handing *handing = NULL;
    tal_handed person;
    tal_status status = tal_handing_open(&handing, it->folder, diagnostics);

    if (status)
        return status;
    status = find(it, handing, id, &person);
    if (!status)
        status = write_person(it, &person);
    tal_handing_close(handing);
    return status;
}

/* ---- The group ----------------------------------------------------------------------------------- */

/* All of them are ready before one gets its name. */
static tal_status write_group(tal_pages *it, const tal_roll *roll, const tal_attributes *groups, const tal_judges *judges)
{
    parcel all = { .count = 0 };
    tal_folio page = { .failed = false }, manual = { .failed = false };
    char version[24], results[TAL_SHA256_HEX];
    tal_measures measures;
    tal_status status = tal_measures_of(&measures, roll, groups);

    if (!status)
        status = tal_group_page(&page, roll, &measures, judges);
    tal_manifest_read_version(it->folder, version);
    if (!status)
        status = tal_manifest_hash(it->folder, "results.jsonl", results);
    if (!status)
        status = tal_manual_page(&manual, roll, &measures, judges, version, results);
    if (!status)
        status = add_page(it, &all, &page, tal_folder_path(it->folder, "report"));
    if (!status)
        status = add_page(it, &all, &manual, tal_folder_path(it->folder, "manual"));
    status = settle_all(it, &all, status);
    tal_folio_free(&page);
    tal_folio_free(&manual);
    tal_measures_free(&measures);
    return status;
}

tal_status tal_pages_group(tal_pages *it, tal_diagnostics *diagnostics)
{
    tal_roll roll;
    tal_attributes groups;
    tal_status status = tal_roll_of(&roll, it->folder, it->language, diagnostics);
    const tal_judges *judges = status ? NULL : it->judge(it->judging, &roll.assembly);

    if (!status && !judges)
        status = TAL_EINVAL;
    if (!status && it->groups)
        status = tal_figures_groups(&groups, it->groups, &roll.table);
    it->apart = !status && it->groups && roll.table.people > 0 && groups.unlisted == roll.table.people;
    if (!status) {
        it->speak(tal_roll_language_of(&roll));
        status = write_group(it, &roll, it->groups ? &groups : NULL, judges);
    }
    tal_roll_close(&roll);
    return status;
}
