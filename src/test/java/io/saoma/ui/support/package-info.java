/// The parcel for a helper, looked at and under real keys.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.support;
