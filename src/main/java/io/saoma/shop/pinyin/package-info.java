/// How Chinese names are spelled by whoever types only the first letter of each sign.
@org.jspecify.annotations.NullMarked
package io.saoma.shop.pinyin;
