//! Our few drawings, in one line style.

use leptos::prelude::*;

/// What a drawing stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Something to read.
    Guide,
    /// Something to answer.
    Quiz,
    /// Where one comes from and goes.
    Journey,
    /// What is weighed.
    Offers,
    /// What one wants to reach.
    Goals,
    /// People one knows.
    Network,
    /// The hours of a week.
    Balance,
    /// How it hangs together.
    Plan,
    /// What is kept.
    Data,
    /// What has no place of its own.
    More,
}

/// A drawing beside a word; never alone, so it is hidden from screen readers.
#[component]
pub fn Icon(sign: IconName) -> impl IntoView {
    let path = match sign {
        IconName::Guide => {
            "M12 6.5C10 5 7 4.7 4 5v13c3-.3 6 0 8 1.5 2-1.5 5-1.8 8-1.5V5c-3-.3-6 0-8 1.5zM12 6.5V19"
        }
        IconName::Quiz => {
            "M5 4h14v16H5zM8.5 9l1.2 1.2L12 8M14 9.2h2.5M8.5 15l1.2 1.2L12 14M14 15.2h2.5"
        }
        IconName::Journey => {
            "M4 19.5c0-1 1.6-1.8 3.6-1.8s3.6.8 3.6 1.8-1.6 1.8-3.6 1.8S4 20.5 4 19.5zM11 12.5c0-.9 1.4-1.6 3.1-1.6s3.1.7 3.1 1.6-1.4 1.6-3.1 1.6-3.1-.7-3.1-1.6zM6.5 6.5c0-.7 1.200-1.300 2.600-1.300s2.600.6 2.600 1.300-1.200 1.300-2.600 1.300-2.600-.6-2.600-1.300zM15 4.5h5v-2"
        }
        IconName::More => "M5 12h.01M12 12h.01M19 12h.01",
        IconName::Offers => "M12 4v16M7 20h10M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z",
        IconName::Goals => "M6 21V4M6 5h11l-2.5 3.5L17 12H6M3.5 21h5M14 21h6",
        IconName::Network => {
            "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-3.6 3.4-6 7-6s6.4 2.4 7 6M18.5 9.5a2.5 2.5 0 1 0-1-4.8M5.5 9.5a2.5 2.5 0 1 1 1-4.8"
        }
        IconName::Balance => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2",
        IconName::Plan => "M3 18h4M10 18h4M17 18h4M3 6h4M10 6h4M17 6h4M3 12h4M10 12h4M17 12h4",
        IconName::Data => {
            "M5 7c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3zM5 7v10c0 1.7 3.1 3 7 3s7-1.3 7-3V7M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3"
        }
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentcolor" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

/// Three stones: the mark beside the name.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 40 22" width="40" height="22" fill="currentcolor" aria-hidden="true" focusable="false">
            <ellipse class="mark__near" cx="7" cy="17" rx="7" ry="3.6"></ellipse>
            <ellipse class="mark__middle" cx="20" cy="11" rx="6.4" ry="3.2"></ellipse>
            <ellipse class="mark__far" cx="33" cy="5" rx="5.8" ry="2.9"></ellipse>
        </svg>
    }
}
