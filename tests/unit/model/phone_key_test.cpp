// SPDX-License-Identifier: Apache-2.0
#include "model/phone_key.hpp"

#include <gtest/gtest.h>

namespace vitae {
namespace {

TEST(PhoneKey, OneSpellingForOneNumber) {
    for (const char* text : {"+49 (0)30 123456", "0049 30 123456", "+49-30-123456", "+49 30 12 34 56"})
        EXPECT_EQ(phone_key(text), "+4930123456") << text;
    EXPECT_EQ(phone_key("030 123456", "DE"), "+4930123456");
    EXPECT_EQ(phone_key("8 (912) 345-67-89", "RU"), "+79123456789");
}

TEST(PhoneKey, EmptyWithoutRegionOrNumber) {
    EXPECT_EQ(phone_key("030 123456"), "");
    EXPECT_EQ(phone_key("+49 xxx xxx"), "");
    EXPECT_EQ(phone_key("2016-2018"), "");
    EXPECT_EQ(phone_key("+1234567890123456789"), "");
    EXPECT_EQ(phone_key(""), "");
}

}  // namespace
}  // namespace vitae
