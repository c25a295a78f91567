/// Tests of what every screen needs, and the camera that takes their pictures.
@org.jspecify.annotations.NullMarked
package io.saoma.ui;
