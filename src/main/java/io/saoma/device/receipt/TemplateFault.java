package io.saoma.device.receipt;

import java.util.Locale;

/// One thing that is wrong with a shop's template.
///
/// @param line counted from 1; 0 where the whole file is to blame
/// @param word the piece that is wrong, as it stands in the file
public record TemplateFault(int line, Reason reason, String word) {

    public enum Reason {
        UNKNOWN_MARK,
        UNKNOWN_FIELD,
        LONE_BRACE,
        NOT_ALONE,
        EMPTY,
        UNREADABLE
    }

    /// What is wrong and what to write instead, for the owner of the shop.
    public String sentence(Language language) {
        var sentence = language == Language.CHINESE ? chinese() : english();
        return String.format(Locale.ROOT, sentence, line, word);
    }

    private String chinese() {
        return switch (reason) {
            case UNKNOWN_MARK -> "小票模板第 %d 行：不认识格式 [%s]，可以写 left center right bold tall wide big";
            case UNKNOWN_FIELD -> "小票模板第 %d 行：没有 {%s} 这一项，请对照模板开头的说明";
            case LONE_BRACE -> "小票模板第 %d 行：花括号 %s 没有配对，应写成 {shop} 这样";
            case NOT_ALONE -> "小票模板第 %d 行：{%s} 必须独占一行";
            case EMPTY -> "小票模板里没有要打印的内容";
            case UNREADABLE -> "小票模板文件读不出来：%2$s";
        };
    }

    private String english() {
        return switch (reason) {
            case UNKNOWN_MARK ->
                "receipt template, line %d: [%s] is no mark; write left center right bold tall wide big";
            case UNKNOWN_FIELD ->
                "receipt template, line %d: there is no {%s}; the beginning of the template lists what there is";
            case LONE_BRACE -> "receipt template, line %d: the brace %s has no partner; write it like {shop}";
            case NOT_ALONE -> "receipt template, line %d: {%s} needs a line of its own";
            case EMPTY -> "the receipt template prints nothing";
            case UNREADABLE -> "the file of the receipt template cannot be read: %2$s";
        };
    }
}
