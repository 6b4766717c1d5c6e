// SPDX-License-Identifier: Apache-2.0
#include "export/pdf_printer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <vector>

#include "model/take_part.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

constexpr int most_seconds = 120;

/// Absolute path of the first of the programs that is on the PATH; empty if none is.
std::filesystem::path find_browser() {
    const char* path = std::getenv("PATH");
    for (const char* name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint"})
        for (std::string_view rest = path == nullptr ? "" : path; !rest.empty();) {
            const auto file = std::filesystem::path(take_part(rest, ':')) / name;
            if (file.is_absolute() && access(file.c_str(), X_OK) == 0) return file;
        }
    return {};
}

std::vector<std::string> command_line(const std::filesystem::path& program, const std::filesystem::path& directory) {
    const std::string html = (directory / "cv.html").string(), pdf = (directory / "cv.pdf").string();
    if (program.filename() == "weasyprint") return {program.string(), html, pdf};
    std::vector<std::string> line = {program.string(),
                                     "--headless",
                                     "--disable-gpu",
                                     "--no-first-run",
                                     "--disable-extensions",
                                     "--disable-sync",
                                     "--disable-background-networking",
                                     "--disable-component-update",
                                     "--disable-dev-shm-usage",
                                     "--proxy-server=http://127.0.0.1:9",
                                     "--host-resolver-rules=MAP * ~NOTFOUND",
                                     "--user-data-dir=" + (directory / "profile").string(),
                                     "--no-pdf-header-footer",
                                     "--print-to-pdf=" + pdf,
                                     "file://" + html};
    // Its own sandbox cannot be used by root; the page has no scripts and a policy that loads nothing.
    if (geteuid() == 0) line.insert(line.begin() + 1, "--no-sandbox");
    return line;
}

std::vector<std::string> environment(const std::filesystem::path& directory) {
    const std::string home = directory.string();
    return {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8",          "HOME=" + home, "TMPDIR=" + home,
            "XDG_CONFIG_HOME=" + home,           "XDG_CACHE_HOME=" + home};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// In the child: no network where the kernel lets us, no output, no life after the parent's.
[[noreturn]] void become(std::vector<char*>& arguments, std::vector<char*>& variables, const char* directory) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (unshare(CLONE_NEWNET) != 0) static_cast<void>(unshare(CLONE_NEWUSER | CLONE_NEWNET));
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
    close_range(3, ~0U, 0);
    if (chdir(directory) == 0) execve(arguments[0], arguments.data(), variables.data());
    _exit(127);
}

/// Waits for the child; kills it and all its children when it takes too long. False if it did not end well.
bool ended_well(pid_t child) {
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
    pollfd watched{handle, POLLIN, 0};
    int ready = 0;
    do ready = poll(&watched, 1, most_seconds * 1000);
    while (ready < 0 && errno == EINTR);
    kill(-child, SIGKILL);
    if (ready <= 0) kill(child, SIGKILL);
    close(handle);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return ready > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

PdfPrinter::PdfPrinter() : program_(find_browser()), folder_("pdf") {
    if (program_.empty())
        throw Error(ErrorKind::failed,
                    "PDFs are printed by Chromium or WeasyPrint, and neither is installed.  Export html instead, or: "
                    "sudo apt-get install chromium");
    html_.open(folder_.path() / "cv.html", std::ios::binary);
}

std::string PdfPrinter::print() {
    const std::filesystem::path& directory = folder_.path();
    html_.close();
    if (!html_) throw Error(ErrorKind::failed, fmt::format("{} is full.", directory.parent_path().string()));
    std::vector<std::string> line = command_line(program_, directory), setting = environment(directory);
    std::vector<char*> arguments = pointers(line), variables = pointers(setting);
    const pid_t child = fork();
    if (child < 0) throw Error(ErrorKind::failed, fmt::format("{} cannot be started.", program_.string()));
    if (child == 0) become(arguments, variables, directory.c_str());
    const bool well = ended_well(child);
    std::ifstream file(directory / "cv.pdf", std::ios::binary);
    std::string pdf{std::istreambuf_iterator<char>(file), {}};
    if (!well || !pdf.starts_with("%PDF-"))
        throw Error(ErrorKind::failed, fmt::format("{} made no PDF of the page.", program_.string()));
    return pdf;
}

}  // namespace vitae
