//! The article's text. In a built site it is drawn once, when the site is built.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::pay::TryPay;
use crate::state::use_navigation;
use crate::ui::{ButtonLink, ButtonVariant};
use crate::words::guide as w;

/// How long the guide takes: 2,600 words at 220 a minute.
const MINUTES: usize = 12;

/// The article: contents, takeaways, and sections that end in the tool that does them.
#[component]
pub fn Article() -> impl IntoView {
    view! {
        <article class="article">
            <header class="article__head stack">
                <h1 tabindex="-1">{w::title()}</h1>
                <p class="lead">{w::lead()}</p>
                <p class="muted">{w::minutes(MINUTES)}</p>
            </header>
            <Contents />
            <div class="article__body">
                <Takeaways />
                <Section id="career" heading=w::career::heading()>
                    {paragraphs(w::career::paragraphs())}
                </Section>
                <Section id="job" heading=w::job::heading()>
                    {paragraphs(w::job::paragraphs())}
                </Section>
                <Difference />
                <Turning />
                <Managing />
                <Benefits />
                <Section id="conclusion" heading=w::conclusion::heading()>
                    {paragraphs(w::conclusion::paragraphs())} <ToQuiz />
                </Section>
                <Section id="sources" heading=w::sources::heading()>
                    <p>{w::sources::intro()}</p>
                    <div class="article__sources">{sources()}</div>
                </Section>
            </div>
        </article>
    }
}

#[component]
fn Contents() -> impl IntoView {
    let here = use_navigation();
    let entries = [
        ("takeaways", w::takeaways::heading()),
        ("career", w::career::heading()),
        ("job", w::job::heading()),
        ("difference", w::difference::heading()),
        ("turning", w::turning::heading()),
        ("managing", w::managing::heading()),
        ("benefits", w::benefits::heading()),
        ("conclusion", w::conclusion::heading()),
        ("sources", w::sources::heading()),
    ];
    let links = entries.map(|(id, heading)| {
        view! {
            <li>
                <a href=format!("{}#{id}", here.href(Route::Guide))>{heading}</a>
            </li>
        }
    });
    view! {
        <nav class="contents" aria-labelledby="contents">
            <h2 id="contents" class="contents__heading">{w::contents()}</h2>
            <ol role="list">{links.collect_view()}</ol>
        </nav>
    }
}

#[component]
fn Section(id: &'static str, heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="article__section stack" id=id aria-labelledby=format!("{id}-heading")>
            <h2 id=format!("{id}-heading")>{heading}</h2>
            {children()}
        </section>
    }
}

#[component]
fn Part(id: &'static str, heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="stack" id=id>
            <h3>{heading}</h3>
            {children()}
        </section>
    }
}

fn paragraphs(texts: &'static [&'static str]) -> impl IntoView {
    texts
        .iter()
        .map(|text| view! { <p>{*text}</p> })
        .collect_view()
}

fn list(items: &'static [&'static str]) -> impl IntoView {
    view! { <ul class="list">{items.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ul> }
}

/// Each source, as a link to where it is published.
fn sources() -> impl IntoView {
    let all = w::sources::names().iter().zip(w::sources::links());
    let all = all.map(|(name, href)| {
        view! {
            <li>
                <a href=*href rel="noreferrer external" target="_blank">{*name}</a>
            </li>
        }
    });
    view! { <ul class="list">{all.collect_view()}</ul> }
}

/// A list whose entries begin with what they are about, up to a colon.
fn terms(items: &'static [&'static str]) -> impl IntoView {
    let entries = items.iter().map(|item| {
        let end = item.find(": ").map_or(0, |colon| colon + 1);
        let (term, text) = item.split_at_checked(end).unwrap_or(("", item));
        view! { <li><strong>{term}</strong>{text}</li> }
    });
    view! { <ul class="list">{entries.collect_view()}</ul> }
}

/// Where a section's subject is taken up by the quiz.
#[component]
fn ToQuiz() -> impl IntoView {
    let here = use_navigation();
    view! {
        <p class="article__tool">
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Quiz)>{w::to_quiz()}</ButtonLink>
        </p>
    }
}

/// Where what an offer is worth is worked out.
#[component]
fn ToOffers() -> impl IntoView {
    let here = use_navigation();
    view! {
        <p class="article__tool">
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Offers)>{w::to_offers()}</ButtonLink>
        </p>
    }
}

/// Where a goal can be written.
#[component]
fn ToGoals() -> impl IntoView {
    let here = use_navigation();
    view! {
        <p class="article__tool">
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Goals)>{w::to_goals()}</ButtonLink>
        </p>
    }
}

/// Where a section's subject is taken up by a tool.
fn to_tool(route: Route, words: &'static str) -> impl IntoView {
    let here = use_navigation();
    view! {
        <p class="article__tool">
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(route)>{words}</ButtonLink>
        </p>
    }
}

#[component]
fn Takeaways() -> impl IntoView {
    view! {
        <section class="takeaways stack" id="takeaways" aria-labelledby="takeaways-heading">
            <h2 id="takeaways-heading">{w::takeaways::heading()}</h2>
            {list(w::takeaways::points())}
        </section>
    }
}

#[component]
fn Difference() -> impl IntoView {
    use w::difference as d;
    let rows =
        d::aspects()
            .iter()
            .zip(d::jobs())
            .zip(d::careers())
            .map(|((aspect, job), career)| {
                view! {
                    <tr>
                        <th scope="row">{*aspect}</th>
                        <td data-label=d::column_job()>{*job}</td>
                        <td data-label=d::column_career()>{*career}</td>
                    </tr>
                }
            });
    view! {
        <Section id="difference" heading=d::heading()>
            <p>{d::intro()}</p>
            <table class="versus">
                <thead>
                    <tr>
                        <th scope="col">{d::column_aspect()}</th>
                        <th scope="col" class="versus__job">{d::column_job()}</th>
                        <th scope="col" class="versus__career">{d::column_career()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p>{d::closing()}</p>
            <ToQuiz />
        </Section>
    }
}

#[component]
fn Turning() -> impl IntoView {
    use w::turning as t;
    use w::turning::experience as e;
    view! {
        <Section id="turning" heading=t::heading()>
            <p>{t::intro()}</p>
            <Part id="skills" heading=t::skills::heading()>
                {paragraphs(t::skills::paragraphs())}
                {to_tool(Route::JourneySkills, w::to_skills())}
            </Part>
            <Part id="education" heading=t::education::heading()>
                {paragraphs(t::education::paragraphs())}
                {to_tool(Route::JourneyLearning, w::to_learning())}
            </Part>
            <Part id="experience" heading=e::heading()>
                {paragraphs(e::paragraphs())}
                <div class="stages">
                    <div class="stages__stage">
                        <h4>{e::early::heading()}</h4>
                        {list(e::early::points())}
                    </div>
                    <div class="stages__stage">
                        <h4>{e::middle::heading()}</h4>
                        {list(e::middle::points())}
                    </div>
                    <div class="stages__stage">
                        <h4>{e::senior::heading()}</h4>
                        {list(e::senior::points())}
                    </div>
                </div>
                {to_tool(Route::Journey, w::to_journey())}
            </Part>
            {to_tool(Route::Plan, w::to_plan())}
            <ToGoals />
        </Section>
    }
}

#[component]
fn Managing() -> impl IntoView {
    use w::managing as m;
    view! {
        <Section id="managing" heading=m::heading()>
            <p>{m::intro()}</p>
            <Part id="goals" heading=m::goals::heading()>
                {paragraphs(m::goals::paragraphs())}
                <h4>{m::goals::letters::heading()}</h4>
                {terms(m::goals::letters::points())}
            </Part>
            <Part id="networking" heading=m::networking::heading()>
                {paragraphs(m::networking::paragraphs())}
                {to_tool(Route::Network, m::networking::to_tool())}
            </Part>
            <Part id="balance" heading=m::balance::heading()>
                {paragraphs(m::balance::paragraphs())}
                {to_tool(Route::Balance, m::balance::to_tool())}
            </Part>
            <ToGoals />
        </Section>
    }
}

#[component]
fn Benefits() -> impl IntoView {
    use w::benefits as b;
    view! {
        <Section id="benefits" heading=b::heading()>
            <p>{b::intro()}</p>
            <Part id="financial" heading=b::financial::heading()>{terms(b::financial::points())}</Part>
            <Part id="non-monetary" heading=b::other_kinds::heading()>
                {terms(b::other_kinds::points())}
            </Part>
            <Part id="total" heading=b::total::heading()>
                {paragraphs(b::total::paragraphs())} <div id=super::PAY class="article__pay"><TryPay /></div> <h4>{b::total::question_heading()}</h4>
                {list(b::total::questions())} <ToOffers />
            </Part>
        </Section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn each_source_has_its_link() {
        install_english();
        let links = w::sources::links();
        assert_eq!(links.len(), w::sources::names().len());
        for link in links {
            assert!(link.starts_with("https:"), "{link}");
        }
    }
}
