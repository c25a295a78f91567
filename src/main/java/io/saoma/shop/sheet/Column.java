package io.saoma.shop.sheet;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a column of a sheet may hold, by the titles that shops and other tills give it; the key names it for people.
public enum Column {
    CODE("sheet.columnCode", "货号 编号 编码 商品编号 商品编码 code itemcode productcode sku"),
    BARCODE("sheet.columnBarcode", "条码 条形码 商品条码 国际条码 barcode barcodes ean"),
    NAME("sheet.columnName", "名称 品名 商品 商品名称 name product productname item"),
    PRICE("sheet.columnPrice", "价格 售价 单价 零售价 销售价 price unitprice retailprice"),
    UNIT("sheet.columnUnit", "单位 计量单位 计价单位 unit"),
    CATEGORY("sheet.columnCategory", "分类 类别 品类 商品分类 category group");

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern IDLE = Pattern.compile("[\\s_*:]");
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)");
    private static final Set<String> YUAN = Set.of("", "元", "¥", "rmb", "cny", "yuan");

    private static final Map<String, Column> BY_TITLE = Arrays.stream(values())
            .flatMap(column -> BLANK.splitAsStream(column.titles).map(title -> Map.entry(title, column)))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String key;
    private final String titles;

    Column(String key, String titles) {
        this.key = key;
        this.titles = titles;
    }

    public String key() {
        return key;
    }

    /// The column of this title, whatever stands in brackets behind it, as in `价格（元）`.
    static Optional<Column> titled(String title) {
        return Optional.ofNullable(BY_TITLE.get(BRACKETS.matcher(plain(title)).replaceAll("")));
    }

    /// Whether what stands in brackets behind this title changes nothing: a price in another currency, or for another
    /// unit than the till's, is not the price that it looks like.
    boolean understands(String title) {
        var brackets = BRACKETS.matcher(plain(title));
        return this != PRICE || !brackets.find() || YUAN.contains(brackets.group(1));
    }

    private static String plain(String title) {
        var narrow = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IDLE.matcher(narrow).replaceAll("");
    }
}
