// SPDX-License-Identifier: Apache-2.0
#include "recognize/skills/skill_list.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "recognize/skills/covering_skills.hpp"
#include "recognize/skills/rating.hpp"
#include "recognize/skills/skill_words.hpp"

namespace vitae::recognize {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_group = 48;  ///< bytes of a label before a colon
constexpr int longest_list_words = 40;     ///< of one item without separators; hostile texts have more
constexpr int deepest_nesting = 6;

/// Part of the text under work; keeps offsets while trimming.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Parts nothing, wherever it stands.
bool is_plain(char c) { return is_ascii_letter_or_digit(c) || c == ' '; }

class ListSplitter {
public:
    ListSplitter(std::string_view text, const SkillTable& table)
        : text_(text), table_(table), last_close_(last_closing_bracket(text)) {}

    SkillList run() {
        SkillList list;
        Part all{0, text_.size()};
        if (const std::size_t colon = find_group_end(); colon != 0) {
            list.group = collapse_space(text_.substr(0, colon));
            all.begin = colon + code_point_at(text_, colon).size;
        }
        constexpr std::ptrdiff_t most_expected = 8;
        list.atoms.reserve(static_cast<std::size_t>(std::min(std::ranges::count(text_, ',') + 1, most_expected)));
        split_at_separators(all, list.atoms);
        return list;
    }

private:
    [[nodiscard]] std::string_view view(Part part) const { return text_.substr(part.begin, part.end - part.begin); }

    [[nodiscard]] Part trimmed(Part part) const {
        if (part.begin < part.end && is_ascii_letter_or_digit(text_[part.begin]) &&
            is_ascii_letter_or_digit(text_[part.end - 1]))
            return part;
        constexpr std::string_view before = "*-+>#\"'`_", after = "\"'`:;,_*";
        for (bool changed = true; changed;) {
            const std::string_view inner = trim(view(part));
            part.begin = static_cast<std::size_t>(inner.data() - text_.data());
            part.end = part.begin + inner.size();
            changed = false;
            if (part.begin < part.end && (before.find(text_[part.begin]) != std::string_view::npos ||
                                          inner.starts_with("/ "))) {  // "/ Docker", a list line by line
                ++part.begin;
                changed = true;
            } else if (part.begin < part.end && after.find(text_[part.end - 1]) != std::string_view::npos) {
                --part.end;
                changed = true;
            } else if (part.begin < part.end && text_[part.end - 1] == '.' && !is_closing_word(inner)) {
                --part.end;
                changed = true;
            }
        }
        return part;
    }

    /// Offset of the colon behind a label, 0 if the text opens with none.
    [[nodiscard]] std::size_t find_group_end() const {
        for (std::size_t i = 0; i < text_.size() && i < longest_group;) {
            if (is_plain(text_[i])) {
                ++i;
                continue;
            }
            const CodePoint c = code_point_at(text_, i);
            if (c.value == ':' || c.value == 0xFF1A) {
                const std::string_view rest = text_.substr(i + c.size);
                if (table_.lookup(trim(text_.substr(0, text_.find_first_of(",;|"))))) return 0;  // "1C:Enterprise"
                return !rest.starts_with("//") && !skill_remark(rest.substr(0, rest.find_first_of(",;|"))) ? i : 0;
            }
            if (std::u32string_view(U",;|(、，•").find(c.value) != std::u32string_view::npos) return 0;
            i += c.size;
        }
        return 0;
    }

    /// "#docker #bash"
    [[nodiscard]] bool opens_hashtag(std::size_t i) const {
        return text_[i] == '#' && i > 0 && i + 1 < text_.size() && text_[i - 1] == ' ' &&
               is_letter(code_point_at(text_, i + 1).value);
    }

    void split_at_separators(Part all, std::vector<SkillAtom>& atoms) const {
        int depth = 0, count = 0;
        std::size_t begin = all.begin;
        for (std::size_t i = all.begin; i < all.end;) {
            if (is_plain(text_[i])) {
                ++i;
                continue;
            }
            if (const std::size_t rating = rating_size(text_, i); rating > 0) {
                i += rating;
                continue;
            }
            const CodePoint c = code_point_at(text_, i);
            if (opens_bracket(c.value)) ++depth;
            if (closes_bracket(c.value) && depth > 0) --depth;
            if ((separates_skills(c.value) || opens_hashtag(i)) && (depth == 0 || last_close_ < i)) {
                depth = 0;
                add_part({begin, i}, count++, false, atoms);
                begin = i + c.size;
            }
            i += c.size;
        }
        add_part({begin, all.end}, count, true, atoms);
    }

    /// One item between separators; the last of several may start with "and".
    void add_part(Part part, int index, bool last, std::vector<SkillAtom>& atoms) const {
        part = trimmed(part);
        if (part.begin >= part.end) return;
        if (last && index > 0) part = without_joining_word(part);
        std::string level;
        const Part whole = without_closing(part);
        const Part introduced = without_introduction(part, level);
        part = level.empty() ? whole : without_closing(introduced);
        if (part.begin >= part.end || is_closing_word(view(part))) return;
        if (!atoms.empty() && level.empty()) {
            if (auto match = table_.lookup(view(part))) {
                if (depth_ <= deepest_nesting && !has_remark(part)) return push(part, std::move(*match), {}, atoms);
            } else if (const auto remark = skill_remark(view(part))) {
                return atoms.back().remark.add(*remark);  // "Java, 5 years"
            }
        }
        const std::size_t first = atoms.size();
        add_item(part, level, last && index > 0, atoms);
        if (level.empty() || atoms.size() != first + 1 || atoms.back().match.skill != nullptr) return;
        atoms.pop_back();  // "Working with animals" is the name of it
        push(whole, {}, {}, atoms);
    }

    [[nodiscard]] Part without_introduction(Part part, std::string& level) const {
        const std::size_t size = introduction_size(view(part));
        if (size == 0) return part;
        level = std::string(view({part.begin, part.begin + size}));
        return trimmed({part.begin + size, part.end});
    }

    /// "Kafka etc." -> "Kafka"
    [[nodiscard]] Part without_closing(Part part) const {
        const std::string_view text = view(part);
        for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1))
            if (is_closing_word(text.substr(space + 1))) return trimmed({part.begin, part.begin + space});
        for (const std::string_view mark : {"等等", "等", "など"})
            if (text.size() > mark.size() && text.ends_with(mark)) return trimmed({part.begin, part.end - mark.size()});
        return part;
    }

    void add_item(Part part, const std::string& level, bool closes_list, std::vector<SkillAtom>& atoms) const {
        const int words = count_words(view(part));
        if (depth_ > deepest_nesting || words > longest_list_words) {
            add_hits(part, level, atoms);
            return;
        }
        const Nesting nesting(depth_);
        if (add_known(part, level, atoms)) return;
        const bool plain = is_prose_without_skills(view(part), table_);
        if (!plain && (split_brackets(part, level, atoms) || split_level(part, level, atoms) ||
                       split_at_slash(part, level, atoms) || split_at_joining_word(part, level, closes_list, atoms) ||
                       split_known_words(part, level, atoms)))
            return;
        if (words <= longest_atom_words)
            push(part, {}, level, atoms);
        else if (!plain)
            add_hits(part, level, atoms);
    }

    /// "HTML(5)" is a name, "Python (Programming Language)" a name and a remark.
    [[nodiscard]] bool has_remark(Part name) const { return view(name).find(" (") != std::string_view::npos; }

    bool add_known(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        if (has_remark(part)) return false;
        auto match = table_.lookup(view(part));
        if (!match) return false;
        push(part, std::move(*match), level, atoms);
        return true;
    }

    /// Counts how deep brackets, slashes and joining words are nested.
    struct Nesting {
        explicit Nesting(int& depth) : depth_(depth) { ++depth_; }
        ~Nesting() { --depth_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        int& depth_;
    };

    void push(Part part, SkillMatch match, const std::string& level, std::vector<SkillAtom>& atoms) const {
        if (!has_words(view(part))) return;
        SkillAtom& atom = atoms.emplace_back();
        atom.raw = collapse_space(view(part));
        atom.match = std::move(match);
        atom.remark.level = level;
        atom.begin = part.begin;
        atom.end = part.end;
    }

    /// "AWS (EC2, S3)" is three skills, "Java (advanced)" one with a level, "Foo (FOO)" one.
    bool split_brackets(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        std::size_t open = part.begin;
        while (open < part.end && !opens_bracket(code_point_at(text_, open).value))
            open += code_point_at(text_, open).size;
        if (open == part.end) return false;
        const std::size_t close = closing_bracket(text_, open, part.end);
        const Part head = trimmed({part.begin, open});
        const Part inner = without_joining_word(trimmed({open + code_point_at(text_, open).size, close}));  // "(& CSS)"
        const std::size_t after_close = close < part.end ? close + code_point_at(text_, close).size : part.end;
        const Part tail = without_joining_word(trimmed({after_close, part.end}));
        if (head.begin < head.end) {
            const std::size_t first = atoms.size();
            add_item(head, level, false, atoms);
            if (describes(inner, head)) {
                if (atoms.size() > first) add_remark(view(inner), atoms.back());
                if (tail.begin < tail.end) add_item(tail, level, false, atoms);
                return true;
            }
        }
        split_at_separators(inner, atoms);
        if (tail.begin < tail.end) add_item(tail, level, false, atoms);
        return true;
    }

    /// "PHP (basic) and Perl": what follows a bracket may open with "and".
    [[nodiscard]] Part without_joining_word(Part part) const {
        const std::size_t space = view(part).find(' ');
        const std::string_view word = view(part).substr(0, space == std::string_view::npos ? 0 : space);
        if (word != "&" && word != "+" && !is_joining_word(word)) return part;
        return trimmed({part.begin + space, part.end});
    }

    /// The words in brackets say something about the name before them instead of naming more.
    [[nodiscard]] bool describes(Part inner, Part head) const {
        const std::string_view text = view(inner);
        if (text.empty() || skill_remark(text) || is_qualifier_word(text)) return true;
        if (introduction_size(text) != 0 && !has_separator(inner)) return true;
        if (text.find_first_not_of("0123456789.+vx &,/-") == std::string_view::npos) return true;  // "PHP (5.6, 7 & 8)"
        return is_abbreviation(text, view(head)) || is_abbreviation(view(head), text);
    }

    [[nodiscard]] bool has_separator(Part part) const {
        for (std::size_t i = part.begin; i < part.end; i += code_point_at(text_, i).size)
            if (separates_skills(code_point_at(text_, i).value)) return true;
        return false;
    }

    static void add_remark(std::string_view text, SkillAtom& atom) {
        if (const auto remark = skill_remark(text))
            atom.remark.add(*remark);
        else if (introduction_size(text) != 0)
            atom.remark.level = std::string(text);
    }

    /// "Java – advanced", "Python: 5 years", "basic SQL", "SQL basics", "7 years of Ruby".
    bool split_level(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        const std::string_view text = view(part);
        const bool dashed = std::ranges::any_of(
            text, [](char c) { return c == '-' || c == ':' || static_cast<unsigned char>(c) >= 0x80; });
        for (const std::string_view dash : {" - "sv, " – "sv, " — "sv, ": "sv, "："sv}) {
            const std::size_t at = dashed ? text.find(dash) : std::string_view::npos;
            if (at == std::string_view::npos) continue;
            const Part left = trimmed({part.begin, part.begin + at});
            const Part right = trimmed({part.begin + at + dash.size(), part.end});
            if (const auto remark = skill_remark(view(right))) return add_remarked(left, *remark, level, atoms);
            if (const auto remark = skill_remark(view(left))) return add_remarked(right, *remark, level, atoms);
        }
        const std::size_t first_space = text.find(' ');
        if (first_space == std::string_view::npos) return false;
        const Part rest = trimmed({part.begin + first_space, part.end});
        if (is_level(text.substr(0, first_space)) && table_.lookup(view(rest)))
            return add_remarked(rest, {std::string(text.substr(0, first_space)), {}, {}, {}}, level, atoms);
        SkillRemark remark;
        if (const std::size_t size = leading_duration_size(text, remark); size > 0) {
            const Part name = trimmed({part.begin + size, part.end});
            if (names_skills(name)) return add_remarked(name, remark, level, atoms);
        }
        return split_closing_remark(part, level, atoms);
    }

    /// "SQL basics", "Kotlin ★★★★☆", "Docker 80 %", "Java 5 years": the last words.
    bool split_closing_remark(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        constexpr int longest = 4;  // words
        const std::string_view text = view(part);
        std::size_t space = text.size();
        for (int words = 0; words < longest && space > 0; ++words) {
            space = text.rfind(' ', space - 1);
            if (space == std::string_view::npos || space == 0) return false;
            const Part name = trimmed({part.begin, part.begin + space});
            const std::string_view rest = text.substr(space + 1);
            if (is_rating(text.substr(0, space)) || !(is_rating(rest) || table_.lookup(view(name)))) continue;
            if (const auto remark = skill_remark(rest)) return add_remarked(name, *remark, level, atoms);
        }
        return false;
    }

    bool add_remarked(Part name, const SkillRemark& remark, const std::string& level,
                      std::vector<SkillAtom>& atoms) const {
        const std::size_t first = atoms.size();
        add_item(name, level, false, atoms);
        for (std::size_t i = first; i < atoms.size(); ++i) atoms[i].remark.add(remark);
        return true;
    }

    /// "HTML/CSS": only if all parts are known, or some are and the others look like names too.
    bool split_at_slash(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        if (view(part).find('/') == std::string_view::npos) return false;
        std::vector<Part> parts;
        std::size_t begin = part.begin;
        for (std::size_t i = part.begin; i <= part.end; ++i) {
            if (i < part.end && text_[i] != '/') continue;
            parts.push_back(trimmed({begin, i}));
            begin = i + 1;
        }
        std::size_t known = 0;
        bool plain = true;
        for (const Part& one : parts) {
            const std::string_view name = view(one);
            if (name.empty()) return false;
            if (table_.lookup(name)) ++known;
            plain = plain && name.size() > 1 && name.find(' ') == std::string_view::npos;
        }
        if (known != parts.size() && !(known > 0 && plain)) return false;
        for (const Part& one : parts) add_item(one, level, false, atoms);
        return true;
    }

    bool split_at_joining_word(Part part, const std::string& level, bool closes_list,
                               std::vector<SkillAtom>& atoms) const {
        const std::string_view text = view(part);
        for (std::size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
            const std::size_t end = text.find(' ', space + 1);
            if (end == std::string_view::npos) break;
            const std::string_view word = text.substr(space + 1, end - space - 1);
            if (word != "&" && word != "+" && !is_joining_word(word)) continue;
            const Part left = trimmed({part.begin, part.begin + space}), right = trimmed({part.begin + end, part.end});
            if (!(names_skills(left) && names_skills(right)) &&
                !(closes_list && (names_skills(left) || names_skills(right))))
                continue;
            add_item(left, level, false, atoms);
            add_item(right, level, false, atoms);
            return true;
        }
        // Chinese writes no spaces around it: "Java和Python"
        const std::size_t he = text.find("和");
        if (he == std::string_view::npos || he == 0) return false;
        const Part left = trimmed({part.begin, part.begin + he}), right = trimmed({part.begin + he + 3, part.end});
        if (!names_skills(left) || !names_skills(right)) return false;
        add_item(left, level, false, atoms);
        add_item(right, level, false, atoms);
        return true;
    }

    /// A known skill, or known skills joined once more ("Java, C and C++" -> "C and C++").
    [[nodiscard]] bool names_skills(Part part) const {
        if (table_.lookup(view(part))) return true;
        return !covering_skills(view(part), table_).empty();
    }

    /// "TypeScript JavaScript HTML CSS"
    bool split_known_words(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        const std::vector<SkillHit> hits = covering_skills(view(part), table_);
        if (hits.size() < 2) return false;
        for (const SkillHit& hit : hits)
            push({part.begin + hit.begin, part.begin + hit.end}, {hit.skill, hit.version}, level, atoms);
        return true;
    }

    void add_hits(Part part, const std::string& level, std::vector<SkillAtom>& atoms) const {
        for (const SkillHit& hit : table_.find_in_text(view(part), false))
            push({part.begin + hit.begin, part.begin + hit.end}, {hit.skill, hit.version}, level, atoms);
    }

    std::string_view text_;
    const SkillTable& table_;
    std::size_t last_close_;
    mutable int depth_ = 0;
};

}  // namespace

SkillList split_skill_list(std::string_view text, const SkillTable& table) { return ListSplitter(text, table).run(); }

}  // namespace vitae::recognize
