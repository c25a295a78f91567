package io.saoma.ui;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;

/// Gives each test of a screen a window of its own, and hands before it.
///
/// TestFX's own extension rests six times for fifty milliseconds around each test.
public final class HandsExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        FxToolkit.registerPrimaryStage();
        var hands = new Hands();
        var stage = hands.on(Stage::new);
        for (var start : starts(test.getRequiredTestClass())) {
            hands.on(() -> start.invoke(test.getRequiredTestInstance(), stage));
        }
    }

    private static List<Method> starts(Class<?> test) {
        var starts = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Start.class))
                .toList();
        starts.forEach(method -> method.setAccessible(true));
        return starts;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        new Hands().interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Hands.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new Hands();
    }
}
