/* The runs of paths as JUnit XML. */
#include "report/junit.h"

#include <stdlib.h>

#include "base/diagnostics.h"
#include "report/played_paths.h"

static void document_is(tal_junit *junit, const char *expected)
{
    char *text = tal_junit_text(junit);

    cr_assert_str_eq(text ? text : "nothing", expected);
    free(text);
    tal_junit_free(junit);
}

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

Test(junit, has_a_suite_for_a_file_and_a_case_for_a_path)
{
    played it = play_paths("path \"good\" { \"ask\", expect = \"passed\" },\n"
                           "path \"bad\" { \"deny\", expect = \"passed\" },");
    tal_junit *junit = tal_junit_new();

    tal_junit_add(junit, "x/bill.lua", it.scenario, &it.paths);
    document_is(
        junit,
        HEAD "<testsuites name=\"talante\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
             "  <testsuite name=\"x/bill.lua\" file=\"x/bill.lua\" tests=\"2\" failures=\"1\" "
             "errors=\"0\">\n"
             "    <testcase classname=\"bill\" name=\"good\"/>\n"
             "    <testcase classname=\"bill\" name=\"bad\">\n"
             "      <failure type=\"outcome\" message=\"path &quot;bad&quot; reaches no outcome: "
             "it stops at "
             "&quot;b&quot;\">x/bill.lua:14: path &quot;bad&quot; reaches no outcome: it stops at "
             "&quot;b&quot;\n"
             "\n"
             "  hint: here one can say: wait, leave\n"
             "\n"
             "  How it went, in form 0 (cause = 'ours'):\n"
             "    a: deny                         validation 0/2, trust -1, patience -10\n"
             "    b:                              no outcome\n"
             "\n"
             "</failure>\n"
             "    </testcase>\n"
             "  </testsuite>\n"
             "</testsuites>\n");
    played_free(&it);
}

Test(junit, tells_the_ways_to_fail_apart)
{
    played it = play_paths("path \"p\" { \"beg\", expect = \"passed\" },\n"
                           "path \"q\" { \"ask\", expect = \"turn < 1\" },");
    tal_junit *junit = tal_junit_new();
    char *text;

    tal_junit_add(junit, "bill.lua", it.scenario, &it.paths);
    text = tal_junit_text(junit);
    cr_assert(strstr(text, "<failure type=\"step\""));
    cr_assert(strstr(text,
                     "<failure type=\"expect\" message=\"path &quot;q&quot; is not as expected: "
                     "turn &lt; 1\""));
    free(text);
    tal_junit_free(junit);
    played_free(&it);
}

Test(junit, has_an_error_for_a_file_that_cannot_be_loaded)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_junit *junit = tal_junit_new();

    tal_error_file(found, 1, "y.lua", "look again", "there is no such file");
    tal_junit_fail(junit, "y.lua", TAL_EFILE, found);
    tal_junit_fail(junit, "z.lua", TAL_ENOMEM, NULL);
    document_is(
        junit,
        HEAD "<testsuites name=\"talante\" tests=\"2\" failures=\"0\" errors=\"2\">\n"
             "  <testsuite name=\"y.lua\" file=\"y.lua\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
             "    <testcase classname=\"y.lua\" name=\"y.lua\">\n"
             "      <error type=\"file\" message=\"there is no such file\">y.lua: error[TAL001]: "
             "there is no "
             "such file\n"
             "   = hint: look again\n"
             "</error>\n"
             "    </testcase>\n"
             "  </testsuite>\n"
             "  <testsuite name=\"z.lua\" file=\"z.lua\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
             "    <testcase classname=\"z.lua\" name=\"z.lua\">\n"
             "      <error type=\"file\" message=\"There is not enough memory.\"></error>\n"
             "    </testcase>\n"
             "  </testsuite>\n"
             "</testsuites>\n");
    tal_diagnostics_free(found);
}

/* What XML cannot hold, in names that are anyone's to choose. */
Test(junit, escapes)
{
    tal_junit *junit = tal_junit_new();
    char *text;

    tal_junit_fail(junit, "a<b>&\"c\"\n\x01\x1B[31m\xFF\xEF\xBF\xBE]]>.lua", TAL_ENOMEM, NULL);
    text = tal_junit_text(junit);
    cr_assert(strstr(text,
                     "<testsuite name=\"a&lt;b&gt;&amp;&quot;c&quot;&#10;\uFFFD\uFFFD[31m\uFFFD"
                     "\uFFFD]]&gt;.lua\""),
              "%s", text);
    free(text);
    tal_junit_free(junit);
}

Test(junit, of_nothing_is_still_a_document)
{
    document_is(tal_junit_new(), HEAD "<testsuites name=\"talante\" tests=\"0\" failures=\"0\" "
                                      "errors=\"0\">\n</testsuites>\n");
    cr_assert_null(tal_junit_text(NULL));
}
