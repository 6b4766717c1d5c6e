// SPDX-License-Identifier: Apache-2.0
#include "invisible_text.hpp"

#include <gtest/gtest.h>

#include "css_colour.hpp"

namespace vitae {
namespace {

/// Hidden words of a page with this in its body.
int hidden(const std::string& body, const std::string& head = "") {
    return visible_html("<html><head>" + head + "</head><body>\n" + body + "\n</body></html>").hidden_words;
}

TEST(InvisibleText, EveryWayToHideTwoWords) {
    for (const char* style : {"color:#fff",
                              "color:white",
                              "color: #FFFFFF !important",
                              "color:rgb(255,255,255)",
                              "color:rgb(100% 100% 100%)",
                              "color:hsl(0, 0%, 100%)",
                              "color:snow",
                              "color:#fefefe",
                              "color:transparent",
                              "color:rgba(0,0,0,0)",
                              "background:#222 none; color:#202020",
                              "font-size:0",
                              "font-size:0px",
                              "font-size:0.0em",
                              "opacity:0",
                              "opacity:0.01",
                              "visibility:hidden",
                              "display:none",
                              "DISPLAY: NONE",
                              "position:absolute;left:-9999px",
                              "top:-5000px;position:fixed",
                              "text-indent:-9999px",
                              "position:absolute;clip:rect(0,0,0,0)",
                              "clip-path:inset(50%)",
                              "height:0;overflow:hidden"})
        EXPECT_EQ(hidden("<p>Seen <span style=\"" + std::string(style) + "\">Rust Go</span> seen</p>"), 2) << style;
    EXPECT_EQ(hidden("<div hidden><p>Rust</p> Go</div>"), 2);
    EXPECT_EQ(hidden("<font color=white>Rust Go</font>"), 2);
    EXPECT_EQ(hidden("<table><tr><td bgcolor=black style='color:#000'>Rust Go</table>"), 2);
}

TEST(InvisibleText, WhatIsSeenStays) {
    for (const char* body :
         {"<p style='background:#000;color:#fff'>Rust</p>", "<p style='background:url(a.png);color:#fff'>Rust</p>",
          "<p style='background:linear-gradient(red, blue);color:#fff'>Rust</p>", "<p style='color:#eee'>Rust</p>",
          "<p style='color:var(--ink)'>Rust</p>", "<p aria-hidden=true>Rust</p>",
          "<div style='visibility:hidden'><p style='visibility:visible'>Rust</p></div>",
          "<ul style='font-size:0'><li style='font-size:12pt'>Rust</ul>", "<p style='left:-9999px'>Rust</p>",
          "<p style='opacity:0.5'>Rust</p>", "<body bgcolor=#000000 style='color:#fff'>Rust</body>",
          "<p style='color:#fff'><b style='color:#333'>Rust</b></p>",
          "<p style='color:white'><a href='x'>Rust</a></p>"})
        EXPECT_EQ(hidden(body), 0) << body;
}

TEST(InvisibleText, StylesOfThePage) {
    const std::string sheet =
        "<style>/* a */ .bait, td.x { color: #fff } #top { background: #123456 } .off{display:none}"
        "</style>";
    EXPECT_EQ(hidden("<p class='bait big'>Rust Go</p>", sheet), 2);
    EXPECT_EQ(hidden("<div id=top><p class=bait>Rust Go</p></div>", sheet), 0);
    EXPECT_EQ(hidden("<p class=off>Rust Go</p>", sheet), 2);
    EXPECT_EQ(hidden("<p class=x>Rust Go</p>", sheet), 0);
    EXPECT_EQ(hidden("<p class=off>Rust Go</p>", "<style>@media print { .off { display: none } }</style>"), 0);
}

TEST(InvisibleText, ColoursOfAnotherFileAreNotJudged) {
    EXPECT_EQ(hidden("<p style='color:#fff'>Rust</p>", "<link rel=stylesheet href=dark.css>"), 0);
    EXPECT_EQ(hidden("<p style='color:#fff'>Rust</p>", "<style>.dark p { background: #000 }</style>"), 0);
    EXPECT_EQ(hidden("<p style='color:#fff;background:#fff'>Rust</p>", "<link rel=stylesheet href=dark.css>"), 1);
}

TEST(InvisibleText, TheRestOfThePageStaysWhereItIs) {
    const std::string page = "<p>Baker</p>\n<p style='color:#fff'>C++\nRust &amp; Go</p>\n<p>Kivi</p>";
    const VisibleHtml visible = visible_html(page);
    EXPECT_EQ(visible.html, "<p>Baker</p>\n<p style='color:#fff'>   \n             </p>\n<p>Kivi</p>");
    EXPECT_EQ(visible.hidden_words, 4);
    EXPECT_EQ(visible.first_line, 2);
    EXPECT_EQ(visible.last_line, 3);
}

TEST(InvisibleText, BrokenStylesDoNoHarm) {
    for (const char* style :
         {"<style>{", "<style>p{", "<style>/*", "<style>.{color:#fff}", "<style>@media{{{", "<style></style>",
          "<p style=':;:;color'>", "<p style='color:#'>", "<p style='color:rgb('>"})
        EXPECT_EQ(hidden(std::string("Rust") + style), 0) << style;
}

TEST(CssColour, IsReadInEveryNotation) {
    for (const char* text : {"#fff", "#ffff", "#ffffff", "rgb(255,255,255)", "hsl(120 100% 100%)", "white"}) {
        const auto colour = css_colour(text);
        ASSERT_TRUE(colour) << text;
        EXPECT_TRUE(look_alike(*colour, {255, 255, 255})) << text;
    }
    EXPECT_TRUE(look_alike(*css_colour("hsl(120, 100%, 25%)"), *css_colour("green")));
    EXPECT_FALSE(css_colour("#ggg"));
    EXPECT_FALSE(css_colour("moonlight"));
}

}  // namespace
}  // namespace vitae
