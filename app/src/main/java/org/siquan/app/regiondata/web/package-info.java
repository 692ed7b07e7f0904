/** The operator's pages for the region's files and the job advertisements; closed. */
@NullMarked
package org.siquan.app.regiondata.web;

import org.jspecify.annotations.NullMarked;
