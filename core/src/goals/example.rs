//! Goals that are made up, for a reader who looks around; see [`example_plan`](crate::example_plan).

/// What the ids of example goals begin with.
const EXAMPLE: &str = "example";

/// The ids of the two goals of the example: one that is finished, and one in progress.
pub const EXAMPLE_GOALS: [&str; 2] = ["examplegoal1", "examplegoal2"];

/// Whether a goal of this id is of the example.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}
