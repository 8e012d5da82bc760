//! What is said where the page around lets no tab be opened.

use leptos::prelude::*;

use crate::platform::location;
use crate::ui::{Button, ButtonVariant, Dialog, live};
use crate::words::embed as w;

/// The field with the address.
const ADDRESS: &str = "address-of-it";

/// Comes up once a link out of the frame was pressed and no tab came, whichever link that was, with
/// its address to copy. A window, since the link may stand far from the end of the tool.
pub(super) fn by_hand() -> AnyView {
    let shut_in = RwSignal::new(None);
    location::on_no_tab(move |href| {
        shut_in.try_set(Some(href));
    });
    live(move || shut_in.get().map(|href| window(href, shut_in)).into_any())
}

fn window(href: String, shut_in: RwSignal<Option<String>>) -> AnyView {
    let open = RwSignal::new(true);
    view! {
        <Dialog open=open on_close=move |()| shut_in.set(None) heading=w::no_tab()>
            <p role="alert">{w::shut_in()}</p>
            <div class="field">
                <label class="field__label" for=ADDRESS>{w::address()}</label>
                // First in the window, so it has focus, and is marked to be copied. Not at once: the
                // end of the press that opened the window would take the mark away.
                <input
                    class="field__input"
                    id=ADDRESS
                    type="text"
                    readonly=true
                    prop:value=href
                    on:focus:target=|event| {
                        let field = event.target();
                        request_animation_frame(move || field.select());
                    }
                />
            </div>
            <p>
                <Button variant=ButtonVariant::Quiet on_press=move |()| open.set(false)>{w::close()}</Button>
            </p>
        </Dialog>
    }
    .into_any()
}
