/// The health screen, looked at and under real keys.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.health;
