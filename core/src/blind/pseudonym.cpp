// SPDX-License-Identifier: Apache-2.0
#include "blind/pseudonym.hpp"

#include <sodium.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace vitae {

std::string pseudonym(std::string_view secret, std::int64_t person, std::string_view opening) {
    const std::string message = std::to_string(person) + "/" + std::string(opening);
    std::array<unsigned char, 16> hash{};
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
    const auto* key = reinterpret_cast<const unsigned char*>(secret.data());
    if (secret.size() < crypto_generichash_KEYBYTES_MIN ||
        crypto_generichash(hash.data(), hash.size(), bytes, message.size(), key, secret.size()) != 0)
        throw std::invalid_argument("The secret of pseudonyms has the wrong size.");
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | hash[i];
    constexpr unsigned ten_thousand = 10'000;
    std::array<unsigned, 3> groups{};
    for (unsigned& group : groups) {
        group = static_cast<unsigned>(number % ten_thousand);
        number /= ten_thousand;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "Candidate %04u-%04u-%04u", groups[0], groups[1], groups[2]);
    return text.data();
}

}  // namespace vitae
