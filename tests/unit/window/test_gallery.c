/* Pictures by name: found once, done without where they are missing, and that is said. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "store/scratch.h"
#include "window/gallery.h"

static tal_gallery *gallery;

static void begin(void)
{
    scratch_begin();
    cr_redirect_stderr();
    gallery = tal_gallery_new();
}

static void end(void)
{
    tal_gallery_free(gallery);
    scratch_end();
}

TestSuite(gallery, .init = begin, .fini = end);

Test(gallery, a_picture_is_loaded_once)
{
    const tal_picture *marta = tal_gallery_person(gallery, "marta", "scenarios/x.lua");

    cr_assert_neq(marta, tal_picture_anybody());
    cr_assert_eq(tal_gallery_person(gallery, "marta", "scenarios/x.lua"), marta);
    cr_assert_neq(tal_gallery_person(gallery, "adela", "scenarios/x.lua"), marta);
    cr_assert_null(tal_gallery_lack(gallery, 0));
}

Test(gallery, who_has_no_picture_can_be_anybody)
{
    cr_assert_eq(tal_gallery_person(gallery, "nobody", NULL), tal_picture_anybody());
    cr_assert_eq(tal_gallery_person(gallery, "nobody", NULL), tal_picture_anybody());
    cr_assert_str_eq(tal_gallery_lack(gallery, 0), "there is no picture nobody");
    cr_assert_null(tal_gallery_lack(gallery, 1), "it is said once");
    cr_assert_stderr_eq_str("talante: there is no picture nobody\n");
}

Test(gallery, whose_author_names_none_lacks_nothing)
{
    cr_assert_eq(tal_gallery_person(gallery, "", NULL), tal_picture_anybody());
    cr_assert_eq(tal_gallery_person(NULL, "marta", NULL), tal_picture_anybody());
    cr_assert_null(tal_gallery_lack(gallery, 0));
    cr_assert_null(tal_gallery_lack(NULL, 0));
}

Test(gallery, a_scenario_brings_its_own)
{
    const tal_picture *shipped = tal_gallery_person(gallery, "marta", NULL);
    const char *own = "picture: person\n";
    char expected[700];

    mkdir(scratch_path("pictures"), 0700);
    scratch_write(scratch_path("pictures/marta.yaml"), own, strlen(own));
    cr_assert_eq(tal_gallery_person(gallery, "marta", scratch_path("mine.lua")),
                 tal_picture_anybody(), "the author's own has errors");
    snprintf(expected, sizeof expected, "the picture %s has errors",
             scratch_path("pictures/marta.yaml"));
    cr_assert_str_eq(tal_gallery_lack(gallery, 0), expected);
    cr_assert_eq(tal_gallery_person(gallery, "marta", NULL), shipped);
}

Test(gallery, a_place_need_have_no_picture)
{
    cr_assert_not_null(tal_gallery_place(gallery, "phone", "", NULL));
    cr_assert_neq(tal_gallery_place(gallery, "phone", "marta", NULL),
                  tal_gallery_place(gallery, "phone", "", NULL), "Marta is at home");
    cr_assert_eq(tal_gallery_place(gallery, "phone", "nobody", NULL),
                 tal_gallery_place(gallery, "phone", "", NULL));
    cr_assert_null(tal_gallery_place(gallery, "beach", "marta", NULL));
    cr_assert_null(tal_gallery_place(gallery, "", "marta", NULL));
    cr_assert_null(tal_gallery_lack(gallery, 0));
}

Test(gallery, what_is_forgotten_is_loaded_anew)
{
    const char *broken = "picture: person\n";

    mkdir(scratch_path("pictures"), 0700);
    scratch_write(scratch_path("pictures/nuno.yaml"), broken, strlen(broken));
    cr_assert_eq(tal_gallery_person(gallery, "nuno", scratch_path("mine.lua")), tal_picture_anybody());
    cr_assert_not_null(tal_gallery_lack(gallery, 0));
    cr_assert_eq(unlink(scratch_path("pictures/nuno.yaml")), 0);
    tal_gallery_forget(gallery);
    cr_assert_null(tal_gallery_lack(gallery, 0));
    cr_assert_neq(tal_gallery_person(gallery, "marta", scratch_path("mine.lua")), tal_picture_anybody());
}
