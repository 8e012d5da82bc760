//! A quiz in progress, kept safe over interruptions, two tabs and a clock that is set back.

use chrono::NaiveDate;

use super::bank::{BANK_VERSION, Item};
use super::model::{Given, Replies, Reply, Setup, Taking};
use crate::moment::{stamp_after, within};
use crate::order::collect_map;
use crate::record::{Clock, joined, revert_map};

/// What follows an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AfterAnswer {
    /// This question is shown.
    Ask(Item),
    /// Nothing is open any more, so the result is shown.
    Finish,
    /// This was the last question, and some before it are open: the reader is told.
    ShowOpen,
    /// The reader stays where they are, and goes on by a button.
    Stay,
}

/// A quiz that is not finished yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Names the taking it will become: 1 to 40 ASCII letters and digits.
    pub id: String,
    /// What is asked of whom.
    pub setup: Setup,
    /// The latest reply to each item.
    pub replies: Replies,
    /// Milliseconds since 1970-01-01T00:00Z of the latest change, at or after every reply's.
    pub changed_ms: i64,
}

impl Draft {
    /// An empty draft, begun at `at_ms` (milliseconds since 1970-01-01T00:00Z).
    pub fn new(id: impl Into<String>, setup: Setup, at_ms: i64) -> Draft {
        Draft {
            id: id.into(),
            setup,
            replies: Replies::new(),
            changed_ms: within(at_ms),
        }
    }

    /// Gives or replaces the reply to `item`.
    ///
    /// The reply is stamped `at_ms`, or one millisecond after the latest stamp in the draft if
    /// `at_ms` is not later: a clock may be set back, and the last edit must still win.
    pub fn answer(&mut self, item: Item, reply: Reply, at_ms: i64) {
        let at_ms = stamp_after(self.latest_stamp(), at_ms);
        let value = reply;
        self.replies.insert(item, Given { at_ms, value });
        self.changed_ms = at_ms;
    }

    /// The reply to `item`, if one was given.
    pub fn reply(&self, item: Item) -> Option<Reply> {
        self.replies.get(&item).map(|given| given.value)
    }

    /// The first item, in asking order, that is still open; `None` when all have a reply.
    pub fn next_open(&self) -> Option<Item> {
        self.setup.items().find(|&item| !self.has(item))
    }

    /// What follows the answer just given to `item` where one question is shown at a time;
    /// `was_open` if it had none before.
    ///
    /// The answer that completes the quiz leads to the result, wherever it was given. One that was
    /// changed leads on in order, so that a reader who goes back can change several; after the last
    /// one a button leads to the result, because nobody who changes an answer is done by that.
    pub fn after_answer(&self, item: Item, was_open: bool) -> AfterAnswer {
        let following = self.setup.items().skip_while(|other| *other != item).nth(1);
        match (following, self.is_complete()) {
            (_, true) if was_open => AfterAnswer::Finish,
            (Some(next), _) => AfterAnswer::Ask(next),
            (None, true) => AfterAnswer::Stay,
            (None, false) => AfterAnswer::ShowOpen,
        }
    }

    /// What follows it where the questions of `page` are shown together: the page turns only when
    /// the reader turns it, or the quiz is complete.
    pub fn after_answer_on(&self, page: &[Item], item: Item, was_open: bool) -> AfterAnswer {
        match self.after_answer(item, was_open) {
            AfterAnswer::Ask(next) if !page.contains(&next) => AfterAnswer::Stay,
            // What is open in plain sight need not be told.
            AfterAnswer::ShowOpen if page.iter().any(|item| !self.has(*item)) => AfterAnswer::Stay,
            after => after,
        }
    }

    /// The quiz that `taking` was, so that answers of it can be changed. Finishing it again gives a
    /// taking of the same id, which takes the place of `taking`; until then that stays the result.
    pub fn reopened(taking: &Taking, at_ms: i64) -> Draft {
        let draft = Draft {
            id: taking.id.clone(),
            setup: taking.setup,
            replies: taking.replies.clone(),
            changed_ms: stamp_after(taking.taken_ms, at_ms),
        };
        let changed_ms = draft.latest_stamp();
        Draft {
            changed_ms,
            ..draft
        }
    }

    /// Whether this changes the answers of `taking`: the same quiz, edited after it was finished. A
    /// draft that a closing tab left behind when it finished the quiz was not.
    pub fn is_change_of(&self, taking: &Taking) -> bool {
        self.id == taking.id && self.changed_ms > taking.taken_ms
    }

    /// Whether it changes the answers of one of the finished quizzes.
    pub fn is_change_of_any(&self, takings: &[Taking]) -> bool {
        takings.iter().any(|taking| self.is_change_of(taking))
    }

    /// Whether it is in progress beside the finished quizzes: not finished, or reopened since.
    pub fn is_in_progress(&self, takings: &[Taking]) -> bool {
        let finished = takings.iter().find(|taking| taking.id == self.id);
        finished.is_none_or(|taking| self.is_change_of(taking))
    }

    /// How many of the asked items have a reply, "doesn't apply" included.
    pub fn answered(&self) -> usize {
        self.setup.items().filter(|&item| self.has(item)).count()
    }

    /// Whether every asked item has a reply.
    pub fn is_complete(&self) -> bool {
        self.next_open().is_none()
    }

    /// What two copies of a draft make together.
    ///
    /// With the same id, per item the later edit stands, and equal moments are settled by the
    /// order of [`Given`]; the setup comes from the copy changed later. The result does not
    /// depend on which copy is asked, on grouping, or on repetition.
    ///
    /// Drafts with different ids are different quizzes and are not mixed: the one changed later
    /// stands whole (at equal moments the one with the greater id), because it is the one the
    /// reader is in.
    pub fn merged(&self, other: &Draft) -> Draft {
        if self.id != other.id {
            let later = (self.changed_ms, &self.id).max((other.changed_ms, &other.id));
            let keep_self = later == (self.changed_ms, &self.id);
            return if keep_self { self } else { other }.clone();
        }
        let replies = joined(&self.replies, &other.replies);
        let (changed_ms, setup) =
            (self.changed_ms, self.setup).max((other.changed_ms, other.setup));
        Draft {
            id: self.id.clone(),
            setup,
            replies,
            changed_ms,
        }
    }

    /// This draft without a change that made `after` of `before`: replies given since stay. A copy
    /// in another tab still brings back a reply that the change gave to an open item.
    #[must_use]
    pub fn reverted(&self, before: &Draft, after: &Draft, clock: Clock) -> Draft {
        let mut now = self.clone();
        let at_ms = stamp_after(now.latest_stamp(), clock.now_ms);
        if before.setup != after.setup && now.setup == after.setup {
            now.setup = before.setup;
        }
        let (were, are) = (&before.replies, &after.replies);
        revert_map(&mut now.replies, were, are, &None, at_ms);
        if now != *self {
            now.changed_ms = at_ms;
        }
        now
    }

    /// The taking this draft becomes on the reader's day `taken_on`, at `at_ms` or the latest
    /// change, whichever is later.
    ///
    /// Any draft can be finished: an item without a reply counts like one that does not apply.
    /// Replies to items the setup does not ask are left behind.
    pub fn finish(&self, taken_on: NaiveDate, at_ms: i64) -> Taking {
        let asked = |&(item, _): &(&Item, &Given)| self.setup.asks(*item);
        Taking {
            id: self.id.clone(),
            taken_on,
            taken_ms: within(at_ms.max(self.latest_stamp())),
            bank_version: BANK_VERSION,
            setup: self.setup,
            replies: collect_map(
                self.replies
                    .iter()
                    .filter(asked)
                    .map(|(&item, &given)| (item, given)),
            ),
        }
    }

    fn has(&self, item: Item) -> bool {
        self.replies.contains_key(&item)
    }

    fn latest_stamp(&self) -> i64 {
        let stamps = self.replies.values().map(|given| given.at_ms);
        stamps.fold(self.changed_ms, i64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::{Answer, Form};

    const QUICK: Setup = Setup {
        form: Form::Quick,
        working: true,
        stage: None,
    };

    fn point(point: u8) -> Reply {
        Reply::Point(Answer::new(point).unwrap())
    }

    #[test]
    fn a_draft_walks_through_its_items_in_order() {
        let mut draft = Draft::new("a", QUICK, 0);
        for (already, item) in QUICK.items().enumerate() {
            assert_eq!(draft.next_open(), Some(item));
            assert_eq!(draft.answered(), already);
            draft.answer(item, Reply::DoesNotApply, 1_000 * already as i64);
        }
        assert!(draft.is_complete());
    }

    #[test]
    fn the_answer_that_completes_the_quiz_leads_to_the_result() {
        let items: Vec<Item> = QUICK.items().collect();
        let [.., before_last, last] = items[..] else {
            unreachable!()
        };
        let mut draft = Draft::new("a", QUICK, 0);
        for pair in items.windows(2) {
            draft.answer(pair[0], point(3), 1);
            assert_eq!(draft.after_answer(pair[0], true), AfterAnswer::Ask(pair[1]));
        }
        draft.answer(last, point(3), 1);
        assert_eq!(draft.after_answer(last, true), AfterAnswer::Finish);
        // Changed later, it leads on in order.
        assert_eq!(
            draft.after_answer(before_last, false),
            AfterAnswer::Ask(last)
        );
        // And after the last one it is the reader who says that this is all.
        assert_eq!(draft.after_answer(last, false), AfterAnswer::Stay);
        // The last one, with one before it open; and then that one.
        draft.replies.remove(&before_last);
        assert_eq!(draft.after_answer(last, true), AfterAnswer::ShowOpen);
        draft.answer(before_last, Reply::DoesNotApply, 2);
        assert_eq!(draft.after_answer(before_last, true), AfterAnswer::Finish);
    }

    #[test]
    fn questions_that_stand_together_turn_no_page_but_the_last_answer_leads_to_the_result() {
        let items: Vec<Item> = QUICK.items().collect();
        let pages: Vec<&[Item]> = items.chunks(5).collect();
        let mut draft = Draft::new("a", QUICK, 0);
        let [.., last] = items[..] else {
            unreachable!()
        };
        for page in &pages {
            for (place, &item) in page.iter().enumerate() {
                draft.answer(item, point(3), 1);
                let expected = match page.get(place + 1) {
                    Some(&next) => AfterAnswer::Ask(next),
                    None if item == last => AfterAnswer::Finish,
                    None => AfterAnswer::Stay,
                };
                assert_eq!(draft.after_answer_on(page, item, true), expected);
            }
        }
        // No change of a complete quiz leads away from its page.
        for page in &pages {
            for &item in *page {
                draft.answer(item, Reply::DoesNotApply, 2);
                let after = draft.after_answer_on(page, item, false);
                let stays = match after {
                    AfterAnswer::Ask(next) => page.contains(&next),
                    AfterAnswer::Stay => true,
                    AfterAnswer::Finish | AfterAnswer::ShowOpen => false,
                };
                assert!(stays, "{item:?} {after:?}");
            }
        }
        // The last one with an open one beside it, and with one on an earlier page.
        let (first, final_page) = (items[0], pages[pages.len() - 1]);
        draft.replies.remove(&final_page[0]);
        let after = draft.after_answer_on(final_page, last, true);
        assert_eq!(after, AfterAnswer::Stay);
        draft.answer(final_page[0], point(2), 3);
        draft.replies.remove(&first);
        let after = draft.after_answer_on(final_page, last, true);
        assert_eq!(after, AfterAnswer::ShowOpen);
        draft.answer(first, point(2), 4);
        let after = draft.after_answer_on(pages[0], first, true);
        assert_eq!(after, AfterAnswer::Finish);
    }

    #[test]
    fn a_result_stays_while_its_answers_are_changed() {
        let mut draft = Draft::new("a", QUICK, 0);
        draft.answer(Item::IncomePay, point(2), 5_000);
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        assert!(draft.is_in_progress(&[]));
        let taking = draft.finish(today, 5_000);
        // Left behind by a tab that died after it had kept the result.
        assert!(!draft.is_in_progress(std::slice::from_ref(&taking)));
        // Reopened in the same millisecond, also with a clock that was set back.
        for at_ms in [5_000, 1, 9_000] {
            let mut again = Draft::reopened(&taking, at_ms);
            assert!(again.is_in_progress(std::slice::from_ref(&taking)));
            assert!(again.is_change_of(&taking));
            again.answer(Item::IncomePay, point(4), at_ms);
            let changed = again.finish(today, at_ms);
            assert!(!again.is_in_progress(std::slice::from_ref(&changed)));
            // The new result takes the place of the old one, whichever a tab sees first.
            assert_eq!(taking.merged(&changed), changed);
            assert_eq!(changed.merged(&taking), changed);
            // An answer that another tab still gives is not lost.
            again.answer(Item::IncomePay, point(5), at_ms);
            assert!(again.is_in_progress(std::slice::from_ref(&changed)));
        }
        let other = Draft::new("b", QUICK, 9_000);
        assert!(!other.is_change_of(&taking));
        assert!(other.is_in_progress(&[taking]));
    }

    #[test]
    fn a_finished_quiz_is_reopened_with_its_answers() {
        let mut draft = Draft::new("a", QUICK, 0);
        draft.answer(Item::IncomePay, point(2), 5_000);
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let taking = draft.finish(today, 6_000);
        let mut again = Draft::reopened(&taking, 7_000);
        assert_eq!(again.replies, draft.replies);
        assert_eq!((again.id.as_str(), again.changed_ms), ("a", 7_000));
        again.answer(Item::IncomePay, point(4), 8_000);
        let changed = again.finish(today, 9_000);
        assert_eq!(changed.id, taking.id);
        assert_eq!(taking.merged(&changed), changed);
        // With a clock that was set back meanwhile.
        assert_eq!(Draft::reopened(&taking, 1).changed_ms, 6_001);
    }

    #[test]
    fn the_last_edit_stands_though_the_clock_was_set_back() {
        let mut draft = Draft::new("a", QUICK, 0);
        draft.answer(Item::IncomePay, point(2), 9_000);
        draft.answer(Item::IncomePay, point(4), 1_000);
        assert_eq!(draft.replies[&Item::IncomePay].at_ms, 9_001);
        assert_eq!(draft.changed_ms, 9_001);
        assert_eq!(draft.reply(Item::IncomePay), Some(point(4)));
    }

    #[test]
    fn another_quiz_is_chosen_not_mixed() {
        let mut old = Draft::new("a", QUICK, 0);
        old.answer(Item::IncomePay, point(2), 5);
        let new = Draft::new("b", QUICK, 10);
        assert_eq!(old.merged(&new), new);
        assert_eq!(new.merged(&old), new);
        let same_moment = Draft::new("c", QUICK, 10);
        assert_eq!(new.merged(&same_moment), same_moment);
        assert_eq!(same_moment.merged(&new), same_moment);
    }

    #[test]
    fn a_draft_stamped_at_the_last_moment_can_still_be_answered_and_read() {
        use crate::moment::LATEST_MS;
        use crate::quiz::stored::{draft_json, read_draft};
        for begun in [i64::MIN, LATEST_MS, i64::MAX] {
            let mut draft = Draft::new("a", QUICK, begun);
            draft.answer(Item::IncomePay, point(2), LATEST_MS);
            draft.answer(Item::IncomePay, point(4), 7);
            assert_eq!(read_draft(draft_json(&draft)), Ok(draft.clone()));
            assert_eq!(draft.reply(Item::IncomePay), Some(point(4)));
        }
    }

    #[test]
    fn finishing_keeps_what_was_asked() {
        let mut draft = Draft::new("a", QUICK, 0);
        draft.answer(Item::IncomePay, point(2), 5_000);
        draft.answer(Item::RoleGrowthNew, point(5), 6_000);
        draft.setup.working = false;
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let taking = draft.finish(today, 10);
        assert_eq!(taking.taken_ms, 6_000);
        let kept: Vec<_> = taking.replies.keys().collect();
        assert_eq!(kept, [&Item::IncomePay]);
    }
}
