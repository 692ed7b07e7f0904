package org.siquan.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.siquan.app.closing.ToClose;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on the run's one database. Every test with it shares one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, Gateways.class})
@Import({People.class, Circles.class, TestJobs.class, Gallery.class, TestPurpose.class, ToClose.class})
public @interface SiquanTest {}
