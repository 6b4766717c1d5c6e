// SPDX-License-Identifier: Apache-2.0
#include "model/cv_text.hpp"

#include "model/fact_texts.hpp"

namespace vitae {

std::string text_of(const Cv& cv) {
    std::string all;
    visit_texts(cv, [&](const std::string& text) {
        if (!text.empty()) all += text + '\n';
    });
    return all;
}

}  // namespace vitae
