/* Where a picture is looked for. That one is nowhere: tests/errors/meaning/861-*. */
#include "stage/pictures.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stage/places.h"

Test(pictures, is_looked_for_beside_the_scenario_first)
{
    char folder[] = "/tmp/talante-pictures-XXXXXX", path[200], scenario[200];
    char *found, *assets;

    cr_assert(mkdtemp(folder));
    snprintf(scenario, sizeof scenario, "%s/x.lua", folder);
    snprintf(path, sizeof path, "%s/pictures", folder);
    cr_assert_eq(mkdir(path, 0700), 0);
    found = tal_pictures_find("marta", scenario);
    assets = tal_places_find("assets");
    cr_assert_eq(!found, !assets, "then among what comes with the program, where that is there");
    cr_assert(!found || strstr(found, "/assets/pictures/marta.yaml"));
    free(found);
    free(assets);
    strcat(path, "/marta.yaml");
    fclose(fopen(path, "w"));
    found = tal_pictures_find("marta", scenario);
    cr_assert_str_eq(found, path);
    free(found);
    found = tal_pictures_find("tomas", NULL);
    cr_assert(!found || strstr(found, "/assets/pictures/tomas.yaml"));
    free(found);
    cr_assert_null(tal_pictures_find("nobody", scenario));
    cr_assert_null(tal_pictures_find("../pictures/marta", scenario), "no way out of the folder");
    cr_assert_null(tal_pictures_find("", scenario));
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    rmdir(folder);
}
