/**
 * Competency frameworks as CFPackage of 1EdTech CASE 1.1 (Competencies and Academic Standards Exchange), one JSON file.
 * Entry types: {@link org.siquan.framework.cfpackage.CfPackageWriter},
 * {@link org.siquan.framework.cfpackage.CfPackageReader}; docs/guide/framework-format.md says what stands where.
 */
@NullMarked
package org.siquan.framework.cfpackage;

import org.jspecify.annotations.NullMarked;
