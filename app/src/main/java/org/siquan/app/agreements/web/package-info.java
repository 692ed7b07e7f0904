/** Pages of agreements, their signatures and consents. Entry type: {@code AgreementController}. */
@NullMarked
package org.siquan.app.agreements.web;

import org.jspecify.annotations.NullMarked;
