//! Which questions are on the page: one on a phone, up to five of one block on a wide screen.

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

/// The page that a question is on, counted from 0.
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
}
