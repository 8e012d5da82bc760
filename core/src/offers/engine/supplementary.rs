//! Figures that are in no total: the rate that overtime is computed from, what a promotion would add,
//! and what an employer spends beyond wages.

use super::ctx::Ctx;
use super::figure::{Certainty, Figure, FigurePart, Form, PartKind};
use super::gross::GrossYear;
use super::job::JobTerms;
use super::pay::regular_rate;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::Kind;

/// The rate of an hour that overtime is computed from, and what the law asks for beyond the
/// overtime that is given: half of what bonus and commission add to the rate, for each hour above
/// forty (H3, 29 CFR 778.109 and 778.209). A bonus that the employer need not pay is left out by
/// law; whether this one is, an offer does not tell, so it is shown and not counted.
///
/// Nothing without such pay, or without overtime.
pub(crate) fn overtime_owed(ctx: &Ctx, job: &JobTerms, year: &GrossYear) -> [Figure; 2] {
    let number = |field| ctx.offer.number(field);
    if ctx.settings.abroad || matches!(job.kind, Kind::SalariedExempt | Kind::Contractor) {
        return Default::default();
    }
    let agreed = ctx.weekly_hours.value;
    let hours = agreed + number(Field::OvertimeHours).unwrap_or_default();
    let weeks = job.weeks.times(year.part);
    let kinds = [PartKind::Bonus, PartKind::Commission];
    let more = kinds.map(|kind| (kind, year.value.of_kind(kind).per(weeks)));
    let owed = more.map(|(kind, weekly)| {
        let premium = regular_rate(weekly, hours).premium;
        FigurePart::cash(kind, premium.times(weeks))
    });
    let owed = Figure::of(owed);
    if owed.amount() == Money::ZERO {
        return Default::default();
    }
    let base = job.week_pay().per(agreed);
    let weekly: Money = more.iter().map(|(_, weekly)| *weekly).sum();
    // What shifts bring counts in every rate; the overtime on it is paid.
    let shifts = year.value.of_kind(PartKind::Shift).per(weeks);
    let whole = regular_rate(base.times(hours) + shifts + weekly, hours).rate;
    let more = [more.as_slice(), &[(PartKind::Shift, shifts)]].concat();
    let added = more
        .iter()
        .map(|(kind, weekly)| FigurePart::cash(*kind, weekly.per(hours)));
    let added: Vec<FigurePart> = added.collect();
    let of_added: Money = added.iter().map(|part| part.amount).sum();
    let mut rate = vec![FigurePart::cash(PartKind::Base, whole - of_added)];
    rate.extend(added);
    [Figure::of(rate), owed]
}

/// What a promotion would add to base pay over the years compared, before tax: its raise of the
/// base pay of each year from its own on, with the raises of those years, and less by the chance
/// that it does not come. At the start of the second year until another is given. What depends on
/// base pay, such as bonus and match, is not counted.
///
/// Nothing until both the chance and the raise are given, and nothing of contract work that costs
/// more than it brings.
pub(crate) fn promotion(ctx: &Ctx, compared: &[GrossYear]) -> Figure {
    let chance = ctx.number(Field::PromotionChance);
    let raise = ctx.number(Field::PromotionRaise);
    if chance == Decimal::ZERO || raise == Decimal::ZERO {
        return Figure::default();
    }
    let before = usize::try_from(ctx.promotion_year.value.floor() - 1).unwrap_or_default();
    let later = compared.iter().skip(before);
    let base: Money = later.map(|year| year.value.of_kind(PartKind::Base)).sum();
    let whole = base.or_zero().times(raise);
    let parts = [
        (PartKind::Promotion, whole),
        (PartKind::NoPromotion, whole.times(chance) - whole),
    ];
    Figure::of(
        parts.map(|(kind, amount)| FigurePart::cash(kind, amount).sure(Certainty::Performance)),
    )
}

/// What an employer spends on a year beyond wages. Leave lies inside a salary, and in pay by the hour
/// inside the paid weeks.
pub(crate) fn benefits(job: &JobTerms, year: &GrossYear, leave: &Figure, taxes: &Figure) -> Figure {
    if job.kind == Kind::Contractor {
        return Figure::default();
    }
    let mut benefits = leave.clone();
    let premium = job.premium.times(year.part);
    benefits.add(&Figure::of([FigurePart::cash(PartKind::Overtime, premium)]));
    benefits.add(&year.value.only(|part| {
        part.recurring
            && matches!(
                part.kind,
                PartKind::Bonus
                    | PartKind::Shift
                    | PartKind::Match
                    | PartKind::Nonelective
                    | PartKind::Pension
                    | PartKind::Gratuity
                    | PartKind::EmployerPremium
                    | PartKind::EmployerHsa
            )
    }));
    benefits.add(taxes);
    benefits
}

/// Everything that an employer spends on a year and again on the next, payroll taxes included.
/// Stock and the gain of a purchase plan are not counted, as the Bureau of Labor Statistics counts,
/// nor are tips, which guests pay.
pub(crate) fn employer_cost(year: &GrossYear, taxes: &Figure) -> Money {
    let spent = year.value.only(|part| {
        part.recurring
            && part.form != Form::Stock
            && !matches!(part.kind, PartKind::Espp | PartKind::Tips)
    });
    spent.amount() + taxes.amount()
}
