//! Addresses: which page a path names, below whatever folder the site is served from.
//!
//! Pages are few and known, so an address is matched by hand; see
//! `docs/decisions/0001-routing-by-match.md` for what a router library weighed.

use crate::part::PartId;
use crate::tool::ToolId;

/// What there is to say of a page.
struct Page {
    path: &'static str,
    name: &'static str,
    back: Option<Route>,
    tool: Option<ToolId>,
    part: Option<PartId>,
    is_for_search: bool,
}

macro_rules! pages {
    (
        $($(#[$doc:meta])* $route:ident { $($member:ident: $value:expr,)* },)*
        ; $(#[$else_doc:meta])* $else:ident { $($else_member:ident: $else_value:expr,)* }
    ) => {
        /// A page of the site.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Route {
            $($(#[$doc])* $route,)*
            $(#[$else_doc])* $else,
        }

        impl Route {
            /// Every page that has an address of its own, in reading order.
            pub const PAGES: [Route; [$(stringify!($route)),*].len()] = [$(Route::$route),*];

            const fn page(self) -> &'static Page {
                match self {
                    $(Route::$route => &Page { $($member: $value),* },)*
                    Route::$else => &Page { $($else_member: $else_value),* },
                }
            }
        }
    };
}

pages! {
    /// The promise, and what the reader has so far.
    Home {
        path: "",
        name: "home",
        back: None,
        tool: None,
        part: Some(PartId::Home),
        is_for_search: true,
    },
    /// The article.
    Guide {
        path: "guide/",
        name: "guide",
        back: Some(Route::Home),
        tool: None,
        part: Some(PartId::Guide),
        is_for_search: true,
    },
    /// Where the quiz begins or goes on.
    Quiz {
        path: "quiz/",
        name: "quiz",
        back: Some(Route::Home),
        tool: Some(ToolId::Quiz),
        part: Some(PartId::Quiz),
        is_for_search: true,
    },
    /// The questions.
    QuizQuestions {
        path: "quiz/questions/",
        name: "quiz_questions",
        back: Some(Route::Quiz),
        tool: Some(ToolId::Quiz),
        part: Some(PartId::Quiz),
        is_for_search: false,
    },
    /// One taking's result; the query names which, without it the latest.
    QuizResults {
        path: "quiz/results/",
        name: "quiz_results",
        back: Some(Route::Quiz),
        tool: Some(ToolId::Quiz),
        part: Some(PartId::QuizResults),
        is_for_search: false,
    },
    /// Two takings side by side.
    QuizCompare {
        path: "quiz/compare/",
        name: "quiz_compare",
        back: Some(Route::QuizResults),
        tool: Some(ToolId::Quiz),
        part: Some(PartId::QuizCompare),
        is_for_search: false,
    },
    /// What has been done so far, what can be shown, and the next step.
    Journey {
        path: "journey/",
        name: "journey",
        back: Some(Route::Home),
        tool: Some(ToolId::Journey),
        part: Some(PartId::Journey),
        is_for_search: true,
    },
    /// One job, course or time at home; the query names which, without it a new one.
    JourneyEntry {
        path: "journey/entry/",
        name: "journey_entry",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyEntry),
        is_for_search: false,
    },
    /// What is to be learned, by when.
    JourneyLearning {
        path: "journey/learning/",
        name: "journey_learning",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyLearning),
        is_for_search: false,
    },
    /// All skills, with what shows them.
    JourneySkills {
        path: "journey/skills/",
        name: "journey_skills",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneySkills),
        is_for_search: false,
    },
    /// One skill; the query names which.
    JourneySkill {
        path: "journey/skill/",
        name: "journey_skill",
        back: Some(Route::JourneySkills),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneySkill),
        is_for_search: false,
    },
    /// A target, what is missing for it, and what the next stage asks for.
    JourneyNext {
        path: "journey/next/",
        name: "journey_next",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyNext),
        is_for_search: false,
    },
    /// The ways from one occupation to another.
    JourneyPath {
        path: "journey/path/",
        name: "journey_path",
        back: Some(Route::JourneyNext),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyPath),
        is_for_search: false,
    },
    /// Where the figures of occupations come from, and what was changed.
    JourneySources {
        path: "journey/sources/",
        name: "journey_sources",
        back: Some(Route::JourneyNext),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneySources),
        is_for_search: false,
    },
    /// A file brought in.
    JourneyImport {
        path: "journey/import/",
        name: "journey_import",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyImport),
        is_for_search: false,
    },
    /// The record to print, and files to take along.
    JourneyRecord {
        path: "journey/record/",
        name: "journey_record",
        back: Some(Route::Journey),
        tool: Some(ToolId::Journey),
        part: Some(PartId::JourneyRecord),
        is_for_search: false,
    },
    /// Offers side by side.
    Offers {
        path: "offers/",
        name: "offers",
        back: Some(Route::Home),
        tool: Some(ToolId::Offers),
        part: Some(PartId::Offers),
        is_for_search: true,
    },
    /// The goals, by what needs the reader next.
    Goals {
        path: "goals/",
        name: "goals",
        back: Some(Route::Home),
        tool: Some(ToolId::Goals),
        part: Some(PartId::Goals),
        is_for_search: true,
    },
    /// Where a goal is written; the query names which, or what a new one begins with.
    GoalsEdit {
        path: "goals/edit/",
        name: "goals_edit",
        back: Some(Route::Goals),
        tool: Some(ToolId::Goals),
        part: Some(PartId::GoalsEdit),
        is_for_search: false,
    },
    /// How one goal goes; the query names which.
    GoalsGoal {
        path: "goals/goal/",
        name: "goals_goal",
        back: Some(Route::Goals),
        tool: Some(ToolId::Goals),
        part: Some(PartId::GoalsGoal),
        is_for_search: false,
    },
    /// The goals whose review is due, one after the other.
    GoalsReview {
        path: "goals/review/",
        name: "goals_review",
        back: Some(Route::Goals),
        tool: Some(ToolId::Goals),
        part: Some(PartId::GoalsReview),
        is_for_search: false,
    },
    /// Whom to write to first.
    Network {
        path: "network/",
        name: "network",
        back: Some(Route::Home),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkPeople),
        is_for_search: true,
    },
    /// One person; the query names which, without it a new one.
    NetworkPerson {
        path: "network/person/",
        name: "network_person",
        back: Some(Route::Network),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkPerson),
        is_for_search: false,
    },
    /// Where each application stands.
    NetworkJobs {
        path: "network/applications/",
        name: "network_jobs",
        back: Some(Route::Network),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkJobs),
        is_for_search: false,
    },
    /// One opening; the query names which, without it a new one.
    NetworkJob {
        path: "network/application/",
        name: "network_job",
        back: Some(Route::NetworkJobs),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkJob),
        is_for_search: false,
    },
    /// Groups and events.
    NetworkGroups {
        path: "network/groups/",
        name: "network_groups",
        back: Some(Route::Network),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkGroups),
        is_for_search: false,
    },
    /// The record of a job search for an office.
    NetworkReport {
        path: "network/report/",
        name: "network_report",
        back: Some(Route::NetworkJobs),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkReport),
        is_for_search: false,
    },
    /// Contacts brought in, and files to take along.
    NetworkFiles {
        path: "network/files/",
        name: "network_files",
        back: Some(Route::Network),
        tool: Some(ToolId::Network),
        part: Some(PartId::NetworkFiles),
        is_for_search: false,
    },
    /// The hours of a week, planned and lived.
    Balance {
        path: "balance/",
        name: "balance",
        back: Some(Route::Home),
        tool: Some(ToolId::Balance),
        part: Some(PartId::BalanceWeek),
        is_for_search: true,
    },
    /// Tasks in four fields.
    BalanceTasks {
        path: "balance/tasks/",
        name: "balance_tasks",
        back: Some(Route::Balance),
        tool: Some(ToolId::Balance),
        part: Some(PartId::BalanceTasks),
        is_for_search: false,
    },
    /// The weekly check-in, and boundaries.
    BalanceCheckIn {
        path: "balance/check-in/",
        name: "balance_check_in",
        back: Some(Route::Balance),
        tool: Some(ToolId::Balance),
        part: Some(PartId::BalanceCheckIn),
        is_for_search: false,
    },
    /// Overtime and leave.
    BalanceTimeOff {
        path: "balance/time-off/",
        name: "balance_time_off",
        back: Some(Route::Balance),
        tool: Some(ToolId::Balance),
        part: Some(PartId::BalanceTimeOff),
        is_for_search: false,
    },
    /// Aims and needs, each with what leads there.
    Plan {
        path: "plan/",
        name: "plan",
        back: Some(Route::Home),
        tool: Some(ToolId::Plan),
        part: Some(PartId::Plan),
        is_for_search: true,
    },
    /// Which offer takes the reader further, and what they decided.
    PlanChoice {
        path: "plan/choice/",
        name: "plan_choice",
        back: Some(Route::Plan),
        tool: Some(ToolId::Plan),
        part: Some(PartId::PlanChoice),
        is_for_search: false,
    },
    /// Parts of the plan to print.
    PlanReport {
        path: "plan/report/",
        name: "plan_report",
        back: Some(Route::Plan),
        tool: Some(ToolId::Plan),
        part: Some(PartId::PlanReport),
        is_for_search: false,
    },
    /// What is stored here, with export, import and deletion.
    YourData {
        path: "your-data/",
        name: "your_data",
        back: Some(Route::Home),
        tool: None,
        part: Some(PartId::YourData),
        is_for_search: true,
    },
    /// What a link brought, which is in the address's fragment.
    Shared {
        path: "shared/",
        name: "shared",
        back: Some(Route::Home),
        tool: None,
        part: Some(PartId::Shared),
        is_for_search: false,
    },
    /// How to have a tool in another page.
    Embed {
        path: "embed/",
        name: "embed",
        back: Some(Route::Home),
        tool: None,
        part: Some(PartId::EmbedKit),
        is_for_search: true,
    },
    /// The quiz in somebody else's page.
    EmbedQuiz {
        path: "embed/quiz/",
        name: "embed_quiz",
        back: Some(Route::Embed),
        tool: None,
        part: Some(PartId::Quiz),
        is_for_search: false,
    },
    /// Offers in somebody else's page.
    EmbedOffers {
        path: "embed/offers/",
        name: "embed_offers",
        back: Some(Route::Embed),
        tool: None,
        part: Some(PartId::Offers),
        is_for_search: false,
    },
    /// Goals in somebody else's page.
    EmbedGoals {
        path: "embed/goals/",
        name: "embed_goals",
        back: Some(Route::Embed),
        tool: None,
        part: Some(PartId::Goals),
        is_for_search: false,
    },
    /// The benefits calculator, made for somebody else's page.
    EmbedBenefits {
        path: "embed/benefits/",
        name: "embed_benefits",
        back: Some(Route::Embed),
        tool: None,
        part: Some(PartId::Benefits),
        is_for_search: false,
    },
    ;
    /// An address that names no page.
    NotFound {
        path: "404.html",
        name: "not_found",
        back: Some(Route::Home),
        tool: None,
        part: None,
        is_for_search: false,
    }
}

impl Route {
    /// The path below the base, without a leading and with a trailing slash; empty for home.
    ///
    /// [`Route::NotFound`] has no address; static hosts serve its page from `404.html`.
    pub const fn path(self) -> &'static str {
        self.page().path
    }

    /// The page's name: the key of its title in `locales/<lang>/pages.json`, and of its description
    /// in `shell.json`.
    pub const fn name(self) -> &'static str {
        self.page().name
    }

    /// The page one step up, or `None` at the top.
    pub const fn back(self) -> Option<Route> {
        self.page().back
    }

    /// The tool that the page belongs to.
    pub const fn tool(self) -> Option<ToolId> {
        self.page().tool
    }

    /// The part that draws the page; `None` for what is there with the first file.
    pub const fn part(self) -> Option<PartId> {
        self.page().part
    }

    /// Whether the page has something for readers who come from a search, without data of their own.
    pub const fn is_for_search(self) -> bool {
        self.page().is_for_search
    }
}

/// The folder that the site is served from: `""` at a host's root, otherwise like `"/sub/path"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes the base from the path of the document's base address, such as `/`, `/sub/` or
    /// `/sub/index.html`: everything up to the last slash counts.
    pub fn of_document(path: &str) -> Base {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Base(folder.trim_end_matches('/').to_owned())
    }

    /// The address of a page on this site, starting with a slash.
    pub fn href(&self, route: Route) -> String {
        self.file(route.path())
    }

    /// The address of one of our own files, named from the site's top.
    pub fn file(&self, path: &str) -> String {
        format!("{}/{path}", self.0)
    }

    /// Which page a path names. Missing or doubled trailing slashes and an `index.html` are
    /// forgiven; a path outside the base, and any other unknown one, is [`Route::NotFound`].
    pub fn route(&self, path: &str) -> Route {
        let Some(below) = path.strip_prefix(self.0.as_str()) else {
            return Route::NotFound;
        };
        if !below.is_empty() && !below.starts_with('/') {
            return Route::NotFound;
        }
        let below = below.strip_suffix("/index.html").unwrap_or(below);
        let wanted = below.trim_matches('/');
        Route::PAGES
            .into_iter()
            .find(|page| page.path().trim_end_matches('/') == wanted)
            .unwrap_or(Route::NotFound)
    }

    /// Whether a path lies on this site at all, known or not.
    pub fn contains(&self, path: &str) -> bool {
        path.strip_prefix(self.0.as_str())
            .is_some_and(|below| below.starts_with('/') || below.is_empty())
    }
}

/// The value of a name in a query string such as `?of=a1&with=b2`, taken as it stands.
///
/// Our own values are record ids and keys (letters, digits, underscores), so nothing needs
/// decoding; a value with any other character is treated as absent.
pub fn query_value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, value)| {
            let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
            *key == name && !value.is_empty() && value.bytes().all(fits)
        })
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(document: &str, path: &str, expected: Route) {
        assert_eq!(
            Base::of_document(document).route(path),
            expected,
            "{document} {path}"
        );
    }

    #[test]
    fn paths_name_pages() {
        check("/", "/", Route::Home);
        check("/", "", Route::Home);
        check("/", "/index.html", Route::Home);
        check("/", "/guide/", Route::Guide);
        check("/", "/guide", Route::Guide);
        check("/", "/guide/index.html", Route::Guide);
        check("/", "/quiz/", Route::Quiz);
        check("/", "/quiz/questions/", Route::QuizQuestions);
        check("/", "/quiz/questions", Route::QuizQuestions);
        check("/", "/quiz/results//", Route::QuizResults);
        check("/", "/quiz/compare/", Route::QuizCompare);
        check("/", "/goals/", Route::Goals);
        check("/", "/goals/edit", Route::GoalsEdit);
        check("/", "/goals/goal/", Route::GoalsGoal);
        check("/", "/goals/review/index.html", Route::GoalsReview);
        check("/", "/goals/goals/", Route::NotFound);
        check("/", "/your-data/", Route::YourData);
        check("/", "/shared/", Route::Shared);
        check("/", "/embed/", Route::Embed);
        check("/", "/embed/quiz", Route::EmbedQuiz);
        check("/", "/embed/quiz/questions/", Route::NotFound);
        check("/", "/404.html", Route::NotFound);
        check("/", "/quizzes/", Route::NotFound);
        check("/", "/guide/more/", Route::NotFound);
        check("/", "/Guide/", Route::NotFound);
        check("/", "/guideindex.html", Route::NotFound);
    }

    #[test]
    fn the_site_may_live_in_a_folder() {
        check("/sub/path/", "/sub/path/", Route::Home);
        check("/sub/path/", "/sub/path", Route::Home);
        check("/sub/path/", "/sub/path/quiz/", Route::Quiz);
        check("/sub/path/index.html", "/sub/path/quiz", Route::Quiz);
        check("/sub/path/", "/quiz/", Route::NotFound);
        check("/sub/path/", "/sub/pathquiz/", Route::NotFound);
        check("/sub/path/", "/", Route::NotFound);
    }

    #[test]
    fn every_page_is_found_at_its_own_address() {
        for document in ["/", "/sub/", "/a/b/c/"] {
            let base = Base::of_document(document);
            for page in Route::PAGES {
                let href = base.href(page);
                assert!(href.starts_with('/') && !href.contains("//"), "{href}");
                assert!(base.contains(&href));
                assert_eq!(base.route(&href), page);
            }
        }
    }

    #[test]
    fn going_back_ends_at_home() {
        for page in Route::PAGES {
            let steps = std::iter::successors(Some(page), |at| at.back());
            assert_eq!(steps.take(5).last(), Some(Route::Home), "{page:?}");
        }
    }

    #[test]
    fn query_values_are_ids_and_keys_or_nothing() {
        assert_eq!(query_value("?of=a1&with=b2", "with"), Some("b2"));
        assert_eq!(query_value("of=a1", "of"), Some("a1"));
        assert_eq!(
            query_value("?from=goal_review", "from"),
            Some("goal_review")
        );
        assert_eq!(query_value("?of=", "of"), None);
        assert_eq!(query_value("?of=<img>", "of"), None);
        assert_eq!(query_value("", "of"), None);
    }
}
