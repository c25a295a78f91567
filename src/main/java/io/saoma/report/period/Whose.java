package io.saoma.report.period;

import java.util.Optional;

/// Whose figures they are, where they are not this till's alone.
///
/// @param shop none for all shops
/// @param till none for all tills
public record Whose(Optional<String> shop, Optional<Integer> till) {

    /// In one language.
    ///
    /// @param everywhere what all tills are called
    /// @param numbered what one is called, with `%s` for its number
    public String words(String everywhere, String numbered) {
        var where = shop.orElse(everywhere);
        return till.map(number -> where + " " + numbered.formatted(number)).orElse(where);
    }
}
