package org.siquan.app.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may call a handler; on the method, or on the controller for all of its methods. A handler without it is
 * refused to everybody, and a test finds it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedFor {

    /** Any one of these suffices. */
    Role[] value() default {};

    /** True: whoever is signed in. */
    boolean everyRole() default false;

    /** True: also without signing in. The URL must be open in the security configuration as well. */
    boolean everybody() default false;
}
