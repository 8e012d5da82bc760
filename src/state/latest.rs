//! The one way in which something asynchronous becomes a signal.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// A result that is on its way.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// What `fetch` makes of the latest value of `asked`: `first` until that is there.
///
/// `asked` follows the signals that it reads and is given its previous value, so that it can keep
/// it; while it gives the same value, nothing is fetched again. A result is dropped if another was
/// asked for meanwhile, or if the component that asked is gone.
pub fn latest<A, T>(
    first: T,
    asked: impl Fn(Option<A>) -> A + 'static,
    fetch: impl Fn(A) -> Coming<T> + 'static,
) -> ReadSignal<T>
where
    A: Clone + PartialEq + 'static,
    T: Send + Sync + 'static,
{
    let (result, set_result) = signal(first);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |before: Option<A>| {
        let now = asked(before.clone());
        if before.as_ref() != Some(&now) {
            let own_turn = turn.get_value().wrapping_add(1);
            turn.set_value(own_turn);
            let coming = fetch(now.clone());
            spawn_local(async move {
                let fetched = coming.await;
                if turn.try_get_value() == Some(own_turn) {
                    set_result.try_set(fetched);
                }
            });
        }
        now
    });
    result
}
