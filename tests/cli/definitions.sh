#!/bin/sh
# The definitions for editors, as they are built, and the table of words in the reference: both say what the
# loader's own table says.
. "$(dirname "$0")/lib.sh"

for language in en es; do
    file=$TAL_BUILD/lua/$language/talante.lua
    t "$language: definitions are built" grep -qx -e '---@meta' "$file"
    # Words and fields, without what is said of them.
    sed -n 's/^\(---@class [^ ]*\|---@field [a-z_?]* [^ ]*\|function .*\)\( .*\)*$/\1/p' "$file" >"$language.words"
done
t "they are the same in every language" cmp en.words es.words
t "and are described in each" grep -qxF -e '---@field title string Su título, tal como sale en la lista.' \
    "$TAL_BUILD/lua/es/talante.lua"

# ---- docs/language.md: a row for each word, all of its fields, and in bold those that it must have

# misses DOCUMENT: what its first table says otherwise than the definitions.
misses() {
    awk -v document="$1" '
        function tell(what) { print document ": " word ": " what }
        FNR == NR && /^---@class talante\./ { word = substr($2, 9); sub(/^\./, "", word); first = "" }
        FNR == NR && /^---@field \[1\]/ { first = 1 }
        FNR == NR && /^---@field \[integer\]/ { items[word] = $3 }
        FNR == NR && /^---@field [a-z]/ {
            name = $2
            must[word, name] = !sub(/\?$/, "", name)
            fields[word] = fields[word] " " name
            known[word, name] = 1
            if (first == 1) { unnamed[word, name] = 1; first = "" }
        }
        FNR == NR && /^function / { split($2, part, "("); words[part[1]] = 1 }
        FNR == NR { next }
        /^## / { tables++ }
        /^\| *`/ && tables == 1 {
            split($0, column, " *[|] *")
            cell = column[3]
            count = split(column[2], names, "`")
            for (n = 2; n <= count; n += 2) {
                word = names[n]
                sub(/[ =].*/, "", word)
                seen[word] = 1
                compare()
            }
        }
        function compare(    list, i, parts, plain, part, bold) {
            split(fields[word], list, " ")
            for (i = 1; i in list; i++)
                if (!unnamed[word, list[i]] && !mentions(list[i])) tell("has no " list[i])
                else if (must[word, list[i]] && !index(cell, "**" list[i] "**")) tell(list[i] " is not bold")
            split(items[word], list, "|")
            for (i = 1; i in list; i++)
                if (sub(/^talante\./, "", list[i]) && list[i] != "case" && !mentions(list[i])) tell("has no " list[i])
            plain = cell
            gsub(/\([^)]*\)/, "", plain)
            gsub(/`[^`]*`/, "@", plain)
            split(plain, parts, "[,;:]")
            for (i = 1; i in parts; i++) {
                part = parts[i]
                bold = gsub(/\*/, "", part)
                gsub(/^ +| +$/, "", part)
                if (part !~ /^[a-z_]+$/ || part ~ /^(then|luego|levels|niveles)$/) continue
                if (!known[word, part] && !index(items[word], "talante." part)) tell("there is no " part)
                else if (bold && !must[word, part] && !unnamed[word, part]) tell(part " is bold")
            }
        }
        function mentions(name) {
            return (" " cell " ") ~ ("[^a-z_]" name "[^a-z_]") ||
                name ~ /^(discernment|validation|disagreement)$/ && cell ~ /levels|niveles/
        }
        END {
            for (word in words)
                if (!seen[word]) tell("has no row")
        }' "$TAL_BUILD/lua/en/talante.lua" "$1"
}
agrees() { found=$(misses "$1"); echo "$found"; [ -z "$found" ]; }

for document in "$TAL_ROOT"/docs/language.md "$TAL_ROOT"/docs/language.??.md; do
    [ -e "$document" ] || continue
    t "${document##*/} has the words and fields that there are" agrees "$document"
done

# So that this cannot pass for nothing: a field that is gone, one that is new, one that need not be there.
sed 's/, portrait, voice, trust/, portrait, face, trust/; s/\*\*result\*\*, for_client/result, **for_client**/; /^| `silence/d' \
    "$TAL_ROOT/docs/language.md" >other.md
misses other.md | sort >found
cat >expected <<'END_FOUND'
other.md: outcome: for_client is bold
other.md: outcome: result is not bold
other.md: persona: has no voice
other.md: persona: there is no face
other.md: silence: has no row
END_FOUND
t "another table is found out" diff expected found
