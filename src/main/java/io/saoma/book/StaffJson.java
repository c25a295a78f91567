package io.saoma.book;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.saoma.sale.staff.StaffEvent;
import java.util.Arrays;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// How a change of the staff stands inside of what tells that it was taken over: under its own word.
final class StaffJson {

    private StaffJson() {}

    static JacksonModule module() {
        var changes = Arrays.stream(EventKind.values())
                .filter(kind -> StaffEvent.Change.class.isAssignableFrom(kind.type()))
                .map(kind -> new NamedType(kind.type(), kind.word()))
                .toArray(NamedType[]::new);
        var module =
                new SimpleModule("staff").setMixInAnnotation(StaffEvent.StaffTakenOver.class, ChangeByItsWord.class);
        module.registerSubtypes(changes);
        return module;
    }

    abstract static class ChangeByItsWord {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        abstract StaffEvent.Change change();
    }
}
