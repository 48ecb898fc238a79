/* Finds the file. */
#include "front/key_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "base/nearest.h"
#include "front/ratings.h"
#include "stage/library.h"
#include "stage/say.h"

static char *path_beside(const char *scenario)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    size_t length = strlen(scenario);

    if (length > 4 && strcmp(scenario + length - 4, ".lua") == 0)
        length -= 4;
    tal_buffer_add(&path, scenario, length);
    tal_buffer_text(&path, ".ratings.csv");
    return tal_buffer_take(&path);
}

static int read_ratings(tal_rated_key *out, const tal_scenario *scenario, const char *path)
{
    tal_ratings_file ratings = { .arena = NULL };
    int code = tal_ratings_read(&ratings, &path, 1, NULL);

    if (!code && tal_rated_key_of(out, scenario, &ratings.ratings))
        code = tal_say_failure(TAL_ENOMEM, path, NULL);
    tal_ratings_free(&ratings);
    return code;
}

int tal_key_file_read(tal_rated_key *out, const tal_scenario *scenario, const char *path)
{
    char *beside = path_beside(path);
    int code = beside ? TAL_EXIT_DONE : tal_say_failure(TAL_ENOMEM, path, NULL);

    *out = (tal_rated_key){ .state = TAL_KEY_AUTHORS };
    if (!code && access(beside, F_OK) == 0)
        code = read_ratings(out, scenario, beside);
    free(beside);
    return code;
}

/* Of a journal's scenario only the session's language was loaded: where the file is the same, it is read with all. */
static int read_shipped(tal_rated_key *out, const tal_scenario *kept, const char *path)
{
    tal_scenario *whole = NULL;
    bool same = tal_scenario_load(&whole, path, NULL) == TAL_OK &&
                strcmp(tal_scenario_sha256(whole), tal_scenario_sha256(kept)) == 0;
    int code = tal_key_file_read(out, same ? whole : kept, path);

    tal_scenario_free(whole);
    return code;
}

int tal_key_file_shipped(tal_rated_key *out, const tal_scenario *scenario)
{
    tal_nearest ignored = tal_nearest_start("", 0);
    tal_library library;
    char *path;
    int code = TAL_EXIT_DONE;

    *out = (tal_rated_key){ .state = TAL_KEY_AUTHORS };
    if (tal_library_open(&library, TAL_LIBRARY_SCENARIOS))
        return code;
    path = tal_library_path_of(&library, scenario->id, &ignored);
    if (path)
        code = read_shipped(out, scenario, path);
    free(path);
    tal_library_close(&library);
    return code;
}

/* FOLDER/NAME.ratings.csv, where NAME.lua is the file that was kept. */
static char *path_in(const char *folder, const tal_scenario *scenario)
{
    const char *slash = strrchr(scenario->file, '/');
    char *path = tal_folder_path(folder, slash ? slash + 1 : scenario->file), *beside = path ? path_beside(path) : NULL;

    free(path);
    return beside;
}

tal_status tal_key_file_results(tal_rated_key *out, const tal_scenario *scenario, const char *folder)
{
    char *path = path_in(folder, scenario);
    int code;

    if (!path)
        return TAL_ENOMEM;
    code = access(path, F_OK) == 0 ? read_ratings(out, scenario, path) : tal_key_file_shipped(out, scenario);
    free(path);
    return code == TAL_EXIT_DONE ? TAL_OK : code == TAL_EXIT_FILE ? TAL_EFILE : TAL_ENOMEM;
}
