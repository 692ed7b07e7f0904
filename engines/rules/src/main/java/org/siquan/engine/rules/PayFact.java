package org.siquan.engine.rules;

/** What may be known about money. Yuan a month. */
public final class PayFact {

    private PayFact() {}

    public static final Fact<Integer> PAY = Fact.of("pay", "报酬", "pay");
    /** Wage of the unit’s own staff on the same post. */
    public static final Fact<Integer> SAME_POST = Fact.of("same-post-wage", "相同岗位工资", "wage of the same post");

    public static final Fact<Integer> PROBATION = Fact.of("probation-wage", "试用期工资", "probation wage");
    public static final Fact<Integer> LOWEST_GRADE = Fact.of("lowest-grade", "最低档工资标准", "lowest wage grade");
    /** Of the host’s place and date. */
    public static final Fact<Integer> MINIMUM_WAGE = Fact.of("minimum-wage", "当地最低工资", "local minimum wage");
    /** The learner works relatively independently. */
    public static final Fact<Boolean> INDEPENDENT = Fact.of("independent", "是否相对独立上岗", "independence");

    public static final Fact<Boolean> IN_MONEY = Fact.of("in-money", "以货币支付", "paid in money");
    public static final Fact<Boolean> PAID_BY_UNIT = Fact.of("paid-by-unit", "由单位支付", "paid by the unit");
    public static final Fact<Boolean> PAID_TO_LEARNER =
            Fact.of("paid-to-learner", "付至学生本人账户", "paid to the learner’s own account");
    /** Longest time between two payments, days. */
    public static final Fact<Integer> LONGEST_GAP = Fact.of("longest-gap", "两次支付最长间隔", "longest time between payments");
    /** Agreed but not paid, of months that are over. */
    public static final Fact<Integer> OWED = Fact.of("owed", "欠付", "owed");
    /** Something was or will be charged to the learner. */
    public static final Fact<Boolean> CHARGED = Fact.of("charged", "向学生收费", "charges to the learner");

    public static final Fact<Boolean> PAPERS_HELD = Fact.of("papers-held", "扣押证件", "papers held");
    public static final Fact<Boolean> GUARANTEE = Fact.of("guarantee", "担保或收取财物", "guarantee or property taken");
}
