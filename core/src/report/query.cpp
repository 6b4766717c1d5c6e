// SPDX-License-Identifier: Apache-2.0
#include "report/query.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

#include "report/row_wire.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

[[noreturn]] void fail_system(const char* what) {
    throw Error(ErrorKind::failed, std::string("a query cannot be started: ") + what + ": " + std::strerror(errno));
}

std::string stopped_sentence(const QueryLimits& limits) {
    return "the query was stopped: it took longer than " + std::to_string(limits.seconds) +
           " seconds.  Ask for less: fewer joins, a WHERE, one person; report and sql may be given more with --timeout";
}

/// The forked process and the end of its pipe; killed and reaped at the end, whatever happened.
class QueryProcess {
public:
    explicit QueryProcess(const QueryRequest& request) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) fail_system("pipe");
        const pid_t parent = ::getpid();
        process_ = ::fork();
        if (process_ < 0) {
            ::close(ends[0]);
            ::close(ends[1]);
            fail_system("fork");
        }
        if (process_ == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent) ::_exit(1);
            ::close(ends[0]);
            answer_query(request, ends[1]);
        }
        ::close(ends[1]);
        pipe_ = ends[0];
    }
    QueryProcess(const QueryProcess&) = delete;
    QueryProcess& operator=(const QueryProcess&) = delete;
    ~QueryProcess() {
        ::close(pipe_);
        if (process_ > 0) end(SIGKILL);
    }

    /// Waits for bytes; false if `left` ran out, else `left` is shortened by the wait.
    bool wait(milliseconds& left) const {
        pollfd watched{pipe_, POLLIN, 0};
        for (;;) {
            const auto start = steady_clock::now();
            const int ready = ::poll(&watched, 1, static_cast<int>(std::max(left, milliseconds(0)).count()));
            left -= std::chrono::ceil<milliseconds>(steady_clock::now() - start - milliseconds(1));
            if (ready > 0) return true;
            if (ready == 0) return false;
            if (errno != EINTR) fail_system("poll");
        }
    }

    /// What has arrived; empty at the end of the stream.
    std::string_view read() {
        for (;;) {
            const ssize_t count = ::read(pipe_, bytes_, sizeof bytes_);
            if (count >= 0) return {bytes_, static_cast<std::size_t>(count)};
            if (errno != EINTR) fail_system("read");
        }
    }

    /// Reaps the process; returns the signal that ended it, 0 if none.
    int end(int signal_to_send = 0) {
        if (signal_to_send != 0) ::kill(process_, signal_to_send);
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

private:
    pid_t process_ = -1;
    int pipe_ = -1;
    char bytes_[1U << 16U];
};

std::vector<Column> describe(const std::vector<std::string>& names, const std::vector<Column>& described) {
    std::vector<Column> columns;
    for (const std::string& name : names) {
        const auto known =
            std::find_if(described.begin(), described.end(), [&](const Column& column) { return column.name == name; });
        columns.push_back(known == described.end() ? Column{name, "", ""} : *known);
    }
    return columns;
}

[[noreturn]] void fail_ended(int signal, const QueryLimits& limits) {
    if (signal == SIGXCPU || signal == SIGKILL) throw Error(ErrorKind::failed, stopped_sentence(limits));
    throw Error(ErrorKind::failed, "the query ended its process (signal " + std::to_string(signal) +
                                       "); nothing was changed.  Try: vitae check");
}

class CollectRows : public RowSink {
public:
    void columns(const std::vector<Column>& /*columns*/) override {}
    void row(const std::vector<Value>& values) override { rows.push_back(values); }
    std::vector<std::vector<Value>> rows;
};

}  // namespace

void stream_query(const QueryRequest& request, const std::vector<Column>& described, RowSink& sink) {
    QueryProcess process(request);
    RowReader reader;
    // Only waiting counts: a sink that is slow, like a pager, does not use up the time of the query.
    milliseconds left = std::chrono::seconds(request.limits.seconds);
    for (;;) {
        if (!process.wait(left)) throw Error(ErrorKind::failed, stopped_sentence(request.limits));
        const std::string_view bytes = process.read();
        if (bytes.empty()) fail_ended(process.end(), request.limits);
        reader.feed(bytes);
        while (std::optional<RowFrame> frame = reader.next()) {
            switch (frame->kind) {
                case RowFrame::Kind::columns:
                    sink.columns(describe(frame->names, described));
                    break;
                case RowFrame::Kind::row:
                    sink.row(frame->values);
                    break;
                case RowFrame::Kind::failure:
                    throw Error(frame->error, frame->sentence);
                case RowFrame::Kind::done:
                    sink.end();
                    return;
            }
        }
    }
}

std::vector<std::vector<Value>> query_rows(const QueryRequest& request) {
    CollectRows collected;
    stream_query(request, {}, collected);
    return std::move(collected.rows);
}

void run_sql(const std::filesystem::path& database, const std::string& sql, RowSink& sink, const QueryLimits& limits) {
    stream_query({database, sql, {}, limits}, {}, sink);
}

void run_query(const std::filesystem::path& database, const std::string& sql,
               const std::map<std::string, Value>& bindings, RowSink& sink, const QueryLimits& limits) {
    stream_query({database, sql, bindings, limits}, {}, sink);
}

}  // namespace vitae
