/* The file, byte by byte. What it does on the command line: tests/cli/translate.sh. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "author/translation_yaml.h"
#include "bill.h"

TestSuite(translation_yaml, .init = bill_begin, .fini = bill_end);

/* Brings the file up to date: WAS (NULL: there is none) becomes EXPECTED, and that stays as it is. */
static void becomes(const char *was, const char *expected)
{
    if (was)
        bill_write("bill.es.yaml", was);
    for (int i = 0; i < 2; i++) {
        tal_translation t = bill_open();
        tal_buffer out = TAL_BUFFER_EMPTY;
        tal_translation_yaml(&t, &out);
        cr_assert_str_eq(out.bytes, expected, "%s", i ? "again" : "at first");
        bill_write("bill.es.yaml", out.bytes);
        tal_buffer_free(&out);
        tal_translation_close(&t);
    }
}

#define HEAD                                                                                                           \
    "# bill.lua in Spanish: write each translation behind to:, and keep every {name}.\n"                               \
    "# #. says where a text stands. #, is what it says now, where it has changed: mend the translation, then put "     \
    "that from: in the place of the old one.\n"                                                                        \
    "# #~, at the end, is what the scenario no longer has. These lines are talante's; all other comments are yours, "  \
    "and stay.\n"

Test(translation_yaml, a_new_file_has_every_text_and_what_to_know_of_it)
{
    bill_scenario("{ { \"Since {rise}?\", when = \"turn > 1\" }, \"Since when?\" }, why = \"So.\"");
    becomes(NULL, HEAD "language: es\n"
                       "title:\n"
                       "  from: \"The bill\"\n"
                       "  to:   \"\"\n"
                       "\n"
                       "claim:\n"
                       "  text:\n"
                       "    from: \"It has doubled.\"\n"
                       "    to:   \"\"\n"
                       "  #. {rise}: a half | a tenth\n"
                       "  truth:\n"
                       "    from: \"By {rise}.\"\n"
                       "    to:   \"\"\n"
                       "  value:\n"
                       "    from: \"-5%\"\n"
                       "    to:   \"\"\n"
                       "\n"
                       "moments:\n"
                       "  - from: \"the number\"\n"
                       "    to:   \"\"\n"
                       "\n"
                       "vary:\n"
                       "  cause:\n"
                       "    #. verdict: right\n"
                       "    ours:\n"
                       "      rise:\n"
                       "        from: \"a half\"\n"
                       "        to:   \"\"\n"
                       "    none:\n"
                       "      rise:\n"
                       "        from: \"a tenth\"\n"
                       "        to:   \"\"\n"
                       "\n"
                       "scenes:\n"
                       "  #. moment: the number\n"
                       "  opening:\n"
                       "    lines:\n"
                       "      #. says: Ana\n"
                       "      - from: \"Well?\"\n"
                       "        to:   \"\"\n"
                       "      #. note\n"
                       "      - from: \"She waits.\"\n"
                       "        to:   \"\"\n"
                       "    replies:\n"
                       "      #. reply: discernment 2\n"
                       "      #. when: trust > 10\n"
                       "      ask:\n"
                       "        text:\n"
                       "          #. when: turn > 1\n"
                       "          #. {rise}: a half | a tenth\n"
                       "          - from: \"Since {rise}?\"\n"
                       "            to:   \"\"\n"
                       "          - from: \"Since when?\"\n"
                       "            to:   \"\"\n"
                       "        why:\n"
                       "          from: \"So.\"\n"
                       "          to:   \"\"\n"
                       "\n"
                       "outcomes:\n"
                       "  #. result: resolved\n"
                       "  thanks:\n"
                       "    text:\n"
                       "      from: \"She thanks you.\"\n"
                       "      to:   \"\"\n");
}

/* What is between TITLE and END of a file for the scenario below, all translated. */
#define REST                                                                                                           \
    "\nclaim:\n"                                                                                                       \
    "  text:\n    from: \"It has doubled.\"\n    to:   \"1\"\n"                                                        \
    "  #. {rise}: a half | a tenth\n  truth:\n    from: \"By {rise}.\"\n    to:   \"{rise}\"\n"                        \
    "  value:\n    from: \"-5%\"\n    to:   \"3\"\n"                                                                   \
    "\nmoments:\n  - from: \"the number\"\n    to:   \"4\"\n"                                                          \
    "\nvary:\n  cause:\n    #. verdict: right\n    ours:\n      rise:\n        from: \"a half\"\n        to:   \"5\"\n" \
    "    none:\n      rise:\n        from: \"a tenth\"\n        to:   \"6\"\n"

#define OPENING LINES "      ask:\n        text:\n" TEXTS
#define WITH_NOTE LINES "      ask:\n        # one\n        # two\n        text:\n" TEXTS

#define LINES                                                                                                          \
    "\nscenes:\n  #. moment: the number\n  opening:\n    lines:\n"                                                     \
    "      #. says: Ana\n      - from: \"Well?\"\n        to:   \"7\"\n"                                               \
    "      #. note\n      - from: \"She waits.\"\n        to:   \"8\"\n"                                               \
    "    replies:\n      #. reply: discernment 2\n      #. when: trust > 10\n"

#define TEXTS                                                                                                          \
    "          from: \"Since when?\"\n          to:   \"9\"\n"                                                         \
    "\noutcomes:\n  #. result: resolved\n  thanks:\n    text:\n      from: \"She thanks you.\"\n      to:   \"10\"\n"

Test(translation_yaml, what_is_stale_shows_both_texts_until_somebody_has_looked)
{
    bill_scenario("\"Since when?\"");
    becomes("language: es\ntitle: { from: \"The invoice\", to: \"La factura\" }\n" REST OPENING,
            "language: es\n"
            "title:\n"
            "  #, from: \"The bill\"\n"
            "  from: \"The invoice\"\n"
            "  to:   \"La factura\"\n" REST OPENING);
    becomes("language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST OPENING,
            "language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST OPENING);
}

Test(translation_yaml, what_people_wrote_stays)
{
    bill_scenario("\"Since when?\"");
    becomes("# mine\n"
            "language: es # of Spain\n"
            "# the title\n"
            "title:\n"
            "  # within\n"
            "  from: \"The bill\" # not the duck's\n"
            "  to: La factura\n"
            "  by: Marta\n" REST OPENING "# the end\n",
            "# mine\n"
            "# of Spain\n"
            "language: es\n"
            "# the title\n"
            "# within\n"
            "# not the duck's\n"
            "title:\n"
            "  from: \"The bill\"\n"
            "  to:   \"La factura\"\n"
            "  by: \"Marta\"\n" REST OPENING "# the end\n");
}

Test(translation_yaml, what_the_scenario_no_longer_has_goes_to_the_end)
{
    bill_scenario("\"Since when?\"");
    becomes("language: es\n"
            "title: [ { from: \"The bill\", to: \"La factura\" }, { from: \"No. 2\", to: \"La dos\" } ]\n" REST
            "  plan:\n    big: { size: { from: \"big\", to: \"grande\" }, empty: { from: \"e\", to: \"\" } }\n" OPENING
            "  # a pity\n"
            "  gone:\n    text: { from: \"Gone.\", to: \"\\u2028Fue.\" }\n"
            "    for_client: nobody\n"
            "\n#~ - key:  \"old\"\n#~   from: \"x\"\n#~   to:   \"y\"\n#~   note: \"# why\"\n",
            "language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST OPENING
            "# a pity\n"
            "\n"
            "#~ - key:  \"old\"\n#~   from: \"x\"\n#~   to:   \"y\"\n#~   note: \"# why\"\n"
            "#~ - key:  \"title\"\n#~   from: \"No. 2\"\n#~   to:   \"La dos\"\n"
            "#~ - key:  \"vary.plan.big.size\"\n#~   from: \"big\"\n#~   to:   \"grande\"\n"
            "#~ - key:  \"outcomes.gone.text\"\n#~   from: \"Gone.\"\n#~   to:   \"\\u2028Fue.\"\n"
            "#~ - key:  \"outcomes.gone.for_client\"\n#~   to:   \"nobody\"\n");
}

Test(translation_yaml, what_comes_back_is_taken_from_the_end)
{
    bill_scenario("\"Since when?\"");
    becomes("language: es\n"
            "\n#~ - key:  \"scenes.old.replies.x.text\"\n#~   from: \"Since when?\"\n#~   to:   \"9\"\n"
            "#~   note: \"# one\\n# two\"\n"
            "title: { from: \"The bill\", to: \"La factura\" }\n" REST
            "\nscenes:\n  opening:\n    lines:\n      - { from: \"Well?\", to: \"7\" }\n"
            "      - { from: \"She waits.\", to: \"8\" }\n"
            "outcomes:\n  thanks:\n    text: { from: \"She thanks you.\", to: \"10\" }\n",
            "language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST WITH_NOTE);
}

Test(translation_yaml, what_somebody_wrote_behind_our_mark_stays_as_it_is)
{
    bill_scenario("\"Since when?\"");
    becomes("language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST OPENING
            "\n#~ - key: [broken\n#~ more\n",
            "language: es\ntitle:\n  from: \"The bill\"\n  to:   \"La factura\"\n" REST OPENING
            "\n#~ - key: [broken\n#~ more\n");
}
