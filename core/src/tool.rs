//! The one registry of tools.
//!
//! Navigation, the stones of the home page, page files and (later) manifest shortcuts and the sitemap are
//! derived from [`ToolId::ALL`]; a tool that is not in it does not exist for a reader.

use crate::route::Route;

/// A tool that is built and may be linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToolId {
    /// Career or job: what I want against what my role gives me.
    Quiz,
    /// What an offer is really worth.
    Offers,
    /// Goals that are checked, tracked and kept.
    Goals,
}

impl ToolId {
    /// Every tool, in the order a reader meets them.
    pub const ALL: [ToolId; 3] = [ToolId::Quiz, ToolId::Offers, ToolId::Goals];

    /// Every tool, in the order of the crossing on the home page: know where you stand, set out,
    /// then weigh what comes your way.
    pub const CROSSING: [ToolId; ToolId::ALL.len()] = [ToolId::Quiz, ToolId::Goals, ToolId::Offers];

    /// The one name of the tool's folders, stylesheet, locale file and address.
    pub const fn slug(self) -> &'static str {
        match self {
            ToolId::Quiz => "quiz",
            ToolId::Offers => "offers",
            ToolId::Goals => "goals",
        }
    }

    /// The page on which the tool starts.
    pub const fn home(self) -> Route {
        match self {
            ToolId::Quiz => Route::Quiz,
            ToolId::Offers => Route::Offers,
            ToolId::Goals => Route::Goals,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crossing_leads_to_every_tool() {
        for tool in ToolId::ALL {
            assert!(ToolId::CROSSING.contains(&tool), "{tool:?}");
        }
    }

    #[test]
    fn a_tool_lives_at_the_address_of_its_name() {
        for tool in ToolId::ALL {
            assert_eq!(tool.home().path(), format!("{}/", tool.slug()));
            assert_eq!(tool.home().tool(), Some(tool));
        }
    }
}
