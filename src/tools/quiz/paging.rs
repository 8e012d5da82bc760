//! Which questions are on the page: one on a phone, up to five of one block on a wide screen; and
//! which of them a stone of the crossing stands for.

use steppingstone_core::quiz::Item;

/// The most questions on a page of a wide screen.
const MAX: usize = 5;

/// Divides the questions into pages. A page never mixes two blocks, because they are answered
/// on different scales.
pub(super) fn pages(items: &[Item], wide: bool) -> Vec<Vec<Item>> {
    let most = if wide { MAX } else { 1 };
    items
        .chunk_by(|a, b| a.block() == b.block())
        .flat_map(|block| {
            // Even pages read better than four full ones and a last one with a single question.
            let count = block.len().div_ceil(most).max(1);
            block
                .chunks(block.len().div_ceil(count))
                .map(<[Item]>::to_vec)
        })
        .collect()
}

/// How many stones a crossing has at most: one stands for two to five questions.
const STONES: usize = 10;

/// Divides the questions into the stones of the crossing. A stone never stands for two blocks.
pub(super) fn stones(items: &[Item]) -> Vec<Vec<Item>> {
    let size = items.len().div_ceil(STONES).max(1);
    items
        .chunk_by(|a, b| a.block() == b.block())
        .flat_map(|block| block.chunks(size).map(<[Item]>::to_vec))
        .collect()
}

/// The stones that begin a block after the first.
pub(super) fn begins(stones: &[Vec<Item>]) -> Vec<usize> {
    let block = |stone: &Vec<Item>| stone.first().map(|item| item.block());
    (1..)
        .zip(stones.windows(2))
        .filter(|(_, pair)| matches!(pair, [one, other] if block(one) != block(other)))
        .map(|(place, _)| place)
        .collect()
}

/// The page or stone that a question is on, counted from 0.
pub(super) fn page_of(pages: &[Vec<Item>], item: Item) -> usize {
    pages
        .iter()
        .position(|page| page.contains(&item))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use steppingstone_core::quiz::{Form, Setup};

    #[test]
    fn every_question_is_on_one_page_in_order() {
        for form in [Form::Quick, Form::Full] {
            for working in [true, false] {
                for wide in [true, false] {
                    let items: Vec<Item> = Setup {
                        form,
                        working,
                        stage: None,
                    }
                    .items()
                    .collect();
                    let pages = pages(&items, wide);
                    assert_eq!(pages.concat(), items);
                    for page in &pages {
                        assert!(!page.is_empty() && page.len() <= if wide { MAX } else { 1 });
                        assert!(page.iter().all(|item| item.block() == page[0].block()));
                    }
                    for (number, page) in pages.iter().enumerate() {
                        assert!(page.iter().all(|item| page_of(&pages, *item) == number));
                    }
                }
            }
        }
    }

    #[test]
    fn a_stone_stands_for_questions_of_one_part() {
        let check = |form, working, counts: &[usize], begin: &[usize]| {
            let stage = None;
            let setup = Setup {
                form,
                working,
                stage,
            };
            let items: Vec<Item> = setup.items().collect();
            let stones = stones(&items);
            assert_eq!(stones.concat(), items);
            let of = |block| {
                let of_block = stones.iter().filter(|stone| stone[0].block() == block);
                of_block.count()
            };
            let found: Vec<usize> = setup.blocks().into_iter().map(of).collect();
            assert_eq!(found, counts);
            assert_eq!(begins(&stones), begin);
        };
        check(Form::Quick, true, &[5, 2, 3], &[5, 7]);
        check(Form::Full, true, &[5, 2, 3], &[5, 7]);
        check(Form::Quick, false, &[5, 3], &[5]);
        check(Form::Full, false, &[5, 3], &[5]);
    }
}
