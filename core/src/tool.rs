//! The one registry of tools.
//!
//! Navigation, the stones of the home page, page files and the sitemap are derived from
//! [`ToolId::ALL`]; a tool that is not in it does not exist for a reader.

use crate::route::Route;

macro_rules! tools {
    ($($(#[$doc:meta])* $tool:ident $slug:literal $home:ident,)*) => {
        /// A tool that is built and may be linked to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ToolId {
            $($(#[$doc])* $tool,)*
        }

        impl ToolId {
            /// Every tool, in the order a reader meets them.
            pub const ALL: [ToolId; [$($slug),*].len()] = [$(ToolId::$tool),*];

            /// The one name of the tool's folders, stylesheet, locale file and address.
            pub const fn slug(self) -> &'static str {
                match self { $(ToolId::$tool => $slug),* }
            }

            /// The page on which the tool starts.
            pub const fn home(self) -> Route {
                match self { $(ToolId::$tool => Route::$home),* }
            }
        }
    };
}

tools! {
    /// Career or job: what I want against what my role gives me.
    Quiz "quiz" Quiz,
    /// From jobs to a career: what was done, what can be shown, and the next step.
    Journey "journey" Journey,
    /// What an offer is really worth.
    Offers "offers" Offers,
    /// Goals that are checked, tracked and kept.
    Goals "goals" Goals,
    /// People to keep in touch with, and where each application stands.
    Network "network" Network,
    /// Where the hours of a week go.
    Balance "balance" Balance,
    /// Whether what one does leads where one wants to go.
    Plan "plan" Plan,
}

impl ToolId {
    /// Every tool, in the order of the crossing on the home page: know where you stand and
    /// where you come from, set out, with others and with time for it, then weigh what comes
    /// your way, and see how it all fits together.
    pub const CROSSING: [ToolId; ToolId::ALL.len()] = [
        ToolId::Quiz,
        ToolId::Journey,
        ToolId::Goals,
        ToolId::Network,
        ToolId::Balance,
        ToolId::Offers,
        ToolId::Plan,
    ];
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
