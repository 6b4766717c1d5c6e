// SPDX-License-Identifier: Apache-2.0
#include "store/secrets.hpp"

#include "vitae/error.hpp"

namespace vitae {

std::string pseudonym_secret(Connection& connection) {
    std::string secret = connection.text("SELECT value FROM secret WHERE name = 'pseudonyms'");
    if (secret.size() != 64) throw Error(ErrorKind::failed, "The database has lost the secret of its pseudonyms.");
    return secret;
}

}  // namespace vitae
