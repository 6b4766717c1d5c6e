// SPDX-License-Identifier: Apache-2.0
//
// Tries everything a hostile document could want to do with our rights. Each attempt is a note:
// "open: refused" or "open: SUCCEEDED". The document names a folder it may leave traces in.
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "test_plugin.hpp"

namespace {

class Attempts {
public:
    explicit Attempts(const vitae_host* host) : host_(host) {}
    void operator()(const char* what, bool succeeded) {
        const std::string note = std::string(what) + (succeeded ? ": SUCCEEDED" : ": refused");
        host_->note(host_->self, VITAE_NOTE_INFO, test_plugin::str(note), 0, 0);
    }

private:
    const vitae_host* host_;
};

bool connects(int type) {
    const int handle = socket(AF_INET, type, 0);
    if (handle < 0) return false;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(9);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool sent =
        type == SOCK_DGRAM
            ? sendto(handle, "x", 1, 0, reinterpret_cast<sockaddr*>(&address), sizeof address) == 1
            : connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 || errno == ECONNREFUSED;
    close(handle);
    return sent;
}

bool forks() {
    const pid_t child = fork();
    if (child == 0) _exit(0);
    if (child > 0) waitpid(child, nullptr, 0);
    return child > 0;
}

/// Paths first: also Landlock alone must hold these.
void try_files(Attempts& attempt, const std::string& folder) {
    const std::string mine = folder + "/escaped";
    const std::string victim = folder + "/victim";
    attempt("open", open("/etc/passwd", O_RDONLY) >= 0);
    attempt("create", open(mine.c_str(), O_WRONLY | O_CREAT, 0600) >= 0);
    attempt("unlink", unlink(victim.c_str()) == 0);
    attempt("rename", rename(victim.c_str(), mine.c_str()) == 0);
    attempt("mkdir", mkdir(mine.c_str(), 0700) == 0);
    attempt("symlink", symlink("/etc/passwd", mine.c_str()) == 0);
    attempt("load library", dlopen("libutil.so.1", RTLD_NOW | RTLD_NOLOAD) == nullptr &&
                                dlopen((folder + "/victim").c_str(), RTLD_NOW) != nullptr);
    char* const arguments[] = {const_cast<char*>("true"), nullptr};
    attempt("exec", execve("/bin/true", arguments, nullptr) == 0);
}

/// The rest needs the filter of system calls.
void try_the_rest(Attempts& attempt, const std::string& folder) {
    const std::string victim = folder + "/victim";
    attempt("truncate", truncate(victim.c_str(), 0) == 0);
    attempt("chmod", chmod(victim.c_str(), 0777) == 0);
    struct stat status {};
    attempt("stat", stat(victim.c_str(), &status) == 0);
    attempt("TCP", connects(SOCK_STREAM));
    attempt("UDP", connects(SOCK_DGRAM));
    attempt("fork", forks());
    attempt("kill parent", kill(getppid(), 0) == 0);
    attempt("kill itself", kill(getpid(), 0) == 0);
    attempt("ptrace", ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0);
    attempt("raise limit", [] {
        rlimit limit{RLIM_INFINITY, RLIM_INFINITY};
        return setrlimit(RLIMIT_AS, &limit) == 0;
    }());
    attempt("new namespace", unshare(CLONE_NEWUSER) == 0);
    attempt("executable memory",
            mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
    attempt("file in memory", memfd_create("escaped", 0) >= 0);
    attempt("change folder", chdir("/") == 0);
}

vitae_status run(const vitae_source* source, const vitae_host* host) {
    Attempts attempt(host);
    const std::string folder(test_plugin::bytes_of(source));
    try_files(attempt, folder);
    if (test_plugin::view(source->entries[0].name) != "files-only") try_the_rest(attempt, folder);
    return test_plugin::emit_person(host, "Houdini");
}

}  // namespace

VITAE_TEST_IMPORTER(run);
