// SPDX-License-Identifier: Apache-2.0
#include "store/tombstones.hpp"

#include <sodium.h>

#include <array>

namespace vitae {
namespace {

std::string stored_key(Connection& connection) {
    Query query = connection.query("SELECT key FROM tombstone_key WHERE id = 1");
    return query.step() ? query.text(0) : std::string();
}

std::string key_for_writing(Connection& connection) {
    std::string key = stored_key(connection);
    if (!key.empty()) return key;
    key.resize(crypto_generichash_KEYBYTES);
    randombytes_buf(key.data(), key.size());
    connection.query("INSERT INTO tombstone_key (id, key) VALUES (1, ?)").bind(Blob{key}).run();
    return key;
}

std::string hash_of(const std::string& secret, const std::string& key) {
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(secret.data()),
                       secret.size(), reinterpret_cast<const unsigned char*>(key.data()), key.size());
    std::array<char, crypto_generichash_BYTES * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
}

}  // namespace

void leave_tombstones(Connection& connection, std::int64_t erasure, const std::vector<std::string>& secrets) {
    const std::string key = key_for_writing(connection);
    for (const std::string& secret : secrets)
        connection.query("INSERT OR IGNORE INTO tombstone (hash, erasure) VALUES (?, ?)")
            .bind(hash_of(secret, key), erasure)
            .run();
}

std::optional<std::string> erased_on(Connection& connection, const std::vector<std::string>& secrets) {
    const std::string key = stored_key(connection);
    if (key.empty()) return std::nullopt;
    for (const std::string& secret : secrets) {
        Query query = connection.query(
            "SELECT substr(e.at, 1, 10) FROM tombstone t JOIN erasure e ON e.id = t.erasure WHERE t.hash = ?");
        query.bind(hash_of(secret, key));
        if (query.step()) return query.text(0);
    }
    return std::nullopt;
}

}  // namespace vitae
