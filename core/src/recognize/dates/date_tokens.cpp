// SPDX-License-Identifier: Apache-2.0
#include "recognize/dates/date_tokens.hpp"

#include <algorithm>
#include <string>

#include "model/eight_bytes.hpp"
#include "model/text.hpp"
#include "recognize/dates/date_words.hpp"

namespace vitae::recognize {
namespace {

/// A line without any digit can only say "less than a year" or "Aug – present", and such lines are short.
constexpr std::size_t longest_line_without_digit = 60;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

/// How many ASCII letters follow each other from there on.
std::size_t letters_size(std::string_view line, std::size_t from) {
    return eight_bytes::letters_size(line.data() + from, line.size() - from);
}

bool can_hold_dates(std::string_view line) {
    if (line.size() <= longest_line_without_digit) return true;
    unsigned found = 0;  // without leaving the loop early, so that compilers look at many bytes at once
    for (const char c : line)
        found |= static_cast<unsigned>(static_cast<unsigned char>(c - '0') < 10) |
                 static_cast<unsigned>(c == '\xEF');  // full-width
    return found != 0;
}

/// Plain words and at most one small number, with no word of dates among them, as in most prose: told without tokens.
bool is_plain_prose(std::string_view line) {
    constexpr std::size_t longest_number = 3;  // of those that are no year
    const DateWords& words = DateWords::built_in();
    bool numbered = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view word = line.substr(at, letters_size(line, at));
        if (!word.empty() && words.may_date(word)) {
            const WordMeaning* meaning = words.find_unfolded(word);
            if (meaning != nullptr && meaning->dates) return false;
        }
        at += word.size();
        if (at == line.size()) break;
        if (is_ascii_digit(line[at])) {
            const std::size_t begin = at;
            while (at < line.size() && is_ascii_digit(line[at])) ++at;
            if (numbered || at - begin > longest_number) return false;
            numbered = true;
        } else {
            if (line[at] == '\'' || static_cast<unsigned char>(line[at]) >= 0x80) return false;
            ++at;
        }
    }
    return true;
}

bool is_phone_character(char c) {
    return is_ascii_digit(c) || c == ' ' || c == '(' || c == ')' || c == '-' || c == '.' || c == '/';
}

/// Size of an international phone number at the start of the text, else 0.
std::size_t phone_size(std::string_view text) {
    if (text.size() < 8 || text[0] != '+' || !(is_ascii_digit(text[1]) || text[1] == '(')) return 0;
    std::size_t size = 1;
    int digits = 0;
    for (std::size_t i = 1; i < text.size() && is_phone_character(text[i]) && digits < 15; ++i) {
        if (!is_ascii_digit(text[i])) continue;
        ++digits;
        size = i + 1;
    }
    return digits >= 7 ? size : 0;
}

/// Where in a run of non-space characters an e-mail address or URL starts; npos if there is none.
std::size_t find_address(std::string_view chunk) {
    if (const auto scheme = chunk.find("://"); scheme != std::string_view::npos) {
        std::size_t begin = scheme;
        while (begin > 0 && is_ascii_letter(chunk[begin - 1])) --begin;
        return begin;
    }
    if (const auto at = chunk.find('@'); at != std::string_view::npos) {
        if (at == 0 || chunk.find('.', at) == std::string_view::npos) return std::string_view::npos;
        const auto before = chunk.find_last_of("<>()[]|,;:\"", at);
        return before == std::string_view::npos ? 0 : before + 1;
    }
    // host.tld/path
    const auto slash = chunk.find('/');
    if (slash == std::string_view::npos || slash < 4) return std::string_view::npos;
    const auto dot = chunk.rfind('.', slash);
    if (dot == std::string_view::npos || dot == 0 || slash - dot < 3) return std::string_view::npos;
    const auto tld = chunk.substr(dot + 1, slash - dot - 1);
    if (!std::ranges::all_of(tld, is_ascii_letter) || !is_ascii_letter(chunk[dot - 1])) return std::string_view::npos;
    return meaning_of_phrase(tld).kinds == 0 ? 0 : std::string_view::npos;
}

class Tokenizer {
public:
    Tokenizer(std::string_view line, std::vector<Token>& tokens)
        : line_(line),
          tokens_(tokens),
          may_hold_addresses_(line.find('@') != std::string_view::npos || line.find('/') != std::string_view::npos) {}

    void run() {
        bool chunk_start = true;
        while (at_ < line_.size()) {
            const char first = line_[at_];
            if (first == ' ') {
                ++at_;
                chunk_start = space_ = true;
                continue;
            }
            const bool letter = is_ascii_letter(first);
            const CodePoint c = code_point_at(line_, at_);
            if (!letter && is_space(c.value)) {
                at_ += c.size;
                chunk_start = space_ = true;
                continue;
            }
            if (chunk_start && may_hold_addresses_) find_mask();
            chunk_start = false;
            if (at_ == mask_begin_ && at_ < mask_end_)
                push(TokenKind::other, mask_end_ - at_);
            else if (letter)
                read_ascii_word();
            else
                read_token(c);
        }
    }

private:
    Token& push(TokenKind kind, std::size_t size) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.space_before = space_;
        token.begin = static_cast<std::uint32_t>(at_);
        at_ += size;
        token.end = static_cast<std::uint32_t>(at_);
        space_ = false;
        return token;
    }

    /// The digits of addresses and of international phone numbers are no dates.
    void find_mask() {
        mask_begin_ = mask_end_ = 0;
        const std::size_t end = std::min(line_.find_first_of(" \t", at_), line_.size());
        const std::string_view chunk = line_.substr(at_, end - at_);
        if (const std::size_t begin = find_address(chunk); begin != std::string_view::npos) {
            mask_begin_ = at_ + begin;
            mask_end_ = end;
        }
    }

    void read_token(CodePoint c) {
        // Full-width forms of ASCII, as typed in Chinese and Japanese texts.
        const char32_t plain = c.value >= 0xFF01 && c.value <= 0xFF5E ? c.value - 0xFEE0 : c.value;
        if (plain >= '0' && plain <= '9') return read_number();
        if (is_cjk(c.value)) return read_cjk(c);
        if (is_letter(plain)) return read_word();
        switch (plain) {
            case '-':
            case '~':
            case '>':
            case 0x2010:
            case 0x2011:
            case 0x2012:
            case 0x2013:
            case 0x2014:
            case 0x2015:
            case 0x2212:
            case 0x2192:
            case 0x301C:
                return read_dash();
            case '/':
                push(TokenKind::slash, c.size);
                return;
            case '.':
                push(TokenKind::dot, c.size);
                return;
            case ',':
                push(TokenKind::comma, c.size);
                return;
            case '\'':
            case 0x2018:
            case 0x2019:
                push(TokenKind::apostrophe, c.size);
                return;
            case '+': {
                const std::size_t phone = phone_size(line_.substr(at_));
                push(phone != 0 ? TokenKind::other : TokenKind::plus, std::max(phone, c.size));
                return;
            }
            case '(':
            case '[':
                push(TokenKind::open, c.size);
                return;
            case ')':
            case ']':
                push(TokenKind::close, c.size);
                return;
            case '|':
            case 0x00B7:
            case 0x2022:
                push(TokenKind::bar, c.size);
                return;
            case 0x221E:  // "2019 - ∞"
                push(TokenKind::word, c.size).meaning = meaning_of_phrase("\u221e");
                return;
            default:
                push(TokenKind::other, c.size);
                return;
        }
    }

    void read_number() {
        std::size_t size = 0;
        int value = 0, digits = 0;
        while (at_ + size < line_.size()) {
            const CodePoint c = code_point_at(line_, at_ + size);
            const char32_t plain = c.value >= 0xFF10 && c.value <= 0xFF19 ? c.value - 0xFEE0 : c.value;
            if (plain < '0' || plain > '9') break;
            if (++digits <= 4) value = value * 10 + static_cast<int>(plain - '0');
            size += c.size;
        }
        if (digits == 4 && (value / 100 == 19 || value / 100 == 20)) correct_month();
        Token& token = push(TokenKind::number, size);
        token.value = value;
        token.digits = static_cast<std::uint8_t>(std::min(digits, 99));
    }

    /// "Feburary 2019": a word without a meaning before a year may be a month with a slip in it.
    void correct_month() {
        const std::size_t behind = !tokens_.empty() && tokens_.back().kind == TokenKind::comma ? 2 : 1;
        if (tokens_.size() < behind) return;
        Token& word = tokens_[tokens_.size() - behind];
        if (word.kind != TokenKind::word || word.meaning.kinds != 0) return;
        const std::size_t size = word.end - word.begin;
        constexpr std::size_t shortest = 6, longest = 24;  // bytes
        if (size < shortest || size > longest) return;
        if (const WordMeaning* month = words_.misspelt_month(fold(line_.substr(word.begin, size))))
            word.meaning = *month;
    }

    void read_dash() {
        std::size_t size = 0;
        while (at_ + size < line_.size()) {
            const CodePoint c = code_point_at(line_, at_ + size);
            const bool dash = c.value == '-' || c.value == '~' || (c.value >= 0x2010 && c.value <= 0x2015) ||
                              c.value == 0x2212 || c.value == 0x2192 || c.value == 0x301C || c.value == 0xFF5E ||
                              c.value == 0xFF0D || c.value == '>';
            if (!dash) break;
            size += c.size;
        }
        push(TokenKind::dash, size);
    }

    /// Chinese, Japanese and Korean write words without spaces: the longest known entry is a token.
    void read_cjk(CodePoint first) {
        for (std::size_t size = std::min(words_.longest_cjk(first.value), line_.size() - at_); size >= first.size;
             --size) {
            if (const WordMeaning* meaning = words_.find(line_.substr(at_, size))) {
                push(TokenKind::word, size).meaning = *meaning;
                return;
            }
        }
        push(TokenKind::other, first.size);
    }

    /// End of the letters from `begin`, with an apostrophe between letters.
    std::size_t word_end(std::size_t begin) const {
        std::size_t end = begin + letters_size(line_, begin);
        while (end < line_.size()) {
            const CodePoint c = code_point_at(line_, end);
            const bool mark = c.value >= 0x0300 && c.value <= 0x036F;
            if ((is_letter(c.value) && !is_cjk(c.value)) || mark || c.value == 0x00BA || c.value == 0x00AA) {
                end += c.size;
                continue;
            }
            const bool apostrophe = c.value == '\'' || c.value == 0x2019;
            if (!apostrophe || end == begin || end + c.size >= line_.size() ||
                !is_letter(code_point_at(line_, end + c.size).value))
                break;
            end += c.size;
        }
        return end;
    }

    /// Most words are plain letters and no beginning of a phrase, and are told apart without more.
    void read_ascii_word() {
        const std::size_t end = at_ + letters_size(line_, at_);
        const bool whole = end == line_.size() || (static_cast<unsigned char>(line_[end]) < 0x80 && line_[end] != '\'');
        if (!whole) return read_word();
        const std::string_view word = line_.substr(at_, end - at_);
        const WordMeaning* meaning = words_.find_unfolded(word);
        if (meaning != nullptr && meaning->starts_phrase) {
            buffer_.clear();
            append_folded(word, buffer_);
            if (read_phrase(end)) return;
        }
        Token& token = push(TokenKind::word, end - at_);
        if (meaning != nullptr) token.meaning = *meaning;
    }

    void read_word() {
        const std::size_t end = word_end(at_);
        if (end == at_) {
            push(TokenKind::other, code_point_at(line_, at_).size);
            return;
        }
        const std::string_view word = line_.substr(at_, end - at_);
        buffer_.clear();
        append_folded(word, buffer_);
        const WordMeaning* meaning = words_.find(buffer_);
        if (meaning != nullptr && meaning->starts_phrase && read_phrase(end)) return;
        if (meaning == nullptr) {
            if (const std::size_t apostrophe = buffer_.find('\''); apostrophe != std::string::npos)
                meaning = words_.find(std::string_view(buffer_).substr(apostrophe + 1));  // "d'août"
        }
        Token& token = push(TokenKind::word, end - at_);
        if (meaning != nullptr) token.meaning = *meaning;
    }

    /// Extends the word in buffer_, which ends at `end`, to the longest entry of several words.
    bool read_phrase(std::size_t end) {
        constexpr int longest_phrase = 4;
        const WordMeaning* found = nullptr;
        std::size_t found_end = 0;
        for (int words = 1; words < longest_phrase; ++words) {
            std::size_t next = end;
            while (next < line_.size() && next - end < 3 &&
                   std::string_view(" .\t/").find(line_[next]) != std::string_view::npos)
                ++next;
            if (line_.substr(next).starts_with("\xC2\xA0")) next += 2;
            if (next == end || next >= line_.size()) break;
            end = word_end(next);
            if (end == next) break;
            buffer_ += ' ';
            append_folded(line_.substr(next, end - next), buffer_);
            if (!words_.may_start_with(buffer_)) break;
            const WordMeaning* meaning = words_.find(buffer_);
            if (meaning != nullptr && meaning->kinds != 0) {
                found = meaning;
                found_end = end;
            }
        }
        if (found == nullptr) {
            const std::size_t space = buffer_.find(' ');
            if (space != std::string::npos) buffer_.resize(space);
            return false;
        }
        push(TokenKind::word, found_end - at_).meaning = *found;
        return true;
    }

    const DateWords& words_ = DateWords::built_in();
    std::string_view line_;
    std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    bool space_ = false;
    bool may_hold_addresses_ = false;
    std::size_t mask_begin_ = 0, mask_end_ = 0;
    std::string buffer_;
};

}  // namespace

void tokenize_dates(std::string_view line, std::vector<Token>& tokens) {
    tokens.clear();
    if (can_hold_dates(line) && !is_plain_prose(line)) Tokenizer(line, tokens).run();
}

WordMeaning meaning_of_phrase(std::string_view text) {
    const WordMeaning* meaning = DateWords::built_in().find(DateWords::phrase_key(text));
    return meaning == nullptr ? WordMeaning{} : *meaning;
}

}  // namespace vitae::recognize
