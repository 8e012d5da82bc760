//! The scales that get a score, and the items each is made of.

use super::bank::Item;
use super::measure::Measure;
use super::model::Setup;
use crate::career::{Facet, Practice};

/// A set of items that is scored together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// Career-building, as wanted: all four facets. 8 items, quick 4.
    Want,
    /// Meaning and identity. 6 items, quick 3.
    Meaning,
    /// Income and stability. 6 items, quick 3.
    Income,
    /// Career-building, as given by the role: all four facets. 8 items, quick 4.
    Role,
    /// One facet as wanted. 2 items, quick 1.
    WantFacet(Facet),
    /// One facet as given by the role. 2 items, quick 1.
    RoleFacet(Facet),
    /// One practice of the last three months. 2 items, quick 1.
    Practice(Practice),
}

impl Scale {
    /// Every scale: the four broad ones, then facets by pairs of want and role, then practices.
    pub const ALL: [Scale; 18] = [
        Scale::Want,
        Scale::Meaning,
        Scale::Income,
        Scale::Role,
        Scale::WantFacet(Facet::Horizon),
        Scale::RoleFacet(Facet::Horizon),
        Scale::WantFacet(Facet::Specialisation),
        Scale::RoleFacet(Facet::Specialisation),
        Scale::WantFacet(Facet::Growth),
        Scale::RoleFacet(Facet::Growth),
        Scale::WantFacet(Facet::Advancement),
        Scale::RoleFacet(Facet::Advancement),
        Scale::Practice(Practice::Skills),
        Scale::Practice(Practice::Education),
        Scale::Practice(Practice::Experience),
        Scale::Practice(Practice::Networking),
        Scale::Practice(Practice::GoalReview),
        Scale::Practice(Practice::Balance),
    ];

    /// Whether what `measure` stands for is a part of this scale.
    pub fn covers(self, measure: Measure) -> bool {
        match (self, measure) {
            (Scale::Want, Measure::Want(_))
            | (Scale::Meaning, Measure::Meaning)
            | (Scale::Income, Measure::Income)
            | (Scale::Role, Measure::Role(_)) => true,
            (Scale::WantFacet(wanted), Measure::Want(facet)) => wanted == facet,
            (Scale::RoleFacet(given), Measure::Role(facet)) => given == facet,
            (Scale::Practice(scored), Measure::Practice(practice)) => scored == practice,
            _ => false,
        }
    }

    /// The items of this scale that `setup` asks, in asking order; none if it asks none.
    pub fn items(self, setup: &Setup) -> impl Iterator<Item = Item> + use<> {
        setup
            .items()
            .filter(move |item| self.covers(item.measures()))
    }

    /// Whether the scale has so few items (two at most) that its score is something to talk
    /// about and nothing to rely on.
    pub const fn is_talking_point(self) -> bool {
        match self {
            Scale::Want | Scale::Meaning | Scale::Income | Scale::Role => false,
            Scale::WantFacet(_) | Scale::RoleFacet(_) | Scale::Practice(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::Form;

    #[track_caller]
    fn check_items(scale: Scale, full: usize, quick: usize) {
        for (form, expected) in [(Form::Full, full), (Form::Quick, quick)] {
            let setup = Setup {
                form,
                working: true,
                stage: None,
            };
            assert_eq!(scale.items(&setup).count(), expected, "{scale:?} {form:?}");
        }
    }

    #[test]
    fn the_scales_have_the_items_they_promise() {
        for scale in Scale::ALL {
            match scale {
                Scale::Want | Scale::Role => check_items(scale, 8, 4),
                Scale::Meaning | Scale::Income => check_items(scale, 6, 3),
                _ => check_items(scale, 2, 1),
            }
        }
    }

    #[test]
    fn the_role_scales_are_empty_for_people_out_of_work() {
        let setup = Setup {
            form: Form::Full,
            working: false,
            stage: None,
        };
        assert_eq!(Scale::Role.items(&setup).count(), 0);
        assert_eq!(Scale::RoleFacet(Facet::Growth).items(&setup).count(), 0);
    }
}
