// SPDX-License-Identifier: Apache-2.0
//
// A Cv with every member filled at random, drawn through visit_fields so that new members take part.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "vitae/sdk/fields.hpp"

namespace vitae {

class RandomCv {
public:
    explicit RandomCv(unsigned seed) : random_(seed) {}

    Cv operator()() {
        Cv cv;
        fill(cv);
        return cv;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    void fill(std::string& text) {
        static const std::vector<std::string> pieces{"a",  "Z",  " ",    "\n",       "\\",   "\\n", ":",  "#",
                                                     "ø",  "日", "\"",   "<b>",      "\t",   "0",   "  ", "C++",
                                                     "\r", "—",  "name", "person 1", "\xff", ""};
        text.clear();
        for (int i = below(6); i > 0; --i)
            text += pieces[static_cast<std::size_t>(below(static_cast<int>(pieces.size())))];
    }

    void fill(int& number) { number = below(1000); }

    void fill(PartialDate& date) {
        date.year = static_cast<std::int16_t>(1950 + below(100));
        date.month = static_cast<std::int8_t>(below(13));
        date.day = date.month == 0 ? std::int8_t{0} : static_cast<std::int8_t>(below(29));
    }

    template <NamedEnum Enum>
    void fill(Enum& value) {
        value = static_cast<Enum>(below(static_cast<int>(enum_names<Enum>.size())));
    }

    template <class T>
    void fill(std::optional<T>& value) {
        if (below(2) == 0) fill(value.emplace());
    }

    template <class T>
    void fill(std::vector<T>& list) {
        for (int i = below(4); i > 0; --i) fill(list.emplace_back());
    }

    template <Fact F>
    void fill(F& fact) {
        visit_fields(fact, [this](std::string_view, auto& member) { this->fill(member); });
        if constexpr (LocatedFact<F>) {
            fact.lines.first = below(100);
            fact.lines.last = fact.lines.first + below(100);
        }
        if constexpr (std::same_as<F, Period>) {
            fact.end.reset();
            if (fact.end_kind == EndKind::date) fill(fact.end.emplace());
        }
        if constexpr (std::same_as<F, StatedDuration>) {
            fact.min_months = fact.months == 0 ? 0 : below(fact.months + 1);
            fact.max_months = fact.months + 1 + below(100);
        }
    }

    std::mt19937 random_;
};

}  // namespace vitae
