package io.saoma.shop.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.shop.DemoShop;
import io.saoma.shop.goods.GoodsEvent.CategoryRenamed;
import io.saoma.shop.goods.GoodsEvent.ProductRetired;
import io.saoma.shop.goods.GoodsEvent.ProductSaved;
import io.saoma.shop.goods.GoodsEvent.ScaleRulesArranged;
import io.saoma.shop.scale.ScaleRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The events are plain enough to stand in a journal as they are.
@Execution(CONCURRENT)
class GoodsEventTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:00:00.123456789Z");
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<GoodsEvent> events() {
        return Stream.concat(
                DemoShop.events(AT).stream(),
                Stream.of(
                        new ProductSaved(Goods.weighed("42", "苹果", 12_80, "2000001001011"), AT),
                        new ProductRetired("42", AT),
                        new CategoryRenamed("水果", "果蔬", AT),
                        new ScaleRulesArranged(List.of(new ScaleRule("22CCCCCWWWWWK")), AT)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void comesBackFromJsonTheSame(GoodsEvent event) {
        assertEquals(event, MAPPER.readValue(MAPPER.writeValueAsString(event), event.getClass()));
    }

    @Test
    void everyKindIsTried() {
        Set<Class<?>> tried = events().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(new HashSet<>(List.of(GoodsEvent.class.getPermittedSubclasses())), tried);
    }
}
