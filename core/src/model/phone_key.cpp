// SPDX-License-Identifier: Apache-2.0
#include "model/phone_key.hpp"

#include <phonenumbers/phonenumberutil.h>

namespace vitae {

std::string phone_key(std::string_view number, std::string_view region) {
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const std::string country = region.empty() ? "ZZ" : std::string(region);
    std::string text(number);
    // "00" is the international prefix nearly everywhere; the library knows it only with a region.
    if (text.starts_with("00")) text.replace(0, 2, "+");
    PhoneNumber parsed;
    if (util.Parse(text, country, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
    if (!util.IsPossibleNumber(parsed)) return {};
    std::string key;
    util.Format(parsed, PhoneNumberUtil::E164, &key);
    return key;
}

}  // namespace vitae
