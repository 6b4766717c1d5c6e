// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "ingest/bundle.hpp"
#include "ingest/source.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

namespace fs = std::filesystem;

/// A file somewhere: on disk or in an archive.
struct FoundFile {
    std::string name;
    SourcePart part;
    std::string problem{};
};

/// The files of one folder each, by the path of the folder.
using Folders = std::map<std::string, std::vector<FoundFile>>;

std::string join(const std::string& folder, const std::string& name) {
    return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

/// Hidden as on Unix, or by the Mac that made the archive.
bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != path.npos || path.starts_with("__MACOSX/");
}

/// Tells files of the database by what they are, under whatever path.
class OwnFiles {
public:
    explicit OwnFiles(const std::vector<fs::path>& files) {
        for (const fs::path& file : files)
            if (const auto id = id_of(file)) ids_.insert(*id);
    }
    [[nodiscard]] bool contains(const fs::path& file) const {
        if (ids_.empty()) return false;  // no database is open: convert asks for every file, too
        const auto id = id_of(file);
        return id && ids_.contains(*id);
    }

private:
    using Id = std::pair<dev_t, ino_t>;
    static std::optional<Id> id_of(const fs::path& file) {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0) return std::nullopt;
        return Id{status.st_dev, status.st_ino};
    }

    std::set<Id> ids_;
};

class Listing {
public:
    explicit Listing(const SourceClaims& claims) : claims_(claims), own_files_(claims.own_files) {}

    void add_folder(const std::string& folder) {
        std::error_code error;
        fs::recursive_directory_iterator entries(folder, error);
        if (error)
            throw Error(ErrorKind::usage, fmt::format("{}: the folder cannot be read: {}", folder, error.message()));
        Folders folders;
        for (const fs::recursive_directory_iterator end; entries != end; entries.increment(error)) {
            if (error)
                throw Error(ErrorKind::usage,
                            fmt::format("{}: the folder cannot be read to its end: {}", folder, error.message()));
            const std::string name = entries->path().filename().string();
            if (name.starts_with('.')) {
                if (entries->is_directory()) entries.disable_recursion_pending();
            } else if (own_files_.contains(entries->path())) {
                list_.ignored.push_back(entries->path().string());
            } else if (entries->symlink_status().type() == fs::file_type::regular) {
                folders[entries->path().parent_path().string()].push_back({name, {entries->path().string()}});
            }
        }
        add_folders(folders, 0);
    }

    /// Files the user named: the ones of a bundle belong together, each other one is listed whatever it is.
    void add_files(const std::vector<std::string>& paths) {
        Folders folders;
        for (const std::string& path : std::set<std::string>(paths.begin(), paths.end())) {
            const std::string name = fs::path(path).filename().string();
            if (own_files_.contains(path))
                add_problem(path, name, "belongs to the database into which you import");
            else
                folders[fs::path(path).parent_path().string()].push_back({name, {path}});
        }
        for (auto& [folder, files] : folders) {
            const auto bundle = named_bundle(names_of(files));
            if (bundle) add_bundle(folder, files, *bundle);
            for (const FoundFile& file : files) {
                if (bundle && is_taken(file)) continue;
                if (!has_extension(file.name, ".zip")) {
                    list_.sources.push_back({file.part.file, file.name});
                    continue;
                }
                add_named_archive(file.part.file, file);
            }
        }
    }

    void add_standard_input(const std::string& name) {
        SourcePath source{"-", name};
        try {
            source.head = SpooledInput::read_head(STDIN_FILENO);
            if (SpooledInput::opens_zip(source.head)) {
                input_name_ = name;
                list_.input = std::make_shared<SpooledInput>(source.head, STDIN_FILENO);
                return add_named_archive(name, {name, {list_.input->path()}});
            }
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::bad_input) throw;
            source.problem = error.what();
        }
        list_.sources.push_back(std::move(source));
    }

    SourceList take() {
        const auto by_path = [](const SourcePath& a, const SourcePath& b) { return a.path < b.path; };
        const auto same_path = [](const SourcePath& a, const SourcePath& b) { return a.path == b.path; };
        std::stable_sort(list_.sources.begin(), list_.sources.end(), by_path);
        list_.sources.erase(std::unique(list_.sources.begin(), list_.sources.end(), same_path), list_.sources.end());
        std::sort(list_.ignored.begin(), list_.ignored.end());
        return std::move(list_);
    }

private:
    static std::vector<std::string> names_of(const std::vector<FoundFile>& files) {
        std::vector<std::string> names;
        for (const FoundFile& file : files) names.push_back(file.name);
        return names;
    }

    /// A file of a bundle that has been dealt with.
    static bool is_taken(const FoundFile& file) { return file.name.empty(); }

    [[nodiscard]] std::optional<Bundle> named_bundle(const std::vector<std::string>& names) const {
        std::optional<Bundle> bundle = find_bundle(names, claims_.bundles, true);
        const bool has_zip =
            std::any_of(names.begin(), names.end(), [](const auto& name) { return has_extension(name, ".zip"); });
        if (!bundle && claims_.forced_bundle != nullptr && !has_zip)
            bundle = forced_bundle(names, *claims_.forced_bundle);
        return bundle;
    }

    void add_folders(Folders& folders, int depth) {
        std::vector<std::pair<std::string, const PluginBundle*>> bundles;
        for (auto& [folder, files] : folders)
            if (const auto bundle = find_bundle(names_of(files), claims_.bundles)) {
                add_bundle(folder, files, *bundle);
                bundles.emplace_back(join(folder, ""), &*bundle->format->bundle);
            }
        for (auto& [folder, files] : folders) {
            for (const FoundFile& file : files) {
                const std::string path = join(folder, file.name);
                const auto leaves_it_out = [&](const auto& bundle) {
                    return path.starts_with(bundle.first) &&
                           leaves_out(*bundle.second, std::string_view(path).substr(bundle.first.size()));
                };
                if (is_taken(file) || std::any_of(bundles.begin(), bundles.end(), leaves_it_out)) continue;
                add_found(path, file, depth);
            }
        }
    }

    void add_found(const std::string& path, const FoundFile& file, int depth) {
        const bool is_zip = has_extension(file.name, ".zip");
        if (!is_zip && !claims_.known(file.name)) {
            list_.ignored.push_back(path);
        } else if (!file.problem.empty()) {
            add_problem(path, file.name, file.problem);
        } else if (is_zip) {
            add_archive(path, file, depth);
        } else {
            list_.sources.push_back({path, file.name, {file.part}});
        }
    }

    void add_named_archive(const std::string& path, const FoundFile& file) {
        const std::size_t before = list_.sources.size();
        add_archive(path, file, 0);
        if (list_.sources.size() == before) add_problem(path, file.name, "holds no file that an importer reads");
    }

    void add_problem(const std::string& path, const std::string& name, const std::string& problem) {
        SourcePath& source = list_.sources.emplace_back();
        source.path = path;
        source.name = name;
        source.problem = problem;
    }

    /// The files of a folder that are one document, and the ones beside it that are left out. A file that is
    /// neither, but known to an importer, stays for it.
    void add_bundle(const std::string& folder, std::vector<FoundFile>& files, const Bundle& bundle) {
        SourcePath source;
        source.path = folder.empty() ? "." : folder;
        source.name = name_of_bundle(folder, files[bundle.entries.front()].part);
        source.bundle = bundle.format;
        for (const std::size_t index : bundle.entries) {
            FoundFile& file = files[index];
            if (!file.problem.empty() && source.problem.empty()) source.problem = file.name + " in it " + file.problem;
            file.part.name = file.name;
            source.parts.push_back(std::move(file.part));
            file.name.clear();
        }
        std::map<std::string, std::vector<std::string>> left_out;
        for (const std::size_t index : bundle.left_out) {
            FoundFile& file = files[index];
            if (has_extension(file.name, ".zip") || claims_.known(file.name)) continue;
            left_out[reason_left_out(*bundle.format->bundle, file.name)].push_back(file.name);
            file.name.clear();
        }
        for (auto& [reason, names] : left_out) list_.left_out.push_back({source.path, std::move(names), reason});
        list_.sources.push_back(std::move(source));
    }

    /// The names an export may tell its date by: of its folder or ZIP, and of the ZIPs around it.
    [[nodiscard]] std::string name_of_bundle(const std::string& folder, const SourcePart& part) const {
        if (part.within.empty()) return fs::absolute(folder).lexically_normal().filename().string();
        const bool on_input = list_.input && part.file == list_.input->path();
        std::string name = on_input ? input_name_ : fs::path(part.file).filename().string();
        for (std::size_t i = 0; i + 1 < part.within.size(); ++i) name += "/" + part.within[i];
        const std::string inside = fs::path(part.within.back()).parent_path().string();
        const bool says_the_same = fs::path(name).stem() == inside;
        return inside.empty() || says_the_same ? name : name + "/" + inside;
    }

    void add_archive(const std::string& path, const FoundFile& file, int depth) {
        if (depth > 1)
            return add_problem(path, file.name, "is a ZIP in a ZIP in a ZIP; unpack it and import the folder");
        try {
            const Archive archive = open_archive(file.part);
            const auto zips = std::count_if(archive.entries().begin(), archive.entries().end(),
                                            [](const auto& entry) { return has_extension(entry.name, ".zip"); });
            if (static_cast<std::size_t>(zips) > most_inner_zips)
                return add_problem(
                    path, file.name,
                    fmt::format("holds more than {} ZIPs; unpack it and import the folder", most_inner_zips));
            Folders folders;
            for (const ArchiveEntry& entry : archive.entries()) {
                if (entry.problem.empty() && is_hidden(entry.name)) continue;
                const auto slash = entry.name.rfind('/');
                const std::string folder = slash == entry.name.npos ? "" : entry.name.substr(0, slash);
                FoundFile found{entry.name.substr(slash + 1), file.part, entry.problem};
                found.part.within.push_back(entry.name);
                folders[folder.empty() ? path : join(path, folder)].push_back(std::move(found));
            }
            add_folders(folders, depth + 1);
        } catch (const Error& error) {
            add_problem(path, file.name, error.what());
        }
    }

    Archive open_archive(const SourcePart& part) {
        if (part.within.empty()) return Archive::open(part.file, {});
        const Archive outer = Archive::open(part.file, {});
        for (const ArchiveEntry& entry : outer.entries())
            if (entry.name == part.within.front())
                return Archive::from_bytes(outer.read(entry, most_bytes_of_inner_zip), {});
        throw Error(ErrorKind::bad_input, "is gone");
    }

    const SourceClaims& claims_;
    const OwnFiles own_files_;
    SourceList list_;
    std::string input_name_;  ///< of the ZIP on standard input
};

/// The paths that a pattern with * ? or [ stands for: shells do not look into quotes.
std::vector<std::string> paths_like(const std::string& pattern) {
    std::vector<std::string> paths;
    if (pattern.find_first_of("*?[") == pattern.npos) return paths;
    glob_t found{};
    if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    return paths;
}

/// The paths as given, patterns replaced by what they stand for. "-" is no path.
std::vector<std::string> existing_paths(const std::vector<std::string>& paths) {
    std::vector<std::string> existing;
    for (const std::string& path : paths) {
        std::error_code error;
        if (path == "-" || fs::exists(path, error)) {
            existing.push_back(path);
            continue;
        }
        const std::vector<std::string> like = paths_like(path);
        if (like.empty()) throw Error(ErrorKind::usage, fmt::format("{}: there is no such file or folder", path));
        existing.insert(existing.end(), like.begin(), like.end());
    }
    return existing;
}

}  // namespace

SourceList list_sources(const std::vector<std::string>& paths, const std::string& stdin_name,
                        const SourceClaims& claims) {
    Listing listing(claims);
    std::vector<std::string> files;
    bool input_read = false;
    for (const std::string& path : existing_paths(paths)) {
        if (path == "-") {
            if (!std::exchange(input_read, true)) listing.add_standard_input(stdin_name);
        } else if (fs::is_directory(path)) {
            listing.add_folder(path);
        } else {
            files.push_back(path);
        }
    }
    listing.add_files(files);
    return listing.take();
}

}  // namespace vitae
