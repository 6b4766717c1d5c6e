// SPDX-License-Identifier: Apache-2.0
//
// PDFs, printed from HTML by a browser that is installed: Chromium, Chrome or WeasyPrint.
//
//   PdfPrinter printer;                       // throws Error if there is none
//   printer.html() << page;                   // any stream of bytes
//   std::string pdf = printer.print();
//
// The browser runs without network, with a home and a profile that are thrown away; the policy in the page lets no
// script run.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "model/private_folder.hpp"

namespace vitae {

class PdfPrinter {
public:
    /// Throws Error (failed), in a sentence that says what to install.
    PdfPrinter();
    PdfPrinter(const PdfPrinter&) = delete;
    PdfPrinter& operator=(const PdfPrinter&) = delete;

    /// Where the page goes.
    std::ostream& html() { return html_; }

    /// Throws Error (failed) if no PDF came of it.
    std::string print();

private:
    std::filesystem::path program_;
    PrivateFolder folder_;
    std::ofstream html_;
};

}  // namespace vitae
