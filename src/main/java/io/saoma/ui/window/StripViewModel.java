package io.saoma.ui.window;

import io.saoma.ui.Notice;
import io.saoma.ui.Notices;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the strip at the bottom knows: where the till stands, how it is, the time, and the worst thing to be said.
public final class StripViewModel {

    /// Where the till stands and who stands at it; an empty text is not shown.
    ///
    /// @param desk whether it is no till, but a manager's desk
    public record Place(String shop, String till, String cashier, boolean desk) {

        /// Of a till.
        public Place(String shop, String till, String cashier) {
            this(shop, till, cashier, false);
        }

        public Place with(String other) {
            return new Place(shop, till, other, desk);
        }
    }

    private final Notices notices;
    private final ObservableValue<Instant> now;
    private final ObjectProperty<Place> place;
    private final ObjectProperty<Light> light =
            new SimpleObjectProperty<>(new Light(Light.Level.GOOD, Sentence.of("strip.well")));
    private final ObjectProperty<Optional<Sentence>> behind = new SimpleObjectProperty<>(Optional.empty());
    private Runnable pressed = () -> {};

    public StripViewModel(Notices notices, ObservableValue<Instant> now, Place place) {
        this.notices = notices;
        this.now = now;
        this.place = new SimpleObjectProperty<>(place);
    }

    public ObservableValue<Optional<Notice>> noticeProperty() {
        return notices.worstProperty();
    }

    public ObservableValue<Instant> nowProperty() {
        return now;
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /// How the till is, in words and colour.
    public ObjectProperty<Light> lightProperty() {
        return light;
    }

    /// By how much the shared book is behind; empty where that is nothing to talk about.
    public ObjectProperty<Optional<Sentence>> behindProperty() {
        return behind;
    }

    /// Who wants to know more presses the light.
    public void onLight(Runnable wanted) {
        pressed = wanted;
    }

    void pressLight() {
        pressed.run();
    }
}
