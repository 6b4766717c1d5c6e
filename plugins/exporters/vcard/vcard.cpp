// SPDX-License-Identifier: Apache-2.0
#include "vcard.hpp"

#include <algorithm>
#include <set>

#include "content_line.hpp"
#include "plain_text.hpp"

namespace vitae::exporting {
namespace {

/// Where a telephone or mailbox is, if its label says it in a word the format has.
std::string type_of(const std::string& label) {
    const std::string word = ascii_lower(plain_line(label));
    if (word == "mobile" || word == "cell" || word == "mobil") return "cell";
    if (word == "work" || word == "home" || word == "fax") return word;
    return {};
}

/// "+46701234567" if the number is written in full with its country.
std::string international(const std::string& phone) {
    std::string digits;
    for (const char c : phone) {
        if (c == '+' && digits.empty())
            digits += c;
        else if (c >= '0' && c <= '9')
            digits += c;
        else if (std::string_view(" -./()").find(c) == std::string_view::npos)
            return {};
    }
    constexpr std::size_t most = 16;  // sign and 15 digits, E.164
    return digits.starts_with('+') && digits.size() > 6 && digits.size() <= most && phone.find("(0)") == phone.npos
               ? digits
               : std::string();
}

class CardWriter {
public:
    CardWriter(const Cv& cv, VcardVersion version) : cv_(cv), v4_(version == VcardVersion::v4) {}

    std::string write() {
        card_ = "BEGIN:VCARD\r\n";
        line("VERSION", v4_ ? "4.0" : "3.0");
        const std::string name = plain_line(cv_.name.text);
        text("FN", name.empty() ? "?" : name);
        // Which part of a name is the family's is not known: version 3 wants it, so it gets the whole.
        if (!v4_) line("N", vcard_text(name) + ";;;;");
        write_position();
        for (const Contact& contact : cv_.contacts) write_contact(contact);
        if (v4_) write_skills();
        text("NOTE", cv_.summary);
        card_ += "END:VCARD\r\n";
        return std::move(card_);
    }

private:
    void line(std::string_view name, std::string_view value) { card_ += content_line(name, value); }

    void text(std::string_view name, const std::string& value) {
        if (const std::string escaped = vcard_text(value); !escaped.empty()) line(name, escaped);
    }

    /// The first role that goes on; the headline where it is another title.
    void write_position() {
        const auto current = std::find_if(cv_.roles.begin(), cv_.roles.end(), [](const Role& role) {
            return role.period.end_kind == EndKind::present && role.kind != RoleKind::volunteer;
        });
        const bool employed = current != cv_.roles.end();
        text("TITLE", plain_line(employed && !current->title.empty() ? current->title : cv_.headline));
        if (employed) text("ORG", plain_line(current->organization));
    }

    void write_contact(const Contact& contact) {
        const std::string value = plain_line(contact.value);
        if (value.empty()) return;
        const std::string type = type_of(contact.label);
        const std::string typed = type.empty() ? "" : ";TYPE=" + type;
        switch (contact.kind) {
            case ContactKind::email:
                line("EMAIL" + (type == "work" || type == "home" ? typed : std::string()), vcard_text(value));
                break;
            case ContactKind::phone:
                write_phone(value, typed);
                break;
            case ContactKind::url:
                if (const std::string link = web_link(value); !link.empty()) line("URL", link);
                break;
            case ContactKind::address:
                write_address(contact, value);
                break;
        }
    }

    void write_phone(const std::string& phone, const std::string& typed) {
        const std::string number = v4_ ? international(phone) : std::string();
        if (number.empty())
            line("TEL" + typed, vcard_text(phone));
        else
            line("TEL;VALUE=uri" + typed, "tel:" + number);
    }

    /// Whole as a label, in parts as far as they are known.
    void write_address(const Contact& contact, const std::string& whole) {
        const std::string parts = ";;;" + vcard_text(plain_line(contact.city)) + ";" +
                                  vcard_text(plain_line(contact.region)) + ";;" +
                                  vcard_text(plain_line(contact.country));
        if (v4_) return line("ADR;LABEL=" + vcard_parameter(whole), parts);
        if (parts != ";;;;;;") line("ADR", parts);
        line("LABEL", vcard_text(whole));
    }

    void write_skills() {
        std::set<std::string> known;
        for (const SkillClaim& claim : cv_.skills) {
            const std::string name = plain_line(claim.skill.empty() ? claim.raw : claim.skill);
            if (name.empty() || !known.insert(name).second) continue;
            const std::string level = ascii_lower(plain_line(claim.level));
            const bool is_level = level == "beginner" || level == "average" || level == "expert";
            line(is_level ? "EXPERTISE;LEVEL=" + level : "EXPERTISE", vcard_text(name));
        }
    }

    const Cv& cv_;
    const bool v4_;
    std::string card_;
};

}  // namespace

std::optional<VcardVersion> vcard_version(std::string_view text) {
    if (text == "4.0") return VcardVersion::v4;
    if (text == "3.0") return VcardVersion::v3;
    return std::nullopt;
}

std::string vcard(const Cv& cv, VcardVersion version) { return CardWriter(cv, version).write(); }

}  // namespace vitae::exporting
