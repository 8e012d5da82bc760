//! The requirements of an advertisement, a line each: which of one's skills a line means, and how
//! far that is from what is asked.

use leptos::prelude::*;
use steppingstone_core::journey::record::{
    JourneySkill, MAX_REQUIREMENTS, MAX_SKILLS, MAX_TITLE, SkillField, Target,
};
use steppingstone_core::journey::{Level, Requirement, requirement_lines};
use steppingstone_core::route::Route;

use super::super::level_choice::level_name;
use super::acts::{Asked, acts};
use super::rate::RateItem;
use super::{NextPage, anchor, element, gap_words};
use crate::platform::page;
use crate::ui::form::{FieldProps, InputKind, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, attr, keyed, live, memo, text, when};
use crate::words::journey::next::{ad as w, rate};

/// How many of one's skills are offered for a line.
const MAX_MATCHES: usize = 3;

/// An advertisement, as what its lines are looked up in.
#[derive(Clone, Copy)]
struct Ad {
    page: NextPage,
    /// The id of the target.
    id: StoredValue<String>,
    /// Each line with what can be said of it.
    lines: Memo<Vec<Requirement>>,
}

impl Ad {
    fn target(self) -> Target {
        let id = self.id.get_value();
        let plan = self.page.store.plan();
        plan.target(&id).cloned().unwrap_or_default()
    }

    fn change(self, change: impl FnOnce(&mut Target)) {
        let id = self.id.get_value();
        let store = self.page.store;
        store.change_plan(|plan, now| plan.change_target(&id, now, change));
    }

    /// A line as it was pasted.
    fn pasted(self, line: &str) -> String {
        let target = untrack(|| self.target());
        let is_it = |pasted: &&String| requirement_lines(pasted).iter().any(|it| it == line);
        let pasted = target.lines.iter().find(is_it);
        pasted.cloned().unwrap_or_else(|| line.to_owned())
    }

    fn row(self, line: &str) -> Option<Requirement> {
        let lines = self.lines.read();
        lines.iter().find(|row| row.line == line).cloned()
    }

    /// The name and the level of a skill.
    fn skill(self, id: &str) -> Option<(String, Option<Level>)> {
        let skills = self.page.store.skills.read();
        let skill = skills.iter().find(|skill| skill.id == id)?;
        Some((skill.name.clone(), skill.level))
    }
}

/// The fields and what each line means.
pub(super) fn ad_section(page: NextPage, id: String) -> AnyView {
    let store = page.store;
    let of = id.clone();
    let lines = memo(move || {
        let plan = store.plan();
        let target = plan.target(&of).cloned().unwrap_or_default();
        let rows = store.with_ledger(|ledger| target.requirements(ledger));
        let mut once: Vec<Requirement> = Vec::new();
        for row in rows {
            if once.iter().all(|other| other.line != row.line) {
                once.push(row);
            }
        }
        once
    });
    let ad = Ad {
        page,
        id: StoredValue::new(id),
        lines,
    };
    let keys = memo(move || {
        let lines = lines.read();
        lines.iter().map(|row| row.line.clone()).collect::<Vec<_>>()
    });
    let rows = move || {
        view! {
            <div class="stack">
                <h4 id="ad-lines" tabindex="-1">{w::found()}</h4>
                <ul class="gap" role="list">{keyed(keys, move |key| row(ad, key))}</ul>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="ad">
            <h3 id="ad">{w::heading()}</h3>
            {fields(ad)}
            {when(move || !keys.read().is_empty(), rows)}
        </section>
    }
    .into_any()
}

fn fields(ad: Ad) -> AnyView {
    let target = untrack(|| ad.target());
    let title = RwSignal::new(target.title.clone());
    let on_title = move |typed: String| {
        ad.change(|target| target.title = typed.chars().take(MAX_TITLE).collect());
        title.set(typed);
    };
    let lines = RwSignal::new(target.text());
    let on_lines = move |typed: String| {
        ad.change(|target| target.set_text(&typed));
        lines.set(typed);
    };
    let title = FieldProps {
        width: Width::Wide,
        ..FieldProps::new(
            "ad-title".to_owned(),
            Signal::stored(w::title().to_owned()),
            MAX_TITLE,
            title.into(),
            Callback::new(on_title),
        )
    };
    let lines = FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        hint: w::lines_hint(),
        ..FieldProps::new(
            "ad-text".to_owned(),
            Signal::stored(w::lines().to_owned()),
            MAX_REQUIREMENTS,
            lines.into(),
            Callback::new(on_lines),
        )
    };
    // An occupation has its title from the list.
    let title = target.occupation.is_empty().then(|| field(title));
    view! {
        {title}
        {field(lines)}
    }
    .into_any()
}

fn row(ad: Ad, line: String) -> AnyView {
    let pasted = ad.pasted(&line);
    let id = anchor("ad-", &line);
    let (of_state, of_row) = (line.clone(), line.clone());
    // What the row asks changes as a whole only when another skill is meant.
    let meaning = memo(move || {
        let row = ad.row(&of_state)?;
        let confirmed = ad.target().confirmed.get(&row.line).cloned();
        let is_confirmed = gap_words::of_requirement(row.outcome).is_some();
        Some((confirmed.filter(|_| is_confirmed), row.matches))
    });
    let (focus, shown) = (id.clone(), pasted.clone());
    let body = move || match meaning.get() {
        None => ().into_any(),
        Some((Some(skill), _)) => {
            confirmed(ad, of_row.clone(), skill, shown.clone(), focus.clone())
        }
        Some((None, matches)) => open(ad, of_row.clone(), matches, shown.clone(), focus.clone()),
    };
    let of_outcome = line.clone();
    let outcome = move || ad.row(&of_outcome).map(|row| row.outcome.key());
    view! {
        <li class="gap__row" data-outcome=attr(outcome)>
            <p class="gap__name" id=id tabindex="-1">{pasted}</p>
            {live(body)}
        </li>
    }
    .into_any()
}

/// A line of which it is open what it means.
fn open(ad: Ad, line: String, matches: Vec<String>, pasted: String, focus: String) -> AnyView {
    let problem = RwSignal::new(String::new());
    let says = match matches.is_empty() {
        true => w::not_in_ledger(),
        false => w::to_confirm(),
    };
    let confirm = {
        let (line, focus) = (line.clone(), focus.clone());
        move |skill: &str| {
            let (line, skill) = (line.clone(), skill.to_owned());
            ad.change(|target| {
                target.confirmed.insert(line, skill);
            });
            page::focus_on(&focus);
        }
    };
    let add = {
        let (confirm, name) = (confirm.clone(), plain(&pasted));
        move |()| match element::add_skill(ad.page.store, &name) {
            Ok((skill, _)) => {
                page::announce(&w::added(&name));
                confirm(&skill);
            }
            Err(element::NoRoom) => problem.set(rate::full(MAX_SKILLS)),
        }
    };
    let buttons = matches.into_iter().take(MAX_MATCHES).filter_map(|id| {
        let (name, _) = untrack(|| ad.skill(&id))?;
        let (confirm, label) = (confirm.clone(), w::confirm_label(&name, &pasted));
        let press = move |()| confirm(&id);
        Some(view! {
            <Button variant=ButtonVariant::Quiet on_press=press label=label>{w::confirm(name)}</Button>
        })
    });
    let buttons = buttons.collect_view();
    view! {
        <p class="gap__outcome">{says}</p>
        <div class="gap__actions no-print">
            {buttons}
            <Button variant=ButtonVariant::Plain on_press=add label=w::add_label(&pasted)>{w::add()}</Button>
        </div>
        <p class="field__problem" role="status">{text(move || problem.get())}</p>
    }
    .into_any()
}

/// A line whose skill is known, beside the ledger.
fn confirmed(ad: Ad, line: String, skill: String, pasted: String, focus: String) -> AnyView {
    let (of_name, of_level) = (skill.clone(), skill.clone());
    let name = move || {
        ad.skill(&of_name)
            .map_or_else(String::new, |(name, _)| name)
    };
    let own = Signal::derive(move || ad.skill(&of_level)?.1);
    let of_need = line.clone();
    let need = Signal::derive(move || ad.target().need(&of_need));
    let of_outcome = line.clone();
    let outcome = move || {
        let row = ad.row(&of_outcome);
        let of = row.and_then(|row| gap_words::of_requirement(row.outcome));
        let own = own.get().map_or(0, Level::number);
        let steps = need.get().number().saturating_sub(own);
        of.map_or_else(String::new, |of| gap_words::outcome(of, steps))
    };
    let levels = move || gap_words::levels(own.get(), Some(need.get().number()));
    let keys = ["0", "1", "2", "3", "4"].into_iter().zip(Level::ALL);
    let keys = keys.map(|(key, level)| (key, level_name(Some(level))));
    let of_pick = line.clone();
    let pick = Callback::new(move |key: String| {
        let Some(level) = key.parse().ok().and_then(Level::new) else {
            return;
        };
        let line = of_pick.clone();
        ad.change(|target| {
            target.needs.insert(line, level);
        });
    });
    let chosen = Signal::derive(move || need.get().number().to_string());
    let need_id = ["need-", &focus].concat();
    let rate_id = ["rate-", &focus].concat();
    let (of_rate, of_label, back_to) = (skill.clone(), name.clone(), rate_id.clone());
    let rate = move |()| {
        let found = ad.page.store.skill_records.find(&of_rate);
        let name = found.map(|skill: JourneySkill| skill.text(SkillField::Name).to_owned());
        let item = RateItem::Skill {
            id: of_rate.clone(),
            name: name.unwrap_or_default(),
        };
        ad.page.rater.open(vec![item], &back_to);
    };
    let asked = Asked::Line {
        skill: skill.clone(),
        name: untrack(&name),
        place: focus.clone(),
    };
    let of_acts = skill.clone();
    let of_acts = memo(move || Some(of_acts.clone()));
    let other = move |()| {
        let line = line.clone();
        ad.change(|target| {
            target.confirmed.remove(&line);
        });
        page::focus_on(&focus);
    };
    let href = ad.page.store.href(Route::JourneySkill, &skill);
    let first = view! {
        <Button id=rate_id variant=ButtonVariant::Plain on_press=rate label=rate::one_label(untrack(of_label))>
            {rate::one()}
        </Button>
        <Button variant=ButtonVariant::Plain on_press=other label=w::other_label(pasted)>{w::other()}</Button>
    };
    view! {
        <p><a href=href>{text(move || w::means(name()))}</a></p>
        <p class="gap__levels">{text(levels)}</p>
        <p class="gap__outcome">{text(outcome)}</p>
        {select_field(need_id, w::need(), "", keys.collect(), chosen, pick)}
        {acts(ad.page, first.into_any(), asked, of_acts)}
    }
    .into_any()
}

/// A line as the name of a skill: without its bullet and the marks at its ends.
fn plain(pasted: &str) -> String {
    let folded = requirement_lines(pasted).into_iter().next();
    let folded = folded.unwrap_or_default();
    let lower = pasted.to_lowercase();
    let place = lower.find(&folded).filter(|_| lower.len() == pasted.len());
    let name = place.and_then(|at| pasted.get(at..at + folded.len()));
    name.unwrap_or(&folded).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_capitals_as_a_skill() {
        let check = |pasted, expected: &str| assert_eq!(plain(pasted), expected);
        check("- Microsoft Excel.", "Microsoft Excel");
        check("  3. C++ ", "C++");
        check("Team   lead", "team lead");
        check("", "");
    }
}
