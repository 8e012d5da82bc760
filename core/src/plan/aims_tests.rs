use super::*;
use proptest::prelude::*;

fn links(goal: &str, links: &[&str]) -> GoalLinks {
    GoalLinks {
        goal: goal.to_owned(),
        links: links.iter().map(|link| (*link).to_owned()).collect(),
    }
}

fn texts(taken: &AimsTaken) -> Vec<&str> {
    taken.aims.iter().map(|aim| aim.text.as_str()).collect()
}

#[test]
fn a_blank_link_leads_nowhere_and_goes() {
    let goals = [links("a", &["aim: ", "aim:", "quiz:growth"])];
    let taken = take_over_aims(&[], &[], &goals);
    assert_eq!(texts(&taken), [""; 0]);
    let found = taken.links.get("a").unwrap();
    assert_eq!(found.aims, [0; 0]);
    assert_eq!(found.others, ["quiz:growth"]);
    assert_eq!((taken.main(), taken.can_add()), (None, true));
}

#[test]
fn a_text_has_one_id_wherever_it_is_taken_over() {
    let free = |_: &str| false;
    let id = aim_id("Run a lab", &free);
    assert_eq!(id, "aimaf7c6bb25bdf84a6");
    assert_eq!(aim_id("  Run a lab ", &free), id);
    assert_ne!(aim_id("run a lab", &free), id);
    // An aim that was put in other words keeps its id; its first words get another one.
    let next = aim_id("Run a lab", &|taken| taken == id);
    assert_ne!(next, id);
    assert_eq!(aim_id("Run a lab", &|taken| taken == id), next);
    for id in [id, next] {
        assert!(id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    }
}

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec![" a ", "a", "b", "", "go far", "c d", " "]).prop_map(str::to_owned)
}

fn state() -> impl Strategy<Value = AimState> {
    prop::sample::select(AimState::ALL.to_vec())
}

proptest! {
    #[test]
    fn taking_over_again_changes_nothing_and_loses_nothing(
        there in prop::collection::vec((text(), state()), 0..4),
        listed in prop::collection::vec(text(), 0..5),
        linked in prop::collection::vec(text(), 0..5),
    ) {
        let there: Vec<ListedAim> = there
            .into_iter()
            .map(|(text, state)| ListedAim { text, state })
            .collect();
        let linked: Vec<String> = linked.iter().map(|text| format!("aim:{text}")).collect();
        let linked: Vec<&str> = linked.iter().map(String::as_str).collect();
        let goals = [links("g", &linked)];
        let taken = take_over_aims(&there, &listed, &goals);
        prop_assert_eq!(&taken.aims[..there.len()], &there[..]);
        let again = take_over_aims(&taken.aims, &listed, &goals);
        prop_assert_eq!(&again, &taken);
        for text in listed.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
            prop_assert!(texts(&taken).iter().any(|it| it.trim() == text));
        }
        let new = taken.aims[there.len()..].iter();
        prop_assert!(new.clone().all(|aim| aim.state == AimState::Open));
        let mut unique: Vec<&str> = new.map(|aim| aim.text.as_str()).collect();
        unique.sort_unstable();
        unique.dedup();
        prop_assert_eq!(unique.len(), taken.aims.len() - there.len());
    }
}
