// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "cv_generator.hpp"
#include "stages.hpp"

namespace vitae::bench {

namespace {

std::filesystem::path make_scratch_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "vitae-bench.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder " + name);
    return name;
}

}  // namespace

Corpus::Corpus(std::size_t documents, const std::filesystem::path& plugins)
    : scratch_(make_scratch_folder()),
      folder_(scratch_ / "cvs"),
      plugins_(PluginCatalog::discover(plugin_directories(plugins.string()))) {
    std::filesystem::create_directory(folder_);
    texts_.reserve(documents);
    for (std::size_t number = 0; number < documents; ++number) {
        texts_.push_back(generated_cv(number));
        std::ofstream(folder_ / (std::to_string(number) + ".md"), std::ios::binary) << texts_.back();
    }
}

Corpus::~Corpus() {
    std::error_code ignored;  // a scratch folder that stays behind is no reason to fail
    std::filesystem::remove_all(scratch_, ignored);
}

std::filesystem::path Corpus::new_database() { return scratch_ / ("bench-" + std::to_string(++databases_) + ".db"); }

}  // namespace vitae::bench
