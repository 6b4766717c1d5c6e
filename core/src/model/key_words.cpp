// SPDX-License-Identifier: Apache-2.0
#include "model/key_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "model/text.hpp"

namespace vitae {
namespace {

using namespace std::literals;

// The standard abbreviations of each country's company law.
constexpr std::array legal_forms = {"a o"sv,
                                    "ab"sv,
                                    "ag"sv,
                                    "ag and co kg"sv,
                                    "aktiengesellschaft"sv,
                                    "aps"sv,
                                    "as"sv,
                                    "asa"sv,
                                    "bhd"sv,
                                    "bv"sv,
                                    "co"sv,
                                    "co kg"sv,
                                    "co ltd"sv,
                                    "company"sv,
                                    "corp"sv,
                                    "corporation"sv,
                                    "cv"sv,
                                    "doo"sv,
                                    "dooel"sv,
                                    "eg"sv,
                                    "eood"sv,
                                    "ev"sv,
                                    "fzco"sv,
                                    "fze"sv,
                                    "gbr"sv,
                                    "gesmbh"sv,
                                    "ggmbh"sv,
                                    "gmbh"sv,
                                    "gmbh and co kg"sv,
                                    "gmbh and co"sv,
                                    "inc"sv,
                                    "incorporated"sv,
                                    "jsc"sv,
                                    "kft"sv,
                                    "kg"sv,
                                    "kgaa"sv,
                                    "kk"sv,
                                    "lda"sv,
                                    "limited"sv,
                                    "llc"sv,
                                    "llp"sv,
                                    "lp"sv,
                                    "ltd"sv,
                                    "ltda"sv,
                                    "mbh"sv,
                                    "nv"sv,
                                    "nyrt"sv,
                                    "ojsc"sv,
                                    "ood"sv,
                                    "ou"sv,
                                    "oy"sv,
                                    "oyj"sv,
                                    "pjsc"sv,
                                    "plc"sv,
                                    "pte ltd"sv,
                                    "pty"sv,
                                    "pty ltd"sv,
                                    "pvt"sv,
                                    "pvt ltd"sv,
                                    "private limited"sv,
                                    "ry"sv,
                                    "sa"sv,
                                    "sa de cv"sv,
                                    "sarl"sv,
                                    "sas"sv,
                                    "sasu"sv,
                                    "sc"sv,
                                    "sdn bhd"sv,
                                    "se"sv,
                                    "sia"sv,
                                    "sl"sv,
                                    "slu"sv,
                                    "sp z oo"sv,
                                    "spa"sv,
                                    "spj"sv,
                                    "spolka z oo"sv,
                                    "sro"sv,
                                    "srl"sv,
                                    "srls"sv,
                                    "ug"sv,
                                    "uab"sv,
                                    "unip lda"sv,
                                    "zao"sv,
                                    "ооо"sv,
                                    "оао"sv,
                                    "зао"sv,
                                    "ао"sv,
                                    "пао"sv,
                                    "нао"sv,
                                    "фгуп"sv,
                                    "гуп"sv,
                                    "муп"sv,
                                    "ип"sv,
                                    "чп"sv,
                                    "тов"sv,
                                    "фоп"sv,
                                    "пат"sv,
                                    "прат"sv,
                                    "тоо"sv};

constexpr auto sorted_legal_forms = [] {
    auto sorted = legal_forms;
    std::ranges::sort(sorted);
    return sorted;
}();

constexpr std::array leading_forms = {"ао"sv,   "зао"sv, "ип"sv,  "нао"sv,   "оао"sv,      "ооо"sv,  "пао"sv, "пат"sv,
                                      "прат"sv, "тов"sv, "тоо"sv, "фгуп"sv,  "гуп"sv,      "муп"sv,  "фоп"sv, "чп"sv,
                                      "pt"sv,   "uab"sv, "sia"sv, "firma"sv, "компания"sv, "фирма"sv};

constexpr std::array remarks = {"formerly"sv, "former"sv, "previously"sv,   "ex"sv,      "ex-"sv,
                                "acquired"sv, "now"sv,    "today"sv,        "ehemals"sv, "vormals"sv,
                                "fruher"sv,   "jetzt"sv,  "anciennement"sv, "rachete"sv, "antes"sv,
                                "ahora"sv,    "бывш"sv,   "ранее"sv,        "part of"sv, "subsidiary"sv};

constexpr std::array credentials = {
    "ba"sv,      "bba"sv,        "beng"sv,    "bsc"sv,  "btech"sv, "cfa"sv,   "cissp"sv, "cpa"sv,  "csm"sv,  "dipl"sv,
    "diplinf"sv, "diplinform"sv, "dipling"sv, "dr"sv,   "drs"sv,   "esq"sv,   "frau"sv,  "he"sv,   "herr"sv, "him"sv,
    "her"sv,     "she"sv,        "they"sv,    "them"sv, "his"sv,   "ing"sv,   "inz"sv,   "ir"sv,   "jr"sv,   "ma"sv,
    "mag"sv,     "mba"sv,        "md"sv,      "meng"sv, "mgr"sv,   "miss"sv,  "mr"sv,    "mrs"sv,  "ms"sv,   "msc"sv,
    "mtech"sv,   "phd"sv,        "pmp"sv,     "prof"sv, "sr"sv,    "к.т.н"sv, "ктн"sv,   "кфмн"sv, "дтн"sv};

template <class List>
bool contains(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_legal_form(std::string_view words) { return std::ranges::binary_search(sorted_legal_forms, words); }
bool is_leading_legal_form(std::string_view words) { return contains(leading_forms, words); }
bool is_credential(std::string_view word) { return contains(credentials, word); }

bool is_organization_remark(std::string_view folded) {
    return std::ranges::any_of(remarks, [&](std::string_view remark) {
        return folded.starts_with(remark) &&
               (folded.size() == remark.size() || !is_letter(code_point_at(folded, remark.size()).value) ||
                remark == "acquired"sv || remark == "бывш"sv);
    });
}

std::string lower_case(std::string_view text) {
    std::string lowered;
    lowered.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value));
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto size = utf8proc_encode_char(lower, bytes.data());
        lowered.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
        i += c.size;
    }
    return lowered;
}

}  // namespace vitae
