package io.saoma.book;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.saoma.sale.goods.GoodsEvent;
import java.util.Arrays;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// How a change of the goods stands inside of what tells that it was taken over: under its own word.
final class GoodsJson {

    private GoodsJson() {}

    static JacksonModule module() {
        var changes = Arrays.stream(EventKind.values())
                .filter(kind -> GoodsEvent.Change.class.isAssignableFrom(kind.type()))
                .map(kind -> new NamedType(kind.type(), kind.word()))
                .toArray(NamedType[]::new);
        var module =
                new SimpleModule("goods").setMixInAnnotation(GoodsEvent.GoodsTakenOver.class, ChangeByItsWord.class);
        module.registerSubtypes(changes);
        return module;
    }

    abstract static class ChangeByItsWord {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        abstract GoodsEvent.Change change();
    }
}
