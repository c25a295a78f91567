package io.saoma.shop.goods;

/// How well a product fits what was typed, the best first.
enum Fit {
    /// It is called exactly so.
    NAME,
    CODE,
    NAME_BEGINS,
    /// These are the pinyin initials of its whole name.
    INITIALS,
    INITIALS_BEGIN,
    NAME_PART,
    INITIALS_PART,
    CODE_BEGINS,
    NOT_AT_ALL
}
