/**
 * Reads job advertisements from CSV. Entry type: {@link org.siquan.region.postings.PostingsReader}. It must not know the
 * catalogue, engines or the park.
 */
@NullMarked
package org.siquan.region.postings;

import org.jspecify.annotations.NullMarked;
