/**
 * Official codes as data with typed readers: sectors, occupations, majors, institutions, divisions and the work calendar.
 * Entry type: {@link org.siquan.catalogue.Catalogue}. It must not know any engine, database, framework or clock.
 */
@NullMarked
package org.siquan.catalogue;

import org.jspecify.annotations.NullMarked;
