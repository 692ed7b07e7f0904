/** Pages of pay: the ledger, the learner’s own page, cases, lists from files, the account of an enterprise. Entry type: {@code PayController}. */
@NullMarked
package org.siquan.app.pay.web;

import org.jspecify.annotations.NullMarked;
