//! A figure split by how sure its parts are, or by the form in which they come.

use crate::offers::{Certainty, Figure, FigurePart, Form};

/// From the surest on.
pub const CERTAINTIES: [Certainty; 4] = [
    Certainty::Guaranteed,
    Certainty::Performance,
    Certainty::Tenure,
    Certainty::Market,
];

/// The forms in which something comes. [`Form::Cost`] is none of them: it goes away.
pub const FORMS: [Form; 4] = [Form::Cash, Form::Deferred, Form::Stock, Form::InKind];

impl Figure {
    /// What it has of each of [`CERTAINTIES`]. Together they are the whole.
    pub fn by_certainty(&self) -> [Figure; 4] {
        CERTAINTIES.map(|certainty| self.filtered(|part| part.certainty == certainty))
    }

    /// What it has of each of [`FORMS`]. Together they are the whole but for its costs.
    pub fn by_form(&self) -> [Figure; 4] {
        FORMS.map(|form| self.filtered(|part| part.form == form))
    }

    fn filtered(&self, passes: impl Fn(&FigurePart) -> bool) -> Figure {
        Figure::of(self.parts().iter().copied().filter(passes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::offers::PartKind;

    fn year() -> Figure {
        let units = Money::units;
        Figure::of([
            FigurePart::cash(PartKind::Base, units(70)),
            FigurePart::cash(PartKind::Bonus, units(8)).sure(Certainty::Performance),
            FigurePart::cash(PartKind::Match, units(5))
                .sure(Certainty::Tenure)
                .as_form(Form::Deferred),
            FigurePart::cash(PartKind::Stock, units(3))
                .sure(Certainty::Market)
                .as_form(Form::Stock),
            FigurePart::cash(PartKind::EmployerPremium, units(2)).as_form(Form::InKind),
            FigurePart::cost(PartKind::Commute, units(1)),
        ])
    }

    fn amounts(figures: [Figure; 4]) -> [i64; 4] {
        figures.map(|figure| figure.amount().as_cents() / 100)
    }

    #[test]
    fn every_part_is_as_sure_as_one_of_them() {
        let by_certainty = year().by_certainty();
        assert_eq!(amounts(by_certainty.clone()), [71, 8, 5, 3]);
        let whole: Money = by_certainty.iter().map(Figure::amount).sum();
        assert_eq!(whole, year().amount());
    }

    #[test]
    fn what_comes_has_a_form_and_what_goes_away_has_none() {
        assert_eq!(amounts(year().by_form()), [78, 5, 3, 2]);
    }
}
